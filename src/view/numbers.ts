/** Numbers as a newspaper writes them. */
import { intervalOf, isCount, type CountUnit, type Estimate, type Figure } from '../model/estimate';
import { count, oneDecimal, percent } from '../stats/format';

const WORDS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** "no", "one" ... "twelve", then digits: "30". @param n a whole number, 0 or more */
export function inWords(n: number): string {
  return WORDS[n] ?? String(n);
}

/** "71%": a percentage without decimals, half upwards. */
export function wholePercent(value: number): string {
  return `${String(Math.round(value + 1e-9))}%`;
}

/** "5.7", "5,787", "10.0%". */
export function countText(value: number, unit: CountUnit = 'percent'): string {
  if (unit === 'percent') return percent(value);
  return unit === 'per-1000' ? count(value) : oneDecimal(value);
}

/** A figure as it is printed: "67.4%", or a count in its unit. */
export function exactText({ value, unit }: Figure): string {
  return countText(value, unit);
}

/** The same without decimals; a count has no margin to hide them in, and keeps them. */
export function wholeText(figure: Figure): string {
  return isCount(figure) ? exactText(figure) : wholePercent(figure.value);
}

/** Half the width of the 95% interval, in percentage points; null where there is none. */
export function marginOf(estimate: Estimate): number | null {
  const interval = intervalOf(estimate);
  return interval && (interval.upper - interval.lower) / 2;
}

/** Whether all have an interval; even so it may be unfit to judge by, as where it has no width. */
export function haveMargins(...estimates: readonly Estimate[]): boolean {
  return estimates.every((estimate) => intervalOf(estimate) !== null);
}

/**
 * A margin in points: "7 points", "1 point", below 2 to a tenth: "0.4 points". @param margin in
 * percentage points
 */
export function pointsOfMargin(margin: number): string {
  const tenths = Math.round(margin * 10 + 1e-9);
  const size = tenths >= 20 ? Math.round(margin + 1e-9) : tenths / 10;
  return pointsOf(Math.max(size, 0.1));
}

/** The same in whole points, to go with a whole percentage; never less than one. */
export function wholePointsOfMargin(margin: number): string {
  return pointsOf(Math.max(1, Math.round(margin + 1e-9)));
}

function pointsOf(size: number): string {
  return `${String(size)} point${size === 1 ? '' : 's'}`;
}

/** How many words a text has, as a newspaper counts them. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
