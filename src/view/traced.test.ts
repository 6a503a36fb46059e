/** The figures on the page, held against the publishers' own rows and against what newspapers printed. */
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENGLAND } from '../model/area';
import { index, viewFor } from '../testing/published';
import type { AreaView, View } from './types';

type Row = Readonly<Record<string, string>>;

function rows(file: string): Row[] {
  const path = new URL(`../../survey/sources/${file}`, import.meta.url);
  return parse(readFileSync(path), { columns: true, bom: true });
}

const views = new Map<string, View>();

function area(query: string, code: string): AreaView {
  const view = views.get(query) ?? viewFor(query);
  views.set(query, view);
  const found = [view.england, ...view.areas].find((each) => each.code === code);
  if (!found) throw new Error(`${code} is not in the view of ${query}.`);
  return found;
}

/** The sources' names of answers, as ours. */
const ANSWERS: Readonly<Record<string, string>> = {
  'Made contact on the same day': 'same-day',
  'Made contact on the next day': 'next-day',
  'Made contact two or more days later': 'later',
  'Unable to make contact': 'unable',
  Good: 'good',
  'Neither good nor poor': 'neither',
  Poor: 'poor',
  Easy: 'easy',
  'Neither easy nor difficult': 'neither',
  Difficult: 'difficult',
  Satisfied: 'satisfied',
  'Neither satisfied nor dissatisfied': 'neither',
  Dissatisfied: 'dissatisfied',
};

function queryOf({ measure = '', wave = '', option = '' }: Row): string | null {
  const answer = ANSWERS[option];
  return answer === undefined ? null : `?measure=${measure}&wave=his-${wave}&answer=${answer}`;
}

const boards = new Set(index.geographies.flatMap(({ areas }) => areas.map(({ code }) => code)));
const oneDecimal = (text: string | undefined) => `${Number(text).toFixed(1)}%`;
const grouped = (text: string | undefined) => Number(text).toLocaleString('en-GB');

describe('the Health Insight Survey', () => {
  it.each(['his-areas.csv', 'his-england.csv'])('reads as in %s', (file) => {
    const wrong: string[] = [];
    let checked = 0;
    for (const row of rows(file)) {
      const query = queryOf(row);
      const code = row['area_code'] ?? '';
      const isBoard = boards.has(code);
      // England's row among the areas differs in wave 25 from the time series, which is shown.
      const isEngland = code === ENGLAND && file === 'his-england.csv';
      if (query === null || !(isBoard || isEngland)) continue;
      const { valueText, intervalText, baseText } = area(query, code);
      const shown = [valueText, intervalText, baseText].join('; ');
      const interval = `${oneDecimal(row['lcl'])} to ${oneDecimal(row['ucl'])}`;
      const printed = [oneDecimal(row['percent']), interval, grouped(row['n'])].join('; ');
      if (shown !== printed) wrong.push(`${query} ${code}: ${shown}, not ${printed}`);
      checked++;
    }
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(400);
  });

  it.each(rows('his-reported.csv').map((row) => [row['area'], row['wave'], row] as const))(
    'reads in %s, wave %s, as newspapers printed it, without an interval',
    (_, wave, row) => {
      const answer = ANSWERS[row['answer'] ?? ''] ?? '';
      const query = `?measure=${row['measure'] ?? ''}&wave=his-${wave ?? ''}&answer=${answer}`;
      expect(area(query, row['area_code'] ?? '')).toMatchObject({
        valueText: oneDecimal(row['percent']),
        baseText: row['n'] === '' ? 'not published' : grouped(row['n']),
        intervalText: 'not published',
        verdict: 'unknown',
        reported: true,
      });
    },
  );
});

