import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../model/estimate';
import { varianceOf, wilsonBase } from './variance';
import { wilsonInterval } from './wilson';

const figure = (value: number, lower: number | null, upper: number | null): Estimate => ({
  value,
  lower,
  upper,
  base: 100,
  source: 's',
});

describe('wilsonBase', () => {
  it('is unknown without a figure, an interval or a width', () => {
    expect(wilsonBase({ value: null, reason: 'suppressed' })).toBeNull();
    expect(wilsonBase(figure(50, null, null))).toBeNull();
    expect(wilsonBase(figure(50, 50, 50))).toBeNull();
    expect(wilsonBase(figure(0, 0, 0))).toBeNull();
  });

  it('gives back the base that an interval was made with', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 99, noNaN: true }),
        fc.integer({ min: 20, max: 50_000 }),
        (share, base) => {
          const { lower = 0, upper = 0 } = wilsonInterval(share, base) ?? {};
          expect((wilsonBase(figure(share, lower, upper)) ?? 0) / base).toBeCloseTo(1, 4);
        },
      ),
    );
  });
});

describe('varianceOf', () => {
  it('is half the interval over 1.96, squared, for symmetric ones', () => {
    expect(varianceOf(figure(50, 48.04, 51.96), 'symmetric')).toBeCloseTo(1, 6);
    expect(varianceOf(figure(50, null, null), 'symmetric')).toBeNull();
  });

  it('is that of the effective base for Wilson intervals', () => {
    const { lower = 0, upper = 0 } = wilsonInterval(30, 700) ?? {};
    expect(varianceOf(figure(30, lower, upper), 'wilson')).toBeCloseTo((30 * 70) / 700, 3);
  });
});
