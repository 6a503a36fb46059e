/**
 * Geometry in the plane, for points in any one unit with y downwards; results are in that unit (or its
 * square). Rings are closed: their last point is their first. Nothing throws; a shape without sides has
 * no area and lies infinitely far away.
 */
import type { Point, Polygon, Ring } from './shape';

/** West, north, east and south limits. */
export type Box = readonly [number, number, number, number];

export function distance([x0, y0]: Point, [x1, y1]: Point): number {
  return Math.hypot(x1 - x0, y1 - y0);
}

/** Whether the point lies in the outer ring and in no hole (even-odd rule). */
export function isInside(at: Point, polygon: Polygon): boolean {
  return polygon.reduce((odd, ring) => odd !== isEnclosed(at, ring), false);
}

/** Whether a line to the right of the point crosses the ring an odd number of times. */
function isEnclosed([x, y]: Point, ring: Ring): boolean {
  let odd = false;
  eachSide(ring, ([x0, y0], [x1, y1]) => {
    const crosses = y0 > y !== y1 > y;
    if (crosses && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) odd = !odd;
  });
  return odd;
}

/** Distance from a point to the nearest side of the polygons, from within or without. */
export function distanceToOutline(at: Point, polygons: readonly Polygon[]): number {
  let nearest = Infinity;
  for (const ring of polygons.flat()) {
    eachSide(ring, (from, to) => {
      nearest = Math.min(nearest, distanceToSide(at, from, to));
    });
  }
  return nearest;
}

function distanceToSide([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((x - x0) * dx + (y - y0) * dy) / square;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(x - x0 - t * dx, y - y0 - t * dy);
}

function eachSide(ring: Ring, see: (from: Point, to: Point) => void): void {
  for (let at = 1; at < ring.length; at += 1) {
    const [from, to] = [ring[at - 1], ring[at]];
    if (from && to) see(from, to);
  }
}

/** Signed area of a ring (shoelace formula), closed or not: positive for clockwise. */
export function ringArea(ring: Ring): number {
  let twice = 0;
  for (let i = 0; i < ring.length; i += 1) {
    const [x0, y0] = ring[i] ?? [0, 0];
    const [x1, y1] = ring[(i + 1) % ring.length] ?? [0, 0];
    twice += x0 * y1 - x1 * y0;
  }
  return twice / 2;
}

/** Area of a polygon without its holes, never negative for holes that lie inside. */
export function polygonArea([outer, ...holes]: Polygon): number {
  if (!outer) return 0;
  const cut = holes.reduce((sum, hole) => sum + Math.abs(ringArea(hole)), 0);
  return Math.abs(ringArea(outer)) - cut;
}

/** Area of polygons that do not overlap, without their holes. */
export function areaOf(polygons: readonly Polygon[]): number {
  return polygons.reduce((sum, polygon) => sum + polygonArea(polygon), 0);
}

export function boxOf(polygons: readonly Polygon[]): Box {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of polygons.flat(2)) {
    [west, north] = [Math.min(west, x), Math.min(north, y)];
    [east, south] = [Math.max(east, x), Math.max(south, y)];
  }
  return [west, north, east, south];
}

/** Whether two boxes share at least a point; an empty one (of no points) meets none. */
export function boxesMeet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
