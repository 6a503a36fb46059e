import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Library } from '../../scripts/site/views';
import { ENGLAND } from '../model/area';
import { coverageOf } from '../model/catalogue';
import type { CountsFile } from '../model/counts';
import { DEFAULT_SELECTION, type Selection } from '../model/selection';
import { regionDataset } from '../view/details/region';
import { countRowsOf } from './count-rows';
import { read } from '../testing/published';
import { cell, csvOf, csvOfAny } from './csv';
import { jsonOf } from './json';
import { rowsOf, type RowsInput } from './rows';
import { fileName } from './save';

const library = new Library('public');
const counts = read('counts', library.index.counts) as CountsFile;

function input(asked: Partial<Selection>, waves: 'shown' | 'all' = 'shown'): RowsInput {
  const { view, context } = library.scene({ ...DEFAULT_SELECTION, ...asked });
  const { survey, measure, period } = view;
  const { dataset } = context;
  const held = survey.waves.filter(({ id }) => coverageOf(measure, id) !== null);
  return {
    index: library.index,
    dataset,
    regions: null,
    survey,
    measure,
    waves: waves === 'all' ? held : [period],
  };
}

describe('rowsOf', () => {
  it('has no rows without waves', () => {
    expect(rowsOf({ ...input({}), waves: [] })).toEqual([]);
  });

  it('says why a figure is missing, and never makes it zero', () => {
    const rows = rowsOf(input({}, 'all'));
    for (const row of rows) expect(row.percent === null).toBe(row.missing_because !== null);
    expect(rows.some(({ missing_because }) => missing_because !== null)).toBe(true);
  });

  it('agrees with the view for every area', () => {
    const { view } = library.scene(DEFAULT_SELECTION);
    const rows = rowsOf(input({})).filter(({ answer }) => answer === view.answer.label);
    const shown = [view.england, ...view.areas].map(({ code, estimate }) => [code, estimate.value]);
    expect(rows.map(({ area_code, percent }) => [area_code, percent])).toEqual(shown);
  });

  it('gives regions between England and the areas, from their own file', () => {
    const given = input({ survey: 'gpps' });
    const regions = regionDataset(read('regions', given.survey.regions), given.measure.id);
    const rows = rowsOf({ ...given, regions });
    const codes = [...new Set(rows.map(({ area_code }) => area_code))];
    expect(codes[0]).toBe(ENGLAND);
    expect(codes.slice(1, 8)).toEqual(given.index.regions.map(({ code }) => code));
    expect(codes).toHaveLength(44);
    expect(rows.filter(({ percent }) => percent === null)).toEqual([]);
  });

  it('has no rows of regions where the time has none', () => {
    const given = input({ survey: 'gpps', wave: 'gpps-2025' });
    const regions = regionDataset(read('regions', given.survey.regions), given.measure.id);
    expect(rowsOf({ ...given, regions })).toEqual(rowsOf(given));
  });

  it('tells a wave of England alone in rows of England alone', () => {
    const rows = rowsOf(input({ measure: 'pharmacy' }, 'all'));
    expect(new Set(rows.map(({ area_code }) => area_code))).toEqual(new Set([ENGLAND]));
  });

  it('dates a corrected figure', () => {
    const given = input({});
    const [wave] = given.waves;
    const [answer] = given.measure.answers;
    if (!wave || !answer) throw new Error('No wave or answer.');
    const change = { area: ENGLAND, answer: answer.id, field: 'value', old: 1, new: 2 } as const;
    const corrections = ['2026-10-02', '2026-10-01'].map((date) => ({
      date,
      wave: wave.id,
      what: 'a figure',
      why: 'a slip',
      changes: [change],
    }));
    const dataset = { ...given.dataset, file: { ...given.dataset.file, corrections } };
    const dated = rowsOf({ ...given, dataset }).filter(({ corrected_on }) => corrected_on !== null);
    expect(
      dated.map(({ area_code, answer: label, corrected_on }) => [area_code, label, corrected_on]),
    ).toEqual([[ENGLAND, answer.label, '2026-10-02']]);
  });
});

