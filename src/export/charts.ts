/**
 * Charts as pictures that can stand alone: one area over time, and every area in order. Made from the
 * same finished values as on the page: a figure without a margin is drawn without one, or named.
 */
import { hueOf } from '../model/hue';
import { tag } from '../ui/svg';
import type { IntervalMark, IntervalPlot } from '../view/details/interval-plot-types';
import type { Trend } from '../view/details/trend-types';
import type { View } from '../view/types';
import { fillOf, page } from './colours';
import { frame, PAD, WIDTH, type Drawing, type Framed } from './drawing';
import { credits, heading } from './makers';
import { EMPTY, label, paragraph, round, stack, type Block, type TextStyle } from './text';
import { linesOf } from './trend-lines';

/** Height of the plot of a trend, and of an area's row, in pixels. */
const PLOT = 420;
const ROW = 26;
/** Where the bars begin and end; names stand left of them, figures right. */
const BARS = { from: 400, to: 1040 };

type Options = Framed['options'];

/** One area over time, with England and whatever else the trend holds. */
export function drawTrend(view: View, trend: Trend, options: Options): Drawing {
  const plan = planOf(view, options);
  const breaks = trend.breaks.map(({ mark, label: when, note }) => `${mark} ${when}: ${note}`);
  return sheet(
    plan,
    (y) => linesOf(trend, plan.colours, { x: PAD, y, width: WIDTH - 2 * PAD, height: PLOT }),
    ['Shaded, or a line through a point: the margin of error (95%).', ...breaks, ...trend.notes],
  );
}

/** Every area with its margin of error, the largest share first. */
export function drawRanking(view: View, plot: IntervalPlot, options: Options): Drawing {
  const plan = planOf(view, options);
  const without = plot.without.map(({ why, areas }) => `${why}: ${areas.join(', ')}.`);
  return sheet(plan, (y) => rows(plan, plot, y), [plot.rule, ...without]);
}

function planOf(view: View, options: Options): Framed {
  return { view, options, colours: { shade: options.shade, hue: hueOf(view.answer.polarity) } };
}

/** Heading, chart, notes, credits. */
function sheet(plan: Framed, chart: (y: number) => Block, notes: readonly string[]): Drawing {
  const full = { x: PAD, width: WIDTH - 2 * PAD };
  const small: TextStyle = { size: 18, weight: 400, fill: page('ink-soft', plan.colours) };
  const top = stack(PAD, heading(plan, full, 40), 4);
  const body = chart(PAD + top.height + 24);
  const y = PAD + top.height + 24 + body.height + 20;
  const said = stack(
    y,
    notes.map((text) => (at) => paragraph(text, { ...full, y: at }, small)),
    4,
  );
  const below = y + said.height + 16;
  const foot = stack(below, credits(plan, full, 17), 2);
  const height = Math.ceil(below + foot.height + PAD);
  const svg = frame(plan, {
    svg: top.svg + body.svg + said.svg + foot.svg,
    width: WIDTH,
    height,
    scale: 1,
  });
  return { svg, width: WIDTH, height };
}

function rows(plan: Framed, { marks, england, extent }: IntervalPlot, y: number): Block {
  if (!extent || marks.length === 0) return EMPTY;
  const [low, high] = extent;
  const across = BARS.to - BARS.from;
  const at = (value: number) => BARS.from + ((value - low) / Math.max(high - low, 1)) * across;
  const top = y + ROW;
  const bottom = top + marks.length * ROW;
  const ink: TextStyle = { size: 18, weight: 600, fill: page('ink', plan.colours) };
  const drawn = marks.map((mark, i) => row(plan, mark, top + (i + 0.5) * ROW, at));
  const mean = england ? meanOf(england, at(england.value)) : '';
  return { svg: drawn.join('') + mean, height: bottom - y };

  /** England's line, over all rows. */
  function meanOf({ whole }: IntervalMark, x: number): string {
    const line = { x1: round(x), x2: round(x), y1: top, y2: bottom };
    return (
      label(`England ${whole}`, x, y + 14, ink, 'middle') +
      tag('line', { ...line, stroke: page('ink', plan.colours), 'stroke-width': 2 })
    );
  }
}

function row(
  { view, colours }: Framed,
  { code, brief, whole, value, interval, verdict }: IntervalMark,
  y: number,
  at: (value: number) => number,
): string {
  const clear = verdict === 'higher' || verdict === 'lower';
  const own = code === view.area;
  const colour = clear ? fillOf(verdict, colours) : page('ink-faint', colours);
  const words: TextStyle = {
    size: 17,
    weight: clear || own ? 600 : 400,
    fill: page(clear || own ? 'ink' : 'ink-soft', colours),
  };
  const ground = { x: PAD, y: y - ROW / 2, width: WIDTH - 2 * PAD, height: ROW };
  return (
    (own ? tag('rect', { ...ground, fill: page('marked', colours) }) : '') +
    label(brief, PAD + 6, y + 6, words) +
    tag('line', {
      x1: round(at(interval.lower)),
      x2: round(at(interval.upper)),
      y1: y,
      y2: y,
      stroke: colour,
      'stroke-width': clear ? 7 : 5,
      'stroke-linecap': 'round',
      'stroke-opacity': 0.5,
    }) +
    tag('circle', { cx: round(at(value)), cy: y, r: 6, fill: colour }) +
    label(whole, BARS.to + 40, y + 6, words)
  );
}
