import { intervalOf, isFigure, type Estimate } from '../model/estimate';
import type { IntervalMethod } from '../model/survey';
import { halvesOf, Z95 } from './interval';
import { effectiveBase } from './wilson';

/** The base that a Wilson interval implies; null without a usable interval. */
export function wilsonBase(estimate: Estimate): number | null {
  const interval = intervalOf(estimate);
  return isFigure(estimate) && interval ? effectiveBase(estimate.value, interval) : null;
}

/**
 * Variance of an estimate, in squared percentage points, from its 95% interval: half the interval
 * over 1.96 for symmetric ones; p(100 − p)/n with the base that a Wilson interval implies.
 * @returns null without a usable interval
 */
export function varianceOf(estimate: Estimate, method: IntervalMethod): number | null {
  if (!isFigure(estimate)) return null;
  if (method === 'wilson') {
    const base = wilsonBase(estimate);
    return base === null ? null : (estimate.value * (100 - estimate.value)) / base;
  }
  const halves = halvesOf(estimate);
  return halves ? ((halves.down + halves.up) / 2 / Z95) ** 2 : null;
}
