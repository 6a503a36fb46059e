import type { Estimate, Figure } from '../../model/estimate';
import type { ColourMode } from '../../model/selection';
import type { Answer } from '../../model/survey';
import type { ChangeVerdict, Verdict } from '../types';

/** How many areas each verdict was given to; `total` counts every area of the map. */
export interface Tally<V extends string> {
  readonly of: Readonly<Record<V, number>>;
  readonly total: number;
}

/** One area as a headline may name it. */
export interface HeadlineArea {
  readonly short: string;
  readonly estimate: Estimate;
  readonly verdict: Verdict;
  /** Null where there is no earlier period. */
  readonly change: ChangeVerdict | null;
}

export interface HeadlineInput {
  readonly mode: ColourMode;
  /** What the frame is for, as `show=` has it. */
  readonly show: 'story' | 'map' | 'card' | 'trend' | 'ranking' | 'full';
  readonly answer: Answer;
  readonly england: Estimate;
  readonly englandChange: ChangeVerdict | null;
  readonly verdicts: Tally<Verdict>;
  readonly changes: Tally<ChangeVerdict>;
  /** "in a year", "since March 2025"; null where there is no earlier period. */
  readonly since: string | null;
  /** The area whose rank can only be the last, and the first; null where none is certain. */
  readonly lowest: HeadlineArea | null;
  readonly highest: HeadlineArea | null;
  /** The smallest and the largest count that are not rough; null without counts. */
  readonly range: readonly [Figure, Figure] | null;
  readonly chosen: HeadlineArea | null;
}

export interface Headline {
  /** Fits two lines of a phone. */
  readonly text: string;
  /** With more detail, for frames of 600 px and more; often the same. */
  readonly long: string;
}
