import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankIntervals, rankWords, type Ranked, type RankInterval } from './rank';

const options = { draws: 10_000, seed: 20_260_401 };

function ranked(code: string, value: number | null, down: number, up = down): Ranked {
  if (value === null) return { code, value, lower: null, upper: null };
  return { code, value, lower: value - down, upper: value + up };
}

/** Probability of each rank, by summing over a fine grid of values (exact up to the grid). */
function exactRanks(areas: readonly Ranked[]): number[][] {
  const parts = areas.map(({ value, lower, upper }) => ({
    value: value ?? NaN,
    down: ((value ?? NaN) - (lower ?? NaN)) / 1.96,
    up: ((upper ?? NaN) - (value ?? NaN)) / 1.96,
  }));
  const grid = Array.from({ length: 8001 }, (_, i) => -40 + i * 0.02 + 50);
  const masses = parts.map((part) =>
    grid.map((x) => normal(x + 0.01, part) - normal(x - 0.01, part)),
  );
  return parts.map((_, own) => {
    const result = new Array<number>(areas.length).fill(0);
    grid.forEach((x, at) => {
      const others = parts.filter((__, i) => i !== own).map((part) => 1 - normal(x, part));
      poissonBinomial(others).forEach((chance, above) => {
        result[above] = (result[above] ?? 0) + chance * (masses[own]?.[at] ?? NaN);
      });
    });
    return result;
  });
}

/** Distribution function of the two half normals. */
function normal(x: number, part: { value: number; down: number; up: number }): number {
  const z = (x - part.value) / (x < part.value ? part.down : part.up);
  return 0.5 * (1 + erf(z / Math.SQRT2));
}

/** Abramowitz and Stegun, formula 7.1.26: error below 1.5e-7. */
function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const poly =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return Math.sign(x) * (1 - poly * Math.exp(-x * x));
}

/** Chances that exactly 0, 1, ... of independent events happen. */
function poissonBinomial(chances: readonly number[]): number[] {
  return chances.reduce<number[]>(
    (known, p) =>
      [...known, 0].map((chance, i) => chance * (1 - p) + (i > 0 ? (known[i - 1] ?? NaN) * p : 0)),
    [1],
  );
}

/** The ranks that the exact distribution allows as a limit, given the chance error of the draws. */
function allowed(chances: readonly number[], share: number): number[] {
  const error = 4 * Math.sqrt((share * (1 - share)) / options.draws);
  let reached = 0;
  const ranks: number[] = [];
  for (const [i, chance] of chances.entries()) {
    if (reached < share + error && reached + chance >= share - error) ranks.push(i + 1);
    reached += chance;
  }
  return ranks;
}

describe('rankIntervals', () => {
  it('ranks nobody where there is nothing to rank', () => {
    expect(rankIntervals([], options)).toEqual([]);
    expect(rankIntervals([ranked('A', null, 1)], options)).toEqual([null]);
    expect(rankIntervals([{ code: 'A', value: 60, lower: null, upper: null }], options)).toEqual([
      null,
    ]);
  });

  it('leaves areas without an interval out of the count', () => {
    const areas = [ranked('A', 40, 1), ranked('B', null, 1), ranked('C', 70, 1)];
    expect(rankIntervals(areas, options)).toEqual([{ low: 2, high: 2 }, null, { low: 1, high: 1 }]);
  });

  it('gives equal areas every rank', () => {
    const areas = ['A', 'B', 'C', 'D'].map((code) => ranked(code, 60, 5));
    for (const found of rankIntervals(areas, options)) expect(found).toEqual({ low: 1, high: 4 });
  });

  it.each<[string, Ranked[]]>([
    ['two apart', [ranked('A', 50, 4), ranked('B', 56, 4)]],
    ['two close', [ranked('A', 50, 4), ranked('B', 50.5, 6)]],
    ['three', [ranked('A', 47, 3), ranked('B', 50, 3), ranked('C', 56, 4)]],
    ['three uneven', [ranked('A', 47, 2, 6), ranked('B', 50, 5, 2), ranked('C', 52, 1, 3)]],
    ['four', [ranked('A', 44, 3), ranked('B', 49, 5), ranked('C', 50, 1), ranked('D', 55.5, 4)]],
  ])('agrees with the exact calculation for %s', (_, areas) => {
    const exact = exactRanks(areas);
    rankIntervals(areas, options).forEach((found, i) => {
      const chances = exact[i] ?? [];
      expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 4);
      expect(allowed(chances, 0.025)).toContain(found?.low);
      expect(allowed(chances, 0.975)).toContain(found?.high);
    });
  });

  it('does not depend on the order of areas', () => {
    const areas = fc.uniqueArray(
      fc.record({
        code: fc.string({ minLength: 1, maxLength: 4 }),
        value: fc.option(fc.double({ min: 20, max: 80, noNaN: true }), { nil: null }),
        half: fc.double({ min: 0.1, max: 19, noNaN: true }),
      }),
      { selector: ({ code }) => code, maxLength: 8 },
    );
    fc.assert(
      fc.property(areas, fc.integer(), (made, seed) => {
        const given = made.map(({ code, value, half }) => ranked(code, value, half));
        const few = { draws: 200, seed };
        const byCode = (list: readonly Ranked[]): Map<string, RankInterval | null> =>
          new Map(rankIntervals(list, few).map((found, i) => [list[i]?.code ?? '', found]));
        expect(byCode([...given].reverse())).toEqual(byCode(given));
      }),
      { numRuns: 50 },
    );
  });

  it('holds the place of the published value and widens with the margins', () => {
    const areas = Array.from({ length: 20 }, (_, i) => ranked(`A${i}`, 40 + i, 3));
    const wide = areas.map(({ code, value }) => ranked(code, value, 12));
    const narrow = rankIntervals(areas, options);
    rankIntervals(wide, options).forEach((found, i) => {
      const near = narrow[i];
      if (!near || !found) throw new Error('every area here has an interval');
      expect(near.low).toBeLessThanOrEqual(20 - i);
      expect(near.high).toBeGreaterThanOrEqual(20 - i);
      expect(found.high - found.low).toBeGreaterThan(near.high - near.low);
    });
  });
});

describe('rankWords', () => {
  it.each([
    [1, 1, 1, 'cannot be ranked'],
    [1, 1, 42, '1st of 42'],
    [42, 42, 42, '42nd of 42'],
    [2, 3, 42, '2nd or 3rd of 42'],
    [12, 20, 42, 'between 12th and 20th of 42'],
    [1, 21, 42, 'between 1st and 21st of 42'],
    [1, 22, 42, 'cannot be ranked'],
    [1, 42, 42, 'cannot be ranked'],
    [10, 27, 36, 'between 10th and 27th of 36'],
    [10, 28, 36, 'cannot be ranked'],
  ])('%d to %d of %d: %s', (low, high, of, words) => {
    expect(rankWords(low, high, of)).toBe(words);
  });
});
