import { Refusal, type Place } from '../rows';
import { shortened } from './number';

const JOINED = String.raw` ?(?:to|until|and|[–—-]) ?`;
/**
 * "15 September to 7 October 2026", with the first month and year only where they differ, with or
 * without names of days and "15th".
 */
const FIELDWORK = new RegExp(
  String.raw`\b(\d{1,2})(?:st|nd|rd|th)?(?: ([A-Z][a-z]{2,}))?(?:,? (20\d\d))?${JOINED}(?:[A-Z][a-z]+day,? )?(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]{2,}),? (20\d\d)\b`,
  'g',
);
/** "15/09/2026", and as programs of other countries write it: 15.09.2026, 15-09-2026, 09/15/2026. */
const FIGURES = String.raw`\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b`;
const ISO = String.raw`\b\d{4}-\d{2}-\d{2}\b`;
/** "2026-09-15 to 2026-10-07". */
const ISO_RANGE = new RegExp(`(${ISO})${JOINED}(${ISO})`, 'g');
/** The same where one of them, or both, may be two days. */
const OPEN_RANGE = new RegExp(`${FIGURES}${JOINED}(?:${FIGURES}|${ISO})|${ISO}${JOINED}${FIGURES}`);

export interface Days {
  readonly from: string;
  readonly to: string;
}

/**
 * The days of one file. Of 05/09/2026 nothing says which number is the day; another date of the file
 * with one above 12 does, and else it is refused.
 */
export class FileDays {
  private readonly order: Order | null;
  private readonly known = new Map<string, readonly Days[]>();

  /** @param texts every text of the file that may hold a date */
  constructor(texts: Iterable<string>) {
    const orders = new Set([...texts].flatMap((text) => ordersIn(text)));
    const [order = null] = orders;
    this.order = orders.size === 1 ? order : null;
  }

  /** The day as 2026-09-15. @throws Refusal for what is no day, or may be two */
  day(text: string, place: Place): string {
    const day = isoDays(text, this.order);
    if (isDay(day)) return day;
    throw new Refusal(whyNot(day), place);
  }

  /** Every range of days that a text names, in its order. @throws Refusal for days that may be two */
  ranges(text: string, place: Place): readonly Days[] {
    const known = this.known.get(text);
    if (known) return known;
    const plain = isoDays(text.replace(/\s+/g, ' '), this.order);
    const open = OPEN_RANGE.exec(plain)?.[0];
    if (open !== undefined) throw new Refusal(whyNot(open), place);
    const found = [...inFigures(plain), ...inWords(plain)];
    this.known.set(text, found);
    return found;
  }
}

/** Which number of a date in figures stands first. */
type Order = 'day' | 'month';

/** A date in figures: its first two numbers, and the year. */
interface Figures {
  readonly first: number;
  readonly second: number;
  readonly year: string;
}

function figuresOf(date: string): Figures {
  const [first = '', second = '', year = ''] = date.split(/[/.-]/);
  return { first: Number(first), second: Number(second), year };
}

/** What dates that can be read in one way only say of all others. */
function ordersIn(text: string): Order[] {
  return [...text.matchAll(new RegExp(FIGURES, 'g'))].flatMap(([date]) => {
    const { first, second } = figuresOf(date);
    if (first > 12 === second > 12) return [];
    return [first > 12 ? 'day' : 'month'];
  });
}

/** The text with its dates in figures as 2026-09-15; what may be two days, or is none, is left. */
function isoDays(text: string, order: Order | null): string {
  return text.replace(new RegExp(FIGURES, 'g'), (date) => {
    const days = readings(date);
    const meant =
      days.length === 1 ? days : days.filter((day) => order !== null && day.order === order);
    return meant[0]?.iso ?? date;
  });
}

/** The days that a date in figures may be: one or two, or none that the calendar has. */
function readings(date: string): { order: Order; iso: string }[] {
  const { first, second, year } = figuresOf(date);
  const iso = (month: number, day: number): string =>
    `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const both = [
    { order: 'day', iso: iso(second, first) },
    { order: 'month', iso: iso(first, second) },
  ] as const;
  return both.filter(({ iso: day }, at) => isDay(day) && (at === 0 || first !== second));
}

function whyNot(text: string): string {
  const date = new RegExp(FIGURES).exec(text)?.[0] ?? text;
  const [one, other] = readings(date);
  if (!one || !other) return `“${shortened(date)}” is not a date such as 2026-09-15`;
  return `“${date}” may be two days: write ${one.iso} or ${other.iso}`;
}

function inFigures(text: string): Days[] {
  return [...text.matchAll(ISO_RANGE)].map(([, from = '', to = '']) => ({ from, to }));
}

function inWords(text: string): Days[] {
  return [...text.matchAll(FIELDWORK)].flatMap((match) => {
    const [, day1 = '', month1, year1, day2 = '', month2 = '', year2 = ''] = match;
    const from = isoDay(day1, month1 ?? month2, year1 ?? year2);
    const to = isoDay(day2, month2, year2);
    return from === null || to === null ? [] : [{ from, to }];
  });
}

/** True for a day that the calendar has, as 2026-09-15; false for 2026-09-31. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june'].concat([
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]);

function isoDay(day: string, month: string, year: string): string | null {
  const at = MONTHS.findIndex((name) => name.startsWith(month.toLowerCase()));
  if (at < 0) return null;
  return `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
