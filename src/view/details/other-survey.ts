/** What the other survey found of the nearest equal question, in a sentence. */
import { isSameGround } from '../../model/catalogue';
import type { Read } from '../../model/contents';
import type { ViewContext } from '../context';
import type { View } from '../types';
import { narrativeFor } from './narrative';
import { otherSurvey } from './paired';

/**
 * "Among patients there, 75.8% (give or take 1 point) rated their practice good ...", told beside the
 * area's own figure and never subtracted from it; null where the other survey has none of the same
 * ground. Pure.
 */
export function otherSurveySentence(context: ViewContext, view: View, read: Read): string | null {
  const other = otherSurvey(context, read);
  const { index, period } = context;
  const { code } = view.panel;
  if (!other || !isSameGround(index, code, period.geography, other.wave.geography)) return null;
  return narrativeFor(context, view, read, other).second;
}
