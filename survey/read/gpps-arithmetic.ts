import { Refusal } from '../rows';
import type { CsvLine } from './csv';
import type { Question } from './gpps-columns';
import { readCell } from './number';

const SUPPRESSED = -98;
/** Full files carry 15 digits; older copies are rounded to 4 decimals of a fraction and 2 of a count. */
const SHARE_TOLERANCE = 6e-5;
const COUNT_TOLERANCE = 0.006;

/**
 * Checks one question of one line against itself: each share is its count over its base, the
 * summary is its count over the evaluated base, the interval holds it, counts add up to the base.
 * What is withheld or not in the file is passed over. @throws Refusal naming the column
 */
export function checkArithmetic(line: CsvLine, question: Question): void {
  checkLargest(line, question);
  for (const letter of question.summaries) checkSummary(line, question, letter);
  checkOptions(line, question);
  checkBase(line, question);
  if (question.shown) checkWhole(line, question);
  if (question.summed.length > 0) checkSummed(line, question);
}

function checkSummary(line: CsvLine, { stem }: Question, letter: string): void {
  const name = (part: string): string => `${stem}.${part}${letter}`;
  const share = cell(line, name('pcteval'));
  if (share === null) return;
  if (share < 0 || share > 1) {
    const why = `${line.text(name('pcteval'))} is not a fraction from 0 to 1, nor -98`;
    throw new Refusal(why, line.place(name('pcteval')));
  }
  const [low, high] = [cell(line, name('lowileval')), cell(line, name('hiwileval'))];
  if (low !== null && share < low - SHARE_TOLERANCE) {
    throw new Refusal('the lower limit is above the value', line.place(name('lowileval')));
  }
  if (high !== null && share > high + SHARE_TOLERANCE) {
    throw new Refusal('the upper limit is below the value', line.place(name('hiwileval')));
  }
  const base = cell(line, name('baseevalw')) ?? cell(line, `${stem}.baseevalw`);
  const count = cell(line, name('counteval'));
  if (count === null || base === null || base === 0) return;
  if (Math.abs(count / base - share) > SHARE_TOLERANCE + COUNT_TOLERANCE / base) {
    const why =
      'it is not counteval / baseevalw; if a program rounded it, use the file as published';
    throw new Refusal(why, line.place(name('pcteval')));
  }
}

/** The summary stands for these options: their counts and shares add up to its own. @throws Refusal */
function checkSummed(line: CsvLine, { stem, summed }: Question): void {
  const kinds = [
    ['count', 'counteval', COUNT_TOLERANCE],
    ['pct', 'pcteval', SHARE_TOLERANCE],
  ] as const;
  for (const [part, whole, tolerance] of kinds) {
    const parts = summed.map((option) => cell(line, `${stem}_${String(option)}.${part}`));
    const sum = cell(line, `${stem}.${whole}`);
    if (sum === null || parts.includes(null)) continue;
    const added = parts.reduce<number>((total, one) => total + (one ?? 0), 0);
    if (Math.abs(added - sum) <= tolerance * (parts.length + 1)) continue;
    throw new Refusal('its options do not add up to it', line.place(`${stem}.${whole}`));
  }
}

function checkOptions(line: CsvLine, question: Question): void {
  const { stem, shares, outside } = question;
  const [full, evaluated] = [cell(line, `${stem}.basefullw`), cell(line, `${stem}.baseevalw`)];
  checkCounts(line, question, full);
  for (const option of shares) {
    const share = cell(line, `${stem}_${String(option)}.pct`);
    const count = cell(line, `${stem}_${String(option)}.count`);
    if (share === null || count === null) continue;
    const fits = basesOf(option, outside, full, evaluated).some(
      (base) => base === null || base === 0 || Math.abs(count / base - share) <= SHARE_TOLERANCE,
    );
    if (!fits)
      throw new Refusal(
        `it is not ${stem}_${String(option)}.count over the base`,
        line.place(`${stem}_${String(option)}.pct`),
      );
  }
}

