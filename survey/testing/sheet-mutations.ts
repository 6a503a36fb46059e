import { respelled, shuffled } from './mutations';
import type { CellValue, MadeSheet } from './workbook';

export type SheetMutation = (sheets: readonly MadeSheet[], n: number) => MadeSheet[];

/** First row of figures in a table, from 0; the row above is the header. */
const BODY = 4;

/** Ways in which a workbook differs from the last one, harmless or not. */
export const SHEET_MUTATIONS: Readonly<Record<string, SheetMutation>> = {
  'shuffled sheets': (sheets, n) => [...sheets.slice(0, 1), ...shuffled(sheets.slice(1), n)],
  'shuffled columns': (sheets, n) =>
    tables(sheets, (rows) => {
      const order = shuffled(rows[BODY - 1]?.map((_, i) => i) ?? [], n);
      return rows.map((row, i) => (i < BODY - 1 ? row : order.map((c) => row[c] ?? null)));
    }),
  'shuffled rows': (sheets, n) =>
    tables(sheets, (rows) => [...rows.slice(0, BODY), ...shuffled(rows.slice(BODY), n)]),
  'lines above the header': (sheets, n) =>
    tables(sheets, (rows) => [
      ...rows.slice(0, 2),
      ...Array.from({ length: n % 5 }, () => ['Some statistics are rounded.']),
      ...rows.slice(2),
    ]),
  'a column missing': (sheets, n) =>
    tables(sheets, (rows) =>
      rows.map((row, i) => (i < BODY - 1 ? row : row.filter((_, c) => c !== n % row.length))),
    ),
  'a column renamed': (sheets, n) =>
    tables(sheets, (rows) =>
      edited(rows, BODY - 1, n % (rows[BODY - 1]?.length ?? 1), (cell) => `${said(cell)} x`),
    ),
  'a column twice': (sheets, n) =>
    tables(sheets, (rows) =>
      rows.map((row, i) => (i < BODY - 1 ? row : [...row, row[n % row.length] ?? null])),
    ),
  'names spelled otherwise': (sheets, n) =>
    tables(sheets, (rows) =>
      rows.map((row, i) =>
        i < BODY
          ? row
          : row.map((cell, c) => (c === 1 && typeof cell === 'string' ? respelled(cell, n) : cell)),
      ),
    ),
  'text in a number cell': (sheets, n) => anyCell(sheets, n, () => 'see note'),
  'an empty cell': (sheets, n) => anyCell(sheets, n, () => null),
  'a formula': (sheets, n) =>
    anyCell(sheets, n, (cell) =>
      typeof cell === 'number' ? { formula: '1+1', saved: cell } : { formula: '1+1' },
    ),
  'a number too large': (sheets, n) =>
    anyCell(sheets, n, (cell) => (typeof cell === 'number' ? cell * 100 : cell)),
  'fractions of 1': (sheets) =>
    tables(sheets, (rows) =>
      rows.map((row, i) =>
        i < BODY ? row : row.map((cell) => (typeof cell === 'number' ? cell / 100 : cell)),
      ),
    ),
  'merged cells': (sheets, n) => {
    const row = String(BODY + 1 + (n % 30));
    return sheets.map((sheet) =>
      isTable(sheet)
        ? { ...sheet, merged: [`D${row}:E${row}`], rows: emptied(sheet.rows, Number(row) - 1) }
        : sheet,
    );
  },
  'categories in merged cells': (sheets) =>
    tables(sheets, (rows) => rows.map((row, i) => (i > BODY + 2 ? [null, ...row.slice(1)] : row))),
  'a hidden sheet': (sheets, n) =>
    sheets.map((sheet, i) => (i === n % sheets.length ? { ...sheet, hidden: true } : sheet)),
  'a sheet twice': (sheets, n) => {
    const twin = sheets[n % sheets.length];
    return twin ? [...sheets, { ...twin, name: 'Copy' }] : [...sheets];
  },
  'an unknown board': (sheets, n) =>
    tables(sheets, (rows) =>
      edited(rows, BODY + 2 + (n % 30), 1, () => 'NHS Narnia Integrated Care Board'),
    ),
};

function isTable(sheet: MadeSheet): boolean {
  return sheet.name.startsWith('Table ');
}

type Rows = readonly (readonly CellValue[])[];

function tables(sheets: readonly MadeSheet[], edit: (rows: Rows) => Rows): MadeSheet[] {
  return sheets.map((sheet) => (isTable(sheet) ? { ...sheet, rows: edit(sheet.rows) } : sheet));
}

function edited(
  rows: Rows,
  row: number,
  column: number,
  edit: (cell: CellValue) => CellValue,
): Rows {
  return rows.map((cells, r) =>
    r === row ? cells.map((cell, c) => (c === column ? edit(cell) : cell)) : cells,
  );
}

function anyCell(
  sheets: readonly MadeSheet[],
  n: number,
  edit: (cell: CellValue) => CellValue,
): MadeSheet[] {
  return tables(sheets, (rows) =>
    edited(
      rows,
      BODY + (n % (rows.length - BODY)),
      2 + (Math.floor(n / 11) % ((rows[BODY]?.length ?? 3) - 2)),
      edit,
    ),
  );
}

/** A merged cell keeps its first content only. */
function emptied(rows: Rows, row: number): Rows {
  return edited(rows, row, 4, () => null);
}

function said(cell: CellValue): string {
  return typeof cell === 'string' ? cell : '';
}
