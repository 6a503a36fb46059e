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
  for (const letter of question.summaries) checkSummary(line, question, letter);
  checkOptions(line, question);
  checkBase(line, question);
}

function checkSummary(line: CsvLine, { stem }: Question, letter: string): void {
  const name = (part: string): string => `${stem}.${part}${letter}`;
  const share = cell(line, name('pcteval'));
  if (share === null) return;
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
    throw new Refusal('it is not counteval / baseevalw', line.place(name('pcteval')));
  }
}

function checkOptions(line: CsvLine, { stem, counts, shares, outside }: Question): void {
  const [full, evaluated] = [cell(line, `${stem}.basefullw`), cell(line, `${stem}.baseevalw`)];
  const values = counts.map((option) => cell(line, `${stem}_${String(option)}.count`));
  const total = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const whole = values.length > 0 && !values.includes(null) && isRun(counts);
  if (whole && full !== null && Math.abs(total - full) > Math.max(0.5, full * 1e-6)) {
    throw new Refusal(
      'the counts of the options do not add up to it',
      line.place(`${stem}.basefullw`),
    );
  }
  for (const option of shares) {
    const share = cell(line, `${stem}_${String(option)}.pct`);
    const count = cell(line, `${stem}_${String(option)}.count`);
    if (share === null || count === null) continue;
    const fits = basesOf(option, outside, full, evaluated).some(
      (base) => base === null || base === 0 || Math.abs(count / base - share) <= SHARE_TOLERANCE,
    );
    if (!fits)
      throw new Refusal('it is neither of its base', line.place(`${stem}_${String(option)}.pct`));
  }
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
  const value = PLAIN.test(text) ? Number(text) : readCell(text, line.place(column)).value;
  if (value === null) throw new Refusal('the cell is empty', line.place(column));
  return value === SUPPRESSED ? null : value;
}
