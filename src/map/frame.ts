/** What the map shows, in map units (see `model/projection`). */
import { boxOf, distanceToOutline, isInside } from '../model/planar';
import type { AreaShape, Point, Shapes } from '../model/shape';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The whole of England and nothing more: the stylesheet gives the map the same proportions. */
export const HOME: Box = { x: 25, y: -2, width: 957, height: 1090 };

/** London, drawn larger in the North Sea: what of it, where, and how much larger. */
export const INSET = {
  /** The middle of what is drawn. */
  of: [771, 803] as Point,
  /** The middle of the circle. */
  at: [850, 213] as Point,
  radius: 124,
  zoom: 2.25,
} as const;

/** Puts what lies around London into the circle. */
export const INSET_TRANSFORM =
  `translate(${String(INSET.at[0])} ${String(INSET.at[1])}) scale(${String(INSET.zoom)}) ` +
  `translate(${String(-INSET.of[0])} ${String(-INSET.of[1])})`;

/** Where a point of the map lies in the inset, whether in sight or not. */
export function inInset([x, y]: Point): Point {
  const { of, at, zoom } = INSET;
  return [at[0] + (x - of[0]) * zoom, at[1] + (y - of[1]) * zoom];
}

/** The areas of which the inset shows a part. */
export function insetAreas({ areas }: Shapes): AreaShape[] {
  const reach = INSET.radius / INSET.zoom;
  return areas.filter(
    ({ polygons }) =>
      distanceToOutline(INSET.of, polygons, reach) < reach ||
      polygons.some((polygon) => isInside(INSET.of, polygon)),
  );
}

/** Whether the inset shows the middle of an area, so that it can be named and pointed at there. */
export function isInInset({ label }: AreaShape): boolean {
  const reach = INSET.radius / INSET.zoom;
  return Math.hypot(label[0] - INSET.of[0], label[1] - INSET.of[1]) < reach * 0.9;
}

/** The box around an area's outlines. */
export function boxAround({ polygons }: AreaShape): Box {
  const [west, north, east, south] = boxOf(polygons);
  return { x: west, y: north, width: east - west, height: south - north };
}

/** The map units of a point of the drawing, in pixels from its top left corner. */
export function inMap([x, y]: Point, view: Box, scale: number): Point {
  return [view.x + x / scale, view.y + y / scale];
}

/** Map units across that are shown at least when one area is zoomed to, so that one knows where it lies. */
const LEAST_ACROSS = 150;

/** A box with enough around it to see where it lies. */
export function roomAround({ x, y, width, height }: Box): Box {
  const across = Math.max(width, LEAST_ACROSS);
  const down = Math.max(height, LEAST_ACROSS);
  return { x: x - (across - width) / 2, y: y - (down - height) / 2, width: across, height: down };
}

/** Greater London and a little around it. */
export const LONDON: Box = { x: 716, y: 728, width: 110, height: 126 };
