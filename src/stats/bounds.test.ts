import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOUND_COUNT, CLASSES } from '../model/bins';
import { niceBounds } from './bounds';

const percentages = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), {
  minLength: 1,
  maxLength: 60,
});
/** Some bounds of one step, the first given. */
const bounds = (first: number, step: number): number[] =>
  Array.from({ length: BOUND_COUNT }, (_, i) => Math.round((first + i * step) * 10) / 10);
/** One value for each class, as far apart. */
const values = (first: number, step: number): number[] => CLASSES.map((_, i) => first + i * step);
const STEPS = [0.1, 0.2, 0.5, 1, 2, 2.5, 5, 10];

/** Whole tenths of a point, in which every step is a whole number. */
const tenths = (points: number) => Math.round(points * 10);

describe('niceBounds', () => {
  it('has no class below zero for shares that hardly anybody gives', () => {
    expect(niceBounds([0, 0, 0.1, 0.2, 0.3, 0.4, 0.6, 1.1])).toEqual(bounds(0.1, 0.1));
  });

  it('has none for no values', () => {
    expect(niceBounds([])).toEqual([]);
  });

  it.each([[[67.4]], [[67.4, 67.4, 67.4]], [[0]], [[100, 100]]])(
    'puts equal values %j in the middle class',
    (equal) => {
      const [value = NaN] = equal;
      const below = niceBounds(equal).filter((bound) => bound <= value);
      // Of an even number of classes two are in the middle.
      const middle = [Math.floor(BOUND_COUNT / 2), Math.ceil(BOUND_COUNT / 2)];
      expect(middle).toContain(below.length);
    },
  );

  it('takes negative values', () => {
    const first = 1 - 2 * CLASSES.length;
    expect(niceBounds(values(first, 2))).toEqual(bounds(first + 1, 2));
  });

  it('spreads evenly spaced values over all classes', () => {
    expect(niceBounds(values(62, 5))).toEqual(bounds(65, 5));
  });

  it('is not pulled by one outlier', () => {
    const outlier = [...Array.from({ length: 40 }, (_, i) => 70 + i / 4), 5];
    const [first = NaN] = niceBounds(outlier);
    expect(first).toBeGreaterThan(65);
  });

  it('gives ascending bounds between all classes, one round step apart', () => {
    fc.assert(
      fc.property(percentages, (shares) => {
        const found = niceBounds(shares);
        expect(found).toHaveLength(BOUND_COUNT);
        const gaps = found.slice(1).map((bound, i) => tenths(bound - (found[i] ?? NaN)) / 10);
        expect(STEPS).toContain(gaps[0]);
        for (const gap of gaps) expect(gap).toBe(gaps[0]);
        for (const bound of found) expect(Math.abs(tenths(bound) % tenths(gaps[0] ?? NaN))).toBe(0);
      }),
    );
  });

  it('does not mind the order of the values', () => {
    fc.assert(
      fc.property(
        percentages.chain((shares) =>
          fc.tuple(fc.constant(shares), fc.shuffledSubarray(shares, { minLength: shares.length })),
        ),
        ([shares, shuffled]) => {
          expect(niceBounds(shuffled)).toEqual(niceBounds(shares));
        },
      ),
    );
  });
});
