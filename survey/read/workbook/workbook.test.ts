import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHoldings, readSources, type Holdings } from '../../manifest';
import { figureKey, Refusal, type FigureRow, type Reading } from '../../rows';
import { hisSheets } from '../../testing/his-workbook';
import {
  makeWorkbook,
  workbookParts,
  type CellValue,
  type MadeSheet,
} from '../../testing/workbook';
import { CONTEXT_DEFAULTS, type ReadContext } from '../context';
import { readWorkbook } from './index';

let folder: string;
let holdings: Holdings;
let held: FigureRow[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'workbook-'));
  holdings = readHoldings(process.cwd());
  const { rows } = await readSources(process.cwd(), holdings);
  held = rows.filter(
    (row) => row.source === 'his-areas' && row.wave === 'his-28' && !row.area.startsWith('E40'),
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function read(content: Uint8Array, more: Partial<ReadContext> = {}): Reading {
  const path = join(folder, 'his.xlsx');
  writeFileSync(path, content);
  const { names, waves } = holdings;
  return readWorkbook(path, {
    ...CONTEXT_DEFAULTS,
    file: 'his.xlsx',
    source: 's',
    names,
    waves,
    ...more,
  });
}

/** The workbook of wave 29 with the figures of wave 28, its tables changed by `edit`. */
function made(edit: (rows: CellValue[][]) => CellValue[][] = (rows) => rows): MadeSheet[] {
  return hisSheets(held, holdings.names).map((sheet) =>
    sheet.name.startsWith('Table ')
      ? { ...sheet, rows: edit(sheet.rows.map((row) => [...row])) }
      : sheet,
  );
}

const figures = ({ rows }: Pick<Reading, 'rows'>): string[] =>
  rows
    .map((row) =>
      [figureKey(row).replace('his-29', 'his-28'), row.value, row.lower, row.upper, row.base].join(
        ' ',
      ),
    )
    .sort();
const HEADER = 3;

describe('readWorkbook', () => {
  it.each([false, true])('reads every figure back (texts in the cells: %s)', (inline) => {
    const reading = read(makeWorkbook(made(), inline));
    expect(figures(reading)).toEqual(figures({ rows: held }));
    expect(reading.waves).toEqual([
      { id: 'his-29', survey: 'his', from: '2026-09-15', to: '2026-10-07', geography: 'icb-2026' },
    ]);
  });

  it('finds columns by their words, in any order', () => {
    const reversed = made((rows) =>
      rows.map((row, i) => (i < HEADER ? row : [...row.slice(0, 2), ...row.slice(2).reverse()])),
    );
    expect(figures(read(makeWorkbook(reversed)))).toEqual(figures({ rows: held }));
  });

  it('takes other words for the same columns, extra columns and lines above', () => {
    const shifted = made((rows) => [
      rows[0] ?? [],
      ['Some new line'],
      ...rows
        .slice(1)
        .map((row, i) =>
          i !== HEADER - 1
            ? [...row, '']
            : [
                ...row.map((cell) =>
                  typeof cell === 'string'
                    ? cell
                        .replace('(LCL)', '(Lower confidence limit)')
                        .replace('Number of responses', 'Number of responses [note 2]')
                    : cell,
                ),
                'Weighted count',
              ],
        ),
    ]);
    expect(figures(read(makeWorkbook(shifted)))).toEqual(figures({ rows: held }));
  });

  it('takes names in other spellings', () => {
    const spelled = made((rows) =>
      rows.map((row) =>
        row.map((cell) =>
          typeof cell === 'string' && cell.startsWith('NHS ')
            ? cell
                .replace(' and ', ' & ')
                .replace(/-/g, '–')
                .replace(' Integrated Care Board', ' ICB')
                .toUpperCase()
            : cell,
        ),
      ),
    );
    expect(figures(read(makeWorkbook(spelled)))).toEqual(figures({ rows: held }));
  });

  it('takes numbers with the noise of doubles and formulas with a saved value', () => {
    const noisy = made((rows) =>
      rows.map((row) =>
        row.map((cell) =>
          typeof cell === 'number'
            ? { formula: 'A1', saved: Number((cell + 1e-14).toPrecision(17)) }
            : cell,
        ),
      ),
    );
    const values = read(makeWorkbook(noisy)).rows.map((row) => row.value ?? NaN);
    read(makeWorkbook(made())).rows.forEach((row, i) => {
      expect(values[i]).toBeCloseTo(row.value ?? NaN, 10);
    });
  });

  it('reads shorthand as the reason', () => {
    const hidden = made((rows) =>
      rows.map((row, i) => (i === 6 ? row.map((cell, c) => (c < 2 ? cell : '[c]')) : row)),
    );
    const { rows } = read(makeWorkbook(hidden));
    const missing = rows.filter((row) => row.value === null);
    expect(missing).toHaveLength(6);
    expect(new Set(missing.map((row) => row.missing))).toEqual(new Set(['suppressed']));
  });

  it('leaves hidden sheets and unknown tables alone, and says so', () => {
    const extra: MadeSheet = {
      name: 'Table 40',
      rows: [
        ['Table 40 | Visits to the zoo'],
        [
          'Demographic category',
          'Demographic breakdown',
          'Number of responses',
          'Good (%)',
          'Good (LCL)',
          'Good (UCL)',
        ],
      ],
    };
    const { notes } = read(
      makeWorkbook([...made(), extra, { ...extra, name: 'Old', hidden: true }]),
    );
    expect(notes.map((note) => [note.kind, note.place.sheet])).toEqual([
      ['skipped', 'Old'],
      ['unknown', 'Table 40'],
    ]);
  });

  it.each([
    [
      'a board nobody knows',
      (rows: CellValue[][]) =>
        rows.map((row, i) => (i === 8 ? [row[0] ?? '', 'NHS Narnia', ...row.slice(2)] : row)),
      { row: 9, column: 'Demographic breakdown' },
    ],
    [
      'text in a number cell',
      (rows: CellValue[][]) =>
        rows.map((row, i) => (i === 8 ? [...row.slice(0, 4), 'see note', ...row.slice(5)] : row)),
      { row: 9, column: 'Good (LCL)' },
    ],
    [
      'a formula without a saved value',
      (rows: CellValue[][]) =>
        rows.map((row, i) =>
          i === 8 ? [...row.slice(0, 3), { formula: 'A1' }, ...row.slice(4)] : row,
        ),
      { row: 9, column: 'D' },
    ],
    [
      'an empty figure',
      (rows: CellValue[][]) =>
        rows.map((row, i) => (i === 8 ? [...row.slice(0, 3), null, ...row.slice(4)] : row)),
      { row: 9, column: 'Good (%)' },
    ],
    [
      'a column twice',
      (rows: CellValue[][]) => rows.map((row, i) => (i === HEADER ? [...row, 'Good (%)'] : row)),
      { row: 4, column: 'Good (%)' },
    ],
    [
      'a limit without its column',
      (rows: CellValue[][]) =>
        rows.map((row, i) =>
          i === HEADER ? row.map((cell) => (cell === 'Good (UCL)' ? 'Something' : cell)) : row,
        ),
      { row: 4, column: 'good (UCL)' },
    ],
  ])('refuses %s and says where', (_, edit, place) => {
    const workbook = makeWorkbook(made(edit));
    expect(() => read(workbook)).toThrow(
      expect.objectContaining({
        place: expect.objectContaining({ file: 'his.xlsx', ...place }) as object,
      }) as Error,
    );
  });

  it('refuses merged cells among the figures, but not in titles or categories', () => {
    const merged = (ref: string): MadeSheet[] =>
      made().map((sheet) => (sheet.name === 'Table 31' ? { ...sheet, merged: [ref] } : sheet));
    expect(() => read(makeWorkbook(merged('D8:D9')))).toThrow(/merged/);
    expect(read(makeWorkbook(merged('A1:F1'))).rows.length).toBe(held.length);
    expect(read(makeWorkbook(merged('A7:A42'))).rows.length).toBe(held.length);
  });

  it('refuses a wave in doubt', () => {
    expect(() => read(makeWorkbook(made()), { wave: 'his-30' })).toThrow(/his-29/);
    const silent = made((rows) => rows.filter((_, i) => i !== 1)).slice(1);
    expect(() => read(makeWorkbook(silent))).toThrow(/--wave/);
    expect(read(makeWorkbook(silent), { wave: 'his-30' }).waves[0]?.id).toBe('his-30');
  });

  it('refuses two tables for one measure', () => {
    const [table] = made().filter((sheet) => sheet.name === 'Table 31');
    expect(() =>
      read(makeWorkbook([...made(), { name: 'Again', rows: table?.rows ?? [] }])),
    ).toThrow(/both look like/);
  });
});

describe('a file that is no whole workbook', () => {
  it.each([
    ['an archive of something else', () => zipSync({ 'a.txt': strToU8('hello') })],
    ['a workbook cut off', () => makeWorkbook(made()).subarray(0, -100)],
    [
      'a sheet that is missing',
      () => zipSync(without(workbookParts(made()), 'xl/worksheets/sheet4.xml')),
    ],
    [
      'broken XML',
      () =>
        zipSync({
          ...workbookParts(made()),
          'xl/worksheets/sheet4.xml': strToU8('<worksheet><row>'),
        }),
    ],
    [
      'a document type',
      () =>
        zipSync({
          ...workbookParts(made()),
          'xl/worksheets/sheet4.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'),
        }),
    ],
    ['a workbook without tables', () => makeWorkbook(made().slice(0, 3))],
  ])('refuses %s', (_, content) => {
    expect(() => read(content())).toThrow(Refusal);
  });

  it('refuses damage in the middle', () => {
    const content = makeWorkbook(made());
    content.fill(0, 4_000, 4_050);
    expect(() => read(content)).toThrow(Refusal);
  });

  it('refuses a part that unpacks without end, within bounded memory', () => {
    const bomb = zipSync({
      ...workbookParts(made()),
      'xl/sharedStrings.xml': [new Uint8Array(150_000_000), { level: 9 }],
    });
    expect(bomb.length).toBeLessThan(400_000);
    expect(() => read(bomb)).toThrow(/too large/);
  });

  it('refuses a part that is larger than it says', () => {
    const bomb = zipSync({
      ...workbookParts(made()),
      'xl/sharedStrings.xml': [new Uint8Array(5_000_000), { level: 9 }],
    });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    // The size stands at byte 24 of the part's entry in the directory.
    for (let at = 0; at < bomb.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 5_000_000) {
        view.setUint32(at + 24, 1000, true);
      }
    }
    expect(() => read(bomb)).toThrow(/larger than it says/);
  });
});

function without<T>(parts: Record<string, T>, name: string): Record<string, T> {
  return Object.fromEntries(Object.entries(parts).filter(([key]) => key !== name));
}
