/** The finished view of every area's share against how many answered: a funnel plot. */
import type { AreaCode } from '../../model/area';
import type { Verdict } from '../types';
import type { IntervalGap } from './interval-plot-types';

export interface FunnelPoint {
  readonly code: AreaCode;
  readonly short: string;
  /** Percent. */
  readonly value: number;
  /** People who answered, above 0. */
  readonly base: number;
  readonly verdict: Verdict;
  /** "Kent and Medway: 67.4% of 1,334 responses, lower than England". */
  readonly name: string;
}

/** Where a share may lie by chance alone if the area were like England; percent, within 0 to 100. */
export interface FunnelLimit {
  readonly base: number;
  /** [lower, upper] of 95 and of 99.8 in 100 areas. */
  readonly inner: readonly [number, number];
  readonly outer: readonly [number, number];
}

export interface FunnelView {
  /** Areas with figure and base, smallest base first. */
  readonly points: readonly FunnelPoint[];
  readonly england: { readonly value: number; readonly text: string };
  /** Smallest base first, from below the smallest point's to the largest's. */
  readonly limits: readonly FunnelLimit[];
  /** "95 in 100", "99.8 in 100": said at the end of the lines. */
  readonly limitNames: readonly [inner: string, outer: string];
  /** Lowest and highest percentage of all that is drawn. */
  readonly extent: readonly [number, number];
  readonly without: readonly IntervalGap[];
  /** How to read it, in one or two sentences. */
  readonly rule: string;
}
