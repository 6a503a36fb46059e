/** What stands between two waves of a survey. */
import { coverageOf } from '../model/catalogue';
import type { Break, Measure, Survey, Wave, WaveId } from '../model/survey';

/** Breaks of the wave that concern the measure. */
export function breaksOf(wave: Wave, measure: Measure): Break[] {
  return wave.breaks.filter(({ measures }) => measures === null || measures.includes(measure.id));
}

/** Every break after `from` up to and including `to`, with its wave; empty if `from` is not earlier. */
export function breaksBetween(
  survey: Survey,
  measure: Measure,
  from: WaveId,
  to: WaveId,
): { wave: Wave; found: Break }[] {
  const at = (id: WaveId) => survey.waves.findIndex((wave) => wave.id === id);
  return survey.waves
    .slice(at(from) + 1, at(to) + 1)
    .flatMap((wave) => breaksOf(wave, measure).map((found) => ({ wave, found })));
}

/** True if the measure itself is a new series between the waves: nothing compares across that. */
export function newSeriesBetween(
  survey: Survey,
  measure: Measure,
  from: WaveId,
  to: WaveId,
): boolean {
  return breaksBetween(survey, measure, from, to).some(({ found }) => found.kind === 'series');
}

/** Waves with figures by area before this one, newest first. */
export function earlierWaves(survey: Survey, measure: Measure, wave: WaveId): Wave[] {
  const at = survey.waves.findIndex(({ id }) => id === wave);
  return survey.waves
    .slice(0, Math.max(at, 0))
    .filter(({ id }) => coverageOf(measure, id) === 'areas')
    .reverse();
}

/** The earliest wave with figures by area that can be compared with `wave`; null if there is none. */
export function earliestComparable(survey: Survey, measure: Measure, wave: WaveId): WaveId | null {
  const at = survey.waves.findIndex(({ id }) => id === wave);
  const earlier = survey.waves.slice(0, Math.max(at, 0));
  const found = earlier.find(
    ({ id }) => coverageOf(measure, id) === 'areas' && !newSeriesBetween(survey, measure, id, wave),
  );
  return found?.id ?? null;
}
