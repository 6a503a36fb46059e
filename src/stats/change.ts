import type { Estimate } from '../model/estimate';
import type { Confidence } from '../model/selection';
import { difference, pointsBetween } from './difference';

/** `none` = no clear change; `unknown` = no figure or no interval; `broken` = not comparable. */
export type ChangeDirection = 'risen' | 'fallen' | 'none' | 'unknown' | 'broken';

export interface Change {
  /** later − earlier, in percentage points; null where a figure is missing or the two don't compare. */
  readonly points: number | null;
  readonly verdict: ChangeDirection;
}

const VERDICT = { higher: 'risen', lower: 'fallen', none: 'none' } as const;

/**
 * What became of a share between two waves, by the rule of `difference`.
 * @param broken whether something between the waves (new boundaries, a new question) makes them
 *   incomparable; that goes before everything else, so no change is ever counted across it
 */
export function change(
  earlier: Estimate,
  later: Estimate,
  confidence: Confidence,
  broken: boolean,
): Change {
  if (broken) return { points: null, verdict: 'broken' };
  const found = difference(later, earlier, confidence);
  if (!found) return { points: pointsBetween(later, earlier), verdict: 'unknown' };
  return { points: found.points, verdict: VERDICT[found.direction] };
}
