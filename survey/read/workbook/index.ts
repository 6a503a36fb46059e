import { Refusal, type Note, type Reading } from '../../rows';
import type { ReadContext } from '../context';
import { measureOf, tableFigures, type MeasureTable } from './figures';
import { ROWS } from './mapping';
import { sharedStrings, sheetParts } from './parts';
import { readSheet, type Sheet } from './sheet';
import { tablesOf, type Table } from './tables';
import { workbookWave } from './wave';
import { Zip } from './zip';

/** The measures we show, from the workbook of one wave of the Health Insight Survey. @throws Refusal */
export function readWorkbook(path: string, context: ReadContext): Reading {
  const { file } = context;
  const zip = Zip.open(path, file);
  const parts = sheetParts(zip, file);
  const strings = sharedStrings(zip, file);
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
  const tables = measureTables(sheets, file, notes);
  const wave = workbookWave(sheets, tables, context);
  const rows = tables.flatMap((table) => tableFigures(table, wave, context, notes));
  if (rows.length === 0)
    throw new Refusal('its tables hold no figures for England or boards', { file });
  return { rows, sources: [], waves: [wave], notes: once(notes) };
}

/** One table for each measure: of several, the one that has boards. @throws Refusal if that leaves a choice */
function measureTables(sheets: readonly Sheet[], file: string, notes: Note[]): MeasureTable[] {
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
      const why = `this table and the one in “${twin.table.sheet.name}” both look like ${measure.id}`;
      throw new Refusal(why, { file, sheet: table.sheet.name, row: table.header.row });
    }
  }
  if (chosen.size === 0) {
    const why = `none of ${String(sheets.length)} sheets has a table we know`;
    throw new Refusal(`${why}; the layout is described in survey/read/workbook/mapping.ts`, {
      file,
    });
  }
  return [...chosen.values()];
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
