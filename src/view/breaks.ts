/** What separates two waves of a survey. */
import type { Break, Measure, Survey, Wave } from '../model/survey';

/** Breaks of the wave that concern the measure. */
export function breaksOf(wave: Wave, measure: Measure): Break[] {
  return wave.breaks.filter(({ measures }) => measures === null || measures.includes(measure.id));
}

/** Every break after the end of `from` up to and including `to`, with its wave; empty if `from` is not earlier. */
export function breaksBetween(
  survey: Survey,
  measure: Measure,
  from: Wave,
  to: Wave,
): { wave: Wave; found: Break }[] {
  return survey.waves
    .filter((wave) => wave.from > from.to && wave.from <= to.to)
    .flatMap((wave) => breaksOf(wave, measure).map((found) => ({ wave, found })));
}

/** True if the measure itself is a new series between the periods: nothing compares across that. */
export function newSeriesBetween(survey: Survey, measure: Measure, from: Wave, to: Wave): boolean {
  return breaksBetween(survey, measure, from, to).some(({ found }) => found.kind === 'series');
}
