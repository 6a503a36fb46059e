/** An area's place among all, in words; low shares count from the low end. */
import { ordinal } from '../stats/format';
import { inWords } from './numbers';

/** 95% limits of a rank, 1 = the largest share. */
export interface RankRange {
  readonly low: number;
  readonly high: number;
  readonly of: number;
}

/** Whether the range covers more than half of the areas. */
export function isTooUncertain({ low, high, of }: RankRange): boolean {
  return high - low + 1 > of / 2;
}

/**
 * To go before "of 36": "highest", "3rd lowest", "2nd or 3rd highest", "among the four lowest",
 * "between 3rd and 9th highest".
 */
export function rankWords({ low, high, of }: RankRange): string {
  if (low > (of + 1) / 2) return fromEnd(of + 1 - high, of + 1 - low, 'lowest');
  return fromEnd(low, high, 'highest');
}

/** @param first 1 = the end itself @param last the same place, or further from the end */
function fromEnd(first: number, last: number, end: 'highest' | 'lowest'): string {
  if (first === last) return first === 1 ? end : `${ordinal(first)} ${end}`;
  if (first === 1 && last === 2) return `${end} or 2nd ${end}`;
  if (first === 1) return `among the ${inWords(last)} ${end}`;
  if (last === first + 1) return `${ordinal(first)} or ${ordinal(last)} ${end}`;
  return `between ${ordinal(first)} and ${ordinal(last)} ${end}`;
}
