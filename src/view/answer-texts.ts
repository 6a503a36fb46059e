/** The short texts of the answer: one area's figure, where it stands, what became of it. */
import { intervalOf, isCount, isFigure, type Estimate, type Figure } from '../model/estimate';
import type { Polarity } from '../model/survey';
import { count, ordinal, percent, percentRange } from '../stats/format';
import {
  CHANGE_WORDS,
  COUNT_WORDS,
  MARGIN_OF_ERROR,
  MARGIN_WITHHELD,
  NOT_PUBLISHED,
  TOO_CLOSE,
} from './glossary';
import { apart } from './headline/area';
import {
  exactText,
  haveMargins,
  inWords,
  marginOf,
  pointsOfMargin,
  wholePointsOfMargin,
  wholeText,
} from './numbers';
import { isTooUncertain, rankWords, type RankRange } from './rank-words';
import type { ChangeVerdict, Realness, Verdict } from './types';
import { sentenceCase } from './words';

/** "give or take 4 points"; for a figure without an interval, that none was published. */
export function marginWords(estimate: Estimate): string {
  const margin = marginOf(estimate);
  if (margin !== null) return `give or take ${wholePointsOfMargin(margin)}`;
  if (isCount(estimate)) return COUNT_WORDS.margin;
  return isFigure(estimate) ? `margin of error ${noMarginWords(estimate)}` : '';
}

/** "Margin of error: 59.9% to 73.8%"; empty without a figure. */
export function marginLine(estimate: Estimate): string {
  if (!isFigure(estimate)) return '';
  if (isCount(estimate)) return `${sentenceCase(COUNT_WORDS.margin)}.`;
  const interval = intervalOf(estimate);
  return `${MARGIN_OF_ERROR}: ${interval ? percentRange(interval.lower, interval.upper) : noMarginWords(estimate)}`;
}

/** Why a figure has no margin: "not published", that it was and cannot be right, or that it is a count. */
export function noMarginWords({ withheld }: Figure): string {
  if (withheld === 'count') return COUNT_WORDS.margin;
  return withheld === 'impossible' ? MARGIN_WITHHELD : NOT_PUBLISHED;
}

/** "Too close to England’s 73% to call."; empty where either has no figure. */
export function standingLine(
  estimate: Estimate,
  england: Estimate,
  verdict: Verdict,
  polarity: Polarity,
): string {
  if (!isFigure(estimate) || !isFigure(england)) return '';
  if (isCount(estimate)) return countStanding(estimate, england);
  const [, there] = apart(estimate, england, verdict);
  switch (verdict) {
    case 'higher':
    case 'lower': {
      const worse = polarity === 'negative' && verdict === 'higher' ? ', and so worse' : '';
      const better = polarity === 'negative' && verdict === 'lower' ? ', and so better' : '';
      return `${sentenceCase(verdict)} than England’s ${there}${worse}${better}.`;
    }
    case 'none':
      return `Too close to England’s ${there} to call.`;
    case 'unknown':
      return haveMargins(estimate, england)
        ? `England: ${there}. The two cannot be compared from what was published.`
        : `England: ${there}. Without a margin of error the two cannot be compared.`;
  }
}

/** Two counts side by side, and why one is only rough; nothing is called a difference. */
function countStanding({ rough }: Figure, england: Figure): string {
  return `England: ${exactText(england)}.${rough ? ` ${COUNT_WORDS.rough}` : ''}`;
}

/** Where an area differs when tested alone, but not among all the areas of the map. */
export function clearAloneLine(areas: number): string {
  return `Tested alone this would be a clear difference; among ${inWords(areas)} areas it may be chance.`;
}

export interface ChangeLine {
  readonly verdict: ChangeVerdict;
  /** "in a year", "since March 2025". */
  readonly since: string;
  readonly earlier: Estimate;
  /** Tells why a change cannot be judged; not needed where one is. */
  readonly later?: Estimate;
  /** Whether the area's boundaries changed, where the verdict is `broken`. */
  readonly moved: boolean;
}

