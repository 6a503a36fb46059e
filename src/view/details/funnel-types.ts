/** The finished view of every area's share against how many answered: a funnel plot. */
import type { AreaCode } from '../../model/area';
import type { Verdict } from '../types';
import type { IntervalGap } from './interval-plot-types';

export interface FunnelPoint {
  readonly code: AreaCode;
  /** The name where there is little room. */
  readonly brief: string;
  /** Percent. */
  readonly value: number;
  /** The base that counts for the verdict, above 0. */
  readonly base: number;
  readonly verdict: Verdict;
  /** "Kent and Medway: 67.4%, 3,265 responses in four surveys, lower than England". */
  readonly name: string;
}

/** Where the verdict changes with the base; smallest base first, percentages within 0 to 100. */
export interface FunnelLine {
  /** `clear`: the rule of the map's verdicts; `alone`: one area tested by itself at 95%. */
  readonly kind: 'clear' | 'alone';
  /** "Clear among all 36 areas". */
  readonly label: string;
  readonly limits: readonly {
    readonly base: number;
    readonly lower: number;
    readonly upper: number;
  }[];
}

export interface FunnelView {
  /** Areas with figure, interval and base, smallest base first. */
  readonly points: readonly FunnelPoint[];
  /** Percent, and "England 73%". */
  readonly england: { readonly value: number; readonly text: string };
  /** The line of the map's verdicts first. */
  readonly lines: readonly FunnelLine[];
  /** What the dots' shapes say: "Higher than England". */
  readonly shapes: Readonly<Record<'higher' | 'lower' | 'none', string>>;
  /** From 0 to here runs the scale across. */
  readonly most: number;
  /** Round numbers on the scale across. */
  readonly ticks: readonly { readonly base: number; readonly text: string }[];
  /** What is counted across: "Responses in four surveys". */
  readonly across: string;
  /** Lowest and highest percentage of all that is drawn. */
  readonly extent: readonly [number, number];
  readonly without: readonly IntervalGap[];
  /** How to read it. */
  readonly rule: string;
}
