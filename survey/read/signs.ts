/** Signs that nobody sees and that mean nothing: soft hyphens, zero-width signs, marks of direction and of byte order. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const EVERY_UNSEEN = new RegExp(UNSEEN, 'g');
/** Signs that nobody sees and that may change what is seen: control signs, and turned directions. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]|\p{Cc}/u;
/** A letter of another alphabet; many look like ours. */
const FOREIGN = /(?!\p{Script=Latin})\p{L}/u;

/** The longest cell that spreadsheets hold, in signs. */
export const LONGEST_CELL = 32_767;

/** A text without signs that only programs see. */
export function visible(text: string): string {
  return UNSEEN.test(text) ? text.replace(EVERY_UNSEEN, '') : text;
}

/** Signs that spreadsheets write by their number: “_x000D_” for a carriage return (ECMA-376-1, 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

/** What in a text is not what it seems, for the end of a message; '' if nothing is. */
export function oddSign(text: string): string {
  const [unseen] = TURNING.exec(text) ?? [];
  if (unseen !== undefined) return `: it holds a sign that is not seen (${named(unseen)})`;
  const [foreign] = FOREIGN.exec(text) ?? [];
  if (foreign === undefined) return '';
  return `: “${foreign}” in it is a letter of another alphabet (${named(foreign)})`;
}

function named(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
