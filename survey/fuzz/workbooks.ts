import { strFromU8, strToU8, zipSync } from 'fflate';
import type { Random } from '../../src/stats/random';
import type { AreaNames } from '../geography';
import type { FigureRow } from '../rows';
import { hisSheets } from '../testing/his-workbook';
import { workbookParts, type CellValue, type MadeSheet } from '../testing/workbook';
import { letters } from '../read/workbook/sheet';
import { otherDigit, otherNumber, pick, pickTwo, type DamageClass, type Files } from './mutation';

type Rows = CellValue[][];
/** Places in a row, from 0, that a kind of damage can be done to. */
type Columns = (row: readonly CellValue[]) => number[];
type TextDamage = (text: string, random: Random) => string;

/** Rows of a made table, from 0. */
const SUBTITLE = 1;
const HEADER = 3;
const ENGLAND = 4;
const BOARDS = 6;
const BASE = 2;

/** The real figures of one wave as the ONS would lay them out, and all the ways to damage them. */
export class WorkbookDamage {
  private readonly sheets: readonly MadeSheet[];

  constructor(
    rows: readonly FigureRow[],
    names: AreaNames,
    private readonly wave: {
      readonly number: number;
      readonly fieldwork: string;
      readonly other: string;
    },
  ) {
    const words = { wave: `Wave ${String(wave.number)}`, fieldwork: wave.fieldwork };
    this.sheets = hisSheets(rows, names, { ...words, icb: 'Integrated Care Board (ICB)' });
  }

  get name(): string {
    return `his-wave-${String(this.wave.number)}.xlsx`;
  }

  whole(): Files {
    return this.made(this.sheets);
  }

  classes(): DamageClass[] {
    const values = [...this.numbers(), ...this.absences()];
    return [...values, ...this.exchanges(), ...this.words(), ...this.bytes()];
  }

  private numbers(): DamageClass[] {
    const figures: Columns = (row) => [...shares(row), ...limits(row)];
    const base: Columns = () => [BASE];
    const told = this.inCells(true);
    const untold = this.inCells(false);
    return [
      told('one digit of a share, 0.3 points or more', shares, (text, random) =>
        otherNumber(text, random, 0.3),
      ),
      told('one digit of a limit, 0.5 points or more', limits, (text, random) =>
        otherNumber(text, random, 0.5),
      ),
      untold('one digit of a share or limit, less than that', figures, lastDigit),
      untold('a limit beside one cut off at 0', cutOff, (text, random) => otherDigit(text, random)),
      told('a base changed by a fifth or more', base, byAFifth),
      untold('a later digit of a base', base, lastDigit),
      told('a decimal point lost', figures, (text) => text.replace('.', '')),
      told('a cell without a figure', figures, (_, random) =>
        pick(['[c]', '', '[x]', '-'], random),
      ),
    ];
  }

  /** @param detectable whether the importer can tell such damage at all */
  private inCells(detectable: boolean) {
    return (name: string, columns: Columns, damage: TextDamage): DamageClass => ({
      name: `workbook: ${name}`,
      detectable,
      damage: (random) => this.cell(random, columns, (text) => damage(text, random)),
    });
  }

  private absences(): DamageClass[] {
    const isFigure = (r: number, c: number) => r === ENGLAND && c >= BASE;
    return [
      {
        name: 'workbook: England without figures',
        detectable: true,
        damage: (random) =>
          this.table(random, (rows) =>
            rows.map((row, r) => row.map((cell, c) => (isFigure(r, c) ? '[c]' : cell))),
          ),
      },
      {
        name: 'workbook: a row lost',
        detectable: true,
        damage: (random) =>
          this.table(random, (rows) => {
            const gone = pick([ENGLAND, ...boardRows(rows)], random);
            return rows.filter((_, r) => r !== gone);
          }),
      },
    ];
  }

