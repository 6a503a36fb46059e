import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../model/estimate';
import { pooled } from './pooled';

const figure = (value: number, margin: number | null, base: number | null): Figure => ({
  value,
  lower: margin === null ? null : value - margin,
  upper: margin === null ? null : value + margin,
  base,
  source: 's',
});

describe('pooled', () => {
  it('is nothing without figures or without a base', () => {
    expect(pooled([])).toBeNull();
    expect(pooled([figure(50, 2, null)])).toBeNull();
    expect(pooled([figure(50, 2, 100), figure(50, 2, 0)])).toBeNull();
  });

  it('has no limits where a wave has none', () => {
    const found = pooled([figure(50, 2, 100), figure(60, null, 300)]);
    expect(found).toMatchObject({ value: 57.5, lower: null, upper: null, base: 400 });
  });

  it('is the wave itself where there is only one', () => {
    const found = pooled([figure(50, 2, 100)]);
    expect(found).toMatchObject({ value: 50, base: 100, calculated: 'together' });
    expect(found?.lower).toBeCloseTo(48, 10);
  });

  it('is narrower than the widest wave, never below what independence would give', () => {
    const waves = fc.array(
      fc.tuple(
        fc.double({ min: 20, max: 80, noNaN: true }),
        fc.double({ min: 0.5, max: 10, noNaN: true }),
        fc.integer({ min: 1, max: 5000 }),
      ),
      { minLength: 2, maxLength: 4 },
    );
    fc.assert(
      fc.property(waves, (all) => {
        const found = pooled(all.map(([value, margin, base]) => figure(value, margin, base)));
        const half = ((found?.upper ?? 0) - (found?.lower ?? 0)) / 2;
        const total = all.reduce((sum, [, , base]) => sum + base, 0);
        const independent = Math.hypot(...all.map(([, margin, base]) => (margin * base) / total));
        expect(half).toBeLessThanOrEqual(Math.max(...all.map(([, margin]) => margin)) + 1e-9);
        expect(half).toBeGreaterThanOrEqual(independent - 1e-9);
      }),
    );
  });
});
