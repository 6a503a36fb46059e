import { describe, expect, it } from 'vitest';
import { twoSided } from './normal';

describe('twoSided', () => {
  it.each([
    [0, 1],
    [1, 0.3173105],
    [1.96, 0.0499958],
    [-1.96, 0.0499958],
    [3.0902, 0.0020003],
    [5, 5.733e-7],
    [40, 0],
  ])('of %d is %d', (z, p) => {
    expect(twoSided(z)).toBeCloseTo(p, 6);
  });

  it('is not a number for what is none', () => {
    expect(twoSided(NaN)).toBeNaN();
  });
});
