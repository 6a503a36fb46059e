import type { MissingReason } from '../../src/model/estimate';
import { Refusal, type Place } from '../rows';
import { oddSign } from './signs';

/** Shorthand in place of a figure (Government Analysis Function, "Symbols in tables"), and what it means here. */
const SHORTHAND: Readonly<Record<string, MissingReason>> = {
  '[c]': 'suppressed',
  '[u]': 'suppressed',
  '[low]': 'suppressed',
  '[x]': 'not-published',
  '[w]': 'not-published',
  '[z]': 'not-asked',
};

/** Those of them that never stand beside a figure. */
const WITHHELD: readonly string[] = ['[c]', '[x]', '[w]', '[z]'];

/** A cell that should hold a figure: the number, or why there is none, and a mark beside the number. */
export interface Cell {
  readonly value: number | null;
  readonly missing: MissingReason | null;
  /** Beside a number: "[b]" (break in series), "[u]" (less reliable), "[r]" (revised), "[note 4]" ... */
  readonly mark: string | null;
}

const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:[eE][-+]?\d{1,3})?$/;
/** As nearly all figures are written. */
const BARE = /^\d{1,15}(?:\.\d{1,15})?$/;
const MARKS =
  /\s*\[\s*([a-z]{1,3}\d?(?:\s*,\s*[a-z]{1,3}\d?)*|note[^\]]*|\d{1,2})\s*\]|\s*\(\s*(notes? \d[^)]*)\)/gi;

/**
 * Reads a figure as publishers write it: "83,255", ".5294", "51.5", "[c]", "51.5 [u]", "[c] [note 2]".
 * An empty cell is missing without a reason. @throws Refusal for anything else.
 */
export function readCell(text: string, place: Place): Cell {
  if (BARE.test(text)) return { value: Number(text), missing: null, mark: null };
  const words = text.replace(/\s+/g, ' ').trim();
  if (words === '') return { value: null, missing: null, mark: null };
  const marks = [...words.matchAll(MARKS)]
    .flatMap(([, square, round]) => square ?? round ?? [])
    .flatMap((mark) => (/^note/i.test(mark) ? [mark] : mark.split(',')))
    .map((mark) => `[${mark.trim().toLowerCase()}]`);
  const digits = words.replace(MARKS, '').trim();
  const missing = marks.flatMap((mark) => SHORTHAND[mark] ?? [])[0];
  if (digits === '' && missing) return { value: null, missing, mark: null };
  if (!NUMBER.test(digits) || !/\d/.test(digits)) {
    throw new Refusal(`“${shortened(words)}” is not a number${hintOn(words)}`, place);
  }
  const withheld = marks.find((mark) => WITHHELD.includes(mark));
  if (withheld !== undefined) {
    throw new Refusal(
      `“${shortened(words)}”: a figure beside ${withheld}, which means that there is none`,
      place,
    );
  }
  const mark = marks.length === 0 ? null : marks.join(' ');
  return { value: Number(digits.replaceAll(',', '')), missing: null, mark };
}

/** How numbers are written elsewhere, and what to do about it. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^-?\d+,\d+%?$/, 'a decimal comma? save it with points'],
  [/^\d{1,3}(?:[ '’]\d{3})+$/, 'thousands set apart? write 12345 or 12,345'],
  [/^\d+·\d+$/, 'a raised point? write 12.3'],
  [/^[\u2010-\u2015\u2212]\s?\d/, 'a dash before it, which is no minus sign (-)'],
  [/^['’]/, 'delete the apostrophe before it'],
  [/^["“”„].*["“”„]$/, 'delete the quotation marks'],
  [/^\(.*\)$/, 'write it without brackets'],
  [/^[<>≤≥]/, 'for a number that is withheld write [c]'],
  [/[\u00b9\u00b2\u00b3\u2070-\u2079]/, 'a raised figure? write a footnote as [note 1]'],
  [/^\[[^\]]*\]$/, 'known signs for none are [c], [u], [low], [x], [w] and [z]'],
  [/^error value/, 'a formula failed: use the file as published'],
  [
    /^\d{4}-\d\d-\d\d|^\d{1,2}[-/ ](?:\d{1,2}[-/ ]\d{2,4}|[a-z]{3})/i,
    'a program took it for a day: use the file as published',
  ],
  [/[\uff10-\uff19]/, 'write its digits in plain letters of half the width'],
  [/%$/, 'no percent sign here; shares of the GP Patient Survey are fractions from 0 to 1'],
  [/^-?[\d.,]+ ?(?:[a-z]+|[*†‡§#^]+)$/i, 'write what stands beside a figure as [note 1] or [r]'],
];

/** What people and programs write for "none", and numbers as they are written elsewhere. */
function hintOn(words: string): string {
  const form = FORMS.find(([written]) => written.test(words))?.[1];
  if (form !== undefined) return `: ${form}`;
  const none = /^(?:-+|[–—.…:*~]+|n\.?\/?a\.?|nan|null|none|\(?[cuxwz]\)?|\[k\]|suppressed)$/i;
  if (!none.test(words)) return oddSign(words);
  return '; for none write [c] (suppressed), [x] (not published) or [z] (not asked)';
}

/** A percentage. @throws Refusal outside 0 to 100 */
export function readPercent(text: string, place: Place): Cell {
  const cell = readCell(text.replace(/(\d)\s*(?:%|per ?cent)/i, '$1'), place);
  if (cell.value !== null && (cell.value < 0 || cell.value > 100)) {
    throw new Refusal(`${String(cell.value)} is not a percentage from 0 to 100`, place);
  }
  return cell;
}

/** A number of people. @throws Refusal if it is not whole or below 0 */
export function readBase(text: string, place: Place): Cell {
  refuseDoubtful(text, place);
  const cell = readCell(text, place);
  if (cell.value !== null && (!Number.isSafeInteger(cell.value) || cell.value < 0)) {
    throw new Refusal(`${String(cell.value)} is not a number of people`, place);
  }
  return cell;
}

/** “1.000” is a thousand to some and 1 to a program, “7.00E+04” may have been any number near it. @throws Refusal */
function refuseDoubtful(text: string, place: Place): void {
  const why = `“${shortened(text)}” is not a number of people`;
  if (/^\d{1,3}(?:\.\d{3})+(?![\de])/i.test(text)) {
    throw new Refusal(`${why}: a point between thousands? write 12345 or 12,345`, place);
  }
  const [, decimals = '', exponent] = /^\d+(?:\.(\d*))?e\+?(\d+)/i.exec(text) ?? [];
  if (exponent === undefined || decimals.length >= Number(exponent)) return;
  throw new Refusal(`${why}: a program may have rounded it, write it in full`, place);
}

/** At most 60 characters of a cell, for a message. */
export function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57)}...`;
}
