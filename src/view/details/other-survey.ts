/** What the other survey found of the nearest equal question, in a sentence. */
import { isSameGround, pairedMeasure } from '../../model/catalogue';
import type { Read } from '../../model/contents';
import type { ViewContext } from '../context';
import type { Topic } from '../narrative-context';
import type { View } from '../types';
import { narrativeFor } from './narrative';
import { nearestWave, sameAnswer } from './pair';

/**
 * "Among patients there, 75.8% (give or take 1 point) rated their practice good ...", told beside the
 * area's own figure and never subtracted from it; null where the other survey has none of the same
 * ground. Pure.
 */
export function otherSurveySentence(context: ViewContext, view: View, read: Read): string | null {
  const topic = otherTopic(context, view.panel.code, read);
  return topic && narrativeFor(context, view, read, topic).second;
}

function otherTopic(
  { index, measure, answer, period }: ViewContext,
  code: string,
  read: Read,
): Topic | null {
  const other = pairedMeasure(index, measure);
  const dataset = read('measure', other?.measure.file);
  if (!other || !dataset) return null;
  const wave = nearestWave(other.survey, other.measure, period);
  const twin = sameAnswer(answer, other.measure);
  if (!wave || !twin) return null;
  if (!isSameGround(index, code, period.geography, wave.geography)) return null;
  return { survey: other.survey, measure: other.measure, answer: twin, wave, dataset };
}
