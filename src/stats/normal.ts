/**
 * Two-sided p-value of a standard normal z: the chance of a value at least as far from 0.
 *
 * erfc by the Chebyshev fit of Press et al., "Numerical Recipes in C", 2nd edition, section 6.2:
 * relative error below 1.2e-7 everywhere.
 * @returns 0 to 1; NaN for NaN
 */
export function twoSided(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.5 * x);
  const fit = COEFFICIENTS.reduceRight((sum, c) => c + t * sum, 0);
  return Math.min(1, t * Math.exp(-x * x + fit));
}

const COEFFICIENTS = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
  -0.82215223, 0.17087277,
] as const;
