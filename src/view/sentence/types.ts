import type { Estimate } from '../../model/estimate';
import type { Answer, Break, Measure, Source, Survey, Wave } from '../../model/survey';
import type { Confidence } from '../../model/selection';

/** One answer's share, now and in the earlier wave (null where none is compared with). */
export interface Share {
  readonly answer: Answer;
  readonly estimate: Estimate;
  readonly earlier: Estimate | null;
}

/** The wave that shares are compared with, and what stands between. */
export interface Earlier {
  readonly wave: Wave;
  /** Whether the area's own boundaries changed since. */
  readonly moved: boolean;
  /** Breaks since then that concern the measure. */
  readonly breaks: readonly Break[];
}

/** A second question, of the same survey and wave or of the other survey. */
export interface SecondMeasure {
  readonly survey: Survey;
  readonly measure: Measure;
  readonly wave: Wave;
  readonly share: Share;
}

/** Everything the sentences are made of. */
export interface SentenceInput {
  readonly survey: Survey;
  readonly measure: Measure;
  readonly wave: Wave;
  /** Short name of the area; "England" for the whole. */
  readonly area: string;
  readonly selected: Share;
  /** The other answers that the wave offered, in the order they are to be told. */
  readonly others: readonly Share[];
  /** England's share of the selected answer; null when the area is England. */
  readonly england: Estimate | null;
  readonly earlier: Earlier | null;
  /** 95% interval of the area's rank by size of share, 1 = largest. */
  readonly rank: { readonly low: number; readonly high: number; readonly of: number } | null;
  readonly second: SecondMeasure | null;
  /** Where the selected figure comes from; null where there is none. */
  readonly source: Source | null;
  readonly confidence: Confidence;
}

/** What a newspaper could print. */
export interface Sentences {
  readonly text: string;
  /** The same with the published 95% interval of each figure. */
  readonly withInterval: string;
  /** Source, wave and fieldwork, to stand beneath. */
  readonly citation: string;
}
