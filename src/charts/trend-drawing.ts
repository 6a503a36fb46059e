/** Where everything in the trend chart lies, in pixels. */
import type { DrawnPoint, Trend, TrendRole, TrendSeries } from '../view/details/trend-types';
import { heightOf, quietAxis, type Axis } from './axis';
import { bandPath, linePath } from './paths';
import { lineLabels, type LineLabel } from './trend-labels';
import { timeTicks, timeScale, type TimeTick } from './time';

export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Dot {
  readonly x: number;
  readonly y: number;
  /** Pixels from the top; null without an interval. */
  readonly whisker: readonly [number, number] | null;
  readonly wave: string;
  readonly open: boolean;
  /** No line touches it, so its dot and interval are drawn alone. */
  readonly alone: boolean;
}

export interface Letter {
  readonly text: string;
  /** Right end of its base line, in pixels. */
  readonly x: number;
  readonly y: number;
}

export interface SeriesDrawing {
  readonly code: string;
  readonly role: TrendRole;
  readonly name: string;
  /** "a", "b", ... at the start of predecessors' lines, which look alike; otherwise null. */
  readonly letter: Letter | null;
  readonly lines: readonly string[];
  readonly bridges: readonly string[];
  readonly bands: readonly string[];
  readonly dots: readonly Dot[];
}

export interface TrendDrawing {
  readonly width: number;
  readonly height: number;
  readonly plot: Plot;
  readonly axis: Axis;
  /** Horizontal lines: pixels from the top, and the percentage. */
  readonly rules: readonly { readonly y: number; readonly label: string }[];
  readonly ticks: readonly TimeTick[];
  /** One column for each wave, between the middles of the gaps on both sides. */
  readonly columns: readonly {
    readonly wave: string;
    readonly x: number;
    readonly from: number;
    readonly to: number;
  }[];
  readonly breaks: readonly { readonly x: number; readonly mark: string }[];
  /** The column of the selected wave, cut to a readable width; null where it is not among the waves. */
  readonly shown: { readonly from: number; readonly to: number } | null;
  /** Back to front. */
  readonly series: readonly SeriesDrawing[];
  /** The names of the lines, where they end. */
  readonly labels: readonly LineLabel[];
}

/** Between the end of the lines and their names, in pixels. */
export const LABEL_GAP = 8;
const LETTERS = 'abcdefghij';
const LETTER_HEIGHT = 11;
/** Widest mark of the selected wave, in pixels. */
const WIDEST_SHOWN = 16;

/** @param width of the whole chart in pixels @param low it stands among other things, not in a place of its own */
export function drawTrend(trend: Trend, width: number, low = false): TrendDrawing {
  const wide = width >= 480;
  const height = wide && !low ? 230 : 190;
  const room = Math.min(wide ? 130 : 96, width * 0.34);
  const plot: Plot = { left: 36, right: width - room, top: 18, bottom: height - 22 };
  const axis = quietAxis(trend.extent);
  const x = timeScale(trend.waves, plot.left, plot.right);
  const y = (value: number) => plot.top + heightOf(value, axis, plot.bottom - plot.top);
  const columns = columnsOf(trend, x, plot);
  return {
    width,
    height,
    plot,
    axis,
    rules: axis.ticks.map((tick) => ({ y: y(tick), label: `${String(tick)}%` })),
    ticks: timeTicks(trend.waves, x, plot),
    columns,
    breaks: trend.breaks.flatMap(({ mark, waves }) =>
      columns.filter(({ wave }) => waves.includes(wave)).map(({ from }) => ({ x: from, mark })),
    ),
    shown: shownOf(columns, trend.selected),
    series: withLetters(
      seriesOf(trend).map((series) => drawSeries(pointsOnly(trend, series), x, y)),
    ),
    labels: lineLabels(named(trend), y, room - LABEL_GAP, plot.bottom),
  };
}

