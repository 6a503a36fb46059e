import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MORE } from '../catalogue/gpps-more';
import { chosen } from '../build/files';
import { readInputs } from '../build/outputs';
import { PATHS, readHoldings } from '../manifest';
import { figureKey, type FigureRow } from '../rows';
import { hisSheets } from '../testing/his-workbook';
import { addOptions, fingerprint, temporaryRoot, writeBeside } from '../testing/root';
import { makeWorkbook } from '../testing/workbook';
import { add } from './add';

/** Milliseconds for one test: on a busy machine reading everything that is held takes its time. */
const TIME = 120_000;
let root: string;
let clear: () => void;
beforeEach(() => {
  ({ root, clear } = temporaryRoot());
});
afterEach(() => {
  clear();
});

/** Figures by area of the questions that our copies of the files hold, without where they come from. */
async function figuresOf(wave: string): Promise<string[]> {
  const { reading } = await readInputs(root);
  return chosen(reading.rows, reading.sources)
    .filter((row) => row.wave === wave && !row.area.startsWith('E40'))
    .filter(({ measure }) => MORE.every(({ id }) => id !== measure))
    .map((row) =>
      [
        figureKey(row),
        row.value,
        row.lower,
        row.upper,
        row.base,
        row.response?.sent,
        row.response?.received,
      ].join(' '),
    )
    .sort();
}

/** Takes sources away as if they had never come, the files put aside under other names. */
function forget(names: Readonly<Record<string, string>>): string[] {
  const { manifest } = readHoldings(root);
  const kept = manifest.filter((entry) => !(entry.id in names));
  writeFileSync(join(root, PATHS.manifest), JSON.stringify(kept));
  return Object.entries(names).map(([id, official]) => {
    const from = join(root, PATHS.sources, `${id}.csv`);
    cpSync(from, join(root, official));
    rmSync(from);
    return join(root, official);
  });
}

const GPPS = {
  'gpps-2026-national': 'GPPS_2026_National_data_(weighted)_(csv)_PUBLIC.csv',
  'gpps-2026-region': 'GPPS_2026_Region_data_(weighted)_(csv)_PUBLIC.csv',
  'gpps-2026-ics': 'GPPS_2026_ICS_data_(weighted)_(csv)_PUBLIC.csv',
};

describe('the official GP Patient Survey files', () => {
  it('bring the same figures, to the last digit, that the sources hold', async () => {
    const before = await figuresOf('gpps-2026');
    const files = forget(GPPS);
    expect(await figuresOf('gpps-2026')).toEqual([]);
    const report = await add(addOptions(root, files));
    expect(report).toMatchObject({ outcome: 'written', notes: [], changes: [] });
    expect(report.tables.map((table) => table.boards)).toEqual(Array(10).fill(36));
    expect(await figuresOf('gpps-2026')).toEqual(before);
  }, 120_000);

  it(
    'are refused when one of them does not add up to the others',
    async () => {
      const [national = '', region = '', ics = ''] = forget(GPPS);
      const text = readFileSync(ics, 'utf8').split('\n');
      writeFileSync(ics, text.filter((_, i) => i !== 3).join('\n'));
      const partial = await add(addOptions(root, [national, region, ics], { dryRun: true }));
      expect(partial.tables[0]?.missing).toHaveLength(1);
      writeFileSync(ics, text.join('\n'));
      const [header = '', line = ''] = readFileSync(national, 'utf8').split('\n');
      const at = header.split(',').indexOf('overallexp.baseevaluw');
      const cells = line.split(',').map((cell, i) => (i === at ? String(Number(cell) - 1) : cell));
      writeFileSync(national, [header, cells.join(',')].join('\n'));
      const before = fingerprint(root);
      await expect(add(addOptions(root, [national, region, ics]))).rejects.toThrow(
        /add up to|weighted bases/,
      );
      expect(fingerprint(root)).toBe(before);
    },
    TIME,
  );
});

describe('the Health Insight Survey workbook', () => {
  async function wave28(edit: (row: FigureRow) => FigureRow = (row) => row): Promise<string> {
    const { reading, names } = await readInputs(root);
    const rows = chosen(reading.rows, reading.sources).filter((row) => row.wave === 'his-28');
    const words = {
      wave: 'Wave 28',
      fieldwork: '18 August to 9 September 2026',
      icb: 'Integrated Care Board',
    };
    return writeBeside(root, 'his.xlsx', makeWorkbook(hisSheets(rows.map(edit), names, words)));
  }

  it(
    'has nothing new when every figure is held',
    async () => {
      const report = await add(addOptions(root, [await wave28()]));
      expect(report.outcome).toBe('nothing-new');
      expect(report.tables.reduce((sum, table) => sum + table.unchanged, 0)).toBeGreaterThan(200);
      expect(report.tables.every((table) => table.changed + table.fresh === 0)).toBe(true);
    },
    TIME,
  );

  it(
    'is refused where it gives a published figure otherwise, and lists every one',
    async () => {
      const file = await wave28((row) =>
        row.area === 'E54000032' ? { ...row, base: (row.base ?? 0) + 7 } : row,
      );
      await expect(add(addOptions(root, [file]))).rejects.toThrow(
        /18 published figures would change/,
      );
      const report = await add(
        addOptions(root, [file], { dryRun: true, correction: 'Late responses.' }),
      );
      expect(report.changes).toHaveLength(18);
      for (const change of report.changes) expect(change.new).toBe((change.old ?? 0) + 7);
    },
    TIME,
  );
});

describe('the example of the tidy form', () => {
  it('is read, and holds what the sources hold', async () => {
    const report = await add(addOptions(root, [join(process.cwd(), 'survey/example.csv')]));
    expect(report.outcome).toBe('nothing-new');
    expect(report.files[0]?.figures).toBe(3);
  });
});
