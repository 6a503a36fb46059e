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
  return MEASURES.get(survey)?.get(plain(words)) ?? null;
}

/** Id of the answer of that id, label or published wording; null if there is none. */
export function findAnswer(measure: MeasureEntry, words: string): string | null {
  const known = ANSWERS.get(measure) ?? answersOf(measure);
  return known.get(words) ?? known.get(plain(words)) ?? null;
}

/** The measures of each survey by all that they are called. */
const MEASURES = new Map(
  SURVEYS.map(({ id, measures }) => [
    id,
    firstOf(measures.flatMap((measure) => names(measure).map((name) => [name, measure] as const))),
  ]),
);

/** The answers of each measure by all that they are called. */
const ANSWERS = new Map(
  SURVEYS.flatMap(({ measures }) => measures.map((measure) => [measure, answersOf(measure)])),
);

function names(measure: MeasureEntry): string[] {
  const number = 'question_number' in measure ? measure.question_number : measure.stem;
  return [plain(measure.id), plain(number), plain(measure.question)];
}

function answersOf(measure: MeasureEntry): Map<string, string> {
  return firstOf(
    measure.answers.flatMap((answer) => {
      const words = 'words' in answer ? [answer.id, ...answer.words] : [answer.id, answer.label];
      return words.map((word) => [plain(word), answer.id] as const);
    }),
  );
}

/** Of two entries of one name the first counts. */
function firstOf<Found>(entries: readonly (readonly [string, Found])[]): Map<string, Found> {
  return new Map([...entries].reverse());
}
