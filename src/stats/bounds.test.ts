import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOUND_COUNT } from '../model/bins';
import { niceBounds } from './bounds';

const percentages = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), {
  minLength: 1,
  maxLength: 60,
});
const STEPS = [0.1, 0.2, 0.5, 1, 2, 2.5, 5, 10];

/** Whole tenths of a point, in which every step is a whole number. */
const tenths = (points: number) => Math.round(points * 10);

describe('niceBounds', () => {
  it('has no class below zero for shares that hardly anybody gives', () => {
    expect(niceBounds([0, 0, 0.1, 0.2, 0.3, 0.4, 0.6, 1.1])).toEqual([0.1, 0.2, 0.3, 0.4]);
  });

  it('has none for no values', () => {
    expect(niceBounds([])).toEqual([]);
  });

  it.each([[[67.4]], [[67.4, 67.4, 67.4]], [[0]], [[100, 100]]])(
    'puts equal values %j in the middle class',
    (values) => {
      const [value = NaN] = values;
      const below = niceBounds(values).filter((bound) => bound <= value);
      expect(below).toHaveLength(Math.ceil(BOUND_COUNT / 2));
    },
  );

  it('takes negative values', () => {
    expect(niceBounds([-9, -7, -5, -3, -1])).toEqual([-8, -6, -4, -2]);
  });

  it('spreads evenly spaced values over five classes', () => {
    expect(niceBounds([62, 67, 72, 77, 82])).toEqual([65, 70, 75, 80]);
  });

  it('is not pulled by one outlier', () => {
    const values = [...Array.from({ length: 40 }, (_, i) => 70 + i / 4), 5];
    const [first = NaN] = niceBounds(values);
    expect(first).toBeGreaterThan(65);
  });

  it('gives ascending bounds between all classes, one round step apart', () => {
    fc.assert(
      fc.property(percentages, (values) => {
        const bounds = niceBounds(values);
        expect(bounds).toHaveLength(BOUND_COUNT);
        const gaps = bounds.slice(1).map((bound, i) => tenths(bound - (bounds[i] ?? NaN)) / 10);
        expect(STEPS).toContain(gaps[0]);
        for (const gap of gaps) expect(gap).toBe(gaps[0]);
        for (const bound of bounds)
          expect(Math.abs(tenths(bound) % tenths(gaps[0] ?? NaN))).toBe(0);
      }),
    );
  });

  it('does not mind the order of the values', () => {
    fc.assert(
      fc.property(
        percentages.chain((values) =>
          fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })),
        ),
        ([values, shuffled]) => {
          expect(niceBounds(shuffled)).toEqual(niceBounds(values));
        },
      ),
    );
  });
});
