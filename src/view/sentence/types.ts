/** What a summary is told from: figures and verdicts, all found elsewhere. */
import type { Estimate } from '../../model/estimate';
import type { Answer, Measure, Source, Survey } from '../../model/survey';
import type { ChangeVerdict, Verdict } from '../types';
import type { Since } from '../words';

/** When, and in how many surveys taken together. */
export interface NarrativePeriod {
  /** First and last day of fieldwork, ISO dates. */
  readonly from: string;
  readonly to: string;
  /** As the citation names it: "wave 28", "waves 25 to 28 taken together", "2026". */
  readonly label: string;
  /** Surveys taken together; 1 for a single one. */
  readonly rounds: number;
}

/** What became of a share since the earlier period. */
export interface NarrativeChange {
  readonly earlier: Estimate;
  readonly verdict: ChangeVerdict;
}

/** One answer's share; `change` is null where nothing earlier is compared with. */
export interface NarrativeShare {
  readonly answer: Answer;
  readonly estimate: Estimate;
  readonly change: NarrativeChange | null;
}

/** The earlier period, and what lies between. */
export interface NarrativeEarlier {
  readonly since: Since;
  /** Whether the area's own boundaries changed. */
  readonly moved: boolean;
  /** Whether new participants joined, or the questionnaire changed, in between. */
  readonly joined: boolean;
  readonly reworded: boolean;
}

/** A second question for context, of the same survey and period or of the other survey. */
export interface NarrativeSecond {
  readonly survey: Survey;
  readonly measure: Measure;
  readonly period: NarrativePeriod;
  readonly share: NarrativeShare;
}

export interface NarrativeContext {
  readonly survey: Survey;
  readonly measure: Measure;
  readonly period: NarrativePeriod;
  /** Short name of the area; "England" for the whole. */
  readonly area: string;
  readonly selected: NarrativeShare;
  /** The other answers that were offered: the opposite one first, then as in the question. */
  readonly others: readonly NarrativeShare[];
  /** England's share of the selected answer; null when the area is England. */
  readonly england: NarrativeShare | null;
  readonly verdict: Verdict;
  /** Whether the area differs when tested alone, though not among all areas. */
  readonly clearAlone: boolean;
  /** How many areas were given each verdict; null where there are none. */
  readonly tally: Readonly<Record<Verdict, number>> | null;
  /** 95% limits of the area's rank, 1 = the largest share; null where it can't be had. */
  readonly rank: { readonly low: number; readonly high: number; readonly of: number } | null;
  readonly earlier: NarrativeEarlier | null;
  readonly second: NarrativeSecond | null;
  /** Where the selected figure comes from; null where there is none. */
  readonly source: Source | null;
  /** The rule by which a difference is called clear, as a sentence. */
  readonly rule: string;
}

/** What a newspaper could print. */
export interface Narrative {
  /** Who answered what, with its margin. */
  readonly finding: string;
  /** Against England and over time; null where there is nothing to compare with. */
  readonly comparison: string | null;
  /** The other answers; null without figures. */
  readonly answers: string | null;
  /** The second question; null without a figure. */
  readonly second: string | null;
  /** Source, period and rules, to go beneath. */
  readonly citation: string;
}

/** Which third sentence is asked for. */
export type ThirdSentence = 'answers' | 'second' | 'none';
