/** Where everything in the plot of two measures lies, in pixels. */
import type { AreaCode } from '../model/area';
import type { Interval } from '../model/estimate';
import type { AgainstAxis, AgainstPoint, AgainstView } from '../view/details/against-types';
import type { NamedDot } from './dot-input.svelte';
import {
  boxAround,
  placeLabels,
  RING,
  type PlacedLabel,
  type Plot,
  type Wish,
} from './funnel-labels';
import { LETTER } from './trend-labels';

export interface AgainstDot extends NamedDot {
  readonly rough: boolean;
  /** Its margins as a path: a cross, one bar, or nothing. */
  readonly cross: string;
}

export interface AgainstDrawing {
  readonly width: number;
  readonly height: number;
  readonly plot: Plot;
  readonly across: readonly { readonly x: number; readonly text: string }[];
  readonly up: readonly { readonly y: number; readonly text: string }[];
  /** In the order of the points, England apart. */
  readonly dots: readonly AgainstDot[];
  readonly england: AgainstDot | null;
  /** Names of England and of what the reader marked. */
  readonly labels: readonly PlacedLabel[];
}

const ENGLAND = 'england';

/** @param marked areas that the reader chose or compares, whose names must stand */
export function drawAgainst(
  view: AgainstView,
  width: number,
  marked: readonly AreaCode[],
): AgainstDrawing {
  const height = width >= 480 ? 400 : 330;
  const plot = { left: leftOf(view.up), right: width - 10, top: 8, bottom: height - 24 };
  const x = (value: number) => place(value, view.across, plot.left, plot.right);
  const y = (value: number) => place(value, view.up, plot.bottom, plot.top);
  const dots = view.points.map((point) => dotOf(point, x, y));
  const england = view.england && dotOf(view.england, x, y);
  const rings = dots.filter(({ code }) => marked.includes(code)).map((dot) => boxAround(dot, RING));
  return {
    width,
    height,
    plot,
    across: view.across.ticks.map(({ value, text }) => ({ x: x(value), text })),
    up: view.up.ticks.map(({ value, text }) => ({ y: y(value), text })),
    dots,
    england,
    labels: placeLabels(wishesOf(view, dots, england, marked), {
      dots,
      lines: [],
      taken: [...rings, ...(england ? [boxAround(england, RING)] : [])],
      frame: {
        left: plot.left + 2,
        top: plot.top - 6,
        width: plot.right - plot.left + 6,
        height: plot.bottom - plot.top + 4,
      },
    }),
  };
}

/** Room for the longest number beside the plot. */
function leftOf({ ticks }: AgainstAxis): number {
  return 10 + Math.ceil(Math.max(...ticks.map(({ text }) => text.length), 2) * LETTER);
}

function place(value: number, { from, to }: AgainstAxis, start: number, end: number): number {
  return start + ((end - start) * (value - from)) / (to - from);
}

type Scale = (value: number) => number;

function dotOf(point: AgainstPoint, x: Scale, y: Scale): AgainstDot {
  const { code, name, rough, across, up } = point;
  const [left, top] = [x(across.value), y(up.value)];
  const cross = [
    bar(across.interval, x, (end) => `${fixed(end)} ${fixed(top)}`),
    bar(up.interval, y, (end) => `${fixed(left)} ${fixed(end)}`),
  ].join('');
  return { code, name, rough, x: left, y: top, cross };
}

function bar(interval: Interval | null, scale: Scale, at: (end: number) => string): string {
  return interval ? `M${at(scale(interval.lower))}L${at(scale(interval.upper))}` : '';
}

function fixed(value: number): string {
  return value.toFixed(1);
}

/** The reader's own first, then England. */
function wishesOf(
  { points, england }: AgainstView,
  dots: readonly AgainstDot[],
  own: AgainstDot | null,
  marked: readonly AreaCode[],
): Wish[] {
  const wishes = points.flatMap(({ code, brief }, i): Wish[] => {
    const dot = dots[i];
    return dot && marked.includes(code)
      ? [{ id: code, text: brief, x: dot.x, y: dot.y, must: true }]
      : [];
  });
  const last = england && own && { id: ENGLAND, text: england.brief, x: own.x, y: own.y };
  const inOrder = wishes.toSorted((a, b) => marked.indexOf(a.id) - marked.indexOf(b.id));
  return last ? [...inOrder, { ...last, must: true }] : inOrder;
}
