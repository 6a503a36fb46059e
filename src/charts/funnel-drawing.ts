/** Where everything in the funnel plot lies, in pixels. */
import type { AreaCode } from '../model/area';
import type { FunnelLine, FunnelPoint, FunnelView } from '../view/details/funnel-types';
import { heightOf, quietAxis, type Axis } from './axis';
import type { NamedDot } from './dot-input.svelte';
import {
  boxAround,
  placeLabels,
  RING,
  type Box,
  type PlacedLabel,
  type Plot,
  type Spot,
  type Wish,
} from './funnel-labels';
import { linePath, type Position } from './paths';
import { LETTER, LINE_HEIGHT } from './trend-labels';

export interface FunnelDot extends NamedDot {
  readonly verdict: FunnelPoint['verdict'];
}

export interface FunnelDrawing {
  readonly width: number;
  readonly height: number;
  readonly plot: Plot;
  readonly axis: Axis;
  /** Horizontal lines: pixels from the top, and the percentage. */
  readonly rules: readonly { readonly y: number; readonly label: string }[];
  readonly ticks: readonly {
    readonly x: number;
    readonly label: string;
    readonly anchor: 'middle' | 'end';
  }[];
  readonly lines: readonly { readonly kind: FunnelLine['kind']; readonly path: string }[];
  /** England's line across, and its name. */
  readonly england: { readonly y: number; readonly label: PlacedLabel };
  /** In the order of the points. */
  readonly dots: readonly FunnelDot[];
  /** Names of what is clear or marked by the reader, where there is room. */
  readonly labels: readonly PlacedLabel[];
}

/** The same of a triangle. */
const SHAPE = 7;

/** @param marked areas that the reader chose or compares, whose names must stand */
export function drawFunnel(
  view: FunnelView,
  width: number,
  marked: readonly AreaCode[],
): FunnelDrawing {
  const height = width >= 480 ? 360 : 320;
  const plot = { left: 36, right: width - 8, top: 10, bottom: height - 38 };
  const axis = quietAxis(padded(view.extent));
  const x = (base: number) => plot.left + ((plot.right - plot.left) * base) / view.most;
  const y = (value: number) => plot.top + heightOf(value, axis, plot.bottom - plot.top);
  const dots = view.points.map((point) => dotOf(point, x, y));
  const level = y(view.england.value);
  const england = englandLabel(view.england.text, level, dots, plot);
  const edges = view.lines.flatMap(({ kind, limits }) => [
    { kind, points: limits.map(({ base, upper }): Position => [x(base), y(upper)]) },
    { kind, points: limits.map(({ base, lower }): Position => [x(base), y(lower)]) },
  ]);
  return {
    width,
    height,
    plot,
    axis,
    rules: axis.ticks.map((tick) => ({ y: y(tick), label: `${String(tick)}%` })),
    ticks: view.ticks.map(({ base, text }) => tickAt(x(base), text, plot.right)),
    lines: edges.map(({ kind, points }) => ({ kind, path: linePath(points) })),
    england: { y: level, label: england },
    dots,
    labels: placeLabels(wishesOf(view, dots, marked), {
      dots,
      lines: [
        ...edges.flatMap(({ points }) => points.map(([across, down]) => ({ x: across, y: down }))),
        ...Array.from({ length: 100 }, (_, i) => ({ x: plot.left + (i * width) / 100, y: level })),
      ],
      taken: [england.box, ...dots.flatMap((dot) => markBox(dot, marked))],
      frame: frameOf(plot),
    }),
  };
}

/** What no name may cover: the ring of a marked dot, the shape of a clear one. */
function markBox(dot: FunnelDot, marked: readonly AreaCode[]): Box[] {
  const half = marked.includes(dot.code) ? RING : dot.verdict === 'none' ? 0 : SHAPE;
  return half === 0 ? [] : [boxAround(dot, half)];
}

/** Room above and beneath what lies furthest out, so that no shape is cut. */
function padded([low, high]: readonly [number, number]): readonly [number, number] {
  const room = 0.03 * (high - low);
  return [Math.max(0, low - room), Math.min(100, high + room)];
}

function tickAt(x: number, label: string, right: number): FunnelDrawing['ticks'][number] {
  return { x, label, anchor: x + (label.length * LETTER) / 2 > right + 8 ? 'end' : 'middle' };
}

type Scale = (value: number) => number;

function dotOf({ code, verdict, name, base, value }: FunnelPoint, x: Scale, y: Scale): FunnelDot {
  return { code, verdict, name, x: x(base), y: y(value) };
}

function frameOf({ left, right, top, bottom }: Plot): Box {
  return { left: left + 2, top: top - 8, width: right - left + 6, height: bottom - top + 6 };
}

/** At the right end or else at the left one, above or beneath the line, where it covers fewest dots. */
function englandLabel(
  text: string,
  y: number,
  dots: readonly Spot[],
  { left, right }: Plot,
): PlacedLabel {
  const width = text.length * LETTER;
  const boxes = [right - width, left + 4].flatMap((start) => [
    { left: start, top: y - LINE_HEIGHT - 3, width, height: LINE_HEIGHT },
    { left: start, top: y + 3, width, height: LINE_HEIGHT },
  ]);
  const under = (box: Box) => dots.filter((dot) => isUnder(box, dot)).length;
  const box = boxes.reduce((best, next) => (under(next) < under(best) ? next : best));
  return {
    id: 'england',
    lines: [text],
    x: box.left === right - width ? right : box.left,
    y: box.top + 10,
    anchor: box.left === right - width ? 'end' : 'start',
    box,
  };
}

function isUnder({ left, top, width, height }: Box, { x, y }: Spot): boolean {
  return x > left - 5 && x < left + width + 5 && y > top - 5 && y < top + height + 5;
}

/** The reader's own first, then what lies furthest from England. */
function wishesOf(
  { points, england }: FunnelView,
  dots: readonly FunnelDot[],
  marked: readonly AreaCode[],
): Wish[] {
  const rank = ({ code, value }: FunnelPoint) =>
    Math.abs(value - england.value) + (marked.includes(code) ? 100 : 0);
  const named = points.filter(
    ({ code, verdict }) => marked.includes(code) || verdict === 'higher' || verdict === 'lower',
  );
  return named
    .toSorted((a, b) => rank(b) - rank(a))
    .flatMap(({ code, brief }) => {
      const dot = dots.find((each) => each.code === code);
      return dot
        ? [{ id: code, text: brief, x: dot.x, y: dot.y, must: marked.includes(code) }]
        : [];
    });
}

/** "Triangle, point up" and so on: what is clear differs in shape, not in colour alone. */
export function shapeOf({ x, y, verdict }: FunnelDot): string {
  const side = verdict === 'higher' ? -1 : 1;
  if (verdict !== 'higher' && verdict !== 'lower') return circle(x, y, 4);
  return `M${at(x, y + 6 * side)}L${at(x + 6.5, y - 5 * side)}L${at(x - 6.5, y - 5 * side)}Z`;
}

function circle(x: number, y: number, r: number): string {
  const [start, half] = [at(x - r, y), `${String(r)} ${String(r)} 0 1 0`];
  return `M${start}A${half} ${at(x + r, y)}A${half} ${start}Z`;
}

function at(x: number, y: number): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
