import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlationOf } from './correlation';
import { normalDraws, randomStream } from './random';

type Pairs = readonly (readonly [number, number])[];

const pairs = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 })),
  {
    minLength: 4,
    maxLength: 60,
  },
);

function there(of: Pairs): NonNullable<ReturnType<typeof correlationOf>> {
  const found = correlationOf(of);
  if (!found) throw new Error('There is no correlation.');
  return found;
}

describe('correlationOf', () => {
  it('is not told of fewer than four pairs', () => {
    expect(correlationOf([])).toBeNull();
    expect(correlationOf([[1, 2], [2, 3], [3, 5]])).toBeNull(); // prettier-ignore
  });

  it('is not told where one side does not vary', () => {
    expect(correlationOf([0.1, 0.2, 0.3, 0.4].map((each) => [each, 0.7]))).toBeNull();
    expect(correlationOf([0.1, 0.2, 0.3, 0.4].map((each) => [1 / 3, each]))).toBeNull();
  });

  it('is 1 or −1 for points on a line, with nothing left open', () => {
    const line = [1, 2, 3, 5, 8].map((each) => [each, 10 - 2 * each] as const);
    const found = there(line);
    for (const each of [found.value, found.lower, found.upper]) expect(each).toBeCloseTo(-1, 6);
  });

  it('gives the textbook’s figures', () => {
    // By hand, from the means: Σxy = 18.5, Σx² = 17.5, Σy² = 26.8333…
    const found = there([[1, 2], [2, 1], [3, 4], [4, 3], [5, 7], [6, 6]]); // prettier-ignore
    expect(found.value).toBeCloseTo(18.5 / Math.sqrt(17.5 * 26.833333), 6);
    const z = 0.5 * Math.log((1 + found.value) / (1 - found.value));
    const limit = (at: number) => (Math.exp(2 * at) - 1) / (Math.exp(2 * at) + 1);
    expect(found.lower).toBeCloseTo(limit(z - 1.96 / Math.sqrt(3)), 6);
    expect(found.upper).toBeCloseTo(limit(z + 1.96 / Math.sqrt(3)), 6);
    expect(found.pairs).toBe(6);
  });

  it('lies within its interval, and that within −1 and 1', () => {
    fc.assert(
      fc.property(pairs, (of) => {
        const found = correlationOf(of);
        if (!found) return;
        expect(found.lower).toBeGreaterThanOrEqual(-1);
        expect(found.upper).toBeLessThanOrEqual(1);
        expect(found.lower).toBeLessThanOrEqual(found.value + 1e-9);
        expect(found.upper).toBeGreaterThanOrEqual(found.value - 1e-9);
      }),
    );
  });

  it('does not depend on units, on which comes first, or on the order of the areas', () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 50 }), (of, times) => {
        const value = correlationOf(of)?.value ?? 0;
        const scaled = of.map(([one, other]) => [times * one + 3, other / 7] as const);
        expect(correlationOf(scaled)?.value ?? 0).toBeCloseTo(value, 6);
        const turned = of.map(([one, other]) => [other, one] as const).reverse();
        expect(correlationOf(turned)?.value ?? 0).toBeCloseTo(value, 6);
        const mirrored = of.map(([one, other]) => [-one, other] as const);
        expect(correlationOf(mirrored)?.value ?? 0).toBeCloseTo(-value, 6);
      }),
    );
  });

  it('has 0 within it in about 95 of 100 trials of what has nothing to do with each other', () => {
    const draws = normalDraws(randomStream(7, 'correlation'), 2000 * 72);
    let covered = 0;
    for (let trial = 0; trial < 2000; trial += 1) {
      const of = Array.from({ length: 36 }, (_, i) => {
        const at = 72 * trial + 2 * i;
        return [draws[at] ?? 0, draws[at + 1] ?? 0] as const;
      });
      const { lower, upper } = there(of);
      if (lower <= 0 && upper >= 0) covered += 1;
    }
    expect(covered / 2000).toBeGreaterThan(0.935);
    expect(covered / 2000).toBeLessThan(0.965);
  });
});
