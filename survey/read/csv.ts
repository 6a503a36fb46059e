import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { Refusal, type Place } from '../rows';
import { shortened } from './number';
import { LONGEST_CELL, visible } from './signs';
import { encodingOf, headOf, textOf, type Encoding } from './text';

/** Longest line, in bytes: the official files reach about 20,000. */
const LONGEST_LINE = 1_000_000;
/** The header of the official files reaches about 40,000 bytes. */
const LONGEST_HEADER = 262_144;
/** More lines than this are no survey results of ours. */
const MOST_LINES = 200_000;

/** One line of a CSV file; cells are asked for by the name of their column. */
export class CsvLine {
  constructor(
    private readonly file: string,
    private readonly columns: ReadonlyMap<string, number>,
    /** Line in the file, from 1. */
    readonly row: number,
    private readonly record: readonly string[],
  ) {}

  has(column: string): boolean {
    return this.columns.has(column);
  }

  place(column?: string): Place {
    const { file, row } = this;
    return column === undefined ? { file, row } : { file, row, column };
  }

  /** @throws Refusal if there is no such column. */
  text(column: string): string {
    const at = this.columns.get(column);
    if (at === undefined) throw new Refusal('this column is missing', this.place(column));
    return visible(this.record[at] ?? '').trim();
  }
}

export interface CsvFile {
  /** Column names as written, in order. */
  readonly header: readonly string[];
  /** How the bytes were read as text. */
  readonly encoding: Encoding;
  /** The lines below the header, one at a time: memory does not grow with the file. */
  readonly lines: AsyncIterable<CsvLine>;
}

/**
 * Opens a CSV file with commas, semicolons or tabs, with or without a byte order mark, with any
 * line ends. Lines longer or shorter than the header, repeated or empty column names and broken
 * quotes are refused. @throws Refusal
 */
export async function openCsv(path: string, file: string): Promise<CsvFile> {
  const encoding = encodingOf(path, file);
  const records = csvRecords(path, file, encoding);
  const first = await records.next();
  if (first.done) throw new Refusal('the file is empty', { file });
  const header = first.value.cells.map((name) => visible(name).trim());
  const columns = columnsOf(header, file, first.value.row);
  const named = header.filter((name) => name !== '');
  return { header: named, encoding, lines: linesOf(records, { columns, header }, file) };
}

interface Columns {
  readonly columns: ReadonlyMap<string, number>;
  /** Names in their order, '' for a column without one. */
  readonly header: readonly string[];
}

async function* linesOf(
  records: AsyncGenerator<CsvRecord>,
  { columns, header }: Columns,
  file: string,
): AsyncGenerator<CsvLine> {
  let lines = 0;
  for await (const { row, cells } of records) {
    // Spreadsheets may write all the lines they have, empty as they are.
    if (cells.every((cell) => cell.trim() === '')) continue;
    lines += 1;
    if (lines > MOST_LINES)
      throw new Refusal(`more than ${String(MOST_LINES)} lines`, { file, row });
    // Spreadsheets end some lines with separators that have nothing behind them.
    while (cells.length > header.length && cells.at(-1)?.trim() === '') cells.pop();
    if (cells.length !== header.length) {
      throw otherLength(cells, header, { file, row });
    }
    refuseUnreadable(cells, header, { file, row });
    yield new CsvLine(file, columns, row, cells);
  }
}

/** What a line is that has more or fewer cells than the header. */
function otherLength(cells: readonly string[], header: readonly string[], place: Place): Refusal {
  const why = `${String(cells.length)} cells where the header has ${String(header.length)}`;
  const column = header[Math.min(cells.length, header.length) - 1] ?? '';
  const numbered = cells.length === header.length + 1 && /^\d+$/.test(cells[0] ?? '');
  const hint = numbered
    ? 'if the first holds row numbers, as R writes them, delete them'
    : cells.length === 1
      ? 'if this is a note below the table, delete it'
      : 'the line is cut off or has a stray separator';
  return new Refusal(`${why}: ${hint}`, { ...place, column });
}

/** UTF-8 that a program took for Windows-1252: “â€™” for an apostrophe, “Â£” for a pound sign. */
const GARBLED = /â€|Ã[\u0080-\u00bf]|Â[\u00a0-\u00bf]/;

/** Quotes of an old Macintosh, taken for Windows-1252: “itÕs” for “it’s”, “ÒgoodÓ” for quotation marks. */
const MACINTOSH = /\p{Ll}Õ\p{Ll}|Ò[^Ó]*Ó/u;