/** Predecessors have letters, their names stand beneath. */
function named({ area, compared, england }: Trend): TrendSeries[] {
  return [...(england ? [england] : []), ...compared, area];
}

/** Two points are two points: a line between them would be a slope that nobody measured. */
function pointsOnly({ waves }: Trend, series: TrendSeries): TrendSeries {
  if (waves.length > 2) return series;
  return { ...series, runs: series.runs.flat().map((point) => [point]), bridges: [] };
}

/** Back to front; predecessors furthest back. */
function seriesOf({ before, england, compared, area }: Trend): TrendSeries[] {
  const apart = before.filter(({ role }) => role === 'predecessor');
  const together = before.filter(({ role }) => role !== 'predecessor');
  return [...apart, ...(england ? [england] : []), ...together, ...compared, area];
}

type Scale = (value: number) => number;

function drawSeries(series: TrendSeries, x: Scale, y: Scale): SeriesDrawing {
  const { code, role, name, runs, bridges } = series;
  const at = (point: DrawnPoint): [number, number] => [x(point.time), y(point.value)];
  const longer = runs.filter(({ length }) => length > 1);
  const quiet = role === 'predecessor';
  return {
    code,
    role,
    name,
    letter: null,
    lines: longer.map((run) => linePath(run.map(at))),
    bridges: bridges.map((pair) => linePath(pair.map(at))),
    bands: quiet ? [] : longer.flatMap((run) => bandOf(run, x, y)),
    dots: runs.flatMap((run) => run.map((point) => dotOf(point, run.length === 1, x, y))),
  };
}

/** Letters are left of the first point, pushed down where they would cover each other. */
function withLetters(all: readonly SeriesDrawing[]): SeriesDrawing[] {
  const letters = new Map<SeriesDrawing, Letter>();
  const quiet = all.filter(({ role, dots }) => role === 'predecessor' && dots.length > 0);
  let free = -Infinity;
  for (const series of quiet.toSorted((a, b) => (a.dots[0]?.y ?? 0) - (b.dots[0]?.y ?? 0))) {
    const [dot] = series.dots;
    const y = Math.max((dot?.y ?? 0) + 4, free);
    free = y + LETTER_HEIGHT;
    letters.set(series, { text: LETTERS[quiet.indexOf(series)] ?? '', x: (dot?.x ?? 0) - 5, y });
  }
  return all.map((series) => ({ ...series, letter: letters.get(series) ?? null }));
}

/** Neighbours that both have an interval share a piece of the band. */
function bandOf(run: readonly DrawnPoint[], x: Scale, y: Scale): string[] {
  const edges = run.map(({ time, interval }) =>
    interval ? { x: x(time), low: y(interval.lower), high: y(interval.upper) } : null,
  );
  return bandPath(edges);
}

function dotOf(point: DrawnPoint, alone: boolean, x: Scale, y: Scale): Dot {
  const { interval, kind, wave, time, value } = point;
  return {
    x: x(time),
    y: y(value),
    whisker: interval ? [y(interval.upper), y(interval.lower)] : null,
    wave,
    open: kind === 'reported',
    alone,
  };
}

function columnsOf({ waves }: Trend, x: Scale, plot: Plot): TrendDrawing['columns'] {
  const xs = waves.map(({ time }) => x(time));
  return waves.map(({ id }, i) => {
    const here = xs[i] ?? plot.left;
    const [before, after] = [xs[i - 1], xs[i + 1]];
    const from = before === undefined ? plot.left : (before + here) / 2;
    const to = after === undefined ? plot.right : (here + after) / 2;
    return { wave: id, x: here, from, to };
  });
}

function shownOf(
  columns: TrendDrawing['columns'],
  selected: readonly string[],
): TrendDrawing['shown'] {
  const shown = columns.filter(({ wave }) => selected.includes(wave));
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last) return null;
  return {
    from: Math.max(first.from, first.x - WIDEST_SHOWN / 2),
    to: Math.min(last.to, last.x + WIDEST_SHOWN / 2),
  };
}
