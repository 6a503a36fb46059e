/** The finished view of all areas side by side. */
import type { AreaCode } from '../../model/area';
import type { Interval } from '../../model/estimate';
import type { Verdict } from '../types';

export interface IntervalMark {
  readonly code: AreaCode;
  readonly short: string;
  /** The name where there is little room: "Bath, Swindon and Wiltshire". */
  readonly brief: string;
  /** Percent. */
  readonly value: number;
  readonly interval: Interval;
  /** "67%", as it is written beside the bar. */
  readonly whole: string;
  /** Against England: what is clear is what the eye should meet. */
  readonly verdict: Verdict;
  /** "Kent and Medway: 67.4%, margin of error 62.1% to 72.7%, lower than England". */
  readonly name: string;
}

export interface IntervalGap {
  /** "Not available in our sources", "Margin of error not published". */
  readonly why: string;
  /** "Kent and Medway", or with its figure where only the interval is missing. */
  readonly areas: readonly string[];
}

export interface IntervalPlot {
  /** Areas with figure and interval, largest share first; equal ones by name. */
  readonly marks: readonly IntervalMark[];
  /** England's own mark; null where it has no figure with an interval. */
  readonly england: IntervalMark | null;
  /** Areas that can't be drawn, grouped by why. */
  readonly without: readonly IntervalGap[];
  /** Lowest and highest of all that is drawn, in percent; null where nothing is. */
  readonly extent: readonly [number, number] | null;
  /** How to read it, in one sentence. */
  readonly rule: string;
}
