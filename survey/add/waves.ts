import type { Break } from '../../src/model/survey';
import type { WaveEntry } from '../catalogue';
import { isDay } from '../read/days';
import { Refusal, type WaveSeen } from '../rows';

const PANEL: Break = { kind: 'panel', note: 'New participants joined the panel.', measures: null };
const BOUNDARIES: Break = {
  kind: 'boundaries',
  note: 'NHS areas follow new boundaries from this wave on.',
  measures: null,
};

/** The waves with those added that a file brings, each survey's oldest first. @throws Refusal */
export function wavesAfter(
  known: readonly WaveEntry[],
  seen: readonly WaveSeen[],
  options: { readonly panel: boolean; readonly file: string },
): WaveEntry[] {
  return seen
    .filter((wave, i) => !seen.slice(0, i).some((earlier) => earlier.id === wave.id))
    .filter((wave) => !known.some((item) => item.id === wave.id))
    .sort((a, b) => number(a.id) - number(b.id))
    .reduce<WaveEntry[]>((waves, wave) => inserted(waves, wave, options), [...known]);
}

function inserted(
  waves: readonly WaveEntry[],
  seen: WaveSeen,
  { panel, file }: { panel: boolean; file: string },
): WaveEntry[] {
  const { id, survey, from, to, geography } = seen;
  if (from === null || to === null) {
    const why = `${id} is new: give its fieldwork as --from 2026-09-15 --to 2026-10-07`;
    throw new Refusal(why, { file });
  }
  refuseDays(id, { from, to }, file);
  const before = waves.filter((wave) => wave.survey === survey && number(wave.id) < number(id));
  const previous = before[before.length - 1];
  if (previous && previous.to >= from) {
    throw new Refusal(`${id} cannot begin on ${from}: ${previous.id} ran to ${previous.to}`, {
      file,
    });
  }
  const next = waves.find((wave) => wave.survey === survey && number(wave.id) > number(id));
  if (next && next.from <= to) {
    throw new Refusal(`${id} cannot end on ${to}: ${next.id} began on ${next.from}`, { file });
  }
  const moved = previous !== undefined && previous.geography !== geography;
  const breaks = [...(panel ? [PANEL] : []), ...(moved ? [BOUNDARIES] : [])];
  const label = survey === 'his' ? `Wave ${String(number(id))}` : String(number(id));
  const entry: WaveEntry = { id, survey, label, from, to, geography, breaks, note: null };
  const last = waves.length;
  const at = previous ? waves.indexOf(previous) + 1 : next ? waves.indexOf(next) : last;
  const after = waves.slice(at).map((wave) => (wave === next ? following(wave, geography) : wave));
  return [...waves.slice(0, at), entry, ...after];
}

/** @throws Refusal for a day that no calendar has, as 31 September, and for an end before its beginning */
function refuseDays(id: string, { from, to }: { from: string; to: string }, file: string): void {
  const none = [from, to].find((day) => !isDay(day));
  if (none !== undefined) throw new Refusal(`${id}: there is no day ${none}`, { file });
  if (from > to) {
    throw new Refusal(`${id} cannot run from ${from} to ${to}, which is before it`, { file });
  }
}

/** The wave after one that was added later: its boundaries may be new from here on. */
function following(wave: WaveEntry, before: WaveEntry['geography']): WaveEntry {
  const told = wave.breaks.some(({ kind }) => kind === 'boundaries');
  const moved = wave.geography !== before;
  return moved && !told ? { ...wave, breaks: [...wave.breaks, BOUNDARIES] } : wave;
}

function number(id: string): number {
  return Number(id.slice(id.lastIndexOf('-') + 1));
}
