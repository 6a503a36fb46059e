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

/**
 * What we calculated ourselves, by which rule: the whole estimate (`together`: several waves, `union`:
 * an exact union of areas, `sum`: a total of counts) or its interval alone (`effective-base`: from the
 * effective base that the published summary's interval implies, `complement`: 100 less the other
 * answer's limits).
 */
export type Rule = 'together' | 'union' | 'sum' | 'effective-base' | 'complement';

export const RULES: readonly Rule[] = ['together', 'union', 'sum', 'effective-base', 'complement'];

/**
 * Why an interval is withheld: `impossible`, it implies more answers than people who answered;
 * `count`, a whole population was counted.
 */
export type Withheld = 'impossible' | 'count';

export const WITHHELD: readonly Withheld[] = ['impossible', 'count'];

/** How a figure is given: a share of 100, or a rate for so many patients. */
export type CountUnit = 'percent' | 'per-1000' | 'per-10000';

export const COUNT_UNITS: readonly CountUnit[] = ['percent', 'per-1000', 'per-10000'];

/** A figure. `value`, `lower` and `upper` are percentages from 0 to 100 unless it has a `unit`. */
export interface Figure {
  readonly value: number;
  /** Limits of the 95% interval, as published or as `calculated` says; null when there is none. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Unweighted number of people who answered the question (of responses, for waves together); null when not published. */
  readonly base: number | null;
  readonly source: SourceId;
  /** Absent where value and interval are as published. */
  readonly calculated?: Rule;
  /** Why there is no interval; absent where there is one, or simply none was published. */
  readonly withheld?: Withheld;
  /** Of a count that is no percentage. */
  readonly unit?: CountUnit;
  /** Of a count: too much of the area is made of districts that it shares. */
  readonly rough?: true;
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

/** Whether a whole population was counted: then there is no margin, and nothing to test. */
export function isCount(estimate: Estimate): boolean {
  return isFigure(estimate) && estimate.withheld === 'count';
}

/** The published interval of an estimate, or null where there is no figure or no interval. */
export function intervalOf(estimate: Estimate): Interval | null {
  if (!isFigure(estimate) || estimate.lower === null || estimate.upper === null) return null;
  return { lower: estimate.lower, upper: estimate.upper };
}
