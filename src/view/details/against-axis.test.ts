import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleFor } from './against-axis';

describe('scaleFor', () => {
  it('has room where all values are the same', () => {
    const { from, to, ticks } = scaleFor([50]);
    expect(from).toBeLessThan(50);
    expect(to).toBeGreaterThan(50);
    expect(ticks.map(({ text }) => text)).toContain('50.0%');
  });

  it('ends at 0 and 100 for percentages, and at 0 for rates', () => {
    expect(scaleFor([0, 100])).toMatchObject({ from: 0, to: 100 });
    expect(scaleFor([0.1, 7], 'per-10000').from).toBe(0);
  });

  it('writes round numbers in the unit', () => {
    const texts = (values: number[], unit?: 'per-1000' | 'per-10000') =>
      scaleFor(values, unit).ticks.map(({ text }) => text);
    expect(texts([62.4, 82.5])).toEqual(['65%', '70%', '75%', '80%']);
    expect(texts([4.6, 6.8], 'per-10000')).toEqual(['5.0', '5.5', '6.0', '6.5']);
    expect(texts([4900, 7100], 'per-1000')).toEqual(['5,000', '5,500', '6,000', '6,500', '7,000']);
  });

  it('has two to six numbers, all of them on it', () => {
    const values = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, (of) => {
        const { from, to, ticks } = scaleFor(of);
        expect(from).toBeLessThanOrEqual(Math.min(...of));
        expect(to).toBeGreaterThanOrEqual(Math.max(...of));
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(new Set(ticks.map(({ text }) => text)).size).toBe(ticks.length);
        for (const { value } of ticks) {
          expect(value).toBeGreaterThanOrEqual(from - 1e-9);
          expect(value).toBeLessThanOrEqual(to + 1e-9);
        }
      }),
    );
  });
});
