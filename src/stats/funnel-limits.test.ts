import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discoveries } from './false-discovery';
import { clearLevel, limitsAt, zAt } from './funnel-limits';
import { twoSided } from './normal';

const funnel = { share: 70, error: 0.04, effect: 2, total: 60_000 };

describe('clearLevel', () => {
  it('is the level asked for where each area is tested alone', () => {
    expect(clearLevel([], '95')).toBe(0.05);
    expect(clearLevel([true, false], '99.8')).toBe(0.002);
  });

  it('is that of the strictest single test where nothing is told, and exists without tests', () => {
    expect(clearLevel([], 'fdr')).toBe(0.05);
    expect(clearLevel([false, false], 'fdr')).toBe(0.025);
  });

  it('lies between what is told of many tests and what is not', () => {
    const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(ps, (all) => {
        const told = discoveries(all);
        const level = clearLevel(told, 'fdr');
        all.forEach((p, i) => {
          expect(p <= level).toBe(told[i]);
        });
      }),
    );
  });
});

describe('zAt', () => {
  it.each([
    [0.05, 1.95996],
    [0.002, 3.09023],
    [0.3173105, 1],
  ])('of %d is %d', (level, z) => {
    expect(zAt(level)).toBeCloseTo(z, 4);
  });

  it('undoes the p-value', () => {
    const levels = fc.double({ min: 1e-6, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(levels, (level) => {
        expect(twoSided(zAt(level)) / level).toBeCloseTo(1, 5);
      }),
    );
  });
});

describe('limitsAt', () => {
  it('is unknown where nothing varies', () => {
    expect(limitsAt({ ...funnel, error: 0, share: 0 }, 500, 2)).toBeNull();
    expect(limitsAt({ ...funnel, error: 0 }, 59_000, 2)).toBeNull();
  });

  it('keeps within 0 to 100', () => {
    expect(limitsAt(funnel, 1, 3)).toEqual([0, 100]);
  });

  it('lies as far above as below, and closer for a larger area', () => {
    const [small, large] = [limitsAt(funnel, 800, 2), limitsAt(funnel, 5000, 2)];
    if (!small || !large) throw new Error('There are limits.');
    expect(small[0] + small[1]).toBeCloseTo(140, 10);
    expect(large[1] - large[0]).toBeLessThan((small[1] - small[0]) / 2);
  });
});
