/** The finished view of two measures against each other: every area that both have, as a point. */
import type { AreaCode } from '../../model/area';
import type { Interval } from '../../model/estimate';
import type { MeasureId, SurveyId } from '../../model/survey';
import type { Option } from '../types';
import type { IntervalGap } from './interval-plot-types';

/** A measure that can be set against the one shown; `id` and `group` as lists have them. */
export interface AgainstOption extends Option {
  readonly survey: SurveyId;
  readonly measure: MeasureId;
}

/** One figure of a point. */
export interface AgainstFigure {
  /** In the measure's unit. */
  readonly value: number;
  /** Null where there is none: then nothing is drawn on that side. */
  readonly interval: Interval | null;
  /** "71.2% (66.5% to 75.9%)", "6.1 (rough)". */
  readonly text: string;
}

export interface AgainstPoint {
  readonly code: AreaCode;
  readonly short: string;
  /** The name where there is little room. */
  readonly brief: string;
  readonly across: AgainstFigure;
  readonly up: AgainstFigure;
  /** One of the figures is only rough. */
  readonly rough: boolean;
  /** "Kent and Medway. Overall experience of GP practice, good: 71.2% (66.5% to 75.9%). GPs per 10,000 patients: 6.1." */
  readonly name: string;
}

export interface AgainstAxis {
  /** "GPs per 10,000 patients"; "Overall experience of GP practice, good". */
  readonly label: string;
  /** "NHS counts, March 2024". */
  readonly when: string;
  readonly from: number;
  readonly to: number;
  /** Round numbers on it. */
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

export interface AgainstView {
  readonly across: AgainstAxis;
  readonly up: AgainstAxis;
  /** In the order of the scale across. */
  readonly points: readonly AgainstPoint[];
  /** For orientation; not part of the correlation. */
  readonly england: AgainstPoint | null;
  /** "Correlation over 36 areas: −0.21 (95% interval −0.50 to 0.13)". */
  readonly correlation: string;
  /** What it does and does not say, a sentence each. */
  readonly notes: readonly string[];
  /** What has to stand beside a figure wherever it is shown. */
  readonly cautions: readonly string[];
  /** Areas that one of the two lacks. */
  readonly without: readonly IntervalGap[];
}
