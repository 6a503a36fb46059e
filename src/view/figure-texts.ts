import { isFigure, type Estimate } from '../model/estimate';
import { count, percent, percentRange } from '../stats/format';
import { marginWords, noMarginWords } from './answer-texts';
import { wholePercent } from './numbers';
import { missingWords } from './words';

export interface FigureTexts {
  readonly valueText: string;
  /** The same without decimals; empty without a figure. */
  readonly wholeText: string;
  /** "give or take 5 points". */
  readonly marginText: string;
  readonly intervalText: string;
  readonly baseText: string;
}

/**
 * An estimate as it is printed. Without a figure, the reason takes the value's place and the rest
 * is empty; what was not published with a figure is said to be so.
 */
export function figureTexts(estimate: Estimate): FigureTexts {
  if (!isFigure(estimate)) {
    return {
      valueText: missingWords(estimate.reason),
      wholeText: '',
      marginText: '',
      intervalText: '',
      baseText: '',
    };
  }
  const { value, lower, upper, base } = estimate;
  return {
    valueText: percent(value),
    wholeText: wholePercent(value),
    marginText: marginWords(estimate),
    intervalText:
      lower === null || upper === null ? noMarginWords(estimate) : percentRange(lower, upper),
    baseText: base === null ? 'not published' : count(base),
  };
}
