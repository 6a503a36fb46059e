import { describe, expect, it } from 'vitest';
import {
  date,
  dateRange,
  inMonths,
  isNamed,
  periodName,
  roundsIn,
  sinceWords,
  togetherWords,
  waveMonths,
} from './dates';

const days = (from: string, to: string) => ({ from, to });

describe('dates that are none', () => {
  it.each(['', 'soon', '2025', '2025-13-01', '1 March 2025'])('“%s” is said as it is', (text) => {
    expect(date(text)).toBe(text);
    expect(dateRange(text, text)).toBe(text);
    expect(waveMonths(days(text, text))).toBe(text);
    expect(inMonths(days(text, text))).toBe(`in ${text}`);
  });
});

describe('dateRange', () => {
  it.each([
    ['2025-10-15', '2025-10-15', '15 October 2025'],
    ['2025-03-04', '2025-03-26', '4 to 26 March 2025'],
    ['2025-09-23', '2025-10-15', '23 September to 15 October 2025'],
    ['2024-12-10', '2025-01-01', '10 December 2024 to 1 January 2025'],
    ['2025-03-01', '2025-03-31', 'March 2025'],
    ['2025-01-01', '2025-03-31', 'January to March 2025'],
    ['2024-04-01', '2025-03-31', 'April 2024 to March 2025'],
    // The last of February of a leap year, and not.
    ['2024-02-01', '2024-02-29', 'February 2024'],
    ['2024-02-01', '2024-02-28', '1 to 28 February 2024'],
    // The same month of two years is not one month.
    ['2024-03-04', '2025-03-26', '4 March 2024 to 26 March 2025'],
  ])('%s to %s is %s', (from, to, words) => {
    expect(dateRange(from, to)).toBe(words);
  });
});

describe('months of fieldwork', () => {
  it.each([
    ['2025-03-04', '2025-03-26', 'March 2025', 'in March 2025'],
    ['2024-07-09', '2024-08-14', 'July to August 2024', 'in July and August 2024'],
    // Six days of July are not enough to name it, seven are.
    ['2024-07-26', '2024-08-20', 'August 2024', 'in August 2024'],
    ['2024-07-25', '2024-08-20', 'July to August 2024', 'in July and August 2024'],
    // Too few days in either month: both are named, or nothing would be left.
    ['2024-07-28', '2024-08-03', 'July to August 2024', 'in July and August 2024'],
    [
      '2024-12-10',
      '2025-01-20',
      'December 2024 to January 2025',
      'in December 2024 and January 2025',
    ],
    ['2026-06-02', '2026-09-20', 'June to September 2026', 'between June and September 2026'],
    ['2025-01-01', '2025-12-31', 'January to December 2025', 'in 2025'],
  ])('%s to %s', (from, to, months, sentence) => {
    expect(waveMonths(days(from, to))).toBe(months);
    expect(inMonths(days(from, to))).toBe(sentence);
  });
});

describe('the name of a period', () => {
  const fieldwork = days('2026-08-18', '2026-09-09');

  it('is its label where that names the year, else its months', () => {
    expect(isNamed({ label: 'Wave 28' })).toBe(false);
    expect(isNamed({ label: 'Wave 202' })).toBe(false);
    expect(periodName({ ...fieldwork, label: 'Wave 28' })).toBe('August to September 2026');
    expect(periodName({ ...fieldwork, label: '2026' })).toBe('2026');
  });

  it('says how many surveys it takes together, and nothing of one', () => {
    expect(roundsIn({})).toBe(1);
    expect(togetherWords({})).toBe('');
    expect(togetherWords({ together: ['his-28'] })).toBe('');
    expect(togetherWords({ together: ['his-27', 'his-28'] })).toBe(', two surveys together');
  });
});

describe('sinceWords', () => {
  it('calls thirteen waves and one annual survey a year', () => {
    const year = { since: 'in a year', then: 'a year earlier', against: 'a year earlier' };
    const later = days('2026-08-18', '2026-09-09');
    expect(sinceWords(days('2025-08-19', '2025-09-10'), later)).toEqual(year);
    expect(sinceWords(days('2025-08-18', '2025-09-10'), later)).toEqual(year);
  });

  it('names the months of anything else, and of an earlier period that is a later one', () => {
    const march = { since: 'since March 2025', then: 'in March 2025', against: 'March 2025' };
    const earlier = days('2025-03-04', '2025-03-26');
    expect(sinceWords(earlier, days('2026-08-18', '2026-09-09'))).toEqual(march);
    expect(sinceWords(earlier, days('2024-03-05', '2024-03-27'))).toEqual(march);
    expect(sinceWords(days('2025-06-03', '2025-09-20'), days('2026-08-18', '2026-09-09'))).toEqual({
      since: 'since June to September 2025',
      then: 'between June and September 2025',
      against: 'June to September 2025',
    });
  });
});
