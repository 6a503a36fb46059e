import type { AreaCode } from '../../src/model/area';
import { median } from '../../src/stats/funnel';
import { Z95 } from '../../src/stats/interval';
import { effectiveBase } from '../../src/stats/wilson';
import { groupBy } from '../build/blocks';
import type { WaveEntry } from '../catalogue';
import { figureKey, type FigureRow } from '../rows';

/** One measure in one wave, area by area, beside the wave before it on the same areas. */
export interface ComparedTable {
  readonly survey: string;
  readonly wave: string;
  readonly measure: string;
  readonly answers: readonly string[];
  /** Boards in the order of the file. */
  readonly boards: readonly AreaCode[];
  readonly now: ReadonlyMap<AreaCode, AreaFigures>;
  readonly before: ReadonlyMap<AreaCode, AreaFigures>;
}

export interface AreaFigures {
  readonly base: number | null;
  readonly values: ReadonlyMap<string, FigureRow>;
  readonly first: FigureRow;
}

/** The tables of these rows that hold a figure of boards. */
export function comparedTables(
  rows: readonly FigureRow[],
  held: readonly FigureRow[],
  waves: readonly WaveEntry[],
): ComparedTable[] {
  const known = new Map([...held, ...rows].map((row) => [figureKey(row), row]));
  const tables = groupBy([...known.values()], tableKey);
  return [...groupBy(rows, tableKey).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { survey, wave, measure } = first;
    const previous = waveBefore(first, waves);
    const before = tables.get(tableKey({ ...first, wave: previous?.id ?? '' })) ?? [];
    const now = byArea(own);
    const boards = [...now.keys()].filter(isBoard);
    const answers = [...new Set(own.map((row) => row.answer))];
    return [{ survey, wave, measure, answers, boards, now, before: byArea(before) }];
  });
}

/** Neither England nor an NHS region. */
export function isBoard(area: AreaCode): boolean {
  return area.startsWith('E54');
}

/** The wave before a row's, of the same survey. */
export function waveBefore(
  row: Pick<FigureRow, 'survey' | 'wave'>,
  waves: readonly WaveEntry[],
): WaveEntry | null {
  const own = waves.filter((wave) => wave.survey === row.survey);
  const at = own.findIndex((wave) => wave.id === row.wave);
  return own[at - 1] ?? null;
}

function tableKey(row: Pick<FigureRow, 'survey' | 'wave' | 'measure'>): string {
  return `${row.survey} ${row.wave} ${row.measure}`;
}

function byArea(rows: readonly FigureRow[]): Map<AreaCode, AreaFigures> {
  const areas = groupBy(rows, (row) => row.area);
  return new Map(
    [...areas].flatMap(([area, own]) => {
      const [first] = own;
      if (!first) return [];
      const base = own.find((row) => row.base !== null)?.base ?? null;
      return [[area, { base, first, values: new Map(own.map((row) => [row.answer, row])) }]];
    }),
  );
}

/** How much every board's base changed since the wave before, over the median change of all. */
export function baseRatios({ boards, now, before }: ComparedTable): Map<AreaCode, number> {
  const ratios = new Map<AreaCode, number>();
  for (const area of boards) {
    const [base, was] = [now.get(area)?.base ?? null, before.get(area)?.base ?? null];
    if (base !== null && was !== null && base > 0 && was > 0) ratios.set(area, base / was);
  }
  const typical = median([...ratios.values()]) ?? 1;
  return new Map([...ratios].map(([area, ratio]) => [area, ratio / typical]));
}

/**
 * Standard error of an answer in an area, in percentage points: half its interval over 1.96, or,
 * for a group of answers without one, from the effective base of the area's summary. Null where
 * neither is known.
 */
export function standardErrorIn(figures: AreaFigures | undefined, answer: string): number | null {
  const row = figures?.values.get(answer);
  if (!row || row.value === null) return null;
  if (row.lower !== null && row.upper !== null) return (row.upper - row.lower) / (2 * Z95);
  for (const other of figures?.values.values() ?? []) {
    if (other.value === null || other.lower === null || other.upper === null) continue;
    const base = effectiveBase(other.value, { lower: other.lower, upper: other.upper });
    if (base !== null) return Math.sqrt((row.value * (100 - row.value)) / base);
  }
  return null;
}
