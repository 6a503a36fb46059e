/** What a control changes in the selection, beyond its own field. */
import { answerOf, coverageOf, latestWave, measureOf, recentPeriod } from '../model/catalogue';
import type { IndexFile } from '../model/files';
import type { Selection } from '../model/selection';
import type { Measure, Survey } from '../model/survey';

/** Another survey has other measures, answers and waves; the area stays. */
export function withSurvey(selection: Selection, index: IndexFile, id: string): Selection {
  const isFirst = index.surveys[0]?.id === id;
  return {
    ...selection,
    survey: isFirst ? null : id,
    measure: null,
    answer: null,
    wave: 'recent',
    since: null,
  };
}

/** Keeps the answer where the new measure has it, and the wave where it has figures for the new measure. */
export function withMeasure(selection: Selection, survey: Survey, id: string): Selection {
  const measure = measureOf(survey, id);
  if (!measure) return selection;
  const { answer, wave } = selection;
  const keepsAnswer = answer !== null && answerOf(measure, answer) && answer !== measure.headline;
  const keepsWave =
    wave === 'latest' || (wave !== 'recent' && coverageOf(measure, wave) === 'areas');
  return {
    ...selection,
    measure: survey.measures[0]?.id === id ? null : id,
    answer: keepsAnswer ? answer : null,
    wave: keepsWave ? wave : 'recent',
    since: null,
  };
}

export function withAnswer(selection: Selection, measure: Measure, id: string): Selection {
  return { ...selection, answer: id === measure.headline ? null : id };
}

/** The newest is written as `recent` or `latest`, so that a link stays with the newest. */
export function withWave(
  selection: Selection,
  survey: Survey,
  measure: Measure,
  id: string,
): Selection {
  if (id === (recentPeriod(measure) ?? latestWave(survey, measure))) {
    return { ...selection, wave: 'recent' };
  }
  return { ...selection, wave: id === latestWave(survey, measure) ? 'latest' : id };
}
