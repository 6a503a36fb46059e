import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../model/estimate';
import { halvesOf, standardError } from './interval';

function figure(value: number, lower: number | null, upper: number | null): Estimate {
  return { value, lower, upper, base: null, source: 'test' };
}

describe('halvesOf', () => {
  it.each<[string, Estimate]>([
    ['no figure', { value: null, reason: 'suppressed' }],
    ['no interval', figure(65.4, null, null)],
    ['one limit only', figure(65.4, 60, null)],
    ['limits reversed', figure(65.4, 70, 60)],
    ['value above its interval', figure(75, 60, 70)],
    ['value below its interval', figure(55, 60, 70)],
    ['no width', figure(100, 100, 100)],
    ['not a number', figure(NaN, 60, 70)],
  ])('gives null for %s', (_, estimate) => {
    expect(halvesOf(estimate)).toBeNull();
    expect(standardError(estimate, 'above')).toBeNull();
  });

  it('takes the longer half for both where a limit was cut off at 0 or 100', () => {
    expect(halvesOf(figure(2, 0, 5))).toEqual({ down: 3, up: 3 });
    expect(halvesOf(figure(98, 94, 100))).toEqual({ down: 4, up: 4 });
  });
});

describe('standardError', () => {
  it('is the width over 2 × 1.96 where the interval is symmetric', () => {
    expect(standardError(figure(67.4, 63.48, 71.32), 'above')).toBeCloseTo(2, 10);
    expect(standardError(figure(67.4, 63.48, 71.32), 'below')).toBeCloseTo(2, 10);
  });

  it('takes halves that differ by rounding alone as symmetric', () => {
    const rounded = figure(73.3, 72.2, 74.3);
    expect(standardError(rounded, 'above')).toBeCloseTo(2.1 / 3.92, 10);
    expect(standardError(rounded, 'below')).toBe(standardError(rounded, 'above'));
  });

  it('takes the half that faces the comparison where the interval is uneven', () => {
    const uneven = figure(5, 3.04, 8.92);
    expect(standardError(uneven, 'below')).toBeCloseTo(1, 10);
    expect(standardError(uneven, 'above')).toBeCloseTo(2, 10);
  });

  it('grows with the width of the interval', () => {
    const half = fc.double({ min: 0.01, max: 10, noNaN: true });
    const wider = fc.double({ min: 1, max: 3, noNaN: true });
    fc.assert(
      fc.property(
        half,
        half,
        wider,
        fc.constantFrom('above' as const, 'below' as const),
        (down, up, k, facing) => {
          const narrow = standardError(figure(50, 50 - down, 50 + up), facing);
          const wide = standardError(figure(50, 50 - k * down, 50 + k * up), facing);
          expect(wide).toBeCloseTo(k * (narrow ?? NaN), 6);
        },
      ),
    );
  });
});
