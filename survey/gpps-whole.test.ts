/** The GP Patient Survey as published whole: every question the catalogue knows, at full width. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGLAND } from '../src/model/area';
import { datasetOf, estimateOf } from '../src/model/dataset';
import type { MeasureFile, MoreFile } from '../src/model/files';
import { MORE } from './catalogue/gpps-more';
import { readHoldings } from './manifest';
import { CONTEXT_DEFAULTS } from './read/context';
import { percent, readGpps } from './read/gpps';
import { cell } from './testing/csv-cell';
import { index, parsedPublic, ROOT } from './testing/committed';

type Row = Record<string, string>;

const WHOLE =
  'survey/testing/cases/gpps-national-whole/GPPS_2026_National_data_(weighted)_(csv)_PUBLIC.csv';
const rowsIn = (path: string) =>
  parse<Row>(readFileSync(join(ROOT, path)), { columns: true, bom: true });
const england = rowsIn(WHOLE)[0] ?? {};
const gpps = index.surveys.find(({ id }) => id === 'gpps');
const more = parsedPublic(gpps?.more ?? '') as MoreFile;

/** Further questions that this file holds, and those that another one brought. */
const here = MORE.filter(({ stem }) => `${stem}.pcteval` in england);
const elsewhere = MORE.filter((measure) => !here.includes(measure));

describe('further questions', () => {
  it('are no part of the index, and are all in the list that it names', () => {
    const listed = new Set(gpps?.measures.map(({ id }) => id));
    expect(MORE.filter(({ id }) => listed.has(id))).toEqual([]);
    expect(more.measures.map(({ id }) => id)).toEqual(MORE.map(({ id }) => id));
  });

  it('have figures, those too that this file does not hold', () => {
    expect(here.length).toBeGreaterThan(20);
    const bare = elsewhere.filter(
      ({ id }) => !more.measures.find((each) => each.id === id)?.coverage.length,
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it.each(here.map((measure) => [measure.id, measure] as const))(
    '%s has England’s figure as printed, and answers that make up a whole',
    (id, measure) => {
      const entry = more.measures.find((each) => each.id === id);
      const dataset = datasetOf(parsedPublic(entry?.file ?? '') as MeasureFile);
      const figure = (answer: string) => estimateOf(dataset, 'gpps-2026', ENGLAND, answer);
      const printed = (column: string) => percent(Number(england[`${measure.stem}.${column}`]));
      expect(figure(measure.summary)).toMatchObject({
        value: printed('pcteval'),
        lower: printed('lowileval'),
        upper: printed('hiwileval'),
        base: Number(england[`${measure.stem}.baseevaluw`]),
      });
      const sum = measure.answers.reduce(
        (total, { id: one }) => total + (figure(one).value ?? 0),
        0,
      );
      expect(sum).toBeCloseTo(100, 4);
    },
  );
});

describe('questions that allow several answers', () => {
  const several = here.filter((measure) => measure.several);

  it('are told as such, and their two answers are the summary and what is left of it', () => {
    expect(several.map(({ id }) => id)).toContain('choice');
    for (const { answers, stem } of several) {
      expect(answers).toHaveLength(2);
      const counts = Object.keys(england).filter((c) =>
        new RegExp(`^${stem}_\\d+\\.count$`).test(c),
      );
      const sum = counts.reduce((total, column) => total + Number(england[column]), 0);
      expect(sum).toBeGreaterThan(Number(england[`${stem}.basefullw`]) * 1.005);
    }
  });
});

describe('who is asked what', () => {
  const base = (stem: string) => Number(england[`${stem}.basefullw`]);
  const ticked = (stem: string, ...options: readonly number[]) =>
    options.reduce((sum, each) => sum + Number(england[`${stem}_${String(each)}.count`]), 0);
  const options = (stem: string) =>
    Object.keys(england).filter((column) => new RegExp(`^${stem}_\\d+\\.count$`).test(column));

  it('tells when the last appointment was from how long it took: the file names no option', () => {
    // Asked of everybody, and its fifth option leads past the questions on the appointment.
    expect(options('lastgpapptwhen')).toHaveLength(5);
    expect(base('lastgpapptwhen') / base('gpcontactwhen')).toBeCloseTo(1, 2);
    const had = ticked('lastgpapptwhen', 1, 2, 3, 4);
    for (const stem of ['lastgpapptlengthgap', 'lastgpapptwait', 'lastgpapptneeds']) {
      expect(base(stem) / had).toBeCloseTo(1, 1);
      expect(base(stem)).toBeLessThan(had);
    }
    expect(options('lastgpapptlengthgap')).toHaveLength(6);
  });

  it('asks about the dentist those who tried within two years: the first four options', () => {
    const tried = ticked('dentalservicewhen', 1, 2, 3, 4);
    for (const stem of ['dentalservicerepeat', 'dentalservicesuccess', 'dentalserviceoverall']) {
      expect(base(stem) / tried).toBeCloseTo(1, 1);
      expect(base(stem)).toBeLessThan(tried);
    }
    const not = ticked('dentalservicewhen', 5, 6);
    expect(base('dentalservicenottried') / not).toBeCloseTo(1, 1);
  });

  it('leaves out of the percentages only those who cannot remember', () => {
    for (const [stem, outside] of [
      ['dentalservicerepeat', 3],
      ['dentalservicesuccess', 5],
    ] as const) {
      const left = base(stem) - ticked(stem, outside);
      expect(Number(england[`${stem}.baseevalw`]) / left).toBeCloseTo(1, 6);
    }
  });
});

describe('the official file by area, at full width', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gpps-whole-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** No question may have more answers than came in, and those of most questions are England's. */
  function textOf(column: string, area: Row): string {
    const whole = ['distributed', 'received', 'resprate', 'popsize'].includes(column);
    return (whole ? england : area)[column] ?? england[column] ?? '';
  }

  /** The real rows of ten questions under the header of all; the rest as England answered it. */
  function written(): string {
    const areas = rowsIn('survey/sources/gpps-2026-ics.csv');
    const own = Object.keys(areas[0] ?? {}).filter((column) => column.startsWith('ad_'));
    const columns = [...own, ...Object.keys(england).filter((column) => column !== 'national')];
    const lines = areas.map((area) =>
      columns.map((column) => cell(textOf(column, area))).join(','),
    );
    const file = 'GPPS_2026_ICS_data_(weighted)_(csv)_PUBLIC.csv';
    writeFileSync(join(folder, file), [columns.join(','), ...lines, ''].join('\n'));
    expect(columns.length).toBeGreaterThan(1359);
    return file;
  }

  it('gives every area every question, with no line of code', async () => {
    const file = written();
    const { names, waves } = readHoldings(ROOT);
    const context = { ...CONTEXT_DEFAULTS, file, source: 's', names, waves };
    const { rows } = await readGpps(join(folder, file), context);
    for (const { id, answers } of here) {
      const own = rows.filter(({ measure }) => measure === id);
      expect(own).toHaveLength(36 * answers.length);
      expect(own.filter(({ value }) => value === null)).toEqual([]);
    }
    const ten = rows.filter(({ measure }) => MORE.every(({ id }) => id !== measure));
    expect(ten).toHaveLength(36 * 28);
  }, 120_000);
});
