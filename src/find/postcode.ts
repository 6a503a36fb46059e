/** What a query that looks like a postcode asks for. */
export interface Postcode {
  /** Postcode districts it may mean, likeliest first. */
  readonly candidates: readonly string[];
  /** The beginning all districts meant have in common, when it is no district itself: "EC2". */
  readonly beginning: string;
}

const OUT = '[A-Z]{1,2}\\d[A-Z\\d]?';
const FULL = new RegExp(`^(${OUT})\\d[A-Z]{2}$`);
const DISTRICT = new RegExp(`^${OUT}$`);
const PARTIAL = new RegExp(`^(${OUT})\\d[A-Z]?$`);

/**
 * Reads a full postcode ("w1a1aa"), a postcode district ("LU1") or anything between ("LU1 2"); a full
 * one also among other words ("SW1A 1AA, London"). Letters and digits that look alike are taken for
 * each other. Only the district is ever used. Null for what is no postcode.
 */
export function postcodeOf(query: string): Postcode | null {
  const parts = partsOf(query);
  return postcodeIn(parts) ?? fullWithin(parts);
}

/**
 * What may be a postcode where the words around it name no place: a district among them ("Leeds, LS1"), or
 * a full one whose every digit was typed as a letter ("SWIA IAA"). Null for all else.
 */
export function hiddenPostcodeOf(query: string): Postcode | null {
  const parts = partsOf(query);
  const [outward = '', inward = ''] = parts.slice(-2);
  const full = asDigits(outward, 1) + asDigits(inward, 0);
  if (parts.length === 2 && FULL.test(full)) return postcodeIn([full]);
  const district = parts.find((part) => DISTRICT.test(part));
  return district === undefined ? null : postcodeIn([district]);
}

/** "SW1A" of "SWIA", "1AA" of "IAA": letters that look like digits, from that place on, in the first run. */
function asDigits(text: string, from: number): string {
  const looksAlike = /[OIL]/.exec(text.slice(from));
  if (/\d/.test(text) || !looksAlike) return text;
  const at = from + looksAlike.index;
  return text.slice(0, at) + (looksAlike[0] === 'O' ? '0' : '1') + text.slice(at + 1);
}

function partsOf(query: string): string[] {
  return query
    .normalize('NFKC')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((part) => part !== '' && !FILLERS.has(part));
}

/** What people write beside it. */
const FILLERS = new Set(['POSTCODE', 'POST', 'CODE', 'MY', 'IS', 'THE', 'UK']);

function postcodeIn(parts: readonly string[]): Postcode | null {
  const texts = spellings(parts.join('')).filter((text) => /^[A-Z]{1,2}\d/.test(text));
  const [beginning] = texts;
  if (beginning === undefined) return null;
  const candidates = texts.flatMap((text) => districtsOf(text, spaceOf(parts)));
  return candidates.length > 0 ? { candidates: [...new Set(candidates)], beginning } : null;
}

/** Where a space was typed that may part the two halves; null where none was. */
function spaceOf(parts: readonly string[]): number | null {
  return parts.length === 2 ? (parts[0] ?? '').length : null;
}

function districtsOf(text: string, space: number | null): string[] {
  const spaced = space === null ? '' : text.slice(0, space);
  return [
    FULL.exec(text)?.[1],
    DISTRICT.test(spaced) && PARTIAL.test(text) ? spaced : undefined,
    DISTRICT.test(text) ? text : undefined,
    PARTIAL.exec(text)?.[1],
  ].filter((code) => code !== undefined);
}

/** A full postcode among other words; a lone district may be a road's number or name. */
function fullWithin(parts: readonly string[]): Postcode | null {
  for (let at = 0; at < parts.length; at += 1) {
    for (const length of [2, 1]) {
      const some = parts.slice(at, at + length);
      const isFull = spellings(some.join('')).some((text) => FULL.test(text));
      if (isFull) return postcodeIn(some);
    }
  }
  return null;
}

const ALIKE: Readonly<Record<string, string>> = { O: '0', 0: 'O', I: '1', L: '1' };
const LONGEST = 7;

/** The text as typed, then with ever more of the characters that look alike exchanged: "YO1" of "Y01". */
function spellings(text: string): string[] {
  if (text.length > LONGEST || !/\d/.test(text)) return [];
  let spelt: { readonly text: string; readonly changes: number }[] = [{ text: '', changes: 0 }];
  for (const letter of text) {
    const other = ALIKE[letter];
    spelt = spelt.flatMap(({ text: before, changes }) => [
      { text: before + letter, changes },
      ...(other === undefined ? [] : [{ text: before + other, changes: changes + 1 }]),
    ]);
  }
  return spelt.sort((a, b) => a.changes - b.changes).map((each) => each.text);
}

/** "GU" of "GU9". */
export function postcodeArea(district: string): string {
  return district.replace(/\d.*$/, '');
}

/** What a code that belongs to no place is for; null for all others. */
export type SpecialCode = 'forces' | 'giro' | 'business';

/** British forces ("BFPO 801", "BF1 2AT"), the old Girobank ("GIR 0AA"), codes of large organisations ("BX1"). */
export function specialCodeOf(query: string): SpecialCode | null {
  const parts = partsOf(query);
  const text = parts.join('');
  const isForces = parts.includes('BFPO') || /BRITISHFORCES/.test(text);
  if (isForces || /^BF[PI]O\d{0,4}$|BFPO\d|^BF1(\d[A-Z]{0,2})?$/.test(text)) return 'forces';
  if (/^GIR[0O]?$|(^|\W)G[I1L]R[0O]AA/.test(text)) return 'giro';
  return /^(BX|XX)\d{1,2}(\d[A-Z]{2})?$/.test(text) ? 'business' : null;
}
