/** Verdicts in words, for names, tables and panels. */
import { isCount, isFigure, type Estimate } from '../model/estimate';
import type { Change } from '../stats/change';
import { QUANTILE } from '../stats/difference';
import { oneDecimal, signed } from '../stats/format';
import type { Distance } from '../stats/funnel';
import { CHANGE_WORDS, COUNT_WORDS, UNKNOWN_WORDS, VERDICT_SHORT, VERDICT_WORDS } from './glossary';
import { haveMargins } from './numbers';
import type { Verdict } from './types';

/** "higher than England", or another of the verdicts, or why that can't be said. */
export function verdictWords(verdict: Verdict, area: Estimate, england: Estimate): string {
  switch (verdict) {
    case 'higher':
    case 'lower':
    case 'none':
      return VERDICT_WORDS[verdict];
    case 'unknown':
      return unknownWords(area, england, UNKNOWN_WORDS.noEngland);
  }
}

/** "higher", "too close to call": the verdict where a heading names England; empty without a figure. */
export function shortVerdict(verdict: Verdict, area: Estimate, england: Estimate): string {
  if (!isFigure(area) || isCount(area)) return '';
  return verdict === 'unknown' ? verdictWords(verdict, area, england) : VERDICT_SHORT[verdict];
}

/** "−2.4 ± 3.1": points from England and their 95% margin, of the same test as the verdict; or empty. */
export function distanceText(distance: Distance | null): string {
  if (!distance) return '';
  return `${signed(distance.points)} ± ${oneDecimal(QUANTILE['95'] * distance.se)}`;
}

export interface ChangeCase {
  /** Whether the area's boundaries changed between the two waves. */
  readonly moved: boolean;
  readonly earlier: Estimate;
  readonly later: Estimate;
}

/** "risen", "fallen", "no clear change", or why that can't be said. */
export function changeWords(
  { verdict }: Pick<Change, 'verdict'>,
  { moved, earlier, later }: ChangeCase,
): string {
  switch (verdict) {
    case 'risen':
    case 'fallen':
    case 'none':
      return CHANGE_WORDS[verdict];
    case 'broken':
      return moved ? CHANGE_WORDS.moved : CHANGE_WORDS.renewed;
    case 'unknown':
      return unknownWords(later, earlier, UNKNOWN_WORDS.noEarlier);
  }
}

function unknownWords(estimate: Estimate, other: Estimate, otherMissing: string): string {
  if (!isFigure(estimate)) return UNKNOWN_WORDS.noFigure;
  if (isCount(estimate)) return estimate.rough ? COUNT_WORDS.roughShort : '';
  if (!isFigure(other)) return otherMissing;
  return haveMargins(estimate, other) ? UNKNOWN_WORDS.unfit : UNKNOWN_WORDS.noMargin;
}
