import type { Confidence } from '../model/selection';
import { difference } from '../stats/difference';
import { points } from '../stats/format';
import type { AreaView } from './types';
import { areaInProse } from './words';

/** Whether two areas of one wave differ clearly, as a sentence. */
export function comparisonOf(area: AreaView, other: AreaView, confidence: Confidence): string {
  const [here, there] = [areaInProse(area.short), areaInProse(other.short)];
  const found = difference(area.estimate, other.estimate, confidence);
  if (!found) {
    return 'Whether the two differ cannot be judged: a figure or its interval is missing.';
  }
  if (!found.clear) {
    return `No clear difference: ${points(found.points)} is within the survey’s margin.`;
  }
  return `The share is clearly ${found.direction} in ${here} than in ${there}, by ${points(found.points)}.`;
}
