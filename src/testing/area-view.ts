import type { Estimate } from '../model/estimate';
import type { Wave } from '../model/survey';
import { figureTexts } from '../view/figure-texts';
import { VERDICT_SHORT, VERDICT_WORDS } from '../view/glossary';
import type { AreaView } from '../view/types';

/** A figure with an interval of two points to either side, unless other limits are given. */
export function figure(value: number, lower = value - 2, upper = value + 2): Estimate {
  return { value, lower, upper, base: 500, source: 'a source' };
}

/** A row of a view, for tests of what draws it. */
export function areaView(
  short: string,
  estimate: Estimate,
  more: Partial<AreaView> = {},
): AreaView {
  const texts = figureTexts(estimate);
  return {
    code: `code of ${short}`,
    name: `NHS ${short} Integrated Care Board`,
    short,
    region: 'a region',
    estimate,
    ...texts,
    fill: estimate.value === null ? 'missing' : 'class-3',
    verdict: 'none',
    clearAlone: false,
    verdictText: VERDICT_WORDS.none,
    distanceText: '',
    verdictShort: VERDICT_SHORT.none,
    standingText: 'Too close to England’s 73% to call.',
    change: null,
    accessibleName: `${short}: ${texts.valueText}`,
    foundText: texts.valueText,
    shapeText: estimate.value === null ? '' : String(Math.round(estimate.value)),
    comparisonText: VERDICT_WORDS.none,
    standsOut: false,
    rank: null,
    reported: false,
    ...more,
  };
}

/** What changes are counted from, in tests of what draws them. */
export const BASE: Wave = {
  id: 'w1',
  label: 'Wave 1',
  from: '2025-01-01',
  to: '2025-01-21',
  geography: 'g',
  breaks: [],
  note: null,
};
