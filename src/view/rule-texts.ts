/** By which rule a difference or a change is called clear, in words. */
import type { Confidence } from '../model/selection';
import { expectedByChance } from '../stats/difference';
import { TOO_CLOSE } from './glossary';
import { inWords } from './numbers';
import { sentenceCase } from './words';

/** Under a legend. @param judged number of areas that were tested */
export function legendRule(
  what: 'A difference' | 'A change',
  judged: number,
  confidence: Confidence,
): string {
  return `${what} is called clear only where it ${held(judged, confidence)} ${sentenceCase(TOO_CLOSE)} does not mean that two are the same.`;
}

function held(judged: number, confidence: Confidence): string {
  if (confidence === 'fdr') {
    return `holds when all ${inWords(judged)} areas are tested at once; of those called clear, about one in 20 may be chance.`;
  }
  const chance = expectedByChance(judged, confidence);
  return `is larger than the survey’s margin at the ${confidence}% level. With ${inWords(judged)} areas, about ${chanceWords(chance)} would pass by chance alone.`;
}

function chanceWords(expected: number): string {
  return expected < 0.5 ? expected.toFixed(1) : inWords(Math.round(expected));
}

/** Under a text that leaves the page. */
export function citedRule(confidence: Confidence): string {
  return confidence === 'fdr'
    ? 'A difference is called clear where it holds when all areas are tested at once (false discovery rate 5%).'
    : `A difference is called clear at ${confidence}% confidence, area by area.`;
}
