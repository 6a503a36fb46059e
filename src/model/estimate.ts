import type { SourceId } from './survey';

/** Why there is no figure. Each has words of its own on the page; none is ever drawn as zero. */
export type MissingReason =
  | 'not-asked' // the question was not part of this wave
  | 'suppressed' // withheld by the publisher because too few answered
  | 'not-published' // the publisher gives no figure for this area
  | 'unavailable' // published, but not in the data here
  | 'boundary'; // the area did not exist with these boundaries

export const MISSING_REASONS: readonly MissingReason[] = [
  'not-asked',
  'suppressed',
  'not-published',
  'unavailable',
  'boundary',
];

/** A published figure. `value`, `lower` and `upper` are percentages from 0 to 100. */
export interface Figure {
  readonly value: number;
  /** Limits of the published 95% interval; null when none was published. Never computed from the base. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Unweighted number of people who answered the question; null when not published. */
  readonly base: number | null;
  readonly source: SourceId;
}

export interface Missing {
  readonly value: null;
  readonly reason: MissingReason;
}

export type Estimate = Figure | Missing;

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

export function isFigure(estimate: Estimate): estimate is Figure {
  return estimate.value !== null;
}

/** The published interval of an estimate, or null where there is no figure or no interval. */
export function intervalOf(estimate: Estimate): Interval | null {
  if (!isFigure(estimate) || estimate.lower === null || estimate.upper === null) return null;
  return { lower: estimate.lower, upper: estimate.upper };
}
