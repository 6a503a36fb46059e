/** The lines of a trend in a picture: margins as bands, gaps as gaps, names where the lines end. */
import { tag } from '../ui/svg';
import { BANDS } from '../view/palette';
import type { DrawnPoint, Trend, TrendRole, TrendSeries } from '../view/details/trend-types';
import { page, type Colours } from './colours';
import type { Box } from './places';
import { EMPTY, label, round, wrap, type Block, type TextStyle } from './text';

/** Room left of the plot for percentages, right of it for names, beneath it for months, above for marks. */
const ROOM = { left: 70, right: 250, below: 34, above: 24 };
const DAY = 86_400_000;
const HALF_YEAR = [0, 6];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** So few waves that each has its name, and points are not joined. */
const FEW = 2;
const NAME = 18;

/** What is drawn with, and where a time and a percentage lie, in pixels. */
interface Scene {
  readonly colours: Colours;
  readonly few: boolean;
  readonly x: (time: number) => number;
  readonly y: (value: number) => number;
}

export function linesOf(trend: Trend, colours: Colours, box: Box): Block {
  const [first, last] = [trend.waves[0], trend.waves.at(-1)];
  if (!trend.extent || !first || !last) return EMPTY;
  const ticks = ticksOf(trend.extent);
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 100];
  const [left, right] = [box.x + ROOM.left, box.x + box.width - ROOM.right];
  const [top, bottom] = [box.y + ROOM.above, box.y + box.height - ROOM.below];
  const span = Math.max(last.time - first.time, DAY);
  const x = (time: number) => left + 12 + ((time - first.time) / span) * (right - left - 24);
  const y = (value: number) => bottom - ((value - low) / Math.max(high - low, 1)) * (bottom - top);
  const scene: Scene = { colours, few: trend.waves.length <= FEW, x, y };
  const words: TextStyle = { size: 17, weight: 400, fill: page('ink-soft', colours) };
  const all = [
    ...trend.before,
    ...(trend.england ? [trend.england] : []),
    ...trend.compared,
    trend.area,
  ];
  const svg = [
    ...ticks.map(
      (tick) =>
        stroke([left, right], [y(tick), y(tick)], page('line', colours), 1) +
        label(`${String(tick)}%`, box.x, y(tick) + 6, words),
    ),
    ...timesOf(trend, scene.few).map(({ time, text }) =>
      label(text, x(time), bottom + 26, words, 'middle'),
    ),
    ...marksOf(trend, scene, top, bottom, words),
    ...all.map((series) => lineOf(series, scene)),
    namesOf(all, scene, right + 16),
  ];
  return { svg: svg.join(''), height: box.height };
}

/** Round percentages, at most seven, around all that is drawn. */
function ticksOf([low, high]: readonly [number, number]): number[] {
  const step = [1, 2, 5, 10, 20].find((each) => (high - low) / each <= 5) ?? 25;
  const from = Math.max(0, Math.floor(low / step));
  const to = Math.min(Math.floor(100 / step), Math.ceil(high / step));
  return Array.from({ length: to - from + 1 }, (_, i) => (from + i) * step);
}

/** "Jan 2026", "Jul 2026"; where there are few waves, each by its own name. */
function timesOf({ waves }: Trend, few: boolean): { time: number; text: string }[] {
  if (few) return waves.map(({ time, label: text }) => ({ time, text }));
  const [from, to] = [waves[0]?.time ?? 0, waves.at(-1)?.time ?? 0];
  const years = [];
  for (let year = new Date(from).getUTCFullYear(); Date.UTC(year, 0) <= to; year++)
    years.push(year);
  return years
    .flatMap((year) =>
      HALF_YEAR.map((month) => ({
        time: Date.UTC(year, month),
        text: `${MONTHS[month] ?? ''} ${String(year)}`,
      })),
    )
    .filter(({ time }) => time >= from && time <= to);
}

/** Where something changed: half-way between two waves, with the number of its note. */
function marksOf(
  trend: Trend,
  { colours, x }: Scene,
  top: number,
  bottom: number,
  words: TextStyle,
) {
  return trend.breaks.flatMap(({ mark, waves }) =>
    trend.waves.flatMap(({ id, time }, i) => {
      const before = trend.waves[i - 1];
      if (!before || !waves.includes(id)) return [];
      const at = x((before.time + time) / 2);
      const line = stroke([at, at], [top, bottom], page('ink-faint', colours), 1, '2 5');
      return [line + label(mark, at, top - 8, { ...words, weight: 600 }, 'middle')];
    }),
  );
}

