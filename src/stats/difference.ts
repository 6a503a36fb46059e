import type { Estimate } from '../model/estimate';
import type { Confidence } from '../model/selection';
import { standardError } from './interval';

/** Two-sided quantiles of the standard normal distribution: 1.96 for 95%, 3.0902 for 99.8%. */
export const QUANTILE: Readonly<Record<Confidence, number>> = {
  fdr: 1.96,
  '95': 1.96,
  '99.8': 3.0902,
};

/** `none` = none that is clear; `unknown` = no figure or no interval to judge by. */
export type Direction = 'higher' | 'lower' | 'none' | 'unknown';

/** How far `a` lies from `b`. */
export interface Difference {
  /** a − b, in percentage points. */
  readonly points: number;
  /** Standard error of `points`, in percentage points. */
  readonly se: number;
  /** Whether the difference is larger than its margin at the confidence asked for. */
  readonly clear: boolean;
  /** Direction of a clear difference, otherwise `none`. */
  readonly direction: 'higher' | 'lower' | 'none';
}

/** a − b in percentage points, whatever is known of the margins; null where a figure is missing. */
export function pointsBetween(a: Estimate, b: Estimate): number | null {
  return a.value === null || b.value === null ? null : a.value - b.value;
}

/**
 * Difference of two estimates, or null where either has no usable interval.
 *
 * Clear if |a − b| > z × √(se_a² + se_b²): the test for independent estimates (ONS, "Uncertainty
 * and how we measure it for our surveys"; Altman and Bland, "Interaction revisited", BMJ
 * 2003;326:219). An area is part of England and a panel answers more than once; both correlations
 * are positive and make the rule cautious.
 */
export function difference(a: Estimate, b: Estimate, confidence: Confidence): Difference | null {
  const points = pointsBetween(a, b);
  if (points === null) return null;
  const seA = standardError(a, points > 0 ? 'below' : 'above');
  const seB = standardError(b, points > 0 ? 'above' : 'below');
  if (seA === null || seB === null) return null;
  const se = Math.hypot(seA, seB);
  const clear = Math.abs(points) > QUANTILE[confidence] * se;
  return { points, se, clear, direction: clear ? (points > 0 ? 'higher' : 'lower') : 'none' };
}

/** How `a` compares with `b`, in one word. */
export function directionOf(a: Estimate, b: Estimate, confidence: Confidence): Direction {
  return difference(a, b, confidence)?.direction ?? 'unknown';
}

/**
 * How many of `comparisons` would be called clear by chance alone if nothing differed:
 * comparisons × (1 − confidence), so 2.1 of 42 at 95% and 0.084 at 99.8%.
 */
export function expectedByChance(comparisons: number, confidence: Confidence): number {
  const level = confidence === 'fdr' ? 95 : Number(confidence);
  return (comparisons * (1000 - 10 * level)) / 1000;
}
