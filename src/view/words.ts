/** Dates, names and reasons in words, shared by everything the page says. */
import { ENGLAND_NAME } from '../model/area';
import type { MissingReason } from '../model/estimate';
import type { Wave } from '../model/survey';
import { MISSING_WORDS } from './glossary';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

interface Day {
  readonly day: number;
  readonly month: string;
  readonly year: string;
}

/** A day's parts; null where the text is no ISO date. */
function dayOf(iso: string): Day | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  return year && name ? { day: Number(day), month: name, year } : null;
}

/** "15 October 2025"; the text as it is where it is no ISO date. */
export function date(iso: string): string {
  const found = dayOf(iso);
  return found ? `${found.day} ${found.month} ${found.year}` : iso;
}

/**
 * "23 September to 15 October 2025", "4 to 26 March 2025", "10 December 2024 to 1 January 2025":
 * no part is said twice. Whole months need no days: "January to March 2025". @param from ISO date @param to ISO date, not earlier
 */
export function dateRange(from: string, to: string): string {
  return from === to ? date(from) : span(from, to, 'to');
}

/** The days of a wave's fieldwork, as `dateRange` says them. */
export function waveDates({ from, to }: Pick<Wave, 'from' | 'to'>): string {
  return dateRange(from, to);
}

/** The months of a wave's fieldwork: "March 2025", "July to August 2024", "December 2024 to January 2025". */
export function waveMonths({ from, to }: Pick<Wave, 'from' | 'to'>): string {
  const [first, last] = [dayOf(from), dayOf(to)];
  if (!first || !last) return from;
  if (first.month === last.month && first.year === last.year) return `${last.month} ${last.year}`;
  const start = first.year === last.year ? first.month : `${first.month} ${first.year}`;
  return `${start} to ${last.month} ${last.year}`;
}

/**
 * The same inside a sentence: "in March 2025", "in July and August 2024", "between June and
 * September 2026".
 */
export function inMonths({ from, to }: Pick<Wave, 'from' | 'to'>): string {
  const [first, last] = [dayOf(from), dayOf(to)];
  if (!first || !last) return `in ${from}`;
  const months = monthsApart(from, to);
  if (months === 0) return `in ${last.month} ${last.year}`;
  const start = first.year === last.year ? first.month : `${first.month} ${first.year}`;
  const [before, and] = months === 1 ? ['in', 'and'] : ['between', 'and'];
  return `${before} ${start} ${and} ${last.month} ${last.year}`;
}

/** How a comparison over time is said. */
export interface Since {
  /** "in a year", "since March 2025": after what has changed. */
  readonly since: string;
  /** "a year earlier", "in March 2025": when the earlier figure was. */
  readonly then: string;
  /** "a year earlier", "March 2025": what something is compared with. */
  readonly against: string;
}

type Dates = Pick<Wave, 'from' | 'to'>;

/** Words for the time between two periods; a year is 13 waves of 28 days, or one annual survey. */
export function sinceWords(earlier: Dates, later: Dates): Since {
  const days = (Date.parse(later.from) - Date.parse(earlier.from)) / 86_400_000;
  if (days > 350 && days < 380) {
    return { since: 'in a year', then: 'a year earlier', against: 'a year earlier' };
  }
  const then = inMonths(earlier);
  const against = then.startsWith('in ') ? then.slice(3) : waveMonths(earlier);
  return { since: `since ${against}`, then, against };
}

function monthsApart(from: string, to: string): number {
  const [a, b] = [from, to].map((iso) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)));
  return (b ?? 0) - (a ?? 0);
}

/**
 * When a wave was in the field, to stand in a sentence: "between 18 August and 9 September 2026",
 * "in March 2025" where it lies within one month, "on 4 March 2025" for a single day.
 */
export function whenOf({ from, to }: Pick<Wave, 'from' | 'to'>): string {
  if (from === to) return `on ${date(from)}`;
  const [first, last] = [dayOf(from), dayOf(to)];
  const oneMonth = first && last && first.month === last.month && first.year === last.year;
  return oneMonth ? `in ${first.month} ${first.year}` : `between ${span(from, to, 'and')}`;
}

function span(from: string, to: string, word: 'to' | 'and'): string {
  const [first, last] = [dayOf(from), dayOf(to)];
  if (!first || !last) return `${date(from)} ${word} ${date(to)}`;
  const whole = first.day === 1 && isLastOfMonth(to);
  const [start, end] = whole ? [first.month, last.month] : [dayAndMonth(first), dayAndMonth(last)];
  if (first.year !== last.year) return `${start} ${first.year} ${word} ${end} ${last.year}`;
  const short = !whole && first.month === last.month ? String(first.day) : start;
  return whole && start === end ? `${end} ${last.year}` : `${short} ${word} ${end} ${last.year}`;
}

function dayAndMonth({ day, month }: Day): string {
  return `${day} ${month}`;
}

function isLastOfMonth(iso: string): boolean {
  const next = new Date(`${iso}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
}

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

/** "England as a whole", or the area's name inside a sentence. */
export function wholeOrArea(short: string): string {
  return short === ENGLAND_NAME ? 'England as a whole' : areaInProse(short);
}

/** Why there is no figure, to stand in the figure's place: "not asked at this time". */
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
