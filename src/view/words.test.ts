import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MISSING_REASONS } from '../model/estimate';
import { index } from '../testing/published';
import {
  areaInProse,
  briefName,
  date,
  dateRange,
  inMonths,
  listInProse,
  missingWords,
  periodName,
  roundsIn,
  sentenceCase,
  sinceWords,
  togetherWords,
  waveDates,
  waveMonths,
} from './words';

describe('dates', () => {
  it('leaves what is no date as it is', () => {
    expect(date('')).toBe('');
    expect(date('2025-13-01')).toBe('2025-13-01');
    expect(dateRange('soon', '2025-03-01')).toBe('soon to 1 March 2025');
  });

  it.each([
    ['2025-03-04', '2025-03-04', '4 March 2025'],
    ['2025-03-04', '2025-03-26', '4 to 26 March 2025'],
    ['2025-09-23', '2025-10-15', '23 September to 15 October 2025'],
    ['2025-01-01', '2025-03-31', 'January to March 2025'],
    ['2025-03-04', '2025-03-31', '4 to 31 March 2025'],
    ['2025-01-04', '2025-03-31', '4 January to 31 March 2025'],
    ['2025-02-01', '2025-02-28', 'February 2025'],
    ['2024-02-01', '2024-02-28', '1 to 28 February 2024'],
    ['2024-12-10', '2025-01-01', '10 December 2024 to 1 January 2025'],
    ['2024-03-04', '2025-03-26', '4 March 2024 to 26 March 2025'],
  ])('%s to %s', (from, to, range) => {
    expect(dateRange(from, to)).toBe(range);
    expect(waveDates({ from, to })).toBe(range);
  });

  it.each([
    ['soon', 'later', 'in soon'],
    ['2025-03-04', '2025-03-26', 'in March 2025'],
    ['2024-07-23', '2024-08-15', 'in July and August 2024'],
    ['2026-05-26', '2026-09-09', 'between June and September 2026'],
    ['2024-12-10', '2025-01-01', 'in December 2024'],
    ['2024-12-10', '2025-01-07', 'in December 2024 and January 2025'],
    ['2025-02-25', '2025-03-06', 'in February and March 2025'],
    ['2025-02-22', '2025-03-06', 'in February 2025'],
  ])('%s to %s in months', (from, to, words) => expect(inMonths({ from, to })).toBe(words));

  it('calls a yearly survey by its year, and counts surveys taken together', () => {
    const yearly = { label: '2026', from: '2026-01-02', to: '2026-04-13' };
    expect(periodName(yearly)).toBe('2026');
    const months = { label: 'Wave 9', from: '2025-03-04', to: '2025-03-26' };
    expect(periodName(months)).toBe('March 2025');
    expect(togetherWords({})).toBe('');
    expect(togetherWords({ together: ['a', 'b', 'c', 'd'] })).toBe(', four surveys together');
    expect(roundsIn({})).toBe(1);
  });

  it('gives every wave of a survey months of its own', () => {
    for (const { waves } of index.surveys) {
      expect(new Set(waves.map(waveMonths)).size).toBe(waves.length);
    }
  });

  it('calls 13 waves of 28 days, or an annual survey, a year', () => {
    const later = { from: '2026-08-18', to: '2026-09-09' };
    const year = sinceWords({ from: '2025-08-19', to: '2025-09-10' }, later);
    expect(year).toEqual({
      since: 'in a year',
      then: 'a year earlier',
      against: 'a year earlier',
    });
    const longer = sinceWords({ from: '2025-03-04', to: '2025-03-26' }, later);
    expect(longer).toEqual({
      since: 'since March 2025',
      then: 'in March 2025',
      against: 'March 2025',
    });
  });

  it('always ends in the last month and year, said once', () => {
    const days = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2035-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [from, to] = [a, b].map((d) => d.toISOString().slice(0, 10)).sort() as [
          string,
          string,
        ];
        const text = dateRange(from, to);
        expect(text.endsWith(date(to).replace(/^\d+ /, ''))).toBe(true);
        const year = to.slice(0, 4);
        expect(text.split(year).length).toBe(2);
      }),
    );
  });
});

describe('names', () => {
  it.each([
    ['', ''],
    ['Kent and Medway', 'Kent and Medway'],
    ['Black Country', 'the Black Country'],
    ['Hampshire and Isle of Wight', 'Hampshire and the Isle of Wight'],
    ['North East and North Cumbria', 'the North East and North Cumbria'],
    ['South East London', 'South East London'],
    ['constructor', 'constructor'],
  ])('%s reads "%s"', (short, prose) => {
    expect(areaInProse(short)).toBe(prose);
  });

  it('shortens only the longest', () => {
    expect(briefName('Leicester, Leicestershire and Rutland')).toBe('Leicestershire and Rutland');
    expect(briefName('Devon')).toBe('Devon');
    expect(briefName('constructor')).toBe('constructor');
  });
});

describe('lists and capitals', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
    [['Kent and Medway', 'Sussex'], 'Kent and Medway; and Sussex'],
    [['a', 'b, c', 'd and e'], 'a; b, c; and d and e'],
  ])('%j reads "%s"', (parts, text) => expect(listInProse(parts)).toBe(text));

  it.each([
    ['', ''],
    ['of these', 'Of these'],
    ['64% said so', '64% said so'],
  ])('"%s" starts as "%s"', (text, start) => expect(sentenceCase(text)).toBe(start));
});

describe('missingWords', () => {
  it('has words of its own for each reason', () => {
    const words = MISSING_REASONS.map(missingWords);
    expect(new Set(words).size).toBe(MISSING_REASONS.length);
    expect(words.every((text) => /^[a-z][a-z ]+[a-z]$/.test(text))).toBe(true);
  });
});
