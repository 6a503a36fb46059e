import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../model/estimate';
import { oneIn } from './oneIn';

function figure(value: number, lower: number | null, upper: number | null): Estimate {
  return { value, lower, upper, base: null, source: 'test' };
}

describe('oneIn', () => {
  it.each<[string, Estimate]>([
    ['no figure', { value: null, reason: 'suppressed' }],
    ['no interval', figure(14.4, null, null)],
    ['an interval that reaches one in eight', figure(14.4, 12.5, 16)],
    ['an interval that reaches one in six', figure(14.4, 13, 16.7)],
    ['a figure too far from any fraction', figure(45.2, 45, 45.4)],
    ['a figure just too far from half', figure(48.4, 48, 48.8)],
    ['less than one in ten by more than the step to one in eleven', figure(9.5, 9, 10)],
    ['a fraction that nobody says', figure(87.5, 87, 88)],
    ['nobody', figure(0, 0, 1)],
    ['everybody', figure(100, 99, 100)],
  ])('says nothing of %s', (_, estimate) => expect(oneIn(estimate)).toBeNull());

  it.each([
    [10, 9.5, 10.6, 'about one in ten'],
    [14.4, 13, 16, 'about one in seven'],
    [16, 14.9, 17.1, 'about one in six'],
    [24.1, 21, 27.2, 'about one in four'],
    [33.3, 30, 37, 'about one in three'],
    [39.2, 36, 42, 'about two in five'],
    [50.9, 45, 56, 'about half'],
    [61, 58, 64, 'about three in five'],
    [67.4, 62.1, 72.7, 'about two in three'],
    [75.6, 72, 79, 'about three in four'],
    [90, 89, 90.8, 'about nine in ten'],
  ])('%d%% (%d to %d) is %s', (value, lower, upper, words) => {
    expect(oneIn(figure(value, lower, upper))).toBe(words);
  });

  it('never says less of a wider interval than its words bear', () => {
    const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
    // Hundredths, since random doubles crowd around 0.
    const share = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100);
    const half = fc.integer({ min: 0, max: 600 }).map((n) => n / 100);
    fc.assert(
      fc.property(share, half, (value, margin) => {
        const words = oneIn(figure(value, value - margin, value + margin));
        if (words === null) return;
        const [part, whole] = words
          .replace('about ', '')
          .replace('half', 'one in two')
          .split(' in ');
        const [p, w] = [part, whole].map((word) => numbers.indexOf(word ?? '') + 1) as [
          number,
          number,
        ];
        expect(Math.abs(value - (100 * p) / w)).toBeLessThanOrEqual(1.5);
        if (p === 1) {
          expect(value - margin).toBeGreaterThan(100 / (w + 1));
          expect(value + margin).toBeLessThan(100 / (w - 1));
        }
        expect(oneIn(figure(value, value - margin / 2, value + margin / 2))).toBe(words);
      }),
      { numRuns: 2000 },
    );
  });
});
