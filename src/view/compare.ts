import { isCount } from '../model/estimate';
import type { Confidence } from '../model/selection';
import { difference as differenceOf } from '../stats/difference';
import { Z95 } from '../stats/interval';
import { points } from '../stats/format';
import type { AreaView } from './types';
import { COUNT_WORDS, TOO_CLOSE } from './glossary';
import { pointsOfMargin } from './numbers';
import { areaInProse, sentenceCase } from './words';

/** Whether two areas of one wave differ clearly, as a sentence. */
export function comparisonOf(area: AreaView, other: AreaView, confidence: Confidence): string {
  const [here, there] = [areaInProse(area.short), areaInProse(other.short)];
  if (isCount(area.estimate)) return COUNT_WORDS.beside;
  const found = differenceOf(area.estimate, other.estimate, confidence);
  if (!found) {
    return 'Whether the two differ cannot be judged: a figure or its margin of error is missing.';
  }
  const difference = `${points(found.points)} (give or take ${pointsOfMargin(Z95 * found.se)})`;
  if (!found.clear) {
    return `${sentenceCase(TOO_CLOSE)}: the two are ${difference} apart.`;
  }
  return `The share was clearly ${found.direction} in ${here} than in ${there}, by ${difference}.`;
}
