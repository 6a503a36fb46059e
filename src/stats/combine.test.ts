import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../model/estimate';
import { combine } from './combine';

function figure(value: number, half: number | null, base: number | null): Figure {
  const [lower, upper] = half === null ? [null, null] : [value - half, value + half];
  return { value, lower, upper, base, source: 's' };
}

describe('combine', () => {
  it('gives nothing without figures, without a base, or where nobody answered', () => {
    expect(combine([])).toBeNull();
    expect(combine([figure(60, 3, null), figure(70, 3, 100)])).toBeNull();
    expect(combine([figure(60, 3, 0), figure(70, 3, 0)])).toBeNull();
  });

  it('keeps the value but no interval where one area has none', () => {
    expect(combine([figure(60, null, 100), figure(70, 3, 100)])).toMatchObject({
      value: 65,
      lower: null,
      upper: null,
      base: 200,
    });
  });

  it('leaves a single area as it is', () => {
    const one = combine([figure(60, 3, 50)]);
    expect(one?.value).toBeCloseTo(60);
    expect(one?.lower).toBeCloseTo(57);
    expect(one?.upper).toBeCloseTo(63);
  });

  it('halves the variance of two equal areas', () => {
    const both = combine([figure(60, 4, 500), figure(60, 4, 500)]);
    expect(both?.upper).toBeCloseTo(60 + 4 / Math.SQRT2);
  });

  it('weights by the people who answered', () => {
    expect(combine([figure(50, 5, 300), figure(70, 5, 100)])?.value).toBeCloseTo(55);
  });

  it('lies between its parts, is never less sure than the least sure, whatever their order', () => {
    const part = fc.record({
      value: fc.integer({ min: 20, max: 80 }),
      half: fc.integer({ min: 1, max: 15 }),
      base: fc.integer({ min: 1, max: 5000 }),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const figures = parts.map(({ value, half, base }) => figure(value, half, base));
        const all = combine(figures);
        const values = parts.map(({ value }) => value);
        expect(all?.value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(all?.value).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        const half = ((all?.upper ?? NaN) - (all?.lower ?? NaN)) / 2;
        expect(half).toBeLessThanOrEqual(Math.max(...parts.map((p) => p.half)) + 1e-9);
        expect(combine(figures.toReversed())?.value).toBeCloseTo(all?.value ?? NaN);
      }),
    );
  });
});
