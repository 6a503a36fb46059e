import type { Random } from '../../src/stats/random';
import { written } from '../testing/mutations';
import { otherDigit, pick, pickTwo, type DamageClass, type Files } from './mutation';

export type Table = readonly (readonly string[])[];

/** One CSV file among those of an import, with the means to damage it. */
export class CsvFile {
  constructor(
    private readonly others: Files,
    private readonly name: string,
    readonly table: Table,
  ) {}

  whole(): Files {
    return this.with(this.table);
  }

  with(table: Table, name = this.name): Files {
    return { ...this.others, [name]: written(table) };
  }

  /** Numbers of the columns whose names fit. */
  columns(form: RegExp): number[] {
    return (this.table[0] ?? []).flatMap((name, at) => (form.test(name) ? [at] : []));
  }

  column(name: string): number {
    const at = (this.table[0] ?? []).indexOf(name);
    if (at < 0) throw new Error(`no column ${name}`);
    return at;
  }

  /** Numbers of the lines below the header. */
  lines(): number[] {
    return this.table.flatMap((_, at) => (at > 0 ? [at] : []));
  }

  /** One cell of a column whose name fits, changed. */
  cell(random: Random, form: RegExp, edit: (text: string) => string): Files {
    const [row, column] = [pick(this.lines(), random), pick(this.columns(form), random)];
    return this.edited((text, r, c) => (r === row && c === column ? edit(text) : text));
  }

  edited(edit: (text: string, row: number, column: number) => string): Files {
    return this.with(this.table.map((line, r) => line.map((text, c) => edit(text, r, c))));
  }

  /** Two lines whose cells in these columns have changed places. */
  exchanged(one: number, other: number, columns: readonly number[]): Files {
    return this.edited((text, r, c) => {
      if (!columns.includes(c) || (r !== one && r !== other)) return text;
      return this.table[r === one ? other : one]?.[c] ?? text;
    });
  }

  /** A class that replaces a digit in the columns whose names fit. */
  digit(
    name: string,
    form: RegExp,
    detectable: boolean,
    place: 'first' | 'last' | 'any',
  ): DamageClass {
    return {
      name,
      detectable,
      damage: (random) => this.cell(random, form, (text) => otherDigit(text, random, place)),
    };
  }

  /** A class that moves one column down by a line. */
  moved(name: string, form: RegExp, detectable: boolean): DamageClass {
    return {
      name,
      detectable,
      damage: (random) => {
        const column = pick(this.columns(form), random);
        const last = this.table.length - 1;
        return this.edited((text, r, c) =>
          r === 0 || c !== column ? text : (this.table[r === 1 ? last : r - 1]?.[c] ?? text),
        );
      },
    };
  }

  lineLost(name: string, detectable: boolean): DamageClass {
    return {
      name,
      detectable,
      damage: (random) => {
        const gone = pick(this.lines(), random);
        return this.with(this.table.filter((_, at) => at !== gone));
      },
    };
  }

  /** Two column names exchanged, among those that fit. */
  headers(name: string, form: RegExp, detectable: boolean): DamageClass {
    return {
      name,
      detectable,
      damage: (random) => {
        const [a, b] = pickTwo(this.columns(form), random);
        const header = this.table[0] ?? [];
        return this.edited((text, r, c) =>
          r === 0 ? ((c === a ? header[b] : c === b ? header[a] : text) ?? text) : text,
        );
      },
    };
  }
}
