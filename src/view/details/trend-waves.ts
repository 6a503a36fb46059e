/** Which waves a trend shows, where in time, and what separates them. */
import { ENGLAND, type AreaCode } from '../../model/area';
import type { LineageFile } from '../../model/files';
import { seriesKept } from '../../model/lineage';
import type { Measure, Survey, Wave } from '../../model/survey';
import { breaksOf } from '../breaks';

/** From the first wave that holds the measure to the last, those without it included, and those shown. */
export function trendWaves(survey: Survey, measure: Measure, shown: Wave): Wave[] {
  const own = shown.together ?? [shown.id];
  const wanted = new Set([...own, ...measure.coverage.map(({ wave }) => wave)]);
  const first = survey.waves.findIndex(({ id }) => wanted.has(id));
  const last = survey.waves.findLastIndex(({ id }) => wanted.has(id));
  return first < 0 ? [] : survey.waves.slice(first, last + 1);
}

/** Middle of the fieldwork, in milliseconds since 1970. */
export function midpoint({ from, to }: Wave): number {
  return (Date.parse(`${from}T00:00:00Z`) + Date.parse(`${to}T00:00:00Z`)) / 2;
}

/** True unless the area is the same in both sets of boundaries. England always does. */
export function boundariesChanged(lineage: LineageFile | null, code: AreaCode): boolean {
  return lineage !== null && code !== ENGLAND && !seriesKept(lineage, code);
}

/** How a wave's figure may be joined to the one before. */
export type Link = 'line' | 'bridge' | 'none';

/** Nothing joins across a new series, nor across new boundaries that moved the area. */
export function linkInto(wave: Wave, measure: Measure, moved: boolean): Link {
  const kinds = new Set(breaksOf(wave, measure).map(({ kind }) => kind));
  if (kinds.has('series') || (kinds.has('boundaries') && moved)) return 'none';
  return kinds.has('panel') || kinds.has('questionnaire') ? 'bridge' : 'line';
}
