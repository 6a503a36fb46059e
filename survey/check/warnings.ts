import type { Area } from '../../src/model/area';
import type { Estimate } from '../../src/model/estimate';
import { halvesOf, Z95 } from '../../src/stats/interval';
import { effectiveBase } from '../../src/stats/wilson';
import { SURVEYS, type WaveEntry } from '../catalogue';
import type { AreaNames } from '../geography';
import { figureKey, type FigureRow, type Place } from '../rows';
import { baseWarnings } from './bases';
import { exchangeWarnings } from './exchanges';
import { wideWarnings } from './intervals';
import { jumpWarnings } from './jumps';
import { missingWarnings } from './missing';
import { comparedTables, waveBefore, type ComparedTable } from './table';

/** Something in the figures that a person should look at before the wave goes live. */
export interface Warning {
  readonly kind: 'interval' | 'base' | 'jump' | 'exchange' | 'missing' | 'wave';
  readonly text: string;
  readonly place: Place;
}

/** Limits are printed to a tenth (HIS) or as fractions of four decimals (GPPS): half an interval may be this much wider. */
const ROUNDING = { symmetric: 0.05, wilson: 0.005 } as const;
/** Width in percentage points above which an interval says next to nothing. */
const WIDE = 40;

/** What looks odd in the rows, by themselves and against the wave before. */
export function warningsOf(
  rows: readonly FigureRow[],
  held: readonly FigureRow[],
  waves: readonly WaveEntry[],
  names: AreaNames,
): Warning[] {
  const known = new Map([...held, ...rows].map((row) => [figureKey(row), row]));
  const tables = comparedTables(rows, held, waves);
  const boardsOf = ({ wave }: ComparedTable): readonly Area[] => areasOf(wave, waves, names);
  return [
    ...tables.flatMap((table) => [
      ...missingWarnings(
        table,
        boardsOf(table).map(({ code }) => code),
      ),
      ...exchangeWarnings(table),
      ...wideWarnings(table),
      ...jumpWarnings(table),
    ]),
    ...baseWarnings(tables, boardsOf),
    ...rowWarnings(rows, known, waves),
  ];
}

function areasOf(wave: string, waves: readonly WaveEntry[], { areas }: AreaNames): readonly Area[] {
  const geography = waves.find(({ id }) => id === wave)?.geography;
  return areas.geographies.find(({ id }) => id === geography)?.areas ?? [];
}

function rowWarnings(
  rows: readonly FigureRow[],
  known: ReadonlyMap<string, FigureRow>,
  waves: readonly WaveEntry[],
): Warning[] {
  return rows.flatMap((row) => {
    const before = waveBefore(row, waves);
    const previous = before && known.get(figureKey({ ...row, wave: before.id }));
    const found = [intervalWarning(row), previous ? baseWarning(row, previous) : null];
    return found.filter((warning) => warning !== null);
  });
}

function intervalWarning(row: FigureRow): Warning | null {
  const { value, lower, upper, base } = row;
  if (value === null || lower === null || upper === null) return null;
  const width = upper - lower;
  const words = `${label(row)}: the interval ${String(lower)} to ${String(upper)}`;
  if (width > WIDE) return warn('interval', `${words} is over ${String(WIDE)} points wide`, row);
  const implied = impliedBase(row);
  if (base === null || implied === null || implied <= base) return null;
  const answers = `implies ${String(Math.round(implied))} answers`;
  return warn('interval', `${words} ${answers}, more than the ${String(base)} who answered`, row);
}

/** How many answers, each drawn by chance alone, would give an interval as narrow as this; rounding allowed for. */
function impliedBase(row: FigureRow): number | null {
  const { value, lower, upper } = row;
  const halves = halvesOf(estimateIn(row));
  if (value === null || lower === null || upper === null || !halves) return null;
  const method = SURVEYS.find(({ id }) => id === row.survey)?.intervals ?? 'symmetric';
  const slack = ROUNDING[method];
  if (method === 'wilson') {
    return effectiveBase(value, { lower: lower - slack, upper: upper + slack });
  }
  const error = ((halves.down + halves.up) / 2 + slack) / Z95;
  // The value is rounded too, which matters for one of 0.1.
  const nearer = value < 50 ? Math.max(value - slack, 0) : Math.min(value + slack, 100);
  return (nearer * (100 - nearer)) / error ** 2;
}

function baseWarning(row: FigureRow, previous: FigureRow): Warning | null {
  if (row.base === null || previous.base === null || row.base >= previous.base / 2) return null;
  const text = `${label(row)}: responses fell from ${String(previous.base)} to ${String(row.base)}`;
  return warn('base', text, row);
}

function estimateIn({ value, lower, upper, base, source }: FigureRow): Estimate {
  return value === null ? { value, reason: 'unavailable' } : { value, lower, upper, base, source };
}

function label({ wave, measure, answer, area }: FigureRow): string {
  return `${wave} ${measure} ${answer} ${area}`;
}

function warn(kind: Warning['kind'], text: string, row: FigureRow): Warning {
  return { kind, text, place: row.origin };
}
