import { isCount, isFigure, type Estimate } from '../model/estimate';
import { count, percentRange } from '../stats/format';
import { marginWords, noMarginWords } from './answer-texts';
import { NOT_PUBLISHED } from './glossary';
import { exactText, wholeText } from './numbers';
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
  const { lower, upper, base } = estimate;
  return {
    valueText: exactText(estimate),
    wholeText: wholeText(estimate),
    marginText: marginWords(estimate),
    intervalText:
      lower === null || upper === null ? noMarginWords(estimate) : percentRange(lower, upper),
    baseText: base === null ? noBaseText(estimate) : count(base),
  };
}

function noBaseText(estimate: Estimate): string {
  return isCount(estimate) ? '' : NOT_PUBLISHED;
}