/** A value without a column's name, or a sign that was lost when the file was written. @throws Refusal */
function refuseUnreadable(cells: readonly string[], header: readonly string[], place: Place): void {
  const nameless = header.findIndex((name, at) => name === '' && (cells[at] ?? '').trim() !== '');
  if (nameless >= 0) {
    const why = `column ${String(nameless + 1)} has values but no name`;
    const hint =
      nameless === 0
        ? 'if it holds row numbers, as R and pandas write them, delete the column'
        : 'name it, or delete it';
    throw new Refusal(`${why}: ${hint}`, place);
  }
  const long = cells.findIndex((cell) => cell.length > LONGEST_CELL);
  if (long >= 0) {
    const most = `more than ${String(LONGEST_CELL)} signs in one cell`;
    throw new Refusal(`${most}: a quotation mark that never closes?`, {
      ...place,
      column: header[long] ?? '',
    });
  }
  const lost = cells.findIndex((cell) => cell.includes('\ufffd'));
  const why = 'a sign was lost when the file was written (U+FFFD): save it again as “CSV UTF-8”';
  if (lost >= 0) throw new Refusal(why, { ...place, column: shortened(header[lost] ?? '') });
  const garbled = cells.findIndex((cell) => GARBLED.test(cell) || MACINTOSH.test(cell));
  if (garbled < 0) return;
  const words = `“${shortened(cells[garbled] ?? '')}” was read in a wrong encoding before`;
  throw new Refusal(`${words}: save the file again as “CSV UTF-8”`, {
    ...place,
    column: shortened(header[garbled] ?? ''),
  });
}

function columnsOf(header: readonly string[], file: string, row: number): Map<string, number> {
  const columns = new Map<string, number>();
  header.forEach((name, at) => {
    if (name === '') return;
    if (name.length > LONGEST_CELL) {
      throw new Refusal('a column’s name of more than 32767 signs', { file, row });
    }
    if (name.includes('\ufffd')) {
      throw new Refusal('a sign of its name was lost (U+FFFD)', { file, row, column: name });
    }
    if (columns.has(name)) {
      throw new Refusal('this column occurs twice', { file, row, column: shortened(name) });
    }
    columns.set(name, at);
  });
  return columns;
}

interface CsvRecord {
  readonly row: number;
  readonly cells: string[];
}

async function* csvRecords(
  path: string,
  file: string,
  encoding: Encoding,
): AsyncGenerator<CsvRecord> {
  const parser = Readable.from(textOf(path, encoding)).pipe(
    parse({
      bom: true,
      info: true,
      delimiter: delimiterOf(path, file),
      // Files that were put together have several.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_LINE,
    }),
  );
  let row = 1;
  try {
    for await (const item of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      row = item.info.lines;
      yield { row, cells: item.record };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refusal(`not a well-formed CSV file (${csvWhy(error)})`, {
      file,
      row: csvRow(error, row),
    });
  }
}

function csvWhy(error: CsvError): string {
  if (error.code === 'INVALID_OPENING_QUOTE') {
    return 'a quotation mark must be the first sign of its cell, with no space, = or text before it';
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') return 'a line of more than 1 MB';
  return shortened(error.code.replace(/^CSV_/, '').replaceAll('_', ' ').toLowerCase());
}

function csvRow(error: CsvError, last: number): number {
  const lines: unknown = error['lines'];
  return typeof lines === 'number' ? lines : last;
}

/** The separator most frequent in the first line. @throws Refusal for a file that is not text */
function delimiterOf(path: string, file: string): string {
  const head = headOf(path, LONGEST_HEADER);
  if (head.includes(0)) {
    const why = 'this is not a text file in UTF-8, as it holds zero bytes: save it as “CSV UTF-8”';
    throw new Refusal(why, { file, row: 1 });
  }
  const line = head.toString('utf8').split(/\r?\n|\r/, 1)[0] ?? '';
  if (line.length > LONGEST_HEADER - 4)
    throw new Refusal('the first line never ends', { file, row: 1 });
  const counts = [',', ';', '\t'].map((mark) => [mark, line.split(mark).length] as const);
  const best = counts.reduce((most, next) => (next[1] > most[1] ? next : most));
  const other = ['|', '^', '~'].find((mark) => line.split(mark).length > Math.max(3, best[1]));
  if (other === undefined) return best[0];
  throw new Refusal(`its cells are set apart by “${other}”: save it with commas`, { file, row: 1 });
}
