/**
 * The present view as one picture that can stand alone: title, map or hexagons, the chosen area's
 * figure, legend, source and licence. Made from the finished view, not photographed from the page.
 */
import { hueOf, type Shade } from '../view/palette';
import type { AreaView, View } from '../view/types';
import { hatches, page, type Colours } from './colours';
import { legend } from './legend';
import type { Picture } from './picture';
import { drawPlaces, type Box } from './places';
import { escapeMarkup, tag } from '../ui/svg';
import { EMPTY, paragraph, stack, type Block, type TextStyle } from './text';

export interface DrawingOptions {
  readonly title: string;
  readonly shade: Shade;
  /** Lines beneath: source, licence, boundaries. */
  readonly credits: readonly string[];
  /** `fit`: as tall as it takes; `card`: 1200 × 630 for links on social media. */
  readonly format: 'fit' | 'card';
  /** Font families, as in CSS. */
  readonly font?: string;
}

export interface Drawing {
  readonly svg: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export const SYSTEM_FONTS = "system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif";

const WIDTH = 1200;
const PAD = 40;
const GAP = 12;
const CARD_HEIGHT = 630;

interface Plan {
  readonly view: View;
  readonly options: DrawingOptions;
  readonly colours: Colours;
}

/** Pure. The picture must be of the view's own geography; null draws the figures without a map. */
export function drawView(view: View, picture: Picture | null, options: DrawingOptions): Drawing {
  const colours = { shade: options.shade, hue: hueOf(view.answer.polarity) };
  const plan: Plan = { view, options, colours };
  const body = options.format === 'card' ? card(plan, picture) : sheet(plan, picture);
  return { svg: frame(plan, body), width: WIDTH, height: body.height };
}

function frame({ view, options, colours }: Plan, { svg, height }: Block): string {
  const summary = `${view.panel.heading}: ${view.panel.area.valueText}. ${view.legend.title}. ${options.credits.join(' ')}`;
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: WIDTH,
      height,
      viewBox: `0 0 ${String(WIDTH)} ${String(height)}`,
      role: 'img',
      lang: 'en-GB',
      'font-family': options.font ?? SYSTEM_FONTS,
    },
    tag('title', {}, escapeMarkup(`${options.title}, ${view.subtitle}`)) +
      tag('desc', {}, escapeMarkup(summary)) +
      hatches(colours) +
      tag('rect', { width: WIDTH, height, fill: page('paper', colours) }) +
      svg,
  );
}

/** Title on top, map on the left, figure and legend on the right, credits at the bottom. */
function sheet(plan: Plan, picture: Picture | null): Block {
  const full = { x: PAD, width: WIDTH - 2 * PAD };
  const top = stack(PAD, heading(plan, full, 40), 4);
  const y = PAD + top.height + 24;
  const mapBox: Box = { x: PAD, y, width: 660, height: mapHeight(picture, 660) };
  const column = picture ? { x: 740, width: WIDTH - PAD - 740 } : full;
  const side = stack(
    y,
    [...figure(plan, column, 56), (at) => legend(plan, { ...column, y: at })],
    GAP,
  );
  const below = y + Math.max(side.height, picture ? mapBox.height : 0) + 28;
  const foot = stack(below, credits(plan, full, 17), 2);
  return {
    svg: top.svg + drawn(plan, picture, mapBox) + side.svg + foot.svg,
    height: Math.ceil(below + foot.height + PAD),
  };
}

/** Everything on the left, the map on the right, in the proportions that links are shown in. */
function card(plan: Plan, picture: Picture | null): Block {
  const column = { x: PAD, width: picture ? 600 : WIDTH - 2 * PAD };
  const foot = stack(0, credits(plan, { x: PAD, width: column.width }, 16), 2);
  const footY = CARD_HEIGHT - PAD / 2 - foot.height;
  const text = stack(
    PAD,
    [
      ...heading(plan, column, 40),
      () => ({ svg: '', height: 8 }),
      ...figure(plan, column, 64),
      (at) => legend(plan, { ...column, y: at + 6 }, true),
    ],
    6,
  );
  const shift = tag('g', { transform: `translate(0 ${String(footY)})` }, foot.svg);
  const box: Box = { x: 670, y: 30, width: 500, height: CARD_HEIGHT - 60 };
  return { svg: drawn(plan, picture, box) + text.svg + shift, height: CARD_HEIGHT };
}

function drawn({ view, colours }: Plan, picture: Picture | null, box: Box): string {
  return picture ? drawPlaces(picture, view, box, colours) : '';
}

function mapHeight(picture: Picture | null, width: number): number {
  return picture ? (picture.height / picture.width) * width : 0;
}

type Column = Omit<Box, 'y' | 'height'>;
type Maker = (y: number) => Block;

function heading({ view, options, colours }: Plan, column: Column, size: number): Maker[] {
  const title: TextStyle = { size, weight: 700, fill: page('ink', colours) };
  const subtitle: TextStyle = { size: 22, weight: 400, fill: page('ink-soft', colours) };
  return [
    (y) => paragraph(options.title, { ...column, y }, title),
    (y) => paragraph(view.subtitle, { ...column, y }, subtitle),
  ];
}

/** The figure of the chosen area (England if none is): value, interval, and how it compares. */
function figure({ view, colours }: Plan, column: Column, size: number): Maker[] {
  const { area, england } = view.panel;
  const known = area.estimate.value !== null;
  const ink = page('ink', colours);
  const soft: TextStyle = { size: 20, weight: 400, fill: page('ink-soft', colours) };
  const line = (text: string, style: TextStyle) => (y: number) =>
    text === '' ? EMPTY : paragraph(text, { ...column, y }, style);
  return [
    line(view.panel.heading, { size: 28, weight: 600, fill: ink }),
    line(known ? area.valueText : sentence(area.valueText), {
      size: known ? size : 22,
      weight: 700,
      fill: ink,
    }),
    line(known ? interval(area) : '', soft),
    line(known && england ? against(area, england) : '', { ...soft, fill: ink }),
    ...view.compared.map((each) => line(besides(each), { ...soft, fill: ink })),
  ];
}

function interval({ intervalText, baseText }: AreaView): string {
  const base = /\d/.test(baseText) ? `; ${baseText} people answered` : '';
  return `Margin of error: ${intervalText}${base}`;
}

/** "No clear difference from England (73.2%)", or why none can be called. */
function against({ verdict, verdictText }: AreaView, { valueText }: AreaView): string {
  return verdict === 'unknown'
    ? `England ${valueText}; the difference ${verdictText}`
    : `${sentence(verdictText)} (${valueText})`;
}

/** "Cheshire and Merseyside (dashed): 76.2%. No clear difference: ..." */
function besides({ area, text }: View['compared'][number]): string {
  return `${area.short} (dashed outline): ${area.valueText}. ${text}`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function credits({ options, colours }: Plan, column: Column, size: number): Maker[] {
  const style: TextStyle = { size, weight: 400, fill: page('ink-soft', colours) };
  return options.credits.map((text) => (y: number) => paragraph(text, { ...column, y }, style));
}
