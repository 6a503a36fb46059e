import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { ENGLAND, type AreaCode } from '../../src/model/area';
import type { CountMeasure, CountPeriod } from '../catalogue/context';
import type { AreaNames } from '../geography';
import { Refusal, type Place } from '../rows';

/** Where committed counts are kept, below the project. */
export const COUNTS = 'survey/sources/context';

/** One count of one area. */
export interface Count {
  readonly area: AreaCode;
  /** In the measure's unit. */
  readonly value: number;
  /** Whether too much of the area is made of districts that it shares. */
  readonly rough: boolean;
  /** Whether we added it up ourselves. */
  readonly calculated: boolean;
}

type Row = Readonly<Record<string, string>>;

/** Above this share of patients in shared districts a count is rough. */
const ROUGH_ABOVE = 0.1;

/**
 * Rows of a file of counts, with the column names of its first line.
 * @throws Refusal without a column `code`, and where a row has not as many columns as the first
 */
export function countRows(root: string, file: string): Row[] {
  const rows = parsed(readFileSync(join(root, COUNTS, file)), file);
  if (rows[0]?.['code'] === undefined) throw new Refusal('no column “code”', { file, row: 1 });
  return rows;
}

function parsed(content: Buffer, file: string): Row[] {
  try {
    return parse<Row>(content, { columns: true, bom: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error['lines'] === 'number' ? { row: error['lines'] } : {};
    throw new Refusal('not as many columns as the first row, or a quotation mark astray', {
      file,
      ...row,
    });
  }
}

/**
 * Every area's count of one measure in one period, England last: its own row where the file has
 * one, else the sum of the parts over the sum of the wholes.
 * @throws Refusal naming file, row and column: an area that is unknown, there twice or missing, or a value that is no number
 */
export function countsOf(
  rows: readonly Row[],
  measure: CountMeasure,
  period: CountPeriod,
  names: AreaNames,
): Count[] {
  const read = rows.map((row, i) => countOf(row, measure, period, names, i + 2));
  const { file, geography } = period;
  const twice = read.find(({ area }, i) => read.findIndex((other) => other.area === area) !== i);
  if (twice) throw new Refusal(`${twice.area} is there twice`, { file });
  const all = names.areas.geographies.find(({ id }) => id === geography)?.areas ?? [];
  const absent = all.find(({ code }) => !read.some(({ area }) => area === code));
  if (absent) throw new Refusal(`no row for ${absent.short} (${absent.code})`, { file });
  const areas = read.filter(({ area }) => area !== ENGLAND);
  const england = read.find(({ area }) => area === ENGLAND) ?? totalOf(rows, measure, file);
  return england ? [...areas, england] : areas;
}

function countOf(
  row: Row,
  { column, scale, rough }: CountMeasure,
  { file, geography }: CountPeriod,
  names: AreaNames,
  line: number,
): Count {
  const code = row['code'] ?? '';
  const area = names.find(code, geography);
  if (area === null) {
    throw new Refusal(`${code} is no area of ${geography}`, { file, row: line, column: 'code' });
  }
  const value = numberIn(row, column, { file, row: line, column });
  const shared = rough === null ? 0 : numberIn(row, rough, { file, row: line, column: rough });
  return { area, value: rounded(value * scale), rough: shared > ROUGH_ABOVE, calculated: false };
}

function totalOf(rows: readonly Row[], { england }: CountMeasure, file: string): Count | null {
  if (england === null || rows[0]?.[england.part] === undefined) return null;
  const sum = (column: string): number =>
    rows.reduce((total, row, i) => total + numberIn(row, column, { file, row: i + 2, column }), 0);
  const value = rounded((england.times * sum(england.part)) / sum(england.whole));
  return { area: ENGLAND, value, rough: false, calculated: true };
}

/** @throws Refusal if the cell is not a number of zero or more */
function numberIn(row: Row, column: string, place: Place): number {
  const text = (row[column] ?? '').trim();
  const value = Number(text);
  if (text === '' || !Number.isFinite(value) || value < 0) {
    throw new Refusal(`“${text}” is no number`, place);
  }
  return value;
}

/** Two decimals are all that any of the files prints. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
