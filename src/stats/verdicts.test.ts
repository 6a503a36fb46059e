/**
 * All verdicts again, from the publishers' own rows instead of the data files and in plain loops
 * over variances instead of standard errors. The two ways have to agree on every one.
 */
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENGLAND } from '../model/area';
import { datasetOf, estimateOf, type Dataset } from '../model/dataset';
import type { IndexFile, MeasureFile } from '../model/files';
import { CONFIDENCES, type Confidence } from '../model/selection';
import { change } from './change';
import { directionOf } from './difference';

interface Row {
  readonly measure: string;
  readonly wave: string;
  readonly area: string;
  readonly option: string;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

const CRITICAL: Readonly<Record<Confidence, number>> = {
  fdr: 1.96 ** 2,
  '95': 1.96 ** 2,
  '99.8': 3.0902 ** 2,
};

function read(path: string): string {
  return readFileSync(`${process.cwd()}/${path}`, 'utf8');
}

function records(file: string): Record<string, string>[] {
  return parse(read(`survey/sources/${file}`), { columns: true, bom: true });
}

function hisRows(file: string): Row[] {
  return records(file).map((record) => ({
    measure: record['measure'] ?? '',
    wave: `his-${record['wave'] ?? ''}`,
    area: record['area_code'] ?? '',
    option: record['option'] ?? '',
    value: Number(record['percent']),
    lower: Number(record['lcl']),
    upper: Number(record['ucl']),
  }));
}

/** Share of a, minus share of b, over its variance: squared, so that only the sign is lost. */
function against(a: Row, b: Row, confidence: Confidence): -1 | 0 | 1 {
  const gap = a.value - b.value;
  const reachA = reach(a, b.value);
  const reachB = reach(b, a.value);
  const ratio = (gap * gap * 1.96 ** 2) / (reachA * reachA + reachB * reachB);
  if (ratio <= CRITICAL[confidence]) return 0;
  return gap > 0 ? 1 : -1;
}

/** Half of the interval, or the half towards `other` where the middle is more than a tenth off. */
function reach({ value, lower, upper }: Row, other: number): number {
  const offCentre = Math.abs(lower + upper - 2 * value) / (upper - lower);
  if (lower === 0 || upper === 100) return Math.max(value - lower, upper - value);
  if (offCentre < 0.2001) return (upper - lower) / 2;
  return value < other ? upper - value : value - lower;
}

const NUMBERS = { higher: 1, lower: -1, none: 0, unknown: null } as const;
const CHANGES = { risen: 1, fallen: -1, none: 0, unknown: null, broken: null } as const;

const index = JSON.parse(read('public/data/index.json')) as IndexFile;

function datasetFor(survey: string, measure: string): Dataset {
  const file = index.surveys
    .find(({ id }) => id === survey)
    ?.measures.find(({ id }) => id === measure)?.file;
  return datasetOf(JSON.parse(read(`public/${file ?? ''}`)) as MeasureFile);
}

/** Ids of the answers whose printed words differ from "Good", "Poor", ... */
const IDS: Readonly<Record<string, string>> = {
  good: 'good',
  poor: 'poor',
  'neither good nor poor': 'neither',
  'made contact on the same day': 'same-day',
  'made contact on the next day': 'next-day',
  'made contact two or more days later': 'later',
  'unable to make contact': 'unable',
};

function idOf(option: string): string {
  const id = IDS[option.toLowerCase()];
  if (id === undefined) throw new Error(`unknown option ${option}`);
  return id;
}

describe('verdicts of the Health Insight Survey', () => {
  const england = hisRows('his-england.csv');
  const areas = hisRows('his-areas.csv').filter(({ area }) => area.startsWith('E54'));
  const byArea = ['gp-overall', 'gp-contact-made', 'care-coordination'];
  const datasets = new Map(byArea.map((id) => [id, datasetFor('his', id)]));
  const dataset = (row: Row): Dataset => {
    const found = datasets.get(row.measure);
    if (!found) throw new Error(`no dataset of ${row.measure}`);
    return found;
  };
  const estimate = (row: Row) => estimateOf(dataset(row), row.wave, row.area, idOf(row.option));

  it('finds every row of boards in the data', () => {
    expect(areas.length).toBeGreaterThan(5000);
    expect(areas.filter((row) => estimate(row).value !== row.value)).toEqual([]);
  });

  it.each(CONFIDENCES)('agrees on every difference from England at %s%%', (confidence) => {
    const country = new Map(
      [...hisRows('his-areas.csv'), ...england]
        .filter(({ area }) => area === ENGLAND)
        .map((row) => [`${row.measure}|${row.wave}|${row.option}`, row]),
    );
    for (const row of areas) {
      const whole = country.get(`${row.measure}|${row.wave}|${row.option}`);
      if (!whole) throw new Error(`no row of England for ${row.measure}, ${row.wave}`);
      const word = directionOf(estimate(row), estimate(whole), confidence);
      const where = `${row.measure} ${row.wave} ${row.area} ${row.option}`;
      expect(NUMBERS[word], where).toBe(against(row, whole, confidence));
    }
  });

  it.each(CONFIDENCES)('agrees on every change between any two waves at %s%%', (confidence) => {
    const series = new Map<string, Row[]>();
    for (const row of areas) {
      const key = `${row.measure}|${row.area}|${row.option}`;
      series.set(key, [...(series.get(key) ?? []), row]);
    }
    let compared = 0;
    for (const rows of series.values()) {
      for (const [i, later] of rows.entries()) {
        for (const earlier of rows.slice(0, i)) {
          compared += 1;
          const { verdict } = change(estimate(earlier), estimate(later), confidence, false);
          const expected = against(later, earlier, confidence);
          if (CHANGES[verdict] === expected) continue;
          expect.fail(`${later.area} ${later.option} ${earlier.wave} to ${later.wave}: ${verdict}`);
        }
      }
    }
    expect(compared).toBeGreaterThan(20_000);
  });
});

describe('verdicts of the GP Patient Survey', () => {
  const stems = {
    phone: ['localgpservicesphone', 'easy'],
    reception: ['localgpservicesreception', 'helpful'],
    'contact-overall': ['gpcontactoverall', 'good'],
    listening: ['lastgpapptlisten', 'good'],
  } as const;

  function rowOf(record: Record<string, string>, stem: string, area: string): Row {
    const at = (part: string): number => 100 * Number(record[`${stem}.${part}`]);
    const limits = { lower: at('lowileval'), upper: at('hiwileval') };
    return { measure: stem, wave: '', area, option: '', value: at('pcteval'), ...limits };
  }

  for (const [measure, [stem, answer]] of Object.entries(stems)) {
    it.each(['2025', '2026'])(`agrees on every board's ${measure} in %s`, (year) => {
      const [whole] = records(`gpps-${year}-national.csv`);
      const dataset = datasetFor('gpps', measure);
      const england = rowOf(whole ?? {}, stem, ENGLAND);
      const records_ = records(`gpps-${year}-ics.csv`);
      expect(records_.length).toBeGreaterThan(35);
      for (const record of records_) {
        const row = rowOf(record, stem, record['ad_icscodeons'] ?? '');
        for (const confidence of CONFIDENCES) {
          const word = directionOf(
            estimateOf(dataset, `gpps-${year}`, row.area, answer),
            estimateOf(dataset, `gpps-${year}`, ENGLAND, answer),
            confidence,
          );
          expect(NUMBERS[word], `${row.area} ${confidence}`).toBe(
            against(row, england, confidence),
          );
        }
      }
    });
  }

  it('finds Bedfordshire, Luton and Milton Keynes clearly lowest in 2025', () => {
    const stem = 'gpcontactoverall';
    const rows = records('gpps-2025-ics.csv').map((record) =>
      rowOf(record, stem, record['ad_icscodeons'] ?? ''),
    );
    const [lowest, next] = [...rows].sort((a, b) => a.value - b.value);
    if (!lowest || !next) throw new Error('42 boards were published');
    expect(lowest.area).toBe('E54000024');
    expect(against(lowest, next, '95')).toBe(-1);
  });
});
