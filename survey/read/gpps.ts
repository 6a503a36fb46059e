import { basename } from 'node:path';
import { ENGLAND } from '../../src/model/area';
import { GPPS } from '../catalogue/gpps';
import type { GppsAnswer, GppsMeasure } from '../catalogue/types';
import { Refusal, type FigureRow } from '../rows';
import { Line } from './cell';
import { csvLines } from './csv';

/** What the official files write for a withheld figure. */
const SUPPRESSED = -98;

/** NHS England's own codes of its regions, with the ONS codes. */
export const REGION_CODES: Readonly<Record<string, string>> = {
  Y56: 'E40000003',
  Y58: 'E40000006',
  Y59: 'E40000005',
  Y60: 'E40000011',
  Y61: 'E40000013',
  Y62: 'E40000014',
  Y63: 'E40000012',
};

/** The measures we show, from one official file of weighted results (national, region or system). */
export async function readGpps(path: string, source: string, year: number): Promise<FigureRow[]> {
  const rows: FigureRow[] = [];
  for await (const item of csvLines(path)) {
    const line = new Line(basename(path), item);
    const area = areaOf(line);
    for (const measure of GPPS.measures) {
      if (!(`${measure.stem}.pcteval` in item.cells)) continue;
      for (const answer of measure.answers) {
        rows.push({
          survey: GPPS.id,
          wave: `gpps-${String(year)}`,
          measure: measure.id,
          answer: answer.id,
          area,
          source,
          ...figure(line, measure, answer),
        });
      }
    }
  }
  return rows;
}

function areaOf(line: Line): string {
  const cells = line.line.cells;
  if (cells['ad_icscodeons'] !== undefined) return cells['ad_icscodeons'];
  if (cells['national'] !== undefined) return ENGLAND;
  const code = REGION_CODES[line.text('ad_commissioningregioncode')];
  if (code === undefined) {
    throw new Refusal('unknown region code', line.place('ad_commissioningregioncode'));
  }
  return code;
}

type Numbers = Pick<FigureRow, 'value' | 'missing' | 'lower' | 'upper' | 'base' | 'origin'>;

function figure(line: Line, measure: GppsMeasure, answer: GppsAnswer): Numbers {
  const { stem } = measure;
  const base = line.number(`${stem}.baseevaluw`);
  if (answer.id === measure.summary) {
    return numbers(line, `${stem}.pcteval`, base, {
      lower: line.number(`${stem}.lowileval`),
      upper: line.number(`${stem}.hiwileval`),
    });
  }
  const columns = answer.options.map((option) => `${stem}_${String(option)}.pct`);
  const first = columns[0] ?? '';
  if (columns.some((column) => !(column in line.line.cells))) {
    const origin = line.place(first);
    return { value: null, missing: 'unavailable', lower: null, upper: null, base, origin };
  }
  return numbers(line, first, base, null, columns);
}

function numbers(
  line: Line,
  column: string,
  base: number,
  interval: { lower: number; upper: number } | null,
  columns: readonly string[] = [column],
): Numbers {
  const shares = columns.map((name) => line.number(name));
  const origin = line.place(column);
  if (shares.includes(SUPPRESSED) || base === SUPPRESSED) {
    return { value: null, missing: 'suppressed', lower: null, upper: null, base: null, origin };
  }
  return {
    value: percent(shares.reduce((sum, share) => sum + share, 0)),
    missing: null,
    lower: interval && percent(interval.lower),
    upper: interval && percent(interval.upper),
    base,
    origin,
  };
}

/** A fraction as a percentage with two decimals. */
export function percent(fraction: number): number {
  return Math.round(fraction * 10000 + 1e-9) / 100;
}
