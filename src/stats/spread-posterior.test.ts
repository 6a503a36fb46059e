import { describe, expect, it } from 'vitest';
import { posteriorSpread, type Known, type PosteriorSpread } from './spread-posterior';

/** τ² at a point of its distribution. */
const drawn = (spread: PosteriorSpread | null, share: number) =>
  spread?.between[spread.drawBetween(share)] ?? NaN;

const made = (values: readonly number[], variance: number): Known[] =>
  values.map((value) => ({ value, variance }));

describe('posteriorSpread', () => {
  it('says nothing for fewer than three areas, or of estimates without error or spread', () => {
    expect(posteriorSpread([])).toBeNull();
    expect(posteriorSpread(made([40, 60], 1))).toBeNull();
    expect(posteriorSpread(made([50, 50, 50], 0))).toBeNull();
  });

  it('rises with its share, from near 0 where the areas are as alike as chance makes them', () => {
    const spread = posteriorSpread(made([50, 51, 49, 50.5, 49.5, 50.2], 4));
    const between = [0, 0.25, 0.5, 0.75, 0.99].map((share) => drawn(spread, share));
    expect(between).toEqual([...between].sort((a, b) => a - b));
    expect(between[0]).toBeLessThan(0.01);
    expect(between[2]).toBeLessThan(2);
  });

  it('is about the variance of the estimates where their own errors are small', () => {
    const values = Array.from({ length: 60 }, (_, i) => 50 + 6 * Math.sin(i * 2.4));
    const mean = values.reduce((sum, y) => sum + y, 0) / 60;
    const variance = values.reduce((sum, y) => sum + (y - mean) ** 2, 0) / 59;
    const median = drawn(posteriorSpread(made(values, 0.01)), 0.5);
    expect(Math.abs(median / variance - 1)).toBeLessThan(0.05);
  });

  it('weighs the mean by what is known of each area', () => {
    const spread = posteriorSpread([
      { value: 40, variance: 1 },
      { value: 60, variance: 9 },
      { value: 60, variance: 9 },
    ]);
    expect(spread?.meanGiven(1)).toEqual({
      mean: (40 / 2 + 60 / 10 + 60 / 10) / (1 / 2 + 2 / 10),
      variance: 1 / (1 / 2 + 2 / 10),
    });
  });
});
