/** What comes after the picture: the second part of the finished view. */
import type { Figure } from '../../model/estimate';
import type { Wave } from '../../model/survey';
import type { Narrative } from '../sentence/types';
import type { CountsView } from './count-types';
import type { FunnelView } from './funnel-types';
import type { IntervalPlot } from './interval-plot-types';
import type { PairView } from './pair';
import type { Trend } from './trend-types';

/** England's series in small: published figures with their intervals, oldest first. */
export interface MiniTrendView {
  readonly name: string;
  /** Milliseconds since 1970, of the first and the last point. */
  readonly from: number;
  readonly to: number;
  readonly points: readonly {
    readonly time: number;
    readonly value: number;
    readonly lower: number;
    readonly upper: number;
  }[];
}

/** The NHS region of the panel's area. */
export interface RegionView {
  readonly name: string;
  readonly estimate: Figure;
  /** "South West: 76%". */
  readonly text: string;
  /** "give or take 1 point"; empty where there is no margin. */
  readonly marginText: string;
}

/** A term and what is told of it: question, people who answered, source. */
export interface Fact {
  readonly term: string;
  readonly text: string;
  /** Where it can be read; null or absent where nowhere. */
  readonly address?: string | null;
}

/** All that is told of the panel's figure; nothing in it is empty. */
export interface AboutView {
  readonly lines: readonly string[];
  readonly facts: readonly Fact[];
  /** One sentence a reader has to know of the measure, or null. */
  readonly note: string | null;
}

export interface Details {
  readonly trend: Trend;
  /** Null with fewer than three points. */
  readonly mini: MiniTrendView | null;
  readonly intervalPlot: IntervalPlot;
  /** The same areas against how many answered; null where none can be held against England. */
  readonly funnel: FunnelView | null;
  /** What "Summary to copy" holds. */
  readonly narrative: Narrative;
  /** The second question that the summary may tell; empty without one. */
  readonly secondLabel: string;
  /** What the other survey found on the nearest equal question; null where there is none, or not yet. */
  readonly pair: PairView | null;
  /** GPs, appointments and deprivation of the panel's area; null until somebody asks. */
  readonly counts: CountsView | null;
  /** Null for England, where there is no figure, and until somebody asks. */
  readonly region: RegionView | null;
  readonly about: AboutView;
  /** Single waves with figures by area, oldest first: what the slider moves through. */
  readonly months: readonly Wave[];
  /** What choosing one of them is called: "Choose a month", "Choose a year". */
  readonly monthsLabel: string;
}
