import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENGLAND } from '../../src/model/area';
import { COUNT_MEASURES, COUNT_PERIODS } from '../catalogue/context';
import { AreaNames, readAliases, readAreas } from '../geography';
import { ROOT } from '../testing/committed';
import { temporaryRoot } from '../testing/root';
import { countsFile } from './file';
import { COUNTS, countRows, countsOf, type Count } from './read';

const names = new AreaNames(readAreas(ROOT), readAliases(ROOT));

function periodOf(id: string) {
  const period = COUNT_PERIODS.find((each) => each.id === id);
  if (!period) throw new Error(`No period ${id}.`);
  return period;
}

function measureOf(id: string) {
  const measure = COUNT_MEASURES.find((each) => each.id === id);
  if (!measure) throw new Error(`No measure ${id}.`);
  return measure;
}

function counts(measure: string, period: string): ReadonlyMap<string, Count> {
  const of = periodOf(period);
  const read = countsOf(countRows(ROOT, of.file), measureOf(measure), of, names);
  return new Map(read.map((count) => [count.area, count]));
}

describe('a file of counts that is no table', () => {
  it('is refused by its row: a decimal comma makes a column more', () => {
    const { root, clear } = temporaryRoot();
    const { file } = periodOf('gps-2024-03');
    const path = join(root, COUNTS, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/\.(\d+)(\r?\n)/, ',$1$2'));
    expect(() => countRows(root, file)).toThrow(/row 2: not as many columns as the first row/);
    clear();
  });
});

describe('counts that cannot be', () => {
  const period = periodOf('gps-2024-03');
  const measure = measureOf('gps-per-10000');
  const rows = countRows(ROOT, period.file);

  it.each([
    ['an unknown area', { code: 'E54999999' }, /row 2, column “code”: E54999999 is no area of/],
    ['text for a number', { gp_fte_per_10000: 'n/a' }, /row 2, column “gp_fte_per_10000”/],
    ['an empty cell', { gp_fte_per_10000: '' }, /“” is no number/],
    ['a negative number', { gp_fte_per_10000: '-98' }, /“-98” is no number/],
  ])('are refused: %s', (_, change, why) => {
    const [first = {}, ...rest] = rows;
    expect(() => countsOf([{ ...first, ...change }, ...rest], measure, period, names)).toThrow(why);
  });

  it('are refused where an area is missing or there twice', () => {
    const [first = {}, second = {}] = rows;
    expect(() => countsOf(rows.slice(1), measure, period, names)).toThrow(/no row for/);
    expect(() => countsOf([first, first, second], measure, period, names)).toThrow(/twice/);
  });
});

describe('the committed counts', () => {
  it('cover every area of their geography, and England where it can be known', () => {
    for (const measure of COUNT_MEASURES) {
      for (const id of measure.periods) {
        const areas = names.areas.geographies.find(
          ({ id: geography }) => geography === periodOf(id).geography,
        )?.areas;
        const found = counts(measure.id, id);
        for (const { code } of areas ?? []) expect(found.has(code)).toBe(true);
        expect(found.has(ENGLAND)).toBe(id !== 'deprivation-2025-icb-2023');
      }
    }
  });

  it('give England as printed, or as the sum of its areas', () => {
    const england = (measure: string, period: string) => counts(measure, period).get(ENGLAND);
    expect(england('appointments-same-day', 'appointments-2024-25')?.value).toBe(43.44);
    expect(england('appointments-per-1000', 'appointments-2024-25')?.value).toBe(5786.6);
    const gps = england('gps-per-10000', 'gps-2024-03');
    expect(gps).toMatchObject({ calculated: true, value: 5.73 });
    expect(england('gps-per-10000', 'gps-2024-03-icb-2023')?.value).toBe(gps?.value);
    expect(england('deprived-neighbourhoods', 'deprivation-2025')?.value).toBeCloseTo(10, 1);
  });

  it('call rough what more than a tenth of shared districts make up', () => {
    const rough = (period: string) =>
      [...counts('gps-per-10000', period).values()]
        .filter((count) => count.rough)
        .map(({ area }) => area);
    expect(rough('gps-2024-03')).toEqual(['E54000048', 'E54000050', 'E54000051']);
    expect(rough('gps-2024-03-icb-2023')).toHaveLength(7);
  });

  it('give the same count to areas that did not change', () => {
    const before = counts('deprived-neighbourhoods', 'deprivation-2025-icb-2023');
    const after = counts('deprived-neighbourhoods', 'deprivation-2025');
    const same = [...before.values()].filter(({ area }) => after.has(area));
    expect(same.length).toBe(29);
    for (const { area, value } of same) expect(after.get(area)?.value).toBeCloseTo(value, 1);
  });
});

describe('countsFile', () => {
  it('is refused where a file is not the one that was committed', () => {
    const { root, clear } = temporaryRoot();
    appendFileSync(join(root, COUNTS, 'appointments-2024-25.csv'), '\n');
    expect(() => countsFile(root, names)).toThrow(/appointments-2024-25\.csv.*sha256/);
    clear();
  });

  it('holds every count of every period, with source and what is rough', () => {
    const { counts } = countsFile(ROOT, names);
    expect(counts.map(({ id }) => id)).toEqual(COUNT_MEASURES.map(({ id }) => id));
    const gps = counts.find(({ id }) => id === 'gps-per-10000')?.periods.at(-1);
    expect(gps?.rough).toEqual(['E54000048', 'E54000050', 'E54000051']);
    expect(gps?.calculated).toEqual([ENGLAND]);
    expect(gps?.source.publisher).toBe('NHS England');
  });
});
