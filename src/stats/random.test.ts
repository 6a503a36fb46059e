import { describe, expect, it } from 'vitest';
import { normalDraws, randomStream } from './random';

describe('randomStream', () => {
  it('repeats itself for one seed and name, and differs for another', () => {
    const first = (seed: number, name: string): number[] => {
      const next = randomStream(seed, name);
      return [next(), next(), next()];
    };
    expect(first(1, 'E54000058')).toEqual(first(1, 'E54000058'));
    expect(first(1, 'E54000058')).not.toEqual(first(2, 'E54000058'));
    expect(first(1, 'E54000058')).not.toEqual(first(1, 'E54000059'));
  });

  it('fills 0 to 1 evenly', () => {
    const next = randomStream(7, 'even');
    const tenths = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i += 1) {
      const at = Math.floor(next() * 10);
      tenths[at] = (tenths[at] ?? NaN) + 1;
    }
    const chiSquare = tenths.reduce((sum, n) => sum + (n - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(27.88); // 99.9% point of chi-square with 9 degrees of freedom
  });
});

describe('normalDraws', () => {
  it('gives no draws, one draw, an odd number', () => {
    const lengths = [0, 1, 7].map((n) => normalDraws(randomStream(1, 'a'), n));
    expect(lengths.map((draws) => draws.length)).toEqual([0, 1, 7]);
    expect(lengths.every((draws) => draws.every(Number.isFinite))).toBe(true);
  });

  it('has mean 0, deviation 1, and 5% beyond ±1.96', () => {
    const n = 100_000;
    const draws = [...normalDraws(randomStream(3, 'normal'), n)];
    const mean = draws.reduce((sum, z) => sum + z, 0) / n;
    const variance = draws.reduce((sum, z) => sum + z * z, 0) / n;
    const beyond = draws.filter((z) => Math.abs(z) > 1.96).length / n;
    expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(n));
    expect(Math.abs(variance - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
    expect(Math.abs(beyond - 0.05)).toBeLessThan(4 * Math.sqrt((0.05 * 0.95) / n));
  });
});
