import { strFromU8, strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figureKey, type Reading } from '../../rows';
import { Workbench } from '../../testing/made-workbook';
import {
  makeWorkbook,
  workbookParts,
  type CellValue,
  type MadeSheet,
} from '../../testing/workbook';

let bench: Workbench;
beforeAll(async () => {
  bench = await Workbench.open();
});
afterAll(() => {
  bench.close();
});

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
    const reading = bench.read(makeWorkbook(bench.made(), inline));
    expect(figures(reading)).toEqual(figures({ rows: bench.held }));
    expect(reading.waves).toEqual([
      { id: 'his-29', survey: 'his', from: '2026-09-15', to: '2026-10-07', geography: 'icb-2026' },
    ]);
  });

  /** A workbook with the XML of its fourth sheet, a table, changed. */
  function edited(edit: (xml: string) => string): Uint8Array {
    const parts = workbookParts(
      bench.made((rows) => rows.map((row) => row.map((cell) => cell ?? ''))),
    );
    const part = 'xl/worksheets/sheet4.xml';
    return zipSync({ ...parts, [part]: strToU8(edit(strFromU8(parts[part] as Uint8Array))) });
  }

  it('reads cells that do not say where they are', () => {
    const bare = edited((xml) => xml.replace(/<c r="[A-Z]+\d+"/g, '<c'));
    expect(figures(bench.read(bare))).toEqual(figures({ rows: bench.held }));
  });

  it.each([
    ['the same cell twice', /(<c r="D8"[^>]*>.*?<\/c>)/, '$1$1', /row 8.*cells out of order/],
    ['the same row twice', /(<row r="8">.*?<\/row>)/, '$1$1', /rows out of order/],
    ['a truth value', /<c r="D8"[^>]*>.*?<\/c>/, '<c r="D8" t="b"><v>1</v></c>', /row 8.*TRUE/],
    ['an empty value', /<c r="D8"[^>]*>.*?<\/c>/, '<c r="D8"><v/></c>', /row 8.*empty/],
  ])('refuses %s', (_, part, as, why) => {
    expect(() => bench.read(edited((xml) => xml.replace(part, as)))).toThrow(why);
  });

  it('finds columns by their words, in any order', () => {
    const reversed = bench.made((rows) =>
      rows.map((row, i) => (i < HEADER ? row : [...row.slice(0, 2), ...row.slice(2).reverse()])),
    );
    expect(figures(bench.read(makeWorkbook(reversed)))).toEqual(figures({ rows: bench.held }));
  });

  it('takes other words for the same columns, extra columns and lines above', () => {
    const shifted = bench.made((rows) => [
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
    expect(figures(bench.read(makeWorkbook(shifted)))).toEqual(figures({ rows: bench.held }));
  });

  it('takes names in other spellings', () => {
    const spelled = bench.made((rows) =>
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
    expect(figures(bench.read(makeWorkbook(spelled)))).toEqual(figures({ rows: bench.held }));
  });

  it('takes numbers with the noise of doubles and formulas with a saved value', () => {
    const noisy = bench.made((rows) =>
      rows.map((row) =>
        row.map((cell) =>
          typeof cell === 'number'
            ? { formula: 'A1', saved: Number((cell + 1e-14).toPrecision(17)) }
            : cell,
        ),
      ),
    );
    const values = bench.read(makeWorkbook(noisy)).rows.map((row) => row.value ?? NaN);
    bench.read(makeWorkbook(bench.made())).rows.forEach((row, i) => {
      expect(values[i]).toBeCloseTo(row.value ?? NaN, 10);
    });
  });

  it('reads shorthand as the reason', () => {
    const hidden = bench.made((rows) =>
      rows.map((row, i) => (i === 6 ? row.map((cell, c) => (c < 2 ? cell : '[c]')) : row)),
    );
    const { rows } = bench.read(makeWorkbook(hidden));
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
    const { notes } = bench.read(
      makeWorkbook([...bench.made(), extra, { ...extra, name: 'Old', hidden: true }]),
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
    const workbook = makeWorkbook(bench.made(edit));
    expect(() => bench.read(workbook)).toThrow(
      expect.objectContaining({
        place: expect.objectContaining({ file: 'his.xlsx', ...place }) as object,
      }) as Error,
    );
  });

  it('refuses merged cells among the figures, but not in titles or categories', () => {
    const merged = (ref: string): MadeSheet[] =>
      bench
        .made()
        .map((sheet) => (sheet.name === 'Table 31' ? { ...sheet, merged: [ref] } : sheet));
    expect(() => bench.read(makeWorkbook(merged('D8:D9')))).toThrow(/merged/);
    expect(bench.read(makeWorkbook(merged('A1:F1'))).rows.length).toBe(bench.held.length);
    expect(bench.read(makeWorkbook(merged('A7:A42'))).rows.length).toBe(bench.held.length);
  });

  it('refuses a wave in doubt', () => {
    expect(() => bench.read(makeWorkbook(bench.made()), { wave: 'his-30' })).toThrow(/his-29/);
    const silent = bench.made((rows) => rows.filter((_, i) => i !== 1)).slice(1);
    expect(() => bench.read(makeWorkbook(silent))).toThrow(/--wave/);
    expect(bench.read(makeWorkbook(silent), { wave: 'his-30' }).waves[0]?.id).toBe('his-30');
  });

  it('refuses two tables for one measure', () => {
    const [table] = bench.made().filter((sheet) => sheet.name === 'Table 31');
    expect(() =>
      bench.read(makeWorkbook([...bench.made(), { name: 'Again', rows: table?.rows ?? [] }])),
    ).toThrow(/both look like/);
  });
});