/** Nobody ticks an option twice: no count is above the base. @throws Refusal naming the column */
export function checkLargest(line: CsvLine, { stem, counts }: Question): void {
  const full = cell(line, `${stem}.basefullw`);
  if (full === null) return;
  for (const option of counts) {
    const column = `${stem}_${String(option)}.count`;
    if ((cell(line, column) ?? 0) <= full + allowedIn(full)) continue;
    throw new Refusal(`it is larger than ${stem}.basefullw`, line.place(column));
  }
}

/**
 * Everyone ticks something, so the counts add up to the base, or to more where several answers are
 * allowed.
 */
function checkCounts(line: CsvLine, question: Question, full: number | null): void {
  const { stem, counts, shown, several } = question;
  if (full === null || counts.length === 0 || !isRun(counts)) return;
  const values = counts.map((option) => cell(line, `${stem}_${String(option)}.count`));
  if (values.includes(null)) return;
  const excess = values.reduce<number>((sum, value) => sum + (value ?? 0), 0) - full;
  if (excess >= -allowedIn(full) && (excess <= allowedIn(full) || !shown || several)) return;
  throw new Refusal(
    'the counts of the options do not add up to it',
    line.place(`${stem}.basefullw`),
  );
}

/** Rounding that sums of counts may show. */
function allowedIn(base: number): number {
  return Math.max(0.5, base * 1e-6);
}

/** "Haven't tried" and the like are shares of everyone; of a question we don't know, either will do. */
function basesOf(
  option: number,
  outside: readonly number[] | null,
  full: number | null,
  evaluated: number | null,
): (number | null)[] {
  if (outside === null) return [full, evaluated];
  return [outside.includes(option) ? full : evaluated];
}

/** Fewer people count in the summary than answered, and fewer answered than sent the form back. */
function checkBase(line: CsvLine, { stem }: Question): void {
  const column = `${stem}.baseevaluw`;
  const base = cell(line, column);
  for (const larger of [`${stem}.basefulluw`, 'received']) {
    const limit = cell(line, larger);
    if (base === null || limit === null || base <= limit) continue;
    throw new Refusal(`it is larger than ${larger}`, line.place(column));
  }
}

/** Where nobody is left out of the weighted base of the percentages, nobody is left out of the count of people. */
function checkWhole(line: CsvLine, { stem }: Question): void {
  const [fullWeighted, weighted] = [
    cell(line, `${stem}.basefullw`),
    cell(line, `${stem}.baseevalw`),
  ];
  const [full, base] = [cell(line, `${stem}.basefulluw`), cell(line, `${stem}.baseevaluw`)];
  if (fullWeighted === null || weighted === null || full === null || base === null) return;
  const same = Math.abs(fullWeighted - weighted) <= COUNT_TOLERANCE;
  if (same === (full === base)) return;
  const why = `it fits the weighted bases (basefullw, baseevalw) no more than basefulluw does`;
  throw new Refusal(why, line.place(`${stem}.baseevaluw`));
}

/** 1, 2, 3 ... without a gap, in any order. */
function isRun(options: readonly number[]): boolean {
  return Math.max(...options) === options.length;
}

const PLAIN = /^-?\d*\.?\d+$/;

/** A number; null where there is no such column or it is withheld. */
function cell(line: CsvLine, column: string): number | null {
  if (!line.has(column)) return null;
  const text = line.text(column);
  // Nearly every one of a file's millions of cells is plain digits; the rest are looked at closely.
  if (PLAIN.test(text)) return Number(text) === SUPPRESSED ? null : Number(text);
  const { value, missing } = readCell(text, line.place(column));
  if (value === null && missing !== null) return null;
  if (value === null) throw new Refusal('the cell is empty', line.place(column));
  return value === SUPPRESSED ? null : value;
}
