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
 * Reads a full postcode ("w1a1aa"), a postcode district ("LU1") or anything between ("LU1 2").
 * Only the district is ever used. Null for what is no postcode.
 */
export function postcodeOf(query: string): Postcode | null {
  const parts = query
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((part) => part !== '');
  const text = lettersMeant(parts.join(''));
  if (text.length > 7 || !/^[A-Z]{1,2}\d/.test(text)) return null;
  const spaced = parts.length === 2 ? lettersMeant(parts[0] ?? '') : '';
  const candidates = [
    FULL.exec(text)?.[1],
    DISTRICT.test(spaced) && PARTIAL.test(text) ? spaced : undefined,
    DISTRICT.test(text) ? text : undefined,
    PARTIAL.exec(text)?.[1],
  ].filter((code) => code !== undefined);
  return candidates.length > 0 ? { candidates: [...new Set(candidates)], beginning: text } : null;
}

/** A nought typed for the letter O at the beginning ("0X1"), and O for nought before the last letters. */
function lettersMeant(text: string): string {
  return text
    .replace(/^0(?=[A-Z]\d)/, 'O')
    .replace(/O(?=[A-Z]{2}$)/, (o, at: number) => (at > 1 ? '0' : o));
}

/** "GU" of "GU9". */
export function postcodeArea(district: string): string {
  return district.replace(/\d.*$/, '');
}
