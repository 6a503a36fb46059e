/** Verdicts in words, as they stand in names, tables and panels. */
import { isFigure, type Estimate } from '../model/estimate';
import type { Change } from '../stats/change';
import type { Verdict } from './types';

/** "higher than England", "no clear difference from England", or why that can't be said. */
export function verdictWords(verdict: Verdict, area: Estimate, england: Estimate): string {
  switch (verdict) {
    case 'higher':
      return 'higher than England';
    case 'lower':
      return 'lower than England';
    case 'none':
      return 'no clear difference from England';
    case 'unknown':
      return unknownWords(area, england, 'no figure for England to compare with');
  }
}

export interface ChangeCase {
  /** Whether the area's boundaries changed between the two waves. */
  readonly moved: boolean;
  readonly earlier: Estimate;
  readonly later: Estimate;
}

/** "risen", "fallen", "no clear change", or why that can't be said. */
export function changeWords({ verdict }: Change, { moved, earlier, later }: ChangeCase): string {
  switch (verdict) {
    case 'risen':
    case 'fallen':
      return verdict;
    case 'none':
      return 'no clear change';
    case 'broken':
      return moved
        ? 'boundaries changed, so not comparable'
        : 'the question changed, so not comparable';
    case 'unknown':
      return unknownWords(later, earlier, 'no earlier figure to compare with');
  }
}

function unknownWords(estimate: Estimate, other: Estimate, otherMissing: string): string {
  if (!isFigure(estimate)) return 'no figure';
  if (!isFigure(other)) return otherMissing;
  return 'cannot be judged, as no interval was published';
}
