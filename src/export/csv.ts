/**
 * Rows as CSV after RFC 4180. Source and licence have columns of their own, so that every line
 * is a row and spreadsheets open the file without being told how.
 */
import type { Cell } from './columns';
import { COLUMNS, type Row } from './rows';

/** Lets spreadsheets know that the file is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Header and rows, each ended by CR LF; missing values are empty. */
export function csvOf(rows: readonly Row[]): string {
  return tableOf(
    rows,
    COLUMNS.map(({ name }) => name),
  );
}

/** The same of rows of any kind, of which there is at least one: its fields are the columns. */
export function csvOfAny(rows: readonly object[]): string {
  return tableOf(rows, Object.keys(rows[0] ?? {}));
}

function tableOf(rows: readonly object[], columns: readonly string[]): string {
  const text = (row: object, column: string): string =>
    cell((row as Readonly<Record<string, Cell>>)[column] ?? null);
  const lines = rows.map((row) => columns.map((column) => text(row, column)).join(','));
  return [columns.join(','), ...lines, ''].join('\r\n');
}

/** A text that a spreadsheet would take for a formula gets an apostrophe in front. */
export function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
