import { ENGLAND } from '../../src/model/area';
import { groupBy } from '../build/blocks';
import type { WaveEntry } from '../catalogue';
import { GPPS } from '../catalogue/gpps';
import type { AreaNames } from '../geography';
import { Refusal, type FigureRow } from '../rows';

/**
 * In the GP Patient Survey every practice belongs to one board, and every board to one region: where
 * all boards and their region or England have a base, the bases must add up to the person.
 * (The Health Insight Survey could not link everyone to a board, so its bases need not.)
 * Of two rows for the same figure the later counts. @throws Refusal naming the larger area's place
 */
export function checkLevels(
  rows: readonly FigureRow[],
  names: AreaNames,
  waves: readonly Pick<WaveEntry, 'id' | 'geography'>[],
): void {
  const own = rows.filter((row) => row.survey === GPPS.id && row.base !== null);
  for (const group of groupBy(own, (row) => `${row.measure} ${row.wave}`).values()) {
    const geography = waves.find((wave) => wave.id === group[0]?.wave)?.geography;
    const areas = names.areas.geographies.find((item) => item.id === geography)?.areas ?? [];
    const byArea = new Map(group.map((row) => [row.area, row]));
    const regions = names.areas.regions.map(({ code }) => code);
    for (const whole of [ENGLAND, ...regions]) {
      const parts = areas.filter((area) => whole === ENGLAND || area.region === whole);
      checkWhole(
        byArea.get(whole),
        parts.map((area) => byArea.get(area.code)),
      );
    }
  }
}

function checkWhole(whole: FigureRow | undefined, parts: readonly (FigureRow | undefined)[]): void {
  if (!whole || parts.length === 0 || parts.includes(undefined)) return;
  const sum = parts.reduce((total, part) => total + (part?.base ?? 0), 0);
  if (sum === whole.base) return;
  const why = `its base for ${whole.measure} is ${String(whole.base)}, but its boards’ add up to ${String(sum)}`;
  throw new Refusal(why, whole.origin);
}
