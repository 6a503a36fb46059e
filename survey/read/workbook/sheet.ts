import { Refusal } from '../../rows';
import { LONGEST_CELL, unescaped, visible } from '../signs';
import type { SheetPart } from './parts';
import { Runs } from './runs';
import { parsePart } from './xml';
import type { Zip } from './zip';

/** A sheet's cells as text; rows and columns count from 1. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** Ranges of merged cells. */
  readonly merged: readonly Range[];
}

export interface SheetRow {
  readonly row: number;
  readonly cells: ReadonlyMap<number, string>;
}

/** Cells read so far, over all sheets. */
export interface CellBudget {
  cells: number;
}

export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Cells of a whole workbook. */
const MOST_CELLS = 2_000_000;
const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;
const LOST_TEXT =
  'it refers to a text that is not there: the workbook is damaged, download it again or open it and save it as .xlsx';
const CELL_REFERENCE = /^([A-Z]{1,3})(\d{1,7})$/;

interface OpenCell {
  readonly column: number;
  readonly type: string;
  text: string;
  hasValue: boolean;
  formula: boolean;
}

/**
 * Reads one worksheet. Formulas give the value they were saved with; one saved without is refused,
 * as are error values. @throws Refusal
 */
export function readSheet(
  zip: Zip,
  part: SheetPart,
  strings: readonly string[],
  file: string,
  budget: CellBudget,
): Sheet {
  const place = { file, sheet: part.name };
  const reader = new SheetReader(strings, place, budget);
  parsePart(zip, part.part, place, {
    open: (name, attributes) => {
      reader.open(name, attributes);
    },
    close: (name) => {
      reader.close(name);
    },
    text: (text) => {
      reader.text(text);
    },
  });
  return { name: part.name, rows: reader.rows, merged: reader.merged };
}

class SheetReader {
  readonly rows: SheetRow[] = [];
  readonly merged: Range[] = [];
  private cells = new Map<number, string>();
  private row = 0;
  private cell: OpenCell | null = null;
  private taking = false;
  private readonly runs = new Runs();
  private last = 0;

  constructor(
    private readonly strings: readonly string[],
    private readonly place: { file: string; sheet: string },
    private readonly budget: CellBudget,
  ) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'f' && this.cell) this.cell.formula = true;
    else if (name === 'mergeCell') this.merged.push(this.range(attributes['ref'] ?? ''));
    this.runs.open(name, attributes);
    if (name === 'v' && this.cell?.hasValue)
      throw this.refusal('two values in one cell', this.cell);
    this.taking = name === 'v' || name === 't';
    if (this.taking && this.cell) this.cell.hasValue = true;
  }

  close(name: string): void {
    this.taking = false;
    this.runs.close(name);
    if (name === 'c') this.closeCell();
    else if (name === 'row' && this.cells.size > 0)
      this.rows.push({ row: this.row, cells: this.cells });
  }

  text(text: string): void {
    if (this.taking && this.cell) this.cell.text += this.runs.said(text);
  }

  private openRow(attributes: Readonly<Record<string, string>>): void {
    const row = Number(attributes['r'] ?? this.row + 1);
    if (!Number.isInteger(row) || row <= this.row) {
      throw new Refusal('rows out of order', { ...this.place, row: this.row });
    }
    this.row = row;
    this.cells = new Map();
    this.last = 0;
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    this.budget.cells += 1;
    if (this.budget.cells > MOST_CELLS) {
      throw new Refusal('too many cells', { ...this.place, row: this.row });
    }
    const { last } = this;
    const next = { column: last + 1, row: this.row };
    const { column, row } = attributes['r'] === undefined ? next : this.reference(attributes['r']);
    if (row !== this.row) {
      const why = `the cell ${letters(column)}${String(row)} stands in this row: the file is damaged`;
      throw new Refusal(why, { ...this.place, row: this.row });
    }
    if (column <= last) {
      throw new Refusal('cells out of order', {
        ...this.place,
        row: this.row,
        column: letters(column),
      });
    }
    this.last = column;
    this.cell = { column, type: attributes['t'] ?? 'n', text: '', hasValue: false, formula: false };
  }

  private closeCell(): void {
    const { cell } = this;
    if (!cell) return;
    if (cell.formula && !cell.hasValue) throw this.refusal('a formula without a saved value', cell);
    const text = visible(this.valueOf(cell)).trim();
    if (text.length > LONGEST_CELL) {
      throw this.refusal(`more than ${String(LONGEST_CELL)} signs in one cell`, cell);
    }
    if (text !== '') this.cells.set(cell.column, text);
  }

  private refusal(why: string, { column }: OpenCell): Refusal {
    return new Refusal(why, { ...this.place, row: this.row, column: letters(column) });
  }

  private valueOf(cell: OpenCell): string {
    if (!cell.hasValue || (cell.type !== 's' && cell.text.trim() === '')) return '';
    switch (cell.type) {
      case 's': {
        const text = /^\d+$/.test(cell.text.trim()) ? this.strings[Number(cell.text)] : undefined;
        if (text === undefined) throw this.refusal(LOST_TEXT, cell);
        return text;
      }
      case 'n':
        // Spreadsheets store 67.4 as 67.400000000000006; the nearest double is the number meant.
        return NUMBER.test(cell.text) ? String(Number(cell.text)) : cell.text;
      case 'b':
        return cell.text.trim() === '0' ? 'FALSE' : 'TRUE';
      case 'e':
        return `error value ${cell.text}`;
      default:
        return unescaped(cell.text);
    }
  }

  private reference(text: string): { column: number; row: number } {
    const match = CELL_REFERENCE.exec(text);
    if (!match)
      throw new Refusal(`“${text.slice(0, 20)}” is no cell`, { ...this.place, row: this.row });
    const column = [...(match[1] ?? '')].reduce(
      (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
      0,
    );
    return { column, row: Number(match[2]) };
  }

  private range(text: string): Range {
    const [from = '', to = from] = text.split(':');
    const [start, end] = [this.reference(from), this.reference(to)];
    return { top: start.row, left: start.column, bottom: end.row, right: end.column };
  }
}

/** 1 is "A", 27 is "AA". */
export function letters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : letters(Math.floor((column - 1) / 26)) + last;
}
