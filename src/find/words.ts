/** What is said about where a place lies. No share is given more exactly than it is known. */
import type { Entry, SearchIndex, Part } from './search-index';
import type { GeographyId } from '../model/area';
import type { SpecialCode } from './postcode';
import { otherTime } from '../view/lineage/elsewhere';

/** What is written under an entry's label for one of its parts. */
export function detailOf(
  index: SearchIndex,
  entry: Entry,
  geography: GeographyId,
  part: Part,
): string {
  const name = index.names.get(part.area) ?? part.area;
  const alone = (entry.parts[geography] ?? []).length === 1;
  if (entry.kind === 'town') {
    const { council } = entry;
    const told = council === null || council === entry.label || council === name;
    return told ? `in ${name}` : `${council}, in ${name}`;
  }
  if (entry.kind === 'area' && atHome(entry, geography)) return 'Integrated Care Board';
  const time = entry.of === null ? null : timeOf(index, entry.of, geography);
  const words = alone ? `in ${name}` : `${amount(part.percent)} ${time?.verb ?? 'is'} in ${name}`;
  return time === null ? words : `${time.when} ${words}`;
}

/** Whether a geography knows an NHS area by its own name; always true of towns, councils and postcodes. */
export function atHome(entry: Entry, geography: GeographyId): boolean {
  return entry.of === null || entry.of === geography;
}

function timeOf({ since }: SearchIndex, own: GeographyId, shown: GeographyId) {
  return otherTime(since[own] ?? '', since[shown] ?? '');
}

/** A share of land in words. */
export function amount(percent: number | null): string {
  if (percent === null) return 'part of it';
  if (percent >= 90) return 'nearly all of it';
  if (percent > 55) return 'most of it';
  if (percent >= 45) return 'about half of it';
  return percent >= 15 ? 'part of it' : 'a small part of it';
}

/** What is written under a postcode district for its `at`-th part. */
export function postcodeDetail(
  index: SearchIndex,
  code: string,
  at: number,
  part: Part,
  inEngland: number,
): string {
  const name = index.names.get(part.area) ?? part.area;
  const percent = part.percent ?? 0;
  const certain = at === 0 && percent >= 97;
  const share = certain ? '' : ` (about ${String(rounded(percent))}% of ${code})`;
  const rest = at === 0 ? beyond(code, 100 - inEngland) : '';
  return `${likelihood(at, percent)} in ${name}${share}${rest}`;
}

/** Most likely only where more of it lies there than anywhere else, Wales and Scotland included. */
function likelihood(at: number, percent: number): string {
  if (percent > 50) return 'most likely';
  return at === 0 ? 'partly' : 'possibly';
}

function beyond(code: string, percent: number): string {
  if (percent <= 15) return '';
  return `; ${percent > 50 ? 'most' : 'part'} of ${code} is outside England`;
}

/** To the nearest 5, as the shares are approximate. */
function rounded(percent: number): number {
  return Math.max(5, Math.round(percent / 5) * 5);
}

/** "3 places found." */
export function countOf(options: number): string {
  return `${String(options)} ${options === 1 ? 'place' : 'places'} found.`;
}

export function outsideMessage(name: string): string {
  return `${name} is outside England. These figures cover England only.`;
}

const SPECIAL: Readonly<Record<SpecialCode, string>> = {
  forces: 'BFPO and BF1 are addresses of the British forces, which lie in no NHS area.',
  giro: 'GIR 0AA was the postcode of one bank and lies in no NHS area.',
  business: 'This code is used by large organisations and lies in no NHS area.',
};

/** What a code without a place is, and what to try. */
export function specialMessage(code: SpecialCode): string {
  return `${SPECIAL[code]} Try the town or council you live in.`;
}

export function unknownPostcode(code: string): string {
  return `We do not know the postcode district ${code}. Check it, or try your town or council.`;
}

export function nothingFound(query: string): string {
  const typed = [...query.trim()];
  const shown = typed.length > 40 ? `${typed.slice(0, 40).join('')}…` : typed.join('');
  return `Nothing found for “${shown}”. Try your town, your council or the first half of your postcode.`;
}
