/** Parts of sentences: a figure with its margin, the people it is about, what they did. */
import { ENGLAND_NAME } from '../../model/area';
import { intervalOf, type Estimate, type Figure } from '../../model/estimate';
import type { Answer, Measure } from '../../model/survey';
import { count, percent } from '../../stats/format';
import { inWords, marginOf, pointsOfMargin, wordCount } from '../numbers';
import { areaInProse, briefName } from '../words';
import type { NarrativePeriod } from './types';

/** No sentence is longer, in words. */
export const SENTENCE_LENGTH = 60;

/** "66.9% (give or take 7 points)"; the bare share where no margin was published. */
export function share(figure: Figure): string {
  const margin = marginOf(figure);
  return margin === null
    ? percent(figure.value)
    : `${percent(figure.value)} (give or take ${pointsOfMargin(margin)})`;
}

/** "most (79.6%, give or take 2 points)" where the whole interval lies over a half, else as `share`. */
export function shareOrMost(figure: Figure): string {
  const [interval, margin] = [intervalOf(figure), marginOf(figure)];
  if (!interval || margin === null || interval.lower <= 50) return share(figure);
  return `most (${percent(figure.value)}, give or take ${pointsOfMargin(margin)})`;
}

/** Whether an estimate has the interval that a verdict needs. */
export function hasMargin(estimate: Estimate): boolean {
  return intervalOf(estimate) !== null;
}

/**
 * The people, with the place after the noun: "adults at GP practices in Kent and Medway who had
 * recently tried to make contact". @param place where they are, or null to leave it out
 */
export function people(measure: Measure, place: string | null): string {
  const group = measure.people ?? measure.askedOf;
  const [, noun, rest] = /^(adults|patients|people)\b(.*)$/.exec(group) ?? [];
  const where = place === null ? '' : ` ${place}`;
  return noun === undefined ? `people${where} (${group})` : `${noun}${where}${rest ?? ''}`;
}

/** "at GP practices in the Black Country": areas hold people by their practice, not their home. */
export function placeOf(area: string, brief: boolean): string {
  if (area === ENGLAND_NAME) return 'in England';
  return `at GP practices in ${areaInProse(brief ? briefName(area) : area)}`;
}

/** "rated their practice good"; from the answer's longer clause in data without the short one. */
export function did({ did: short, said }: Answer): string {
  return short ?? `said ${said}`;
}

/** "from 801 responses to the Health Insight Survey"; without a number where none was published. */
export function fromResponses(
  estimate: Figure,
  survey: string,
  { rounds }: NarrativePeriod,
): string {
  const whole = rounds > 1 ? `${inWords(rounds)} rounds of the ${survey}` : `the ${survey}`;
  return estimate.base === null
    ? `according to ${whole}`
    : `according to ${count(estimate.base)} responses to ${whole}`;
}

/** The first sentence that is short enough, or the shortest. */
export function shortEnough(candidates: readonly string[]): string {
  const fits = candidates.find((text) => wordCount(text) <= SENTENCE_LENGTH);
  return fits ?? [...candidates].sort((a, b) => wordCount(a) - wordCount(b))[0] ?? '';
}
