/** Which figures and city names stand on the map, and where: each keeps its distance from the others. */
import type { AreaCode } from '../model/area';
import { isInside } from '../model/planar';
import type { AreaShape, Point, Shapes } from '../model/shape';
import type { AreaView, Fill } from '../view/types';
import { spotOf } from './clearance';
import { INSET, inInset, isInInset, type Box } from './frame';

export interface Figure {
  readonly code: AreaCode;
  readonly text: string;
  readonly fill: Fill;
  /** Where its middle lies, in hundredths of the map's width and height. */
  readonly at: Point;
}

export type Side = 'right' | 'left' | 'below' | 'above';

export interface City {
  readonly name: string;
  /** Where its dot lies, in hundredths of the map's width and height. */
  readonly at: Point;
  /** Where its name stands from the dot. */
  readonly side: Side;
}

export interface Labelled {
  readonly shapes: Shapes;
  readonly areas: readonly AreaView[];
  readonly selected: AreaCode | null;
}

export interface LabelInput extends Labelled {
  /** What is in sight, in map units. */
  readonly view: Box;
  /** Pixels across. */
  readonly width: number;
  /** Height of a letter's line, in pixels: follows the reader's size of text. */
  readonly line: number;
  /** Whether all of England is in sight, with London's inset. */
  readonly whole: boolean;
}

/** In order of importance; others are named once the map is enlarged. */
const CITIES = ['Newcastle', 'Birmingham', 'Norwich', 'Bristol', 'Plymouth', 'Leeds', 'Manchester'];
/** Pixels across for each city named while all of England is in sight. */
const FOR_EACH_CITY = 70;
/** Pixels kept free around a label. */
const DISTANCE = 4;
/** Width of a letter or digit, and height of a figure above its middle, as shares of the line. */
const LETTER = 0.47;
const DIGIT = 0.62;
/** Half the height that a figure needs free, as a share of the line. */
const FREE = 0.45;
/** Pixels from a city's dot to its name. */
const TO_NAME = 6;
/** Borders that a city's name may cross. */
const CROSSINGS = 1;

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function layOut(input: LabelInput): { figures: Figure[]; cities: City[] } {
  const taken: Rectangle[] = [];
  const figures = figuresOf(input, taken);
  const cities = citiesOf(input, taken);
  return { figures, cities };
}

function figuresOf(input: LabelInput, taken: Rectangle[]): Figure[] {
  const { areas, selected, shapes } = input;
  const byCode = new Map(shapes.areas.map((shape) => [shape.code, shape]));
  // The reader's own comes first: its figure is shown whatever stands in the way.
  const told = areas.filter(({ standsOut, code }) => standsOut || code === selected);
  told.sort((a, b) => Number(b.code === selected) - Number(a.code === selected));
  return told.flatMap((area) => {
    const shape = byCode.get(area.code);
    return shape && area.shapeText !== '' ? figureOf(area, shape, input, taken) : [];
  });
}

function figureOf(area: AreaView, shape: AreaShape, input: LabelInput, taken: Rectangle[]) {
  const { view, line, whole } = input;
  const spot = spotOf(shape);
  const magnified = whole && isInInset(shape);
  const at = magnified ? inInset(spot.at) : spot.at;
  const scale = scaleOf(input) * (magnified ? INSET.zoom : 1);
  const own = area.code === input.selected;
  const size = (line * area.shapeText.length) / 3;
  const point = inPixels(at, input);
  const box = around(point, size * DIGIT * 1.5, line / 2);
  const fits = spot.clearance * scale >= size * FREE;
  if (!own && (!fits || collides(box, taken))) return [];
  if (!isInSight(at, view)) return [];
  taken.push(box);
  return [{ code: area.code, text: area.shapeText, fill: area.fill, at: inHundredths(at, view) }];
}

function citiesOf(input: LabelInput, taken: Rectangle[]): City[] {
  const { shapes, view, whole } = input;
  const order = whole
    ? CITIES.flatMap((name) => shapes.cities.filter((city) => city.name === name))
    : shapes.cities;
  const blocked = whole ? [...taken, insetBox(input)] : [...taken];
  let left = whole ? Math.floor(input.width / FOR_EACH_CITY) : order.length;
  return order.flatMap(({ name, at }) => {
    if (left === 0 || !isInSight(at, view)) return [];
    const side = sideFor(name, at, input, blocked);
    if (!side) return [];
    left -= 1;
    blocked.push(nameBox(name, inPixels(at, input), side, input.line));
    return [{ name, at: inHundredths(at, view), side }];
  });
}

