/**
 * "15 September to 7 October 2026", with the first month and year only where they differ, with or
 * without names of days and "15th".
 */
const FIELDWORK =
  /\b(\d{1,2})(?:st|nd|rd|th)?(?: ([A-Z][a-z]{2,}))?(?:,? (20\d\d))? ?(?:to|until|and|[–—-]) ?(?:[A-Z][a-z]+day,? )?(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]{2,}),? (20\d\d)\b/g;

export interface Days {
  readonly from: string;
  readonly to: string;
}

/** Every range of days that the texts name, in their order. */
export function rangesIn(texts: readonly string[]): Days[] {
  return texts.flatMap((text) =>
    [...text.replace(/\s+/g, ' ').matchAll(FIELDWORK)].flatMap((match) => {
      const [, day1 = '', month1, year1, day2 = '', month2 = '', year2 = ''] = match;
      const [from, to] = [
        isoDay(day1, month1 ?? month2, year1 ?? year2),
        isoDay(day2, month2, year2),
      ];
      return from === null || to === null ? [] : [{ from, to }];
    }),
  );
}

/** First and last day of the first range of days that the texts name; null if none does. */
export function datesIn(texts: readonly string[]): Days | null {
  return rangesIn(texts)[0] ?? null;
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
