import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTooUncertain, rankWords } from './rank-words';

describe('rankWords', () => {
  it.each([
    [1, 1, 1, 'highest'],
    [1, 1, 42, 'highest'],
    [42, 42, 42, 'lowest'],
    [2, 2, 42, '2nd highest'],
    [40, 40, 42, '3rd lowest'],
    [1, 2, 36, 'highest or 2nd highest'],
    [35, 36, 36, 'lowest or 2nd lowest'],
    [34, 35, 36, '2nd or 3rd lowest'],
    [33, 36, 36, 'among the four lowest'],
    [1, 14, 36, 'among the 14 highest'],
    [3, 9, 36, 'between 3rd and 9th highest'],
    [28, 34, 36, 'between 3rd and 9th lowest'],
    [12, 24, 36, 'between 12th and 24th highest'],
  ])('%d to %d of %d is %s', (low, high, of, words) => {
    expect(rankWords({ low, high, of })).toBe(words);
  });

  it('says the same from both ends', () => {
    const ranges = fc
      .tuple(fc.integer({ min: 1, max: 18 }), fc.integer({ min: 1, max: 18 }))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(ranges, ([low, high]) => {
        const top = rankWords({ low, high, of: 36 });
        const bottom = rankWords({ low: 37 - high, high: 37 - low, of: 36 });
        expect(bottom).toBe(top.replaceAll('highest', 'lowest'));
      }),
    );
  });
});

describe('isTooUncertain', () => {
  it('holds for more than half of the areas', () => {
    expect(isTooUncertain({ low: 1, high: 18, of: 36 })).toBe(false);
    expect(isTooUncertain({ low: 1, high: 19, of: 36 })).toBe(true);
  });
});