/** "No clear change in a year.", "Clearly up in a year.", or why that can't be said. */
export function changeLine({ verdict, since, earlier, later, moved }: ChangeLine): string {
  switch (verdict) {
    case 'risen':
      return `Clearly up ${since}.`;
    case 'fallen':
      return `Clearly down ${since}.`;
    case 'none':
      return `${sentenceCase(CHANGE_WORDS.none)} ${since}.`;
    case 'broken':
      return moved
        ? 'Its boundaries have changed, so earlier figures cannot be compared.'
        : 'The question has changed, so earlier figures cannot be compared.';
    case 'unknown':
      if (!isFigure(earlier)) return 'No earlier figure to compare with.';
      return later && haveMargins(earlier, later)
        ? `Change ${since} cannot be judged from what was published.`
        : `Without a margin of error, change ${since} cannot be judged.`;
  }
}

/** The same with the earlier figure and its margin: "No clear change in a year, from 70.1% (give or take 4 points)." */
export function changeSentence(line: ChangeLine): string {
  const { verdict, earlier } = line;
  const text = changeLine(line);
  if (!isFigure(earlier) || verdict === 'broken') return text;
  const margin = marginOf(earlier);
  const give = margin === null ? '' : ` (give or take ${pointsOfMargin(margin)})`;
  if (verdict === 'unknown') return `${percent(earlier.value)}${give} before. ${text}`;
  return `${text.slice(0, -1)}, from ${percent(earlier.value)}${give}.`;
}

/** England's own answer on a map: "Three areas are higher and three lower. Thirty are too close to call." */
export function splitLine(of: Readonly<Record<Verdict, number>>): string {
  const { higher, lower, none } = of;
  if (higher + lower + none === 0) return '';
  if (higher + lower === 0) return `All ${inWords(none)} areas are ${TOO_CLOSE}.`;
  const parts = [
    ...(higher > 0 ? [`${areas(higher)} higher`] : []),
    ...(lower > 0 ? [higher > 0 ? `${inWords(lower)} lower` : `${areas(lower)} lower`] : []),
  ];
  const rest = none === 0 ? '' : ` ${startOf(none)} ${TOO_CLOSE}.`;
  return `${sentenceCase(parts.join(' and '))}.${rest}`;
}

function areas(n: number): string {
  return `${inWords(n)} area${n === 1 ? ' is' : 's are'}`;
}

function startOf(n: number): string {
  return `${n === 30 ? 'Thirty' : sentenceCase(inWords(n))} ${n === 1 ? 'is' : 'are'}`;
}

/**
 * "Too uncertain to rank: between 17th and 36th of 36", "Lowest of 42", "Between 3rd and 9th highest
 * of 36", "Among the four lowest of 36".
 */
export function rankLine(rank: RankRange): string {
  const { low, high, of } = rank;
  if (isTooUncertain(rank)) {
    return `Too uncertain to rank: between ${ordinal(low)} and ${ordinal(high)} of ${String(of)}`;
  }
  return `${sentenceCase(rankWords(rank))} of ${String(of)}`;
}

/**
 * How much of a map is chance, in words. @param reliability share of the variance between areas
 * that is real, 0 to 1
 */
export function realnessOf(reliability: number): Pick<Realness, 'mostlyChance' | 'text'> {
  const tenths = Math.round((1 - reliability) * 10 + 1e-9);
  const mostlyChance = reliability < 0.5;
  const start = mostlyChance ? 'This map is mostly chance. ' : '';
  return {
    mostlyChance,
    text: `${start}${shareOfChance(tenths)} of the differences between areas ${tenths === 1 ? 'is' : 'are'} chance.`,
  };
}

function shareOfChance(tenths: number): string {
  if (tenths <= 0) return 'Almost none';
  if (tenths >= 10) return 'Nearly all';
  return tenths === 5 ? 'About half' : `About ${inWords(tenths)} in ten`;
}

/** "3,265 responses in four surveys", "801 people answered". @param rounds surveys taken together */
export function baseLine(estimate: Estimate, rounds: number): string {
  if (!isFigure(estimate) || estimate.base === null) return '';
  const n = count(estimate.base);
  return rounds > 1 ? `${n} responses in ${inWords(rounds)} surveys` : `${n} people answered`;
}

/** "Newest survey alone (August to September 2026): 67%, give or take 7 points." */
export function newestLine(estimate: Estimate, when: string): string {
  if (!isFigure(estimate)) return '';
  return `Newest survey alone (${when}): ${wholeText(estimate)}, ${marginWords(estimate)}.`;
}

/** "67.4%, give or take 5 points": a figure wherever it leaves the page. */
export function figureWithMargin(estimate: Estimate): string {
  return isFigure(estimate) ? `${exactText(estimate)}, ${marginWords(estimate)}` : '';
}
