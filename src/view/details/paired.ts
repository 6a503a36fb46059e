/** What the other survey asked of nearly the same: looked up once for all that tell of it. */
import { coverageOf, pairedMeasure } from '../../model/catalogue';
import type { Read } from '../../model/contents';
import type { Answer, Measure, Survey, Wave } from '../../model/survey';
import type { ViewContext } from '../context';
import type { Topic } from '../narrative-context';

/**
 * The paired measure, with the answer that means the same and the wave nearest to the one shown; null
 * where there is none, or its file is not here yet.
 */
export function otherSurvey(
  { index, measure, answer, period }: Pick<ViewContext, 'index' | 'measure' | 'answer' | 'period'>,
  read: Read,
): Topic | null {
  const other = pairedMeasure(index, measure);
  const dataset = read('measure', other?.measure.file);
  if (!other || !dataset) return null;
  const wave = nearestWave(other.survey, other.measure, period);
  const twin = sameAnswer(answer, other.measure);
  if (!wave || !twin) return null;
  return { survey: other.survey, measure: other.measure, answer: twin, wave, dataset };
}

/**
 * The other survey's wave to compare with `wave`: among those that hold the measure by area, one
 * with the same boundaries before one with others, then the one whose fieldwork lies nearest.
 */
export function nearestWave(survey: Survey, measure: Measure, wave: Wave): Wave | null {
  const rest = survey.waves.filter(({ id }) => coverageOf(measure, id) === 'areas');
  const same = rest.filter(({ geography }) => geography === wave.geography);
  const [first, ...others] = same.length > 0 ? same : rest;
  if (!first) return null;
  return others.reduce((best, each) => (gap(each, wave) < gap(best, wave) ? each : best), first);
}

/** The answer of the other measure that means the same: of the same id, or else of the same polarity. */
export function sameAnswer(answer: Answer, measure: Measure): Answer | null {
  const { answers } = measure;
  return (
    answers.find(({ id }) => id === answer.id) ??
    answers.find(({ polarity }) => polarity === answer.polarity) ??
    null
  );
}

/** Days between the middles of two fieldwork periods. */
export function gap(a: Wave, b: Wave): number {
  const middle = ({ from, to }: Wave): number => (Date.parse(from) + Date.parse(to)) / 2;
  return Math.abs(middle(a) - middle(b)) / 86_400_000;
}
