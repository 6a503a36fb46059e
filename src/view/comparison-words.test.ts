import { describe, expect, it } from 'vitest';
import type { Estimate } from '../model/estimate';
import type { Change } from '../stats/change';
import { figure } from '../testing/area-view';
import { changeWords, verdictWords, distanceText } from './comparison-words';

const missing: Estimate = { value: null, reason: 'unavailable' };
const known = figure(70);
const bare: Estimate = { value: 70, lower: null, upper: null, base: 90, source: 's' };
const UNFIT = 'cannot be judged from what was published';
const NO_INTERVAL = 'cannot be judged, as no margin of error was published';

describe('verdictWords', () => {
  it.each([
    ['unknown', missing, known, 'no figure'],
    ['unknown', known, missing, 'no figure for England to compare with'],
    ['unknown', missing, missing, 'no figure'],
    ['unknown', bare, known, NO_INTERVAL],
    ['unknown', known, bare, NO_INTERVAL],
    // A margin is there, but of no use: of no width, say.
    ['unknown', known, known, UNFIT],
    ['none', known, known, 'no clear difference from England'],
    ['higher', known, known, 'higher than England'],
    ['lower', known, known, 'lower than England'],
  ] as const)('%s', (verdict, area, england, words) => {
    expect(verdictWords(verdict, area, england)).toBe(words);
  });
});

describe('changeWords', () => {
  it.each([
    ['unknown', { later: missing }, 'no figure'],
    ['unknown', { earlier: missing }, 'no earlier figure to compare with'],
    ['unknown', { earlier: bare }, NO_INTERVAL],
    ['unknown', { later: bare }, NO_INTERVAL],
    ['unknown', {}, UNFIT],
    ['broken', { moved: true }, 'boundaries changed, so not comparable'],
    ['broken', {}, 'the question changed, so not comparable'],
    ['none', {}, 'no clear change'],
    ['risen', {}, 'risen'],
    ['fallen', {}, 'fallen'],
  ] as const)('%s, where %j', (verdict, special, words) => {
    const change: Change = { verdict, points: null };
    expect(changeWords(change, { moved: false, earlier: known, later: known, ...special })).toBe(
      words,
    );
  });
});

describe('distanceText', () => {
  it('is empty where nothing was judged', () => {
    expect(distanceText(null)).toBe('');
  });

  it('gives points with their sign, and 1.96 standard errors', () => {
    expect(distanceText({ points: -2.43, se: 1 })).toBe('−2.4 ± 2.0');
    expect(distanceText({ points: 0.02, se: 2.5 })).toBe('0.0 ± 4.9');
  });
});