  private exchanges(): DamageClass[] {
    return [
      {
        name: 'workbook: the names of two boards exchanged',
        detectable: true,
        damage: (random) =>
          this.table(random, (rows) => {
            const [a, b] = differing(rows, random);
            return rows.map((row, r) =>
              r === a || r === b
                ? [row[0] ?? null, rows[r === a ? b : a]?.[1] ?? null, ...row.slice(2)]
                : row,
            );
          }),
      },
      {
        name: 'workbook: two answers exchanged in every area',
        detectable: true,
        damage: (random) =>
          this.table(random, (rows) => {
            const [a, b] = pickTwo(answersIn(rows), random);
            return rows.map((row, r) => (r === HEADER ? swapped(row, a, b) : row));
          }),
      },
      {
        name: 'workbook: the first and the last answer exchanged in one area',
        detectable: false,
        damage: (random) =>
          this.table(random, (rows) => {
            const answers = answersIn(rows);
            const at = pick(boardRows(rows), random);
            return rows.map((row, r) =>
              r === at ? swapped(row, answers[0] ?? 3, answers.at(-1) ?? 3) : row,
            );
          }),
      },
      {
        name: 'workbook: a column moved down by a row',
        detectable: true,
        damage: (random) =>
          this.table(random, (rows) => {
            const column = pick([1, BASE, ...answersIn(rows)], random);
            const boards = boardRows(rows);
            return rows.map((row, r) => {
              if (!boards.includes(r)) return row;
              const from = r === boards[0] ? (boards.at(-1) ?? r) : r - 1;
              return row.map((cell, c) => (c === column ? (rows[from]?.[c] ?? null) : cell));
            });
          }),
      },
      {
        name: 'workbook: two headers exchanged',
        detectable: true,
        damage: (random) =>
          this.table(random, (rows) => {
            const [a, b] = pickTwo(
              (rows[HEADER] ?? []).flatMap((_, c) => (c > 1 ? [c] : [])),
              random,
            );
            return rows.map((row, r) =>
              r === HEADER
                ? row.map((cell, c) =>
                    c === a ? (row[b] ?? null) : c === b ? (row[a] ?? null) : cell,
                  )
                : row,
            );
          }),
      },
      {
        name: 'workbook: the titles of two tables exchanged',
        detectable: true,
        damage: (random) => {
          const [one, other] = pickTwo(this.sheets.filter(isTable), random);
          const title = (sheet: MadeSheet, from: MadeSheet): MadeSheet => ({
            ...sheet,
            rows: [from.rows[0] ?? [], ...sheet.rows.slice(1)],
          });
          return this.made(
            this.sheets.map((sheet) =>
              sheet === one ? title(one, other) : sheet === other ? title(other, one) : sheet,
            ),
          );
        },
      },
    ];
  }

  private words(): DamageClass[] {
    const other = `Wave ${this.wave.other}`;
    const renamed = (text: CellValue): CellValue =>
      typeof text === 'string' ? text.replace(/Wave \d+/, other) : text;
    return [
      {
        name: 'workbook: another wave in a table',
        detectable: true,
        damage: (random) =>
          this.table(random, (rows) =>
            rows.map((row, r) => (r === SUBTITLE ? row.map(renamed) : row)),
          ),
      },
      {
        name: 'workbook: another wave on the cover',
        detectable: true,
        damage: () =>
          this.made(
            this.sheets.map((sheet, i) =>
              i === 0 ? { ...sheet, rows: sheet.rows.map((row) => row.map(renamed)) } : sheet,
            ),
          ),
      },
      {
        name: 'workbook: another wave in the name',
        detectable: true,
        damage: () => this.made(this.sheets, `his-wave-${this.wave.other}.xlsx`),
      },
      {
        name: 'workbook: another wave everywhere',
        detectable: true,
        damage: () =>
          this.made(
            this.sheets.map((sheet) => ({
              ...sheet,
              rows: sheet.rows.map((row) => row.map(renamed)),
            })),
            `his-wave-${this.wave.other}.xlsx`,
          ),
      },
      {
        name: 'workbook: other days on the cover',
        detectable: true,
        damage: (random) =>
          this.made(
            this.sheets.map((sheet, i) =>
              i === 0
                ? {
                    ...sheet,
                    rows: sheet.rows.map((row) =>
                      row.map((cell) =>
                        typeof cell === 'string' && /\d{4}/.test(cell)
                          ? cell.replace(/\d{1,2}(?= [A-Z])/, String(1 + Math.floor(random() * 28)))
                          : cell,
                      ),
                    ),
                  }
                : sheet,
            ),
          ),
      },
    ];
  }

