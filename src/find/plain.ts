/**
 * Text as it is compared: small letters and digits, single spaces, no accents, "Saint" as "St",
 * and neither "and" (nor "&") nor "the".
 */
export function plain(text: string): string {
  // Nearly all names are ASCII; the look-up is prepared while somebody waits.
  const ascii = /^[\x20-\x7e]*$/.test(text);
  const letters = ascii ? text : text.normalize('NFKD').replace(/\p{M}/gu, '');
  return letters
    .toLowerCase()
    .replace(/['’`ʼ]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .split(' ')
    .filter((word) => word !== '' && word !== 'and' && word !== 'the')
    .map((word) => (word === 'saint' ? 'st' : word))
    .join(' ');
}

/** Without spaces: "miltonkeynes". */
export function squeezed(text: string): string {
  return text.replaceAll(' ', '');
}

const BEFORE = /^(nhs|(london|royal|metropolitan)? ?borough of|city of|county of|district of) /;
const AFTER =
  / (icb|icp|ics|integrated care (board|system|partnership)|(county|city|(metropolitan )?borough|district|unitary)? ?council)$/;

/** Plain text without what surrounds a name: "kent medway" of "nhs kent medway integrated care board". */
export function bare(text: string): string {
  return text.replace(BEFORE, '').replace(AFTER, '');
}
