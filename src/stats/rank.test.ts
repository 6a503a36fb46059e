import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankIntervals, type Ranked, type RankInterval } from './rank';

const options = { draws: 10_000, seed: 20_260_401 };

function ranked(code: string, value: number, variance: number): Ranked {
  return { code, value, variance };
}

/** Chance of each rank where the spread is so large that nothing is drawn together. */
function chanceAbove(a: Ranked, b: Ranked): number {
  return 0.5 * (1 + erf((a.value - b.value) / Math.sqrt(2 * (a.variance + b.variance))));
}

/** Abramowitz and Stegun, formula 7.1.26: error below 1.5e-7. */
function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const poly =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return Math.sign(x) * (1 - poly * Math.exp(-x * x));
}

describe('rankIntervals', () => {
  it('ranks nobody where there is too little to rank', () => {
    expect(rankIntervals([], options)).toBeNull();
    expect(rankIntervals([ranked('A', 40, 1), ranked('B', 50, 1)], options)).toBeNull();
    const exact = ['A', 'B', 'C'].map((code) => ranked(code, 60, 0));
    expect(rankIntervals(exact, options)).toBeNull();
  });

  it('gives equal areas every rank', () => {
    const areas = ['A', 'B', 'C', 'D'].map((code) => ranked(code, 60, 6));
    for (const found of rankIntervals(areas, options) ?? []) {
      expect(found).toEqual({ low: 1, high: 4 });
    }
  });

  it('ranks what is far apart without doubt', () => {
    const areas = Array.from({ length: 12 }, (_, i) => ranked(`A${i}`, 20 + 5 * i, 0.01));
    expect(rankIntervals(areas, options)).toEqual(
      areas.map((_, i) => ({ low: 12 - i, high: 12 - i })),
    );
  });

  it('swaps two close areas among many far apart ones as often as chance would', () => {
    const far = Array.from({ length: 20 }, (_, i) => ranked(`F${i}`, 3 * i, 0.01));
    const close = [ranked('X', 70, 1), ranked('Y', 72.5, 1)];
    // 2.5 points with a standard error of 1.41: the lower one is really higher in 3.9% of cases.
    expect(chanceAbove(ranked('X', 70, 1), ranked('Y', 72.5, 1))).toBeCloseTo(0.0385, 3);
    const found = rankIntervals([...far, ...close], options) ?? [];
    expect(found.at(-1)).toEqual({ low: 1, high: 2 });
    const clear = rankIntervals([...far, ranked('X', 70, 1), ranked('Y', 73.2, 1)], options) ?? [];
    expect(clear.at(-1)).toEqual({ low: 1, high: 1 });
  });

  it('knows less of a small area, and draws it towards the others', () => {
    const areas = Array.from({ length: 20 }, (_, i) => ranked(`A${i}`, 50 + i * 0.5, 1));
    const narrow = rankIntervals([...areas, ranked('S', 62, 1)], options)?.at(-1);
    const wide = rankIntervals([...areas, ranked('S', 62, 40)], options)?.at(-1);
    expect(narrow?.high).toBeLessThan(6);
    expect(wide?.high).toBeGreaterThan(12);
  });

  it('does not depend on the order of areas', () => {
    const areas = fc.uniqueArray(
      fc.record({
        code: fc.string({ minLength: 1, maxLength: 4 }),
        value: fc.double({ min: 20, max: 80, noNaN: true }),
        variance: fc.double({ min: 0.01, max: 90, noNaN: true }),
      }),
      { selector: ({ code }) => code, minLength: 3, maxLength: 8 },
    );
    fc.assert(
      fc.property(areas, fc.integer(), (given, seed) => {
        const few = { draws: 200, seed };
        const byCode = (list: readonly Ranked[]): Map<string, RankInterval | undefined> => {
          const found = rankIntervals(list, few) ?? [];
          return new Map(list.map(({ code }, i) => [code, found[i]]));
        };
        expect(byCode([...given].reverse())).toEqual(byCode(given));
      }),
      { numRuns: 50 },
    );
  });

  it('holds every rank between 1 and the number of areas, in order', () => {
    const variances = fc.array(fc.double({ min: 0.01, max: 90, noNaN: true }), {
      minLength: 3,
      maxLength: 10,
    });
    fc.assert(
      fc.property(variances, fc.integer({ min: 1, max: 20 }), (list, gap) => {
        const areas = list.map((variance, i) => ranked(`A${i}`, 20 + gap * (i % 4), variance));
        for (const { low, high } of rankIntervals(areas, { draws: 100, seed: 1 }) ?? []) {
          expect(low).toBeGreaterThanOrEqual(1);
          expect(high).toBeGreaterThanOrEqual(low);
          expect(high).toBeLessThanOrEqual(list.length);
        }
      }),
      { numRuns: 50 },
    );
  });
});
