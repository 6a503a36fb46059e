/**
 * The present view as one picture that can stand alone: title, map or hexagons, the chosen area's
 * figure, legend, source and licence. Made from the finished view, not photographed from the page.
 */
import { hueOf } from '../model/hue';
import type { Shade } from '../view/palette';
import type { View } from '../view/types';
import { patterns, page } from './colours';
import { legend } from './legend';
import { credits, figure, heading, type Column, type Plan as Texts } from './makers';
import type { Outlines } from './outlines';
import { drawPlaces, type Box } from './places';
import { escapeMarkup, tag } from '../ui/svg';
import { EMPTY, stack, type Block } from './text';

export interface DrawingOptions {
  readonly title: string;
  readonly shade: Shade;
  /** Lines beneath: source, licence, boundaries. */
  readonly credits: readonly string[];
  /**
   * `fit`: 1200 wide, as tall as it takes; `card`: 1200 × 630 for links on social media; `portrait`
   * and `square`: 1080 × 1350 and 1080 × 1080; `column`: 540 wide, as tall as it takes.
   */
  readonly format: 'fit' | 'card' | 'portrait' | 'square' | 'column';
  /** A colour of the publisher's, as a bar along the top; absent for none. */
  readonly accent?: string;
  /** Font families, as in CSS. */
  readonly font?: string;
}

export interface Drawing {
  readonly svg: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** As on the page: widths of letters are reckoned for these. */
export const SYSTEM_FONTS =
  "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

export const WIDTH = 1200;
export const PAD = 40;
const GAP = 12;
const CARD_HEIGHT = 630;
/** The largest size of a card's title at which everything fits is taken. */
const CARD_TITLES = [40, 34, 28, 24];
const COLUMN = 540;
/** Height of the accent's bar. */
const ACCENT = 10;

interface Plan extends Texts {
  readonly options: DrawingOptions;
}

/** The same for whatever has no choice of formats. */
export interface Framed extends Texts {
  readonly options: Omit<DrawingOptions, 'format'>;
}

/** What is drawn in units of its own, and how many pixels a unit takes. */
export interface Body extends Block {
  readonly width: number;
  readonly scale: number;
}

/** Pure. The outlines must be of the view's own geography; null draws the figures without a map. */
export function drawView(view: View, outlines: Outlines | null, options: DrawingOptions): Drawing {
  const colours = { shade: options.shade, hue: hueOf(view.answer.polarity) };
  const plan: Plan = { view, options, colours };
  const body = bodyOf(plan, outlines);
  const [width, height] = [body.width * body.scale, body.height * body.scale].map(Math.round);
  return { svg: frame(plan, body), width: width ?? 0, height: height ?? 0 };
}

function bodyOf(plan: Plan, outlines: Outlines | null): Body {
  switch (plan.options.format) {
    case 'fit':
      return { ...sheet(plan, outlines), width: WIDTH, scale: 1 };
    case 'card':
      return { ...card(plan, outlines), width: WIDTH, scale: 1 };
    case 'portrait':
      return {
        ...upright(plan, outlines, { width: 720, height: 900, side: 210 }),
        width: 720,
        scale: 1.5,
      };
    case 'square':
      return {
        ...upright(plan, outlines, { width: 720, height: 720, side: 250 }),
        width: 720,
        scale: 1.5,
      };
    case 'column':
      return { ...column(plan, outlines), width: COLUMN, scale: 1 };
  }
}

/** The picture itself: its names for assistive technology, patterns, ground and what is on it. */
export function frame(
  { view, options, colours }: Framed,
  { svg, width, height, scale }: Body,
): string {
  const summary = `${view.panel.heading}: ${view.panel.area.valueText}. ${view.legend.title}. ${options.credits.join(' ')}`;
  const { accent } = options;
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: Math.round(width * scale),
      height: Math.round(height * scale),
      viewBox: `0 0 ${String(width)} ${String(height)}`,
      role: 'img',
      lang: 'en-GB',
      'font-family': options.font ?? SYSTEM_FONTS,
    },
    tag('title', {}, escapeMarkup(`${options.title}, ${view.subtitle}`)) +
      tag('desc', {}, escapeMarkup(summary)) +
      patterns(colours) +
      tag('rect', { width, height, fill: page('paper', colours) }) +
      svg +
      (accent === undefined ? '' : tag('rect', { width, height: ACCENT, fill: accent })),
  );
}

