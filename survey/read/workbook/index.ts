import { Refusal, type Note, type Reading } from '../../rows';
import type { ReadContext } from '../context';
import { measureOf, tableFigures, titledMeasure, type MeasureTable } from './figures';
import { shortened } from '../number';
import { ANSWER_COLUMN, BREAKDOWN, CATEGORY, ROWS } from './mapping';
import { partsOf, sharedStrings } from './parts';
import { readSheet, type Sheet } from './sheet';
import { tablesOf, type Table } from './tables';
import { workbookWave } from './wave';
import { Zip } from './zip';

/** The measures we show, from the workbook of one wave of the Health Insight Survey. @throws Refusal */
export function readWorkbook(path: string, context: ReadContext): Reading {
  const { file } = context;
  const zip = Zip.open(path, file);
  const { sheets: parts, strings: part } = partsOf(zip, file);
  const strings = sharedStrings(zip, part, file);
  const budget = { cells: 0 };
  const sheets = parts
    .filter((part) => !part.hidden)
    .map((part) => readSheet(zip, part, strings, file, budget));
  const notes = parts
    .filter((part) => part.hidden)
    .map((part): Note => ({
      kind: 'skipped',
      text: 'hidden sheet',
      place: { file, sheet: part.name },
    }));
  const hidden = parts.filter((part) => part.hidden).map(({ name }) => name);
  const tables = measureTables(sheets, hidden, file, notes);
  const wave = workbookWave(sheets, tables, context);
  const rows = tables.flatMap((table) => tableFigures(table, wave, context, notes));
  if (rows.length === 0)
    throw new Refusal('its tables hold no figures for England or boards', { file });
  return { rows, sources: [], waves: [wave], notes: once(notes) };
}

/** One table for each measure: of several, the one that has boards. @throws Refusal if that leaves a choice */
function measureTables(
  sheets: readonly Sheet[],
  hidden: readonly string[],
  file: string,
  notes: Note[],
): MeasureTable[] {
  const all = sheets.flatMap((sheet) => tablesOf(sheet, file));
  const chosen = new Map<string, MeasureTable>();
  for (const table of all) {
    const measure = measureOf(table);
    if (measure === null) {
      notes.push(unknownTable(table, file));
      continue;
    }
    const twin = chosen.get(measure.id);
    if (!twin || (hasBoards(table) && !hasBoards(twin.table)))
      chosen.set(measure.id, { table, measure });
    else if (hasBoards(table) === hasBoards(twin.table)) {
      throw twoTables(table, twin, file);
    }
  }
  for (const table of all) refuseHalfKnown(table, chosen, file);
  const [first] = all;
  if (chosen.size === 0 && first) throw notUnderstood(first, file);
  if (chosen.size === 0) {
    refuseHalfHeader(sheets, file);
    const why = `none of ${String(sheets.length)} sheets has a table we know`;
    if (hidden.length > 0) {
      const left = hidden.slice(0, 5).map((name) => `“${shortened(name)}”`);
      const hint = `hidden sheets are left alone (${left.join(', ')}): show them if the tables are there`;
      throw new Refusal(`${why}; ${hint}`, { file });
    }
    throw new Refusal(`${why}; the layout is described in survey/read/workbook/mapping.ts`, {
      file,
    });
  }
  return [...chosen.values()];
}

/** Two tables of one measure, or one whose header is printed again on every page. */
function twoTables(table: Table, { table: twin, measure }: MeasureTable, file: string): Refusal {
  const place = { file, sheet: table.sheet.name, row: table.header.row };
  if (table.sheet === twin.sheet && table.title === twin.title) {
    return new Refusal('the header of the table stands here again: delete this row', place);
  }
  const why = `this table and the one in “${twin.sheet.name}” both look like ${measure.id}`;
  return new Refusal(`${why}: delete one of them`, place);
}

/** A header with figures but without its first columns is named, rather than none. @throws Refusal */
function refuseHalfHeader(sheets: readonly Sheet[], file: string): void {
  for (const sheet of sheets) {
    const row = sheet.rows.find(
      ({ cells }) => [...cells.values()].filter((text) => ANSWER_COLUMN.test(text)).length >= 3,
    );
    if (!row) continue;
    const words = [CATEGORY, BREAKDOWN].map((known) => known.map((word) => `“${word}”`).join(', '));
    const why = `a header with figures, but no columns for category (${words[0] ?? ''}) and area (${words[1] ?? ''})`;
    throw new Refusal(why, { file, sheet: sheet.name, row: row.row });
  }
}

/** A table whose title is known must not be lost because its answers are not. @throws Refusal */
function refuseHalfKnown(
  table: Table,
  chosen: ReadonlyMap<string, MeasureTable>,
  file: string,
): void {
  const measure = measureOf(table) === null ? titledMeasure(table) : null;
  if (measure !== null && !chosen.has(measure.id)) throw notUnderstood(table, file);
}

/** What of a table is not understood, and the words that are. */
function notUnderstood(table: Table, file: string): Refusal {
  const { title, header } = table;
  const measure = titledMeasure(table);
  const place = { file, sheet: table.sheet.name, row: header.row };
  if (measure === null) {
    const why = `a table, but its title is of no measure we know: “${shortened(title)}”`;
    return new Refusal(`${why}; known titles are in survey/catalogue/his`, place);
  }
  const found = [...header.answers.map(({ words }) => words), ...header.unknown];
  const known = measure.answers.map(({ label }) => `“${label} (%)”`).join(', ');
  const why = `the title is that of ${measure.id}, but its answers are not understood`;
  const words = found
    .slice(0, 12)
    .map((word) => `“${shortened(word)}”`)
    .join(', ');
  return new Refusal(
    `${why}: ${words === '' ? 'none in this row' : words}; known are ${known}, each with (LCL) and (UCL)`,
    place,
  );
}

function hasBoards({ rows, header }: Table): boolean {
  return rows.some((row) => ROWS.board.test((row.cells.get(header.category) ?? '').toLowerCase()));
}

function unknownTable(table: Table, file: string): Note {
  const text = `no measure of ours: ${table.title === '' ? 'a table without a title' : table.title}`;
  return { kind: 'unknown', text, place: { file, sheet: table.sheet.name, row: table.header.row } };
}

function once(notes: readonly Note[]): Note[] {
  return [...new Map(notes.map((note) => [note.text, note])).values()];
}
