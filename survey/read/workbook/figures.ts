import { ENGLAND } from '../../../src/model/area';
import { HIS } from '../../catalogue/his';
import { findAnswer, plain, type MeasureEntry } from '../../catalogue';
import { Refusal, type FigureRow, type Note, type WaveSeen } from '../../rows';
import type { ReadContext } from '../context';
import { readBase, readPercent, shortened, type Cell } from '../number';
import { unknownAreas } from '../wave-geography';
import { EVERYONE, ROWS, type Part } from './mapping';
import type { SheetRow } from './sheet';
import { cellPlace, type AnswerColumns, type Table } from './tables';

/** A table that holds a measure of ours. */
export interface MeasureTable {
  readonly table: Table;
  readonly measure: MeasureEntry;
}

/** The measure whose words the table's title has and whose answers its columns have; null if none. */
export function measureOf(table: Table): MeasureEntry | null {
  const title = plain(table.title);
  const fitting = HIS.measures.filter(
    (measure) =>
      measure.titles.some((words) => words.every((word) => title.includes(word))) &&
      table.header.answers.length >= 2 &&
      table.header.answers.every(({ words }) => findAnswer(measure, words) !== null),
  );
  return fitting[0] ?? null;
}

/** The measure that a table's title names, whatever its answers; null if none. */
export function titledMeasure(table: Table): MeasureEntry | null {
  const title = plain(table.title);
  const named = HIS.measures.find(({ titles }) =>
    titles.some((words) => words.every((word) => title.includes(word))),
  );
  return named ?? null;
}

/** The figures for England, regions and boards of one table. @throws Refusal naming the cell */
export function tableFigures(
  { table, measure }: MeasureTable,
  wave: WaveSeen,
  context: ReadContext,
  notes: Note[],
): FigureRow[] {
  const rows: FigureRow[] = [];
  let category = '';
  for (const row of table.rows) {
    const breakdown = row.cells.get(table.header.breakdown);
    category = row.cells.get(table.header.category) ?? category;
    if (breakdown === undefined) continue;
    const area = areaOf({ table, row, category, breakdown, wave, context, notes });
    if (area === null) continue;
    refuseMerged(table, row.row, context.file);
    for (const answer of table.header.answers) {
      rows.push(figure({ table, row, area, measure, answer, wave, context, notes }));
    }
  }
  refuseWithoutEngland(rows, table, context);
  return rows;
}

/** Boards alone cannot be told apart from boards with a row lost. @throws Refusal */
function refuseWithoutEngland(
  rows: readonly FigureRow[],
  table: Table,
  context: ReadContext,
): void {
  if (rows.length === 0 || rows.some(({ area }) => area === ENGLAND)) return;
  const why = 'boards or regions, but no row for everyone in England (category “All” or “England”)';
  throw new Refusal(why, { file: context.file, sheet: table.sheet.name, row: table.header.row });
}

interface AreaCell {
  readonly table: Table;
  readonly row: SheetRow;
  readonly category: string;
  readonly breakdown: string;
  readonly wave: WaveSeen;
  readonly context: ReadContext;
  readonly notes: Note[];
}

/** Null for a breakdown that is not an area. @throws Refusal for an unknown board or region */
function areaOf(cell: AreaCell): string | null {
  const { table, row, category, breakdown, wave, context, notes } = cell;
  const kind = plain(category);
  if (ROWS.england.test(kind)) return EVERYONE.test(plain(breakdown)) ? ENGLAND : null;
  if (!ROWS.board.test(kind) && !ROWS.region.test(kind)) return null;
  const code = context.names.find(breakdown, wave.geography);
  if (code !== null && code !== ENGLAND) return code;
  const place = cellPlace(table, row.row, table.header.breakdown, context.file);
  if (!ROWS.board.test(kind)) {
    // Regions are not shown; those of the ONS are others than the NHS's.
    const text = `“${category}”: ${breakdown} is no NHS region`;
    notes.push({ kind: 'skipped', text, place });
    return null;
  }
  throw unknownAreas([breakdown], { ...wave, names: context.names }, place);
}

/** Merged cells among figures hide which row a number belongs to. */
function refuseMerged(table: Table, row: number, file: string): void {
  const { category, breakdown } = table.header;
  const range = table.sheet.merged.find(
    ({ top, bottom, left, right }) =>
      top <= row &&
      row <= bottom &&
      !(left === right && (left === category || (left === breakdown && top === bottom))),
  );
  if (!range) return;
  throw new Refusal('merged cells among the figures', cellPlace(table, row, range.left, file));
}

interface Figure {
  readonly table: Table;
  readonly row: SheetRow;
  readonly area: string;
  readonly measure: MeasureEntry;
  readonly answer: AnswerColumns;
  readonly wave: WaveSeen;
  readonly context: ReadContext;
  readonly notes: Note[];
}

function figure({ table, row, area, measure, answer, wave, context, notes }: Figure): FigureRow {
  const place = (column: number): ReturnType<typeof cellPlace> =>
    cellPlace(table, row.row, column, context.file);
  const text = (column: number): string => row.cells.get(column) ?? '';
  const read = (part: Part): Cell =>
    readPercent(text(answer.columns[part]), place(answer.columns[part]));
  const [value, lower, upper] = [read('value'), read('lower'), read('upper')];
  const base = readBase(text(table.header.base), place(table.header.base));
  const held = value.value !== null;
  const withheld = held && lower.missing !== null && upper.missing !== null;
  const needed = withheld ? [value, value, value, base] : [value, lower, upper, base];
  const empty = needed.findIndex((cell) => isEmpty(cell, held));
  if (empty >= 0) {
    const { columns } = answer;
    const all = [columns.value, columns.lower, columns.upper, table.header.base];
    const at = all[empty] ?? columns.value;
    const why = text(at) === '' ? 'the cell is empty' : `“${shortened(text(at))}” beside a figure`;
    throw new Refusal(why, place(at));
  }
  if (!held && (lower.value !== null || upper.value !== null)) {
    throw new Refusal('limits, but no figure', place(answer.columns.value));
  }
  for (const cell of [value, lower, upper, base]) {
    if (cell.mark === null) continue;
    const words = `some figures of ${measure.id} carry the mark ${cell.mark}`;
    notes.push({ kind: 'marked', text: words, place: place(answer.columns.value) });
  }
  return {
    survey: HIS.id,
    wave: wave.id,
    measure: measure.id,
    answer: findAnswer(measure, answer.words) ?? '',
    area,
    value: value.value,
    missing: held ? null : value.missing,
    lower: held ? lower.value : null,
    upper: held ? upper.value : null,
    base: base.value,
    source: context.source,
    origin: place(answer.columns.value),
  };
}

/** Neither a number nor shorthand; beside a figure only a number will do. */
function isEmpty(cell: Cell, held: boolean): boolean {
  return cell.value === null && (held || cell.missing === null);
}
