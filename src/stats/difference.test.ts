import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../model/estimate';
import { difference, directionOf, expectedByChance, pointsBetween } from './difference';

const missing: Estimate = { value: null, reason: 'not-published' };

function figure(value: number, half: number | null): Estimate {
  const lower = half === null ? null : value - half;
  const upper = half === null ? null : value + half;
  return { value, lower, upper, base: null, source: 'test' };
}

/** Even steps, since random doubles crowd towards 0. */
function hundredths(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: Math.round(100 * min), max: 100 * max }).map((n) => n / 100);
}

const estimates = fc
  .record({
    value: hundredths(20, 80),
    half: hundredths(0.1, 19),
  })
  .map(({ value, half }) => figure(value, half));
const confidences = fc.constantFrom('95' as const, '99.8' as const);

describe('difference', () => {
  it.each<[string, Estimate, Estimate]>([
    ['the first is missing', missing, figure(60, 1)],
    ['the second is missing', figure(60, 1), missing],
    ['the first has no interval', figure(65.4, null), figure(60, 1)],
    ['the second has no interval', figure(60, 1), figure(65.4, null)],
  ])('is unknown where %s', (_, a, b) => {
    expect(difference(a, b, '95')).toBeNull();
    expect(directionOf(a, b, '95')).toBe('unknown');
  });

  it('still gives the points where only the interval is missing', () => {
    expect(pointsBetween(figure(65.5, null), figure(65.4, null))).toBeCloseTo(0.1, 10);
    expect(pointsBetween(missing, figure(65.4, 1))).toBeNull();
  });

  it('adds the squares of the standard errors', () => {
    const found = difference(figure(70, 1.96 * 3), figure(60, 1.96 * 4), '95');
    expect(found?.points).toBeCloseTo(10, 10);
    expect(found?.se).toBeCloseTo(5, 10);
    expect(found?.direction).toBe('higher');
  });

  it('is clear only beyond the margin, and later at 99.8%', () => {
    const se = Math.SQRT2;
    const near = (points: number, confidence: '95' | '99.8'): string =>
      directionOf(figure(50 + points, 1.96), figure(50, 1.96), confidence);
    expect(near(1.95 * se, '95')).toBe('none');
    expect(near(1.97 * se, '95')).toBe('higher');
    expect(near(1.97 * se, '99.8')).toBe('none');
    expect(near(3.1 * se, '99.8')).toBe('higher');
    expect(near(-3.1 * se, '99.8')).toBe('lower');
  });

  it('uses the facing halves of uneven intervals', () => {
    const low: Estimate = { ...figure(5, null), lower: 3, upper: 9 } as Estimate;
    expect(directionOf(low, figure(10.5, 2), '95')).toBe('lower');
    expect(directionOf(low, figure(9, 1), '95')).toBe('none');
    expect(directionOf(low, figure(2, 1), '95')).toBe('higher');
  });

  it('turns round when the two change places', () => {
    fc.assert(
      fc.property(estimates, estimates, confidences, (a, b, confidence) => {
        const one = difference(a, b, confidence);
        const other = difference(b, a, confidence);
        expect(one?.points).toBeCloseTo(-(other?.points ?? NaN), 9);
        expect(one?.se).toBe(other?.se);
        expect(one?.clear).toBe(other?.clear);
        if (one?.clear) expect(new Set([one.direction, other?.direction]).size).toBe(2);
      }),
    );
  });

  it('never becomes clear when an interval widens, nor when the confidence rises', () => {
    const value = hundredths(20, 80);
    const half = hundredths(0.1, 10);
    const wider = hundredths(1, 1.9);
    fc.assert(
      fc.property(value, half, estimates, wider, (at, margin, other, k) => {
        const narrow = difference(figure(at, margin), other, '95')?.clear;
        const wide = difference(figure(at, k * margin), other, '95')?.clear;
        const strict = difference(figure(at, margin), other, '99.8')?.clear;
        if (narrow === false) expect([wide, strict]).toEqual([false, false]);
      }),
      { numRuns: 500 },
    );
  });

  it('finds nothing between an estimate and itself', () => {
    fc.assert(
      fc.property(estimates, confidences, (a, confidence) => {
        expect(difference(a, a, confidence)?.direction).toBe('none');
      }),
    );
  });
});

describe('expectedByChance', () => {
  it('is one in twenty at 95% and one in five hundred at 99.8%', () => {
    expect(expectedByChance(0, '95')).toBe(0);
    expect(expectedByChance(42, '95')).toBe(2.1);
    expect(expectedByChance(42, '99.8')).toBeCloseTo(0.084, 12);
  });
});
