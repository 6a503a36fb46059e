import type { Estimate } from '../model/estimate';

/** Standard normal quantile behind every published 95% interval: ±1.96 standard errors. */
export const Z95 = 1.96;

/**
 * Share of the width by which the halves may differ and still be called symmetric. Limits rounded to
 * 0.1 reach 0.2 of a narrow interval; the rest keeps binary fractions from deciding that case.
 */
const NEAR_SYMMETRIC = 0.2 + 1e-6;

/** Where the other estimate of a comparison lies, seen from this one. */
export type Facing = 'above' | 'below';

/** Distance from the value down to the lower and up to the upper limit, in percentage points. */
export interface Halves {
  readonly down: number;
  readonly up: number;
}

/**
 * The two halves of a published interval, in percentage points; null where there is no figure, a
 * limit is missing, the limits are reversed or equal, or the value lies outside them. An interval
 * of no width is published where everyone, or no one, gave the answer: it says nothing of the margin.
 * A limit that sits on 0 or 100 has been cut off there, so the longer half is used for both.
 */
export function halvesOf(estimate: Estimate): Halves | null {
  if (estimate.value === null || estimate.lower === null || estimate.upper === null) return null;
  const down = estimate.value - estimate.lower;
  const up = estimate.upper - estimate.value;
  if (!(down >= 0 && up >= 0 && down + up > 0)) return null;
  if (estimate.lower > 0 && estimate.upper < 100) return { down, up };
  const longer = Math.max(down, up);
  return { down: longer, up: longer };
}

/**
 * Standard error in percentage points, from the published 95% interval alone; null where
 * `halvesOf` is.
 *
 * Near symmetric: (upper − lower) / (2 × 1.96), the usual inversion of value ± 1.96 se
 * (Altman and Bland, "How to obtain the P value from a confidence interval", BMJ 2011;343:d2304).
 * Otherwise: the half that faces the other estimate, over 1.96, because a Wilson interval is wider
 * on the side of 50% (Newcombe, "Interval estimation for the difference between independent
 * proportions", Statistics in Medicine 1998;17:873–890, method 10, squares and adds those halves).
 */
export function standardError(estimate: Estimate, facing: Facing): number | null {
  const halves = halvesOf(estimate);
  if (!halves) return null;
  const { down, up } = halves;
  const width = down + up;
  if (Math.abs(up - down) <= NEAR_SYMMETRIC * width) return width / (2 * Z95);
  return (facing === 'above' ? up : down) / Z95;
}