const WIDTHS: Readonly<Record<TrendRole, number>> = {
  area: 4,
  compared: 3,
  england: 2,
  combined: 3,
  predecessor: 1.5,
};

function colourOf(role: TrendRole, colours: Colours): string {
  if (role === 'england') return page('england', colours);
  if (role === 'compared') return page('compared', colours);
  return page(role === 'predecessor' ? 'ink-soft' : 'accent', colours);
}

function lineOf({ role, runs, bridges }: TrendSeries, scene: Scene): string {
  const colour = colourOf(role, scene.colours);
  const joined = scene.few ? [] : runs.filter(({ length }) => length > 1);
  const alone = scene.few ? runs.flat() : runs.filter(({ length }) => length === 1).flat();
  return [
    ...(role === 'predecessor' ? [] : joined.map((run) => band(run, role, scene))),
    ...joined.map((run) =>
      path(run, colour, WIDTHS[role], scene, role === 'predecessor' ? '6 4' : null),
    ),
    ...(scene.few ? [] : bridges.map((pair) => path(pair, colour, 1.5, scene, '5 5'))),
    ...alone.map((point) => dot(point, colour, scene)),
  ].join('');
}

/** As strong as on the page. */
function strengthOf(role: TrendRole, { shade }: Colours): number {
  if (role === 'combined') return BANDS['band-combined'][shade];
  return BANDS[role === 'compared' ? 'band-compared' : 'band'][shade];
}

/** The margins of neighbours that both have one. */
function band(run: readonly DrawnPoint[], role: TrendRole, { x, y, colours }: Scene): string {
  const known = run.flatMap(({ time, interval }) => (interval ? [{ time, ...interval }] : []));
  if (known.length < 2 || known.length < run.length) return '';
  const upper = known.map(({ time, upper: value }) => pair(x(time), y(value)));
  const lower = known.map(({ time, lower: value }) => pair(x(time), y(value))).reverse();
  return tag('polygon', {
    points: [...upper, ...lower].join(' '),
    fill: colourOf(role, colours),
    'fill-opacity': strengthOf(role, colours),
  });
}

function path(
  run: readonly DrawnPoint[],
  colour: string,
  width: number,
  { x, y }: Scene,
  dash: string | null,
) {
  return tag('polyline', {
    points: run.map(({ time, value }) => pair(x(time), y(value))).join(' '),
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    'stroke-linejoin': 'round',
    'stroke-dasharray': dash,
  });
}

/** A point that no line touches, with its margin; open where it was printed in the news. */
function dot(
  { time, value, interval, kind }: DrawnPoint,
  colour: string,
  { x, y, colours }: Scene,
) {
  const whisker = interval
    ? stroke([x(time), x(time)], [y(interval.lower), y(interval.upper)], colour, 2)
    : '';
  const fill = kind === 'reported' ? page('paper', colours) : colour;
  const at = { cx: round(x(time)), cy: round(y(value)), r: 6 };
  return whisker + tag('circle', { ...at, fill, stroke: colour, 'stroke-width': 2 });
}

/** Names beside the ends of their lines, none over another. */
function namesOf(all: readonly TrendSeries[], { colours, y }: Scene, x: number): string {
  const ends = all.flatMap((series) => {
    const end = series.runs.at(-1)?.at(-1);
    return end ? [{ series, at: y(end.value) }] : [];
  });
  ends.sort((a, b) => a.at - b.at);
  let free = 0;
  return ends
    .map(({ series: { role, brief }, at }) => {
      const weight = role === 'area' || role === 'compared' ? 600 : 400;
      const style: TextStyle = { size: NAME, weight, fill: colourOf(role, colours) };
      const lines = wrap(brief, ROOM.right - 24, style);
      const top = Math.max(at - ((lines.length - 1) * NAME) / 2, free);
      free = top + lines.length * (NAME + 4);
      return lines.map((text, i) => label(text, x, top + 6 + i * (NAME + 3), style)).join('');
    })
    .join('');
}

function stroke(
  [x1, x2]: readonly [number, number],
  [y1, y2]: readonly [number, number],
  colour: string,
  width: number,
  dash: string | null = null,
) {
  const ends = { x1: round(x1), x2: round(x2), y1: round(y1), y2: round(y2) };
  return tag('line', { ...ends, stroke: colour, 'stroke-width': width, 'stroke-dasharray': dash });
}

function pair(x: number, y: number): string {
  return `${String(round(x))},${String(round(y))}`;
}
