/** The first sentence: who did what, with its margin, or why that can't be said. */
import { isFigure } from '../../model/estimate';
import { areaInProse, inMonths, missingWords } from '../words';
import { did, fromResponses, hasMargin, people, placeOf, share, shortEnough } from './parts';
import type { NarrativeContext } from './types';

/** "An estimated 66.9% (give or take 7 points) of adults at GP practices in ... rated their practice good in ..." */
export function finding(context: NarrativeContext): string {
  const { measure, period, survey, selected, area } = context;
  const { estimate, answer } = selected;
  if (!isFigure(estimate)) return absence(context);
  const told = `${did(answer)} ${inMonths(period)}`;
  const from = fromResponses(estimate, survey.name, period);
  const margin = hasMargin(estimate) ? '' : '; no margin of error was published';
  const candidates = [false, true].map((brief) => {
    const group = people(measure, placeOf(area, brief));
    return `An estimated ${share(estimate)} of ${group} ${told}, ${from}${margin}.`;
  });
  return shortEnough(candidates);
}

/** Why the area has no figure; the answer is named where another one has. */
function absence({ survey, period, area, selected, others }: NarrativeContext): string {
  const { estimate, answer } = selected;
  const why = isFigure(estimate) ? '' : ` (${missingWords(estimate.reason)})`;
  const alone = others.some((other) => isFigure(other.estimate));
  const what = alone ? `“${answer.label}” in ${areaInProse(area)}` : areaInProse(area);
  return `There is no figure for ${what} from the ${survey.name} ${inMonths(period)}${why}.`;
}
