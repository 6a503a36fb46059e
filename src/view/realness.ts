/** How much of a map is real, in words, and what is steadier. */
import { recentPeriod } from '../model/catalogue';
import { realnessOf } from './answer-texts';
import type { ViewContext } from './context';
import { judge } from './judgement';
import type { Realness } from './types';

/** Below this more of the differences are chance than not. */
const HALF = 0.5;

/** @param reliability share of the differences between areas that is real, 0 to 1; null if unknown */
export function realnessView(context: ViewContext, reliability: number | null): Realness | null {
  if (reliability === null) return null;
  const words = realnessOf(reliability);
  return { ...words, steadier: words.mostlyChance ? steadierThan(context) : null };
}

/** Several waves together, or else the first answer of the measure whose map is mostly real. */
function steadierThan(context: ViewContext): Realness['steadier'] {
  const { measure, period, answer } = context;
  const recent = recentPeriod(measure);
  if (recent !== null && !period.together) {
    return { label: 'Show the latest surveys together', set: { wave: 'recent' } };
  }
  const better = measure.answers.find(
    (other) => other.id !== answer.id && (judge(context, other).reliability ?? 0) >= HALF,
  );
  return better ? { label: `Show “${better.label}”`, set: { answer: better.id } } : null;
}
