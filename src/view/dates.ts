/** Dates and periods as a newspaper writes them. */
import type { Wave } from '../model/survey';
import { inWords } from './numbers';

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
  return from === to ? date(from) : span(from, to);
}

/** The days of a wave's fieldwork, as `dateRange` says them. */
export function waveDates({ from, to }: Pick<Wave, 'from' | 'to'>): string {
  return dateRange(from, to);
}

type Dates = Pick<Wave, 'from' | 'to'>;

/** Fewer days of fieldwork than this in its first or last month don't make it one of that month. */
const DAYS_IN_MONTH = 7;

interface Months {
  readonly first: Day;
  readonly last: Day;
  /** Whole months between the two. */
  readonly apart: number;
}

/** Found before: the same few waves are named all over a page. */
const known = new WeakMap<Dates, Months | null>();

/** The first and last month with at least a week of the fieldwork; null where there are no dates. */
function monthsOf(dates: Dates): Months | null {
  const there = known.get(dates);
  if (there !== undefined) return there;
  const found = findMonths(dates);
  known.set(dates, found);
  return found;
}

function findMonths({ from, to }: Dates): Months | null {
  const [start, end] = [dayOf(from), dayOf(to)];
  if (!start || !end) return null;
  const [late, early] = [daysLeft(from) < DAYS_IN_MONTH, end.day < DAYS_IN_MONTH];
  const apart = monthsApart(from, to);
  const trimmed = apart - Number(late) - Number(early);
  if (trimmed < 0) return { first: start, last: end, apart };
  const first = late ? dayOf(inMonth(from, 1)) : start;
  const last = early ? dayOf(inMonth(to, -1)) : end;
  return first && last && { first, last, apart: trimmed };
}

/** Days from this one to the end of its month, both counted. */
function daysLeft(iso: string): number {
  const [year, month, day] = iso.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate() - (day ?? 0) + 1;
}

/** A day in the month `offset` months later, as an ISO date. */
function inMonth(iso: string, offset: number): string {
  const [year, month] = iso.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1 + offset, 15)).toISOString().slice(0, 10);
}

function monthsApart(from: string, to: string): number {
  const [a, b] = [from, to].map((iso) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)));
  return (b ?? 0) - (a ?? 0);
}

/**
 * The months of a wave's fieldwork: "March 2025", "July to August 2024", "December 2024 to January
 * 2025". A month at either end with less than a week of it is left out; the days are in `waveDates`.
 */
export function waveMonths(dates: Dates): string {
  const months = monthsOf(dates);
  if (!months) return dates.from;
  const { first, last, apart } = months;
  if (apart === 0) return `${last.month} ${last.year}`;
  const start = first.year === last.year ? first.month : `${first.month} ${first.year}`;
  return `${start} to ${last.month} ${last.year}`;
}

/** What a reader calls a period: "August to September 2026"; a yearly survey's by its year, "2026". */
export function periodName(period: Dates & Pick<Wave, 'label'>): string {
  return isNamed(period) ? period.label : waveMonths(period);
}

/** Whether the label names the time itself: "2026", "March 2024, on the boundaries of 2023". */
export function isNamed({ label }: Pick<Wave, 'label'>): boolean {
  return /\b\d{4}\b/.test(label);
}

/** Surveys that a period takes together; 1 for a single one. */
export function roundsIn({ together }: Pick<Wave, 'together'>): number {
  return together?.length ?? 1;
}

/** ", four surveys together" for a period of several; "" for a single one. */
export function togetherWords(period: Pick<Wave, 'together'>): string {
  const rounds = roundsIn(period);
  return rounds > 1 ? `, ${inWords(rounds)} surveys together` : '';
}

/**
 * The same inside a sentence: "in March 2025", "in July and August 2024", "between June and
 * September 2026".
 */
export function inMonths(dates: Dates): string {
  const months = monthsOf(dates);
  if (!months) return `in ${dates.from}`;
  const { first, last, apart } = months;
  if (apart === 0) return `in ${last.month} ${last.year}`;
  if (apart === 11 && first.year === last.year) return `in ${last.year}`;
  const start = first.year === last.year ? first.month : `${first.month} ${first.year}`;
  return `${apart === 1 ? 'in' : 'between'} ${start} and ${last.month} ${last.year}`;
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

function span(from: string, to: string): string {
  const [first, last] = [dayOf(from), dayOf(to)];
  if (!first || !last) return `${date(from)} to ${date(to)}`;
  const whole = first.day === 1 && isLastOfMonth(to);
  const [start, end] = whole ? [first.month, last.month] : [dayAndMonth(first), dayAndMonth(last)];
  if (first.year !== last.year) return `${start} ${first.year} to ${end} ${last.year}`;
  const short = !whole && first.month === last.month ? String(first.day) : start;
  return whole && start === end ? `${end} ${last.year}` : `${short} to ${end} ${last.year}`;
}

function dayAndMonth({ day, month }: Day): string {
  return `${day} ${month}`;
}

function isLastOfMonth(iso: string): boolean {
  const next = new Date(`${iso}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
}
