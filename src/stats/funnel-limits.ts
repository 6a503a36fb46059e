/** The lines of a funnel plot: beyond them an area's share is clearly not the whole's. */
import type { Confidence } from '../model/selection';
import { funnelVariance, type Funnel } from './funnel';
import { twoSided } from './normal';

/**
 * The p-value below which the areas of a map are called clear: the level itself where each is tested
 * alone; for all of them together k/m × 5%, k the number of those told, at least 1 (Benjamini and
 * Hochberg 1995: the largest p-value that is told lies at or below it, the smallest that is not above).
 * @param told which of the p-values are called clear; as many as there are p-values
 */
export function clearLevel(told: readonly boolean[], confidence: Confidence): number {
  if (confidence !== 'fdr') return confidence === '95' ? 0.05 : 0.002;
  const found = told.filter((clear) => clear).length;
  return (0.05 * Math.max(1, found)) / Math.max(1, told.length);
}

/** The z above 0 whose two-sided p-value is `level`, by halving. @param level above 0, below 1 */
export function zAt(level: number): number {
  let [low, high] = [0, 40];
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + high) / 2;
    if (twoSided(middle) > level) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * p ± z√variance for an area of a base, within 0 to 100: where the verdict changes.
 * @returns null where the base is so large a part of the whole that nothing can be judged
 */
export function limitsAt(
  funnel: Funnel,
  base: number,
  z: number,
): readonly [lower: number, upper: number] | null {
  const variance = funnelVariance(funnel, base);
  if (!(variance > 0)) return null;
  const reach = z * Math.sqrt(variance);
  return [Math.max(0, funnel.share - reach), Math.min(100, funnel.share + reach)];
}
