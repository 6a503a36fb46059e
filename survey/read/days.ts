/** "15 September to 7 October 2026", with the first year only where it differs. */
const FIELDWORK =
  /\b(\d{1,2}) ([A-Z][a-z]+)(?: (20\d\d))? (?:to|until|and|[–—-]) (\d{1,2}) ([A-Z][a-z]+) (20\d\d)\b/;

/** First and last day of the first range of days that the texts name; null if none does. */
export function datesIn(texts: readonly string[]): { from: string; to: string } | null {
  for (const text of texts) {
    const match = FIELDWORK.exec(text.replace(/\s+/g, ' '));
    if (!match) continue;
    const [, day1 = '', month1 = '', year1, day2 = '', month2 = '', year2 = ''] = match;
    const [from, to] = [isoDay(day1, month1, year1 ?? year2), isoDay(day2, month2, year2)];
    if (from !== null && to !== null) return { from, to };
  }
  return null;
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
  const at = MONTHS.indexOf(month.toLowerCase());
  if (at < 0) return null;
  return `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
