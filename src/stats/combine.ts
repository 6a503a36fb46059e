import type { Figure } from '../model/estimate';
import { standardError, Z95 } from './interval';

/**
 * One figure for several areas that together are a whole, each weighted by the people who answered:
 *
 *   value = Σ n·p / Σ n,   se = √ Σ (w·se)²  with  w = n / Σ n,   interval = value ± 1.96 se
 *
 * (variance of a weighted mean of independent estimates, the stratified estimator of Cochran,
 * "Sampling Techniques", 3rd edition, section 5.3). Where an area's interval is lopsided, each side
 * is combined with the same sides of the others. Limits stay within 0 and 100.
 * @returns null without figures or where a base is unknown or nobody answered; limits are null where
 * an area has no usable interval
 */
export function combine(figures: readonly Figure[]): Figure | null {
  const [first] = figures;
  const bases = figures.map(({ base }) => base ?? 0);
  const total = bases.reduce((sum, base) => sum + base, 0);
  if (!first || bases.some((base) => !(base > 0))) return null;
  const weights = bases.map((base) => base / total);
  const value = figures.reduce((sum, figure, i) => sum + figure.value * (weights[i] ?? 0), 0);
  const down = margin(figures, weights, 'below');
  const up = margin(figures, weights, 'above');
  const lower = down === null || up === null ? null : Math.max(0, value - down);
  const upper = down === null || up === null ? null : Math.min(100, value + up);
  return { value, lower, upper, base: total, source: first.source };
}

function margin(
  figures: readonly Figure[],
  weights: readonly number[],
  side: 'below' | 'above',
): number | null {
  const errors = figures.map((figure) => standardError(figure, side));
  if (errors.some((error) => error === null)) return null;
  return Z95 * Math.hypot(...errors.map((error, i) => (error ?? 0) * (weights[i] ?? 0)));
}
