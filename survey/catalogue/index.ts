import type { Survey, Wave } from '../../src/model/survey';
import { GPPS } from './gpps';
import { HIS } from './his';
import type { GppsMeasure, HisMeasure, SurveyEntry } from './types';

export type MeasureEntry = HisMeasure | GppsMeasure;

/** In the order the page offers them. */
export const SURVEYS: readonly SurveyEntry<MeasureEntry>[] = [HIS, GPPS];

/** A wave as `survey/catalogue/waves.json` keeps it. */
export interface WaveEntry extends Wave {
  readonly survey: Survey['id'];
}

/** Words as they are compared: lower case, one kind of dash and quote, "and" for "&", single spaces. */
export function plain(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019`]/g, "'")
    .replace(/&/g, ' and ')
    .replace(/[\s_]+/g, ' ')
    .trim();
}

/** The measure of that id, question number ("Q14") or exact question; null if there is none. */
export function findMeasure(survey: string, words: string): MeasureEntry | null {
  const wanted = plain(words);
  const entry = SURVEYS.find((known) => known.id === survey);
  return entry?.measures.find((measure) => names(measure).includes(wanted)) ?? null;
}

function names(measure: MeasureEntry): string[] {
  const number = 'question_number' in measure ? measure.question_number : measure.stem;
  return [plain(measure.id), plain(number), plain(measure.question)];
}

/** Id of the answer of that id, label or published wording; null if there is none. */
export function findAnswer(measure: MeasureEntry, words: string): string | null {
  const wanted = plain(words);
  for (const answer of measure.answers) {
    const known = 'words' in answer ? [answer.id, ...answer.words] : [answer.id, answer.label];
    if (known.some((word) => plain(word) === wanted)) return answer.id;
  }
  return null;
}