describe('csvOf', () => {
  it('is a header alone without rows', () => {
    expect(csvOf([])).toMatch(/^survey,[\w,]+,licence\r\n$/);
  });

  it('has a column for every field of the JSON rows, in their order', () => {
    const rows = rowsOf(input({ survey: 'gpps' }, 'all'));
    const [header = []] = parse(csvOf(rows), { to_line: 1 });
    for (const row of rows) expect(Object.keys(row)).toEqual(header);
  });

  it('is read back as it was by a CSV parser', () => {
    const rows = rowsOf(input({ survey: 'gpps' }, 'all'));
    const back = parse<Record<string, string>>(csvOf(rows), { columns: true });
    expect(back.map((row) => [row['area'], row['percent'], row['source']])).toEqual(
      rows.map(({ area, percent, source }) => [area, String(percent ?? ''), source ?? '']),
    );
  });
});

describe('numbers', () => {
  /** Every number as the data file writes it. */
  const written = (file: string): Set<string> =>
    new Set(readFileSync(join('public', file), 'utf8').match(/-?\d+(?:\.\d+)?/g));
  /** The fields of a CSV that hold numbers in the rows it was made from. */
  const numbersIn = (csv: string, rows: readonly object[]): string[] =>
    parse<Record<string, string>>(csv, { columns: true }).flatMap((fields, i) =>
      Object.entries(rows[i] ?? {}).flatMap(([name, value]) =>
        typeof value === 'number' ? (fields[name] ?? '') : [],
      ),
    );

  it.each([{ survey: 'his' }, { survey: 'gpps' }, { survey: 'gpps', measure: 'phone' }])(
    'have the decimals they were published with, and no others: %o',
    (asked) => {
      const given = input(asked, 'all');
      const rows = rowsOf({ ...given, waves: [...given.waves, ...input(asked).waves] });
      const published = written(given.measure.file);
      const numbers = numbersIn(csvOf(rows), rows);
      expect(numbers.length).toBeGreaterThan(100);
      expect(numbers.filter((number) => !published.has(number))).toEqual([]);
    },
  );

  it('of counts do too', () => {
    const rows = countRowsOf(library.index, counts);
    const published = written(library.index.counts ?? '');
    const numbers = numbersIn(csvOfAny(rows), rows);
    expect(numbers.filter((number) => !published.has(number))).toEqual([]);
  });
});

describe('countRowsOf', () => {
  it('has no rows without counts', () => {
    expect(countRowsOf(library.index, { counts: [] })).toEqual([]);
    expect(csvOfAny([])).toBe('\r\n');
  });

  it('has every value of the file, with the sentence on deprivation beside each of those', () => {
    const rows = countRowsOf(library.index, counts);
    const values = counts.counts.flatMap(({ periods }) => periods.flatMap(({ value }) => value));
    expect(rows.map(({ value }) => value)).toEqual(values);
    const cautioned = rows.filter(({ caution }) => caution !== null);
    expect(new Set(cautioned.map(({ publisher }) => publisher))).toEqual(
      new Set(['Ministry of Housing, Communities and Local Government']),
    );
    expect(rows.filter(({ area }) => area.startsWith('E54'))).toEqual([]);
  });

  it('is read back as it was by a CSV parser', () => {
    const rows = countRowsOf(library.index, counts);
    const parsed = parse<Record<string, string>>(csvOfAny(rows), { columns: true });
    expect(parsed.map(({ area, value, rough }) => [area, value, rough])).toEqual(
      rows.map(({ area, value, rough }) => [area, String(value), rough]),
    );
  });
});

describe('cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['-2', "'-2"],
    ['@a,b', `"'@a,b"`],
    ['a "b"', '"a ""b"""'],
  ])('makes %s safe', (text, safe) => {
    expect(cell(text)).toBe(safe);
  });

  it('never starts a formula and always parses to one field', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        const written = cell(text);
        expect(written.replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r]/);
        const [fields] = parse(`${written},end`);
        expect(fields).toHaveLength(2);
      }),
    );
  });
});

describe('jsonOf', () => {
  it('says where it comes from and under what licence', () => {
    const file = jsonOf(input({ survey: 'gpps' }), 'https://map.example/?survey=gpps');
    expect(file).toMatchObject({
      version: library.index.version,
      address: 'https://map.example/?survey=gpps',
    });
    expect(file.licence).toContain('Licence');
    expect(file.rows.length).toBeGreaterThan(36);
  });
});

describe('fileName', () => {
  it('has a name even where nothing can be kept', () => {
    expect(fileName(['', '…'], 'csv')).toBe('gp-map.csv');
  });

  it('keeps plain letters', () => {
    expect(fileName(['gp-overall', 'Wave 28', 'St Helens & King’s Lynn'], 'png')).toBe(
      'gp-overall-wave-28-st-helens-kings-lynn.png',
    );
  });
});
