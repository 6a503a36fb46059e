import { Refusal, type Place } from '../rows';
import type { CsvLine } from './csv';

/** A line of a file that can say where it is, for refusals. */
export class Line {
  constructor(
    readonly file: string,
    readonly line: CsvLine,
  ) {}

  place(column?: string): Place {
    return column === undefined
      ? { file: this.file, row: this.line.row }
      : { file: this.file, row: this.line.row, column };
  }

  /** @throws Refusal if the column is not there. */
  text(column: string): string {
    const cell = this.line.cells[column];
    if (cell === undefined) throw new Refusal('this column is missing', this.place(column));
    return cell;
  }

  /** A finite number. @throws Refusal */
  number(column: string): number {
    const text = this.text(column);
    const value = Number(text);
    if (text === '' || !Number.isFinite(value)) {
      throw new Refusal(`“${text}” is not a number`, this.place(column));
    }
    return value;
  }

  /** A number, or null where the cell is empty. @throws Refusal */
  optional(column: string): number | null {
    return this.text(column) === '' ? null : this.number(column);
  }
}
