import type { GeographyId } from './area';
import type { CountUnit } from './estimate';

export type SurveyId = string; // 'his' | 'gpps' | any id in data/index.json
export type MeasureId = string; // 'gp-overall', 'contact-overall', ...
export type AnswerId = string; // 'good', 'neither', 'poor', ...
export type WaveId = string; // 'his-28', 'gpps-2026'
export type SourceId = string;

/** Whether a larger share is good news: `positive`, bad news: `negative`, or neither. */
export type Polarity = 'positive' | 'neutral' | 'negative';

/** One answer (or published group of answers) to a measure's question. */
export interface Answer {
  readonly id: AnswerId;
  /** e.g. "Good", as shown in the Answer list. */
  readonly label: string;
  readonly polarity: Polarity;
  /**
   * What the people who gave it said, to follow "said ...": "their experience of their GP
   * practice was good". No full stop, no leading capital.
   */
  readonly said: string;
  /**
   * The same as what people did, to follow who they were, in the past tense: "rated their
   * practice good". Absent in files of older versions.
   */
  readonly did?: string;
  /** What the answer's share is about, as a line under a headline: "Good experience at the GP practice". */
  readonly topic?: string;
  /** Bounds between the colour classes, ascending, the same in every wave; empty if never mapped. */
  readonly bounds: readonly number[];
  /** The unit of a count and of its `bounds`; absent for answers of a survey. */
  readonly unit?: CountUnit;
}

/** What a wave holds of a measure: figures for (nearly) every area, for some, for England alone. */
export type Coverage = 'areas' | 'some' | 'england';

export interface WaveCoverage {
  readonly wave: WaveId;
  readonly level: Coverage;
}

export interface Measure {
  readonly id: MeasureId;
  /** e.g. "Overall experience of GP practice". */
  readonly label: string;
  /** Heading of the list that it is under: "Getting through". Absent in older files. */
  readonly group?: string;
  /** The question as it was put. */
  readonly question: string;
  /** Who was asked it, to follow "Asked of ...": "adults who tried to contact ... in the last 28 days". */
  readonly askedOf: string;
  /** The same people in short, as a sentence introduces them: "adults who had recently tried to make contact". */
  readonly people?: string;
  readonly answers: readonly Answer[];
  /** The answer mapped unless another is asked for. */
  readonly headline: AnswerId;
  /** Waves that hold the measure, oldest first, and how much of it. */
  readonly coverage: readonly WaveCoverage[];
  /** The same of periods of several waves taken together; the last is the newest. Older files have none. */
  readonly together?: readonly WaveCoverage[];
  /** Path of the figures, relative to the page; its name carries a hash of the content. */
  readonly file: string;
  /**
   * Path of the part that holds these periods alone, enough for the first view; absent in older files
   * and where the whole is small.
   */
  readonly first?: { readonly file: string; readonly waves: readonly WaveId[] };
  /** Path of the rank intervals, or null where no wave has intervals by area. */
  readonly ranks: string | null;
  /** The nearest equal question of the other survey, if there is one. */
  readonly pair: { readonly survey: SurveyId; readonly measure: MeasureId } | null;
  /** One sentence a reader has to know of this measure, or null. */
  readonly note: string | null;
  /** A sentence that has to stand beside the figure wherever it is shown. */
  readonly caution?: string;
}

/** Something that separates this wave from the one before, so that a change across it needs care. */
export interface Break {
  readonly kind: 'panel' | 'questionnaire' | 'boundaries' | 'series';
  /** One sentence, e.g. "New participants joined the panel." */
  readonly note: string;
  /** Measures it concerns; null means all. */
  readonly measures: readonly MeasureId[] | null;
}

export interface Wave {
  readonly id: WaveId;
  /** The waves that a period takes together, oldest first; absent for a single wave. */
  readonly together?: readonly WaveId[];
  /** e.g. "Wave 28" or "2026". */
  readonly label: string;
  /** First and last day of fieldwork, ISO dates. */
  readonly from: string;
  readonly to: string;
  readonly geography: GeographyId;
  /** What changed at this wave. */
  readonly breaks: readonly Break[];
  /** Remarks on the wave itself, e.g. a correction by the publisher; null if none. */
  readonly note: string | null;
}

/** How a publisher makes its 95% intervals: ±1.96 standard errors, or Wilson's on an effective base. */
export type IntervalMethod = 'symmetric' | 'wilson';

export interface Survey {
  readonly id: SurveyId;
  /**
   * `count`: whole populations were counted, so there is no interval, verdict, rank or test of a change.
   * Absent for a survey of a sample.
   */
  readonly kind?: 'count';
  readonly name: string;
  /** e.g. "HIS". */
  readonly abbreviation: string;
  readonly publisher: string;
  /** The source line: "Office for National Statistics, Health Insight Survey". */
  readonly attribution: string;
  readonly licence: string;
  /** Plain words: who is asked, how, how often, what status the statistics have. */
  readonly about: string;
  /** Absent in older files, and then symmetric. */
  readonly intervals?: IntervalMethod;
  readonly measures: readonly Measure[];
  /** Single waves, oldest first. */
  readonly waves: readonly Wave[];
  /** Periods of several waves taken together, oldest first; older files have none. */
  readonly periods?: readonly Wave[];
  /** Path of further measures, which are no part of the index (of counts, all of them); absent where there are none. */
  readonly more?: string;
  /** Path of the figures of NHS regions; absent where there are none, and in older files. */
  readonly regions?: string;
}

/** Where figures come from. */
export interface Source {
  readonly id: SourceId;
  readonly title: string;
  readonly publisher: string;
  /** Public address, or null where none is known. */
  readonly address: string | null;
  readonly licence: string;
  /** `official`: the publisher's own files; `reported`: taken from a news report of them. */
  readonly reliability: 'official' | 'reported';
  /** What a reader should know of it, or null. */
  readonly note: string | null;
}
