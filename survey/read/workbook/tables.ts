import { plain } from '../../catalogue';
import { Refusal, type Place } from '../../rows';
import {
  ANSWER_COLUMN,
  BASE,
  BREAKDOWN,
  CATEGORY,
  partOf,
  TABLE_TITLE,
  withoutNotes,
  type Part,
} from './mapping';
import { letters, type Sheet, type SheetRow } from './sheet';

/** One table of a sheet: its title, what its columns hold, and its rows. */
export interface Table {
  readonly sheet: Sheet;
  readonly title: string;
  readonly header: Header;
  readonly rows: readonly SheetRow[];
}

export interface Header {
  readonly row: number;
  readonly category: number;
  readonly breakdown: number;
  readonly base: number;
  /** Answers in the order of the columns, by the words of the header. */
  readonly answers: readonly AnswerColumns[];
  /** Columns that mean nothing to us. */
  readonly unknown: readonly string[];
}

export interface AnswerColumns {
  readonly words: string;
  readonly columns: Readonly<Record<Part, number>>;
}

/** Every table of a sheet: a header row with category, breakdown and base, and what is below it. */
export function tablesOf(sheet: Sheet, file: string): Table[] {
  const tables: { sheet: Sheet; title: string; header: Header; rows: SheetRow[] }[] = [];
  let title: string | null = null;
  let open = false;
  for (const row of sheet.rows) {
    const heading = titleOf(row);
    const header = headerOf(row, { file, sheet: sheet.name, row: row.row });
    if (heading !== null) title = heading;
    if (header)
      tables.push({ sheet, title: title ?? titleAbove(sheet, row.row), header, rows: [] });
    // A title closes the table above it; a new header opens the next.
    open = header !== null || (open && heading === null);
    const table = tables[tables.length - 1];
    if (open && !header && table) table.rows.push(withPlainNames(row, table.header));
  }
  return tables;
}

/** Note markers are no part of the name of a group or board. */
function withPlainNames({ row, cells }: SheetRow, { category, breakdown }: Header): SheetRow {
  const named = [...cells].map(([column, text]): [number, string] => [
    column,
    column === category || column === breakdown ? withoutNotes(text) : text,
  ]);
  return { row, cells: new Map(named) };
}

/** The lines above a header that has no numbered title. */
function titleAbove(sheet: Sheet, header: number): string {
  const above = sheet.rows.filter(({ row, cells }) => row < header && cells.size <= 2);
  return above
    .slice(-6)
    .flatMap(({ cells }) => [...cells.values()])
    .join(' ');
}

function titleOf({ cells }: SheetRow): string | null {
  if (cells.size > 2) return null;
  for (const text of cells.values()) {
    const title = TABLE_TITLE.exec(text)?.[1];
    if (title !== undefined) return title;
  }
  return null;
}

/** Null for a row that is no header. @throws Refusal for a header that is not whole */
function headerOf({ cells: written }: SheetRow, place: Place): Header | null {
  const category = columnOf(written, CATEGORY);
  const breakdown = columnOf(written, BREAKDOWN);
  if (category === null || breakdown === null) return null;
  const cells = new Map([...written].map(([column, text]) => [column, withoutNotes(text)]));
  const rest = [...cells].filter(([column]) => column !== category && column !== breakdown);
  const bases = rest.filter(([, text]) => isBase(text));
  const [base] = bases;
  if (!base) {
    const known = BASE.map((words) => `“${words}”`).join(', ');
    const why = `no column for the number of responses; known words are ${known}`;
    throw new Refusal(why, place);
  }
  if (bases.length > 1) throw new Refusal('two columns for the number of responses', place);
  const others = rest.filter(([column]) => column !== base[0]);
  const matched = others.filter(([, text]) => ANSWER_COLUMN.test(text));
  return {
    row: place.row ?? 0,
    category,
    breakdown,
    base: base[0],
    answers: answerColumns(matched, place),
    unknown: others.filter(([, text]) => !ANSWER_COLUMN.test(text)).map(([, text]) => text),
  };
}

function isBase(text: string): boolean {
  const words = plain(text);
  if (/\bweighted\b/.test(words)) return false;
  return BASE.some((known) => words.startsWith(known)) && !ANSWER_COLUMN.test(text);
}

/** Most cells are numbers or shorthand, and no names. */
function columnOf(cells: ReadonlyMap<number, string>, names: readonly string[]): number | null {
  for (const [column, text] of cells) {
    if (!/^[\d[]/.test(text) && names.includes(plain(withoutNotes(text)))) return column;
  }
  return null;
}

function answerColumns(
  cells: readonly (readonly [number, string])[],
  place: Place,
): AnswerColumns[] {
  const found = new Map<string, Partial<Record<Part, number>>>();
  for (const [column, text] of cells) {
    const [, words = '', part = ''] = ANSWER_COLUMN.exec(text) ?? [];
    const own = found.get(plain(words)) ?? {};
    if (own[partOf(part)] !== undefined) {
      throw new Refusal('this column occurs twice', { ...place, column: text });
    }
    own[partOf(part)] = column;
    found.set(plain(words), own);
  }
  return [...found].map(([words, { value, lower, upper }]) => {
    if (value === undefined || lower === undefined || upper === undefined) {
      const lacking = value === undefined ? '%' : lower === undefined ? 'LCL' : 'UCL';
      throw new Refusal('this column is missing', { ...place, column: `${words} (${lacking})` });
    }
    return { words, columns: { value, lower, upper } };
  });
}

/** Place of a cell, by the words of its column where the header has some. */
export function cellPlace(table: Table, row: number, column: number, file: string): Place {
  const header = table.sheet.rows.find((item) => item.row === table.header.row);
  return {
    file,
    sheet: table.sheet.name,
    row,
    column: header?.cells.get(column) ?? letters(column),
  };
}