  /** Damage that only the XML shows. */
  private bytes(): DamageClass[] {
    const raw = (
      name: string,
      edit: (xml: string, ref: string, random: Random) => string,
    ): DamageClass => ({
      name: `workbook: ${name}`,
      detectable: true,
      damage: (random) => {
        const at = pick(
          this.sheets.flatMap((sheet, i) => (isTable(sheet) ? [i] : [])),
          random,
        );
        const rows = this.sheets[at]?.rows ?? [];
        const ref = `${letters(4 + Math.floor(random() * ((rows[HEADER]?.length ?? 4) - 3)))}${String(1 + pick(boardRows(rows), random))}`;
        const parts = workbookParts(this.sheets);
        const part = `xl/worksheets/sheet${String(at + 1)}.xml`;
        parts[part] = strToU8(edit(strFromU8(parts[part] as Uint8Array), ref, random));
        return { [this.name]: zipSync(parts, { level: 0 }) };
      },
    });
    const cell = (ref: string): RegExp => new RegExp(`<c r="${ref}"[^>]*>(.*?)</c>`);
    return [
      raw('a raised footnote in a number', (xml, ref) =>
        xml.replace(cell(ref), (_, inner: string) => {
          const digits = inner.replace(/<[^>]*>/g, '');
          return `<c r="${ref}" t="inlineStr"><is><r><t>${digits}</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>3</t></r></is></c>`;
        }),
      ),
      raw('an empty value', (xml, ref) => xml.replace(cell(ref), `<c r="${ref}"><v/></c>`)),
      raw('the same cell twice', (xml, ref, random) =>
        xml.replace(
          cell(ref),
          (whole) => `${whole}<c r="${ref}"><v>${String(Math.floor(random() * 100))}</v></c>`,
        ),
      ),
      raw('a truth value for a number', (xml, ref) =>
        xml.replace(cell(ref), `<c r="${ref}" t="b"><v>1</v></c>`),
      ),
      raw('an error for a number', (xml, ref) =>
        xml.replace(cell(ref), `<c r="${ref}" t="e"><v>#DIV/0!</v></c>`),
      ),
    ];
  }

  private made(sheets: readonly MadeSheet[], name = this.name): Files {
    return { [name]: zipSync(workbookParts(sheets), { level: 0 }) };
  }

  /** One table changed. */
  private table(random: Random, edit: (rows: Rows) => Rows): Files {
    const chosen = pick(this.sheets.filter(isTable), random);
    return this.made(
      this.sheets.map((sheet) =>
        sheet === chosen ? { ...sheet, rows: edit(sheet.rows.map((row) => [...row])) } : sheet,
      ),
    );
  }

  /** One number of one board or of England changed, in one of the columns that its row has for it. */
  private cell(random: Random, columns: Columns, edit: (text: string) => CellValue): Files {
    return this.table(random, (rows) => {
      const able = [ENGLAND, ...boardRows(rows)].filter((r) => columns(rows[r] ?? []).length > 0);
      if (able.length === 0) return rows;
      const at = pick(able, random);
      const column = pick(columns(rows[at] ?? []), random);
      return rows.map((row, r) =>
        r === at
          ? row.map((value, c) => (c === column ? asNumber(edit(said(value))) : value))
          : row,
      );
    });
  }
}

/** First columns of the answers whose lower limit was not cut off at 0, or was. */
function answerColumns(row: readonly CellValue[], cut: boolean): number[] {
  return row.flatMap((_, c) => (c >= 3 && c % 3 === 0 && (row[c + 1] === 0) === cut ? [c] : []));
}

function shares(row: readonly CellValue[]): number[] {
  return answerColumns(row, false);
}

function limits(row: readonly CellValue[]): number[] {
  return answerColumns(row, false).flatMap((c) => [c + 1, c + 2]);
}

function cutOff(row: readonly CellValue[]): number[] {
  return answerColumns(row, true).map((c) => c + 2);
}

const lastDigit: TextDamage = (text, random) => otherDigit(text, random, 'last');

/** A digit changed so that the number is a fifth larger or smaller, at least. */
function byAFifth(text: string, random: Random): string {
  const number = text.replaceAll(',', '');
  return otherNumber(number, random, Number(number) / 5);
}

function asNumber(text: CellValue): CellValue {
  return typeof text === 'string' && /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** A made cell's text; formulas are not among them. */
function said(cell: CellValue): string {
  return typeof cell === 'object' ? '' : String(cell);
}

function isTable(sheet: MadeSheet): boolean {
  return sheet.name.startsWith('Table ');
}

function boardRows(rows: readonly (readonly CellValue[])[]): number[] {
  return rows.flatMap((_, r) => (r >= BOARDS ? [r] : []));
}

/** Two boards whose bases differ enough to be told apart by them. */
function differing(rows: Rows, random: Random): [number, number] {
  const base = (r: number): number => Number(said(rows[r]?.[BASE] ?? null).replaceAll(',', ''));
  const one = pick(boardRows(rows), random);
  const others = boardRows(rows).filter((r) => Math.abs(Math.log(base(r) / base(one))) > 0.4);
  return [one, pick(others, random)];
}

/** First column of each answer. */
function answersIn(rows: Rows): number[] {
  return (rows[HEADER] ?? []).flatMap((_, c) => (c >= 3 && c % 3 === 0 ? [c] : []));
}

/** The three columns of two answers in each other's place. */
function swapped(row: readonly CellValue[], a: number, b: number): CellValue[] {
  return row.map((cell, c) => {
    if (c >= a && c < a + 3) return row[c - a + b] ?? null;
    return c >= b && c < b + 3 ? (row[c - b + a] ?? null) : cell;
  });
}
