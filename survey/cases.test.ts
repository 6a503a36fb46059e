/** Files as other people made them (`testing/cases`, each with a line on what must happen). */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { add } from './add/add';
import type { AddOptions } from './add/gather';
import type { Report } from './add/report';
import { PATHS } from './manifest';
import { Refusal } from './rows';
import { addOptions, temporaryRoot } from './testing/root';

const CASES = join(process.cwd(), 'survey/testing/cases');
const address = 'https://www.ons.gov.uk/';
const NEW_WAVE = { from: '2027-01-04', to: '2027-04-12' };
let root: string;
let clear: () => void;
beforeAll(() => {
  ({ root, clear } = temporaryRoot());
});
afterAll(() => {
  clear();
});

async function outcome(file: string, more: Partial<AddOptions> = {}): Promise<Report | Refusal> {
  try {
    return await add(addOptions(root, [join(CASES, file)], { dryRun: true, ...more }));
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

const WEIGHTED = 'data_(weighted)_(csv)_PUBLIC.csv';

describe('a file that is none of ours is refused for what it is', () => {
  it.each<[string, RegExp, Partial<AddOptions>?]>([
    ['csv-excel-utf16/x.csv', /UTF-16/],
    ['csv-index-column/x.csv', /row numbers.*delete/],
    ['csv-only-other-breakdowns/records.csv', /only others.*Sex/, { address }],
    [`gpps-before-2024/GPPS_2023_ICS_${WEIGHTED}`, /before 2024: another series/],
    ['gpps-pcn-file/GPPS_2026_PCN.csv', /row 1.*ad_pcncode.*primary care network/],
    ['gpps-pcn-file/GPPS_2027_PCN_one-row.csv', /primary care network/, NEW_WAVE],
    [
      'gpps-unweighted/GPPS_2027_National_data_(unweighted)_(csv)_PUBLIC.csv',
      /unweighted/,
      NEW_WAVE,
    ],
    ['his-dashboard-records/no-question-column.csv', /--question/, { address }],
    [`not-csv-html/GPPS_2027_ICS_${WEIGHTED}`, /web page/],
    ['not-csv-html/one-line.html', /web page/],
    ['not-xlsx-ods/his-wave-29.ods', /OpenDocument.*\.xlsx/],
    ['zipped-csv/GPPS_2027.zip', /holds GPPS_2027_ICS.*unpack/],
    ['geo-untyped/three.json', /JSON/],
    ['wb-base-sample-size/his-wave-29.xlsx', /Table 31.*row 4.*known words are/],
    ['wb-header-limit-first/his-wave-29.xlsx', /Table 31.*row 4/],
    ['wb-merged-two-row-header/his-wave-29.xlsx', /Table 31.*row 5/],
  ])('%s', async (file, why, more) => {
    const result = await outcome(file, more);
    expect(result).toBeInstanceOf(Refusal);
    expect((result as Refusal).message).toMatch(why);
  });
});

describe('a file that is ours is read', () => {
  it.each<[string, Partial<AddOptions>?]>([
    ['csv-excel-trailing-columns/x.csv'],
    ['csv-repeated-identical-line/records.csv', { address }],
    ['csv-windows-1252/x.csv'],
    ['gpps-derived-stem/GPPS_2026_National_derived.csv'],
    ['gpps-multi-answer/GPPS_2026_National_multi.csv'],
    ['gpps-multi-answer/GPPS_2026_National_multi-with-summary.csv'],
    [`gpps-national-whole/GPPS_2026_National_${WEIGHTED}`],
    ['his-dashboard-records/records.csv', { address }],
    ['his-dashboard-records/no-question-column.csv', { address, question: 'Q68' }],
    ['wb-category-sub-icb/his-wave-29.xlsx'],
    ['wb-header-note-on-breakdown/his-wave-29.xlsx'],
    ['wb-shorthand-w/his-wave-29.xlsx'],
    ['wb-title-no-table-number/his-wave-29.xlsx'],
  ])('%s', async (file, more) => {
    const result = await outcome(file, more);
    if (result instanceof Refusal) throw result;
    expect(result.files[0]?.figures).toBeGreaterThan(0);
    expect(result.tables.reduce((sum, table) => sum + table.changed, 0)).toBe(0);
  });

  it('with its quotes, where it is Windows-1252, and the report says so', async () => {
    const result = await outcome('csv-windows-1252/x.csv');
    if (result instanceof Refusal) throw result;
    expect(result.notes).toMatchObject([{ kind: 'decoded' }]);
  });
});

describe('an earlier year', () => {
  it.each(['GPPS_2024_ICS.csv', 'GPPS_2024_ICS_old-board.csv'])(
    'of %s stands before the year after it, on the boundaries of its time',
    async (file) => {
      const days = { from: '2024-01-02', to: '2024-03-25' };
      const result = await outcome(`gpps-new-year-old-boards/${file}`, days);
      if (result instanceof Refusal) throw result;
      expect(result.waves).toMatchObject([{ id: 'gpps-2024', geography: 'icb-2023', isNew: true }]);
      expect(result.warnings.filter(({ kind }) => kind === 'jump')).toEqual([]);
    },
  );

  it('is written in its place, in the formatter’s form', async () => {
    const own = temporaryRoot();
    try {
      const file = join(CASES, 'gpps-new-year-old-boards/GPPS_2024_ICS_old-board.csv');
      const days = { from: '2024-01-02', to: '2024-03-25' };
      await add(addOptions(own.root, [file], days));
      const text = readFileSync(join(own.root, PATHS.waves), 'utf8');
      const ids = (JSON.parse(text) as { id: string }[]).map(({ id }) => id);
      expect(ids.indexOf('gpps-2024')).toBe(ids.indexOf('gpps-2025') - 1);
      const { check, resolveConfig } = await import('prettier');
      const config = await resolveConfig(join(process.cwd(), PATHS.waves));
      expect(await check(text, { ...config, parser: 'json' })).toBe(true);
    } finally {
      own.clear();
    }
  }, 120_000);
});

describe('a sign that was lost before', () => {
  it('is refused by row and column', async () => {
    const text = readFileSync(join(CASES, 'csv-windows-1252/x.csv'), 'latin1');
    const path = join(root, 'lost.csv');
    writeFileSync(path, text.replace('\u0092', '\ufffd').replace('\u0096', '-'));
    await expect(add(addOptions(root, [path]))).rejects.toMatchObject({
      place: { row: 2, column: 'source' },
    });
  });
});