/** Title on top, map on the left, figure and legend on the right, credits at the bottom. */
function sheet(plan: Plan, outlines: Outlines | null): Block {
  const full = { x: PAD, width: WIDTH - 2 * PAD };
  const top = stack(PAD, heading(plan, full, 40), 4);
  const y = PAD + top.height + 24;
  const mapBox: Box = { x: PAD, y, width: 660, height: mapHeight(outlines, 660) };
  const column = outlines ? { x: 740, width: WIDTH - PAD - 740 } : full;
  const side = stack(
    y,
    [...figure(plan, column, 56), (at) => legend(plan, { ...column, y: at })],
    GAP,
  );
  const below = y + Math.max(side.height, outlines ? mapBox.height : 0) + 28;
  const foot = stack(below, credits(plan, full, 17), 2);
  return {
    svg: top.svg + drawn(plan, outlines, mapBox) + side.svg + foot.svg,
    height: Math.ceil(below + foot.height + PAD),
  };
}

/** Everything on the left, the map on the right, in the proportions that links are shown in. */
function card(plan: Plan, outlines: Outlines | null): Block {
  const column = { x: PAD, width: outlines ? 600 : WIDTH - 2 * PAD };
  const foot = stack(0, credits(plan, { x: PAD, width: column.width }, 16), 2);
  const footY = CARD_HEIGHT - PAD / 2 - foot.height;
  const texts = CARD_TITLES.map((size) => cardTexts(plan, column, size));
  const text = texts.find(({ height }) => PAD + height < footY) ?? texts.at(-1) ?? EMPTY;
  const shift = tag('g', { transform: `translate(0 ${String(footY)})` }, foot.svg);
  const box: Box = { x: 670, y: 30, width: 500, height: CARD_HEIGHT - 60 };
  return { svg: drawn(plan, outlines, box) + text.svg + shift, height: CARD_HEIGHT };
}

function cardTexts(plan: Plan, column: Column, size: number): Block {
  return stack(
    PAD,
    [
      ...heading(plan, column, size),
      () => ({ svg: '', height: 8 }),
      ...figure(plan, column, 1.6 * size),
      (at) => legend(plan, { ...column, y: at + 6 }, true),
    ],
    6,
  );
}

/** Heading over all, figure and legend at the left, the map at the right, credits at the bottom. */
function upright(
  plan: Plan,
  outlines: Outlines | null,
  { width, height, side: narrow }: { width: number; height: number; side: number },
): Block {
  const full = { x: 30, width: width - 60 };
  const top = stack(30, heading(plan, full, 34), 4);
  const y = 30 + top.height + 20;
  const foot = stack(0, credits(plan, full, 12), 2);
  const footY = height - 20 - foot.height;
  const side = { x: full.x, width: outlines ? narrow : full.width };
  const texts = [
    ...figure(plan, side, 60),
    (at: number) => legend(plan, { ...side, y: at + 8 }, true),
  ];
  const shift = tag('g', { transform: `translate(0 ${String(footY)})` }, foot.svg);
  const x = full.x + narrow + 10;
  const room = { width: width - 20 - x, height: footY - y - 12 };
  const spare = outlines ? Math.max(0, room.height - mapHeight(outlines, room.width)) : 0;
  const box: Box = { x, y: y + spare / 3, ...room };
  return { svg: top.svg + drawn(plan, outlines, box) + stack(box.y, texts, 6).svg + shift, height };
}

/** Everything beneath each other, for a narrow column in print. */
function column(plan: Plan, outlines: Outlines | null): Block {
  const full = { x: 16, width: COLUMN - 32 };
  const top = stack(20, [...heading(plan, full, 30), ...figure(plan, full, 48)], 4);
  const y = 20 + top.height + 16;
  const box: Box = { ...full, y, height: mapHeight(outlines, full.width) };
  const below = stack(
    y + box.height + 16,
    [(at) => legend(plan, { ...full, y: at }, true), ...credits(plan, full, 14)],
    8,
  );
  return {
    svg: top.svg + drawn(plan, outlines, box) + below.svg,
    height: Math.ceil(y + box.height + 16 + below.height + 20),
  };
}

function drawn({ view, colours }: Plan, outlines: Outlines | null, box: Box): string {
  return outlines ? drawPlaces(outlines, view, box, colours) : '';
}

function mapHeight(outlines: Outlines | null, width: number): number {
  return outlines ? (outlines.height / outlines.width) * width : 0;
}