/** The side on which a name is free and crosses the fewest borders; null if there is none. */
function sideFor(name: string, at: Point, input: LabelInput, blocked: readonly Rectangle[]) {
  const point = inPixels(at, input);
  let [best, least]: [Side | null, number] = [null, CROSSINGS + 1];
  for (const side of ['right', 'left', 'below', 'above'] as const) {
    const box = nameBox(name, point, side, input.line);
    if (!isWithin(box, input) || collides(box, blocked)) continue;
    const crossings = crossingsOf(box, input, least);
    if (crossings < least) [best, least] = [side, crossings];
  }
  return best;
}

function nameBox(name: string, [x, y]: Point, side: Side, line: number): Rectangle {
  const width = name.length * LETTER * line;
  const half = line / 2;
  if (side === 'right')
    return { left: x - 2, top: y - half, right: x + TO_NAME + width, bottom: y + half };
  if (side === 'left')
    return { left: x - TO_NAME - width, top: y - half, right: x + 2, bottom: y + half };
  const middle = side === 'below' ? y + TO_NAME + half : y - TO_NAME - half;
  return around([x, middle], width / 2, half);
}

/**
 * How often one goes from area to area along a name, the sea and the neighbours' land being one.
 * @param most more than this need not be counted
 */
function crossingsOf(
  { left, right, top, bottom }: Rectangle,
  input: LabelInput,
  most: number,
): number {
  const scale = scaleOf(input);
  const y = input.view.y + (top + bottom) / 2 / scale;
  let count = 0;
  let last: AreaCode | null | undefined;
  for (let step = 0; step <= 8 && count < most; step++) {
    const x = input.view.x + (left + ((right - left) * step) / 8) / scale;
    const here = areaAt([x, y], input.shapes);
    if (last !== undefined && here !== last) count += 1;
    last = here;
  }
  return count;
}

/** What lies at points that were asked for before: a change of figures asks for the same ones again. */
const known = new WeakMap<Shapes, Map<string, AreaCode | null>>();
/** Points kept; zooming asks for ever new ones. */
const KEPT = 4000;

function areaAt(at: Point, shapes: Shapes): AreaCode | null {
  const kept = known.get(shapes) ?? new Map<string, AreaCode | null>();
  known.set(shapes, kept);
  const key = at.join(' ');
  const there = kept.get(key);
  if (there !== undefined) return there;
  if (kept.size >= KEPT) kept.clear();
  const found = shapes.areas.find(({ polygons }) =>
    polygons.some((polygon) => isInside(at, polygon)),
  );
  kept.set(key, found?.code ?? null);
  return found?.code ?? null;
}

function insetBox(input: LabelInput): Rectangle {
  const { at, radius } = INSET;
  const scale = scaleOf(input);
  const box = around(inPixels(at, input), radius * scale, radius * scale);
  // Its caption stands beneath.
  return { ...box, bottom: box.bottom + input.line * 1.5 };
}

function scaleOf({ view, width }: LabelInput): number {
  return width / view.width;
}

function inPixels([x, y]: Point, input: LabelInput): Point {
  const scale = scaleOf(input);
  return [(x - input.view.x) * scale, (y - input.view.y) * scale];
}

function inHundredths([x, y]: Point, view: Box): Point {
  return [tenth(((x - view.x) / view.width) * 100), tenth(((y - view.y) / view.height) * 100)];
}

function tenth(value: number): number {
  return Math.round(value * 100) / 100;
}

function isInSight([x, y]: Point, view: Box): boolean {
  return x > view.x && x < view.x + view.width && y > view.y && y < view.y + view.height;
}

function isWithin({ left, right, top, bottom }: Rectangle, input: LabelInput): boolean {
  const height = input.view.height * scaleOf(input);
  return left >= 0 && top >= 0 && right <= input.width && bottom <= height;
}

function around([x, y]: Point, halfWidth: number, halfHeight: number): Rectangle {
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

function collides(box: Rectangle, taken: readonly Rectangle[]): boolean {
  return taken.some(
    (other) =>
      box.left < other.right + DISTANCE &&
      other.left < box.right + DISTANCE &&
      box.top < other.bottom + DISTANCE &&
      other.top < box.bottom + DISTANCE,
  );
}
