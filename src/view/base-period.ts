/** The earlier period that changes are counted from, unless another is chosen. */
import { coverageOf, hasAreas, waveOf } from '../model/catalogue';
import type { Measure, Survey, Wave } from '../model/survey';
import { newSeriesBetween } from './breaks';

const DAY = 86_400_000;
/** Thirteen waves of four weeks: the same time a year before. */
const YEAR = 364;
/** A yearly survey's fieldwork moves by some weeks. */
const NEAR = 60;

/**
 * The same time a year earlier, of the same number of waves where there are so many, else a single
 * one; where the measure is not that old, the earliest period with figures by area that can be
 * compared. Null where there is none.
 */
export function defaultBase(survey: Survey, measure: Measure, period: Wave): Wave | null {
  // Asked of few: looking through all breaks for every wave would be seen on each recolouring.
  const isOneSeries = oneSeriesWith(survey, measure, period);
  const together = period.together ? earlierOf(survey, measure, period, measure.together) : [];
  const before = yearBefore(together, period).find(isOneSeries);
  if (before) return before;
  const single = earlierOf(survey, measure, period, measure.coverage);
  return yearBefore(single, period).find(isOneSeries) ?? single.find(isOneSeries) ?? null;
}

/** Those of about the same time a year before, the nearest first. */
function yearBefore(earlier: readonly Wave[], period: Wave): Wave[] {
  const away = (wave: Wave) => Math.abs(daysBetween(wave, period) - YEAR);
  return earlier.filter((wave) => away(wave) <= NEAR).sort((one, other) => away(one) - away(other));
}

/** The first single wave on the period's own boundaries: the base for areas that did not exist a year before. */
export function firstOnBoundaries(survey: Survey, measure: Measure, period: Wave): Wave | null {
  const same = survey.waves.filter(
    ({ id, geography, to }) =>
      geography === period.geography && to < period.from && coverageOf(measure, id) === 'areas',
  );
  return same.find(oneSeriesWith(survey, measure, period)) ?? null;
}

function oneSeriesWith(survey: Survey, measure: Measure, period: Wave): (wave: Wave) => boolean {
  return (wave) => !newSeriesBetween(survey, measure, wave, period);
}

/** Those that end before the period begins, oldest first; of a measure that has figures for England alone, England's. */
function earlierOf(
  survey: Survey,
  measure: Measure,
  period: Wave,
  of: Measure['coverage'] = [],
): Wave[] {
  const withAreas = hasAreas(measure);
  return of
    .filter(({ level }) => level === 'areas' || !withAreas)
    .flatMap(({ wave }) => waveOf(survey, wave) ?? [])
    .filter(({ to }) => to < period.from);
}

function daysBetween(earlier: Wave, later: Wave): number {
  return (Date.parse(later.to) - Date.parse(earlier.to)) / DAY;
}
