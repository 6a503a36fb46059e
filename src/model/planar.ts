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
  const [west, north, east, south] = keptBoxOf(polygon);
  if (at[0] < west || at[0] > east || at[1] < north || at[1] > south) return false;
  return polygon.reduce((odd, ring) => odd !== isEnclosed(at, ring), false);
}

/** A map is asked for many points while the page starts: most polygons are far from them. */
const boxes = new WeakMap<Polygon, Box>();

function keptBoxOf(polygon: Polygon): Box {
  const box = boxes.get(polygon) ?? boxOf([polygon.slice(0, 1)]);
  boxes.set(polygon, box);
  return box;
}

/** Whether a line to the right of the point crosses the ring an odd number of times. */
function isEnclosed([x, y]: Point, ring: Ring): boolean {
  let odd = false;
  let from = ring[0];
  for (const to of ring) {
    if (from && from[1] > y !== to[1] > y) {
      if (x < ((to[0] - from[0]) * (y - from[1])) / (to[1] - from[1]) + from[0]) odd = !odd;
    }
    from = to;
  }
  return odd;
}

/**
 * Distance from a point to the nearest side of the polygons, from within or without.
 * @param enough a distance that need not be known better: if the nearest side is nearer than this, the
 * result is too, and need not be the least
 */
export function distanceToOutline(at: Point, polygons: readonly Polygon[], enough = 0): number {
  const last = enough * enough;
  let nearest = Infinity;
  for (const polygon of polygons) {
    for (const ring of polygon) {
      nearest = Math.min(nearest, squareToRing(at, ring, last));
      if (nearest < last) return Math.sqrt(nearest);
    }
  }
  return Math.sqrt(nearest);
}

/** Square of the distance to the nearest side of a ring, or one below `last`. */
function squareToRing(at: Point, ring: Ring, last: number): number {
  let nearest = Infinity;
  for (let i = 1; i < ring.length && nearest >= last; i += 1) {
    const [from, to] = [ring[i - 1], ring[i]];
    if (from && to) nearest = Math.min(nearest, squareToSide(at, from, to));
  }
  return nearest;
}

function squareToSide(at: Point, from: Point, to: Point): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((at[0] - from[0]) * dx + (at[1] - from[1]) * dy) / square;
  const t = Math.max(0, Math.min(1, along));
  const [x, y] = [at[0] - from[0] - t * dx, at[1] - from[1] - t * dy];
  return x * x + y * y;
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
