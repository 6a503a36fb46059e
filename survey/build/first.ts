/** What the first view of a measure needs of its figures, so that not all waves are waited for. */
import type { Wave, WaveCoverage, WaveId } from '../../src/model/survey';

const DAY = 86_400_000;
const YEAR = 364;
/** Fewer waves are not worth a file of their own. */
const FEW = 6;

interface Held {
  readonly waves: readonly Wave[];
  readonly coverage: readonly WaveCoverage[];
  /** Periods of several waves, oldest first. */
  readonly together: readonly Wave[];
}

/**
 * The periods of several waves, the newest wave alone, and what changes are counted from: the wave
 * nearest to a year before, and the first one on the newest boundaries. Null where all waves are few.
 */
export function firstWaves({ waves, coverage, together }: Held): WaveId[] | null {
  const period = together.at(-1);
  const byArea = waves.filter(({ id }) =>
    coverage.some(({ wave, level }) => wave === id && level === 'areas'),
  );
  if (!period || byArea.length <= FEW) return null;
  const before = byArea.filter(({ to }) => to < period.from);
  const away = ({ to }: Wave) => Math.abs((Date.parse(period.to) - Date.parse(to)) / DAY - YEAR);
  const yearBefore = [...before].sort((a, b) => away(a) - away(b))[0];
  const since = before.find(({ geography }) => geography === period.geography);
  const needed = [...together, yearBefore, since, byArea.at(-1)].flatMap((each) => each?.id ?? []);
  return [...new Set(needed)];
}
