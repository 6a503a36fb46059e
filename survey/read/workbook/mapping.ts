/**
 * How the Health Insight Survey workbook is laid out, in words. The layout shifts a little from
 * wave to wave: when a table is no longer found, this is the file to change. Everything is compared
 * in lower case and by meaning; nothing is found by its position in a sheet.
 */

/** "Table 31 | Overall experience of GP practice, ..." */
export const TABLE_TITLE = /^table\s+[0-9]+[a-z]?\s*[|:.–—-]\s*(.+)$/i;

/** Column with the kind of breakdown: "All", "Sex", "Integrated Care Board (ICB)". */
export const CATEGORY = [
  'demographic category',
  'breakdown category',
  'category',
  'characteristic',
];

/** Column with the group: "All", "Female", "NHS Kent and Medway Integrated Care Board". */
export const BREAKDOWN = [
  'demographic breakdown',
  'breakdown',
  'group',
  'sub-category',
  'area name',
];

/** Column with the unweighted number of people who answered; words it may start with. */
export const BASE = [
  'number of responses',
  'number of respondents',
  'base',
  'sample size',
  'responses',
];

/** "Good (%)", "Good (LCL)", "Good (upper confidence limit)": the answer, then what is given of it. */
export const ANSWER_COLUMN =
  /^(.+?)\s*[([|:–—-]?\s*(%|per ?cent|percentage|estimate|(?:95 ?% ?(?:confidence (?:interval|limits?),? ?)?)?(?:lcl|lower[^)\]]*|ucl|upper[^)\]]*))\s*[)\]]?(?:\s*\[note[^\]]*\])*$/i;

/** "[note 4]", "(note 4)", "[b]", "[p, r]", "[2]" or a raised figure, wherever it is attached to a name. */
const NOTE =
  /\s*(?:\[\s*(?:note[^\]]*|[a-z]{1,3}\d?(?:\s*,\s*[a-z]{1,3}\d?)*|\d{1,2})\s*\]|\(\s*notes? \d[^)]*\)|[\u00b9\u00b2\u00b3\u2070-\u2079]+)/gi;

/** A name in one line, without note markers. */
export function withoutNotes(text: string): string {
  return text.replace(/\s+/g, ' ').replace(NOTE, '').trim();
}

export type Part = 'value' | 'lower' | 'upper';

export function partOf(words: string): Part {
  if (/\b(lcl|lower)/i.test(words)) return 'lower';
  return /\b(ucl|upper)/i.test(words) ? 'upper' : 'value';
}

/** Rows that are about everyone, about boards, about NHS regions; all others are left alone. */
export const ROWS: Readonly<Record<'england' | 'board' | 'region', RegExp>> = {
  england: /^(all|all adults.*|all respondents|england|total|overall|country|nation)$/,
  board: /^(?!.*\b(sub|within|part of|place)\b).*(integrated care (board|system)|\bicbs?\b)/,
  region: /\bnhs\b.*\bregion|\bregion\b/,
};

/** The group that is everyone in England, in a row of that kind. */
export const EVERYONE = /^(all|all adults.*|all respondents|england|total|overall)$/;

/** "Wave 29", on the cover, in a title or in the file's name. */
export const WAVE = /\bwave[\s_-]*([1-9]\d{0,2})\b/gi;

/** Texts that name a wave in passing: "New participants joined in Wave 14". */
export const ASIDE =
  /\b(since|before|after|until|previous|earlier|compared|joined|changed)\b|^\[note/i;
