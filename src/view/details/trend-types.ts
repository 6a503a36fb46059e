/** The finished view of one measure over time. */
import type { AreaCode } from '../../model/area';
import type { Interval, MissingReason } from '../../model/estimate';
import type { Break, WaveId } from '../../model/survey';

export interface TrendWave {
  readonly id: WaveId;
  /** "August to September 2026", "2026". */
  readonly label: string;
  /** "18 August to 9 September 2026". */
  readonly dates: string;
  /** Middle of the fieldwork, in milliseconds since 1970. */
  readonly time: number;
  /** Accessible name: wave, dates, and the area's figure with its interval. */
  readonly name: string;
}

/**
 * How a point is drawn: `published` solid; `reported` (printed in the news, no interval) open;
 * `calculated` (by us, from published figures) hollow with a dashed line; `missing` not at all.
 */
export type TrendKind = 'published' | 'reported' | 'calculated' | 'missing';

export interface TrendPoint {
  readonly wave: WaveId;
  readonly time: number;
  readonly kind: TrendKind;
  /** Percent; null where there is no figure. */
  readonly value: number | null;
  readonly interval: Interval | null;
  readonly reason: MissingReason | null;
  /** "67.4%" or the words for what is missing. */
  readonly valueText: string;
  /** "62.1% to 72.7%", "not published" or "". */
  readonly intervalText: string;
  /** "1,334", "not published" or "". */
  readonly baseText: string;
}

/** A point that has a figure. */
export type DrawnPoint = TrendPoint & { readonly value: number };

export type TrendRole = 'area' | 'compared' | 'england' | 'predecessor' | 'combined';

export interface TrendSeries {
  readonly code: AreaCode;
  readonly role: TrendRole;
  /** "Kent and Medway"; of a predecessor that was divided, "part of Frimley". */
  readonly name: string;
  /** The name at the end of its line: "Bath, Swindon and Wiltshire". */
  readonly brief: string;
  /** One for every wave of the trend. */
  readonly points: readonly TrendPoint[];
  /** Neighbouring figures that may be joined by a line, oldest first; a lone figure is a run of one. */
  readonly runs: readonly (readonly DrawnPoint[])[];
  /**
   * Pairs across a change of panel or questionnaire. The same thing was measured on both sides, so
   * the eye may cross; but with care, so the line is dashed and the interval's band stops.
   */
  readonly bridges: readonly (readonly [DrawnPoint, DrawnPoint])[];
}

export interface TrendBreak {
  /** Number that marks it in the chart and in the list beneath. */
  readonly mark: string;
  readonly kind: Break['kind'];
  readonly note: string;
  /** Waves that begin with it. */
  readonly waves: readonly WaveId[];
  /** "Waves 14, 17, 21 and 25". */
  readonly label: string;
}

export interface Trend {
  /** "Good: Overall experience of GP practice, Kent and Medway". */
  readonly title: string;
  readonly waves: readonly TrendWave[];
  /** The waves shown elsewhere on the page: one, or all that are taken together. */
  readonly selected: readonly WaveId[];
  readonly area: TrendSeries;
  readonly compared: readonly TrendSeries[];
  /** Null where the area is England itself. */
  readonly england: TrendSeries | null;
  /** What the area was before its boundaries changed. */
  readonly before: readonly TrendSeries[];
  readonly breaks: readonly TrendBreak[];
  /** What a reader has to know of these lines, in whole sentences. */
  readonly notes: readonly string[];
  /** Lowest and highest of all that is drawn, intervals included, in percent; null without figures. */
  readonly extent: readonly [number, number] | null;
}
