/** The coloured map or hexagons, with values where there is room and the chosen area outlined. */
import type { AreaCode } from '../model/area';
import { isStrong } from '../view/palette';
import type { AreaView, View } from '../view/types';
import { edgeOf, fillOf, page, strokeOf, type Colours } from './colours';
import type { Outlines, Place } from './outlines';
import { escapeMarkup, tag } from '../ui/svg';
import { round } from './text';

/** Where a picture is put, in pixels; it keeps its proportions and is centred. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const VALUE_SIZE = 13;

/** How many pixels one unit of the outlines takes. */
export function scaleOf(outlines: Outlines, box: Box): number {
  return Math.min(box.width / outlines.width, box.height / outlines.height);
}

export function drawPlaces(outlines: Outlines, view: View, box: Box, colours: Colours): string {
  const scale = scaleOf(outlines, box);
  const x = box.x + (box.width - outlines.width * scale) / 2;
  const areas = new Map(view.areas.map((area) => [area.code, area]));
  const shapes = outlines.places.map((place) =>
    shape(place, areas.get(place.code), scale, colours),
  );
  const content = [
    outline(outlines.land, { fill: page('land', colours) }),
    ...shapes,
    outline(outlines.lines, stroke(page('border', colours), 2 / scale)),
    ...view.compared.map(({ area }) =>
      ring(outlines, area.code, stroke(page('compared', colours), 3 / scale, 5 / scale)),
    ),
    ring(outlines, view.area, stroke(page('selected', colours), 4 / scale)),
    ...outlines.places.map((place) =>
      words(place, toldOf(areas.get(place.code), view), scale, colours),
    ),
  ];
  const transform = `translate(${String(round(x))} ${String(round(box.y))}) scale(${scale.toFixed(4)})`;
  return tag('g', { transform }, content.join(''));
}

function shape(place: Place, area: AreaView | undefined, scale: number, colours: Colours): string {
  const fill = area?.fill ?? 'missing';
  const look = stroke(strokeOf(fill, colours), 1 / scale);
  return outline(place.path, { ...look, fill: fillOf(fill, colours) });
}

function stroke(colour: string, width: number, dash = 0) {
  return {
    fill: 'none',
    stroke: colour,
    'stroke-width': Number(width.toFixed(2)),
    'stroke-linejoin': 'round',
    'stroke-dasharray': dash > 0 ? dash.toFixed(1) : null,
  };
}

function outline(d: string, look: Readonly<Record<string, string | number | null>>): string {
  return d === '' ? '' : tag('path', { d, ...look });
}

function ring(outlines: Outlines, code: AreaCode | null, look: ReturnType<typeof stroke>): string {
  const place = outlines.places.find((each) => each.code === code);
  return place ? outline(place.path, look) : '';
}

/** An area with its figure where that says something: where it differs clearly, or was chosen. */
function toldOf(area: AreaView | undefined, view: View): AreaView | undefined {
  if (!area || area.standsOut || area.code === view.area) return area;
  return { ...area, shapeText: '' };
}

/** Name and value on a hexagon, the value alone on the map, nothing where it would not fit. */
function words(place: Place, area: AreaView | undefined, scale: number, colours: Colours): string {
  if (!area) return '';
  const lines = [...(place.name ?? []), area.shapeText].filter((text) => text !== '');
  const longest = Math.max(0, ...lines.map((text) => text.length));
  // Names of hexagons may be smaller than figures are, but not too small to read.
  const fitting = Math.min(VALUE_SIZE, (place.room * scale) / (0.28 * longest));
  const least = place.name === null ? VALUE_SIZE : 0.55 * VALUE_SIZE;
  if (lines.length === 0 || fitting < least) return '';
  const strong = isStrong(area.fill);
  const [x, y] = place.at;
  const size = fitting / scale;
  const text = lines.map((line, i) =>
    tag(
      'tspan',
      { x: round(x), y: round(y + size * (0.35 + (i - (lines.length - 1) / 2) * 1.05)) },
      escapeMarkup(line),
    ),
  );
  // Letters that reach over their area's border take its colour along.
  const halo = { ...stroke(edgeOf(area.fill, colours), 3 / scale), 'paint-order': 'stroke' };
  const ink = page(strong ? 'paper' : 'ink', colours);
  return tag(
    'text',
    { ...halo, 'text-anchor': 'middle', 'font-size': round(size), fill: ink },
    text.join(''),
  );
}
