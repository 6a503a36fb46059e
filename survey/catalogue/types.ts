import type { Answer, Measure, Survey } from '../../src/model/survey';
import type { Heading } from './headings';

type Told = Omit<Answer, 'bounds' | 'did' | 'topic'> & Required<Pick<Answer, 'did' | 'topic'>>;

/** An answer of the Health Insight Survey, with every wording its publisher prints for it. */
export interface HisAnswer extends Told {
  readonly words: readonly string[];
}

/** An answer, or group of answers, of the GP Patient Survey, by the option numbers of the official file. */
export interface GppsAnswer extends Told {
  readonly options: readonly number[];
}

interface Wording
  extends
    Omit<Measure, 'answers' | 'coverage' | 'file' | 'group' | 'ranks' | 'people'>,
    Required<Pick<Measure, 'people'>> {
  /** The heading that it is listed under. */
  readonly group: Heading;
}

export interface HisMeasure extends Wording {
  /** Question number in the ONS questionnaire, e.g. "Q14". */
  readonly question_number: string;
  /** Words that a table's title must hold to be this measure; the first list that fits decides. */
  readonly titles: readonly (readonly string[])[];
  readonly answers: readonly HisAnswer[];
}

export interface GppsMeasure extends Wording {
  /** Stem of the column names, e.g. "gpcontactoverall". */
  readonly stem: string;
  /** The answer that the published summary (`pcteval`) stands for. */
  readonly summary: string;
  /** Options that do not count in the base of the percentages ("haven't tried", "don't know"). */
  readonly outside: readonly number[];
  /** Several options could be ticked: the answer beside the summary is what is left of 100, never a sum of options. */
  readonly several?: true;
  readonly answers: readonly GppsAnswer[];
  /** Kept out of the index, so that the first load does not grow with the number of questions. */
  readonly more?: true;
}

export interface SurveyEntry<M> extends Omit<
  Survey,
  'measures' | 'waves' | 'periods' | 'regions' | 'more'
> {
  readonly measures: readonly M[];
}
