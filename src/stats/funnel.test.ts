import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../model/estimate';
import { againstWhole, changeZ, designEffect, distances } from './funnel';

const MISSING: Estimate = { value: null, reason: 'suppressed' };

/** An estimate with an interval of simple chance, times a design effect. */
function simple(value: number, base: number, effect = 1): Estimate {
  const margin = 1.96 * Math.sqrt((effect * value * (100 - value)) / base);
  return { value, lower: value - margin, upper: value + margin, base, source: 's' };
}

const bare: Estimate = { value: 50, lower: null, upper: null, base: 100, source: 's' };
const england = simple(70, 40_000);

describe('designEffect', () => {
  it('is unknown without an interval and a base', () => {
    expect(designEffect({ areas: [], method: 'symmetric' })).toBeNull();
    expect(designEffect({ areas: [MISSING, bare], method: 'symmetric' })).toBeNull();
  });

  it('is what the intervals were widened by; the median, so that one odd area does not matter', () => {
    const areas = [simple(60, 500, 2), simple(70, 900, 2), simple(80, 700, 2), simple(50, 400, 30)];
    expect(designEffect({ areas, method: 'symmetric' })).toBeCloseTo(2, 6);
  });

  it('is one where the effective base holds it', () => {
    expect(designEffect({ areas: [simple(60, 500, 2)], method: 'wilson' })).toBe(1);
  });
});

describe('againstWhole', () => {
  it('judges nothing without figures, intervals, bases or a whole', () => {
    const areas = [MISSING, bare, simple(60, 500)];
    const map = { areas, method: 'symmetric' as const };
    expect(againstWhole(map, MISSING)).toEqual([null, null, null]);
    expect(againstWhole(map, bare)).toEqual([null, null, null]);
    expect(againstWhole(map, england).slice(0, 2)).toEqual([null, null]);
  });

  it('asks more of a small area than of a large one', () => {
    const areas = [simple(75, 200), simple(75, 5000), simple(69, 35_000)];
    const map = { areas, method: 'symmetric' as const };
    const [small = 0, large = 0] = againstWhole(map, england).map((z) => z ?? 0);
    expect(small).toBeGreaterThan(0);
    expect(large).toBeGreaterThan(2 * small);
  });

  it('treats a share as far below alike with one as far above', () => {
    const areas = [simple(4, 800), simple(10, 800), simple(7, 30_000)];
    const [below = 0, above = 0] = againstWhole({ areas, method: 'symmetric' }, simple(7, 40_000));
    expect(below).toBeCloseTo(-(above ?? 0), 10);
  });

  it('does not mind the order of the areas', () => {
    const estimates = fc.array(
      fc.tuple(fc.double({ min: 5, max: 95, noNaN: true }), fc.integer({ min: 50, max: 5000 })),
      { minLength: 3, maxLength: 42 },
    );
    fc.assert(
      fc.property(estimates, (all) => {
        const areas = all.map(([value, base]) => simple(value, base, 3));
        const there = againstWhole({ areas, method: 'symmetric' }, england);
        const back = againstWhole({ areas: [...areas].reverse(), method: 'symmetric' }, england);
        back.reverse().forEach((z, i) => {
          if (z === null) expect(there[i]).toBeNull();
          else expect(z).toBeCloseTo(there[i] ?? NaN, 8);
        });
      }),
    );
  });
});

describe('distances', () => {
  it('knows nothing of an area or a whole that cannot be judged', () => {
    const map = { areas: [MISSING, simple(60, 500)], method: 'symmetric' as const };
    expect(distances(map, MISSING)).toEqual([null, null]);
    expect(distances(map, england)[0]).toBeNull();
  });

  it('is the difference in points, with the error of chance and of the whole', () => {
    const [area, rest] = [simple(75, 400), simple(69.5, 36_000)];
    const [found] = distances({ areas: [area, rest], method: 'symmetric' }, england);
    const chance = ((70 * 30) / 400) * (1 - 800 / 36_400);
    expect(found?.points).toBeCloseTo(5, 10);
    expect(found?.se).toBeCloseTo(Math.sqrt(chance + (70 * 30) / 40_000), 8);
  });
});

describe('changeZ', () => {
  const pair = { earlierEffect: 2, laterEffect: 2, method: 'symmetric' as const };

  it('judges nothing without figures, intervals or design effects', () => {
    const [a, b] = [simple(60, 500), simple(70, 500)];
    expect(changeZ({ ...pair, earlier: MISSING, later: b })).toBeNull();
    expect(changeZ({ ...pair, earlier: a, later: bare })).toBeNull();
    expect(changeZ({ ...pair, earlier: a, later: b, earlierEffect: null })).toBeNull();
  });

  it('is the pooled test of two shares', () => {
    const [earlier, later] = [simple(60, 500, 2), simple(70, 500, 2)];
    const z = 10 / Math.sqrt(65 * 35 * (2 / 500 + 2 / 500));
    expect(changeZ({ ...pair, earlier, later })).toBeCloseTo(z, 10);
    expect(changeZ({ ...pair, earlier: later, later: earlier })).toBeCloseTo(-z, 10);
  });

  it('never rests on an interval of no width: that of no answers at all is not known to be exact', () => {
    const earlier = simple(3, 1200, 2);
    const none = { value: 0, base: 1200, source: 's' };
    const z = (upper: number) =>
      changeZ({ ...pair, earlier, later: { ...none, lower: 0, upper } }) ?? NaN;
    expect(z(0)).toBeCloseTo(z(0.4), 10);
    expect(Number.isFinite(z(0))).toBe(true);
  });
});