describe('the GP Patient Survey', () => {
  /** Official names of the questions, and the answer that each one's summary counts. */
  const STEMS = {
    localgpservicesphone: ['phone', 'easy'],
    localgpserviceswebsite: ['website', 'easy'],
    localgpservicesapp: ['app', 'easy'],
    localgpservicesreception: ['reception', 'helpful'],
    localgpservicesprefhpsee: ['continuity', 'often'],
    gpcontactoverall: ['contact-overall', 'good'],
    lastgpapptlisten: ['listening', 'good'],
    lastgpapptcare: ['care', 'good'],
    lastgpapptneeds: ['needs', 'met'],
    overallexp: ['overall', 'good'],
  } as const;
  const cases = ['2025', '2026'].flatMap((year) =>
    rows(`gpps-${year}-ics.csv`).flatMap((row) =>
      Object.entries(STEMS).map(([stem, [measure, answer]]) => ({
        year,
        row,
        stem,
        measure,
        answer,
      })),
    ),
  );

  it('reads as in the official files', () => {
    let checked = 0;
    for (const { year, row, stem, measure, answer } of cases) {
      const published = row[`${stem}.pcteval`];
      if (published === undefined || published === '') continue;
      const query = `?survey=gpps&measure=${measure}&answer=${answer}&wave=gpps-${year}`;
      const { estimate, valueText } = area(query, row['ad_icscodeons'] ?? '');
      const percent = 100 * Number(published);
      expect(estimate.value).toBeCloseTo(percent, 4);
      // From the published fraction itself: a figure rounded twice could be a tenth off.
      expect(valueText).toBe(`${(Math.round(percent * 10 + 1e-9) / 10).toFixed(1)}%`);
      checked++;
    }
    expect(checked).toBe(42 * 8 + 36 * 10);
  });

  it('has the lowest and the highest of 2025 where newspapers had them', () => {
    const { areas } = viewFor('?survey=gpps&wave=gpps-2025');
    const sorted = [...areas].sort((a, b) => (a.estimate.value ?? 0) - (b.estimate.value ?? 0));
    expect(sorted[0]).toMatchObject({ code: 'E54000024', valueText: '59.6%', verdict: 'lower' });
    expect(sorted.at(-1)).toMatchObject({
      code: 'E54000019',
      valueText: '76.7%',
      verdict: 'higher',
    });
  });
});

describe('the stories', () => {
  const DERBY = 'E54000058';
  const HAMPSHIRE = 'E54000042';

  it.each([
    [DERBY, 'gp-overall', 'good', 'his-9', '64.8%', '674'],
    [DERBY, 'gp-overall', 'good', 'his-1', '61.4%', 'not published'],
    [DERBY, 'gp-overall', 'poor', 'his-9', '21.9%', '674'],
    [DERBY, 'gp-overall', 'poor', 'his-1', '18.9%', 'not published'],
    [DERBY, 'gp-contact-ease', 'difficult', 'his-9', '16.3%', '644'],
    [DERBY, 'gp-contact-ease', 'difficult', 'his-1', '22.5%', 'not published'],
    [HAMPSHIRE, 'gp-overall', 'good', 'his-9', '65.5%', '1,334'],
    [HAMPSHIRE, 'gp-overall', 'good', 'his-1', '65.4%', 'not published'],
    [HAMPSHIRE, 'gp-overall', 'poor', 'his-9', '14.4%', '1,334'],
    [HAMPSHIRE, 'gp-overall', 'poor', 'his-1', '17.2%', 'not published'],
    [HAMPSHIRE, 'gp-contact-ease', 'difficult', 'his-9', '15.7%', '1,277'],
    [HAMPSHIRE, 'gp-contact-ease', 'difficult', 'his-1', '20.2%', 'not published'],
  ])('%s %s %s in %s: %s (%s)', (code, measure, answer, wave, valueText, baseText) => {
    const query = `?area=${code}&measure=${measure}&answer=${answer}&wave=${wave}`;
    const { panel } = viewFor(query);
    expect(panel.area).toMatchObject({ code, valueText, baseText, reported: true });
    const share = panel.shares.find((each) => each.answer.id === answer);
    expect(share?.valueText).toBe(valueText);
  });

  it('say nothing of a change of a reported figure that has no margin', () => {
    const query = `?area=${DERBY}&wave=his-9&colour=change&since=his-1`;
    const { panel } = viewFor(query);
    expect(panel.area.change).toMatchObject({
      verdict: 'unknown',
      sentence:
        '61.4% before. Without a margin of error, change since July and August 2024 cannot be judged.',
    });
    expect(panel.area.change?.points).toBeCloseTo(3.4, 10);
  });

  it('have England’s share of good rise from 67.4% to 73.6%, and of poor fall from 15.0% to 10.0%', () => {
    const shares = index.surveys[0]?.waves.map(({ id }) => ({
      wave: id,
      good: area(`?measure=gp-overall&wave=${id}&answer=good`, ENGLAND).valueText,
      poor: area(`?measure=gp-overall&wave=${id}&answer=poor`, ENGLAND).valueText,
    }));
    expect(shares?.[0]).toEqual({ wave: 'his-1', good: '67.4%', poor: '15.0%' });
    expect(shares).toContainEqual(expect.objectContaining({ good: '73.6%', poor: '10.0%' }));
  });
});
