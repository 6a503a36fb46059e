/** Names, reasons and lists in words, shared by everything the page says. */
import type { MissingReason } from '../model/estimate';
import type { Measure } from '../model/survey';
import { MISSING_WORDS } from './glossary';

export {
  date,
  dateRange,
  inMonths,
  periodName,
  roundsIn,
  sinceWords,
  togetherWords,
  waveDates,
  waveMonths,
  type Since,
} from './dates';

/** Areas whose names need more than themselves inside a sentence. */
const IN_PROSE: Readonly<Record<string, string>> = {
  'Black Country': 'the Black Country',
  'Central East': 'the Central East area',
  'Cornwall and The Isles of Scilly': 'Cornwall and the Isles of Scilly',
  'Cornwall and Isles of Scilly': 'Cornwall and the Isles of Scilly',
  'East of England': 'the East of England',
  Frimley: 'the Frimley area',
  'Hampshire and Isle of Wight': 'Hampshire and the Isle of Wight',
  'Humber and North Yorkshire': 'the Humber and North Yorkshire',
  Midlands: 'the Midlands',
  'North East and North Cumbria': 'the North East and North Cumbria',
  'North East and Yorkshire': 'the North East and Yorkshire',
  'North West': 'the North West',
  'South East': 'the South East',
  'South West': 'the South West',
  'Thames Valley': 'the Thames Valley',
};

/** Names too long for a headline, as people there would shorten them. */
const BRIEF: Readonly<Record<string, string>> = {
  'Bath and North East Somerset, Swindon and Wiltshire': 'Bath, Swindon and Wiltshire',
  'Bristol, North Somerset and South Gloucestershire': 'Bristol and surrounding area',
  'Buckinghamshire, Oxfordshire and Berkshire West': 'Bucks, Oxfordshire and West Berkshire',
  'Cornwall and The Isles of Scilly': 'Cornwall and Isles of Scilly',
  'Cornwall and the Isles of Scilly': 'Cornwall and Isles of Scilly',
  'Leicester, Leicestershire and Rutland': 'Leicestershire and Rutland',
};

/** An area's short name where there is little room: a headline, the head of a row. */
export function briefName(short: string): string {
  return (Object.hasOwn(BRIEF, short) ? BRIEF[short] : undefined) ?? short;
}

/** An area's short name inside a sentence: "the Black Country", "Kent and Medway". */
export function areaInProse(short: string): string {
  return (Object.hasOwn(IN_PROSE, short) ? IN_PROSE[short] : undefined) ?? short;
}

/** Who was asked, in one word: "adults", "patients". */
export function peopleOf({ people, askedOf }: Measure): string {
  return /^(adults|patients)\b/.exec(people ?? askedOf)?.[1] ?? 'people';
}

/** Why there is no figure, for the figure's place: "not asked at this time". */
export function missingWords(reason: MissingReason): string {
  return MISSING_WORDS[reason];
}

/** "a", "a and b", "a, b and c". Parts that hold an "and" themselves are kept apart by semicolons. */
export function listInProse(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  const ambiguous = parts.some((part) => part.includes(' and ') || part.includes(','));
  const [comma, and] = ambiguous ? ['; ', '; and '] : [', ', ' and '];
  return `${parts.slice(0, -1).join(comma)}${and}${parts.at(-1) ?? ''}`;
}

/** The text with a capital at its start. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
