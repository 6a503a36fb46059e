import { describe, expect, it } from 'vitest';
import { reliabilityOf, spreadOf } from './reliability';

describe('spreadOf', () => {
  it('is unknown for fewer than three areas', () => {
    expect(spreadOf([50, 60], [1, 1])).toBeNull();
  });

  it('finds no spread where the areas are alike', () => {
    const spread = spreadOf([50, 50, 50, 50], [4, 4, 4, 4]);
    expect(spread?.between).toBe(0);
    expect(spread && reliabilityOf(spread)).toBe(0);
  });

  it('is the sample variance less the areas’ own, where those are equal', () => {
    const values = [40, 45, 50, 55, 60];
    expect(
      spreadOf(
        values,
        values.map(() => 2),
      )?.between,
    ).toBeCloseTo(62.5 - 2, 6);
    expect(
      spreadOf(
        values,
        values.map(() => 2),
      )?.mean,
    ).toBeCloseTo(50, 10);
  });

  it('gives well known areas more weight', () => {
    const spread = spreadOf([50, 51, 52, 90], [0.1, 0.1, 0.1, 10_000]);
    expect(spread?.mean).toBeCloseTo(51, 1);
    expect(spread?.between).toBeCloseTo(0.9, 1);
  });
});

describe('reliabilityOf', () => {
  it('is the real share of all there is', () => {
    expect(reliabilityOf({ between: 3, within: 1, mean: 0 })).toBe(0.75);
    expect(reliabilityOf({ between: 0, within: 0, mean: 0 })).toBe(0);
  });
});
