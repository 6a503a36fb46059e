import type { Point, Polygon, Ring } from '../../src/model/shape';
import { boxOf, polygonArea } from '../overlay/area';

/** Points per side of the net that is laid over a shape, and how often it is drawn closer. */
const NET = 24;
const ROUNDS = 5;

/**
 * The point of the largest polygon that lies farthest from its outline (pole of inaccessibility),
 * found with a net that is drawn closer round the best point. In map units.
 */
export function labelPoint(polygons: readonly Polygon[]): Point {
  const [largest] = [...polygons].sort((a, b) => polygonArea(b) - polygonArea(a));
  if (!largest) throw new Error('a label needs a polygon');
  const [west, north, east, south] = boxOf([largest]);
  let best: { at: Point; depth: number } = { at: [west, north], depth: -Infinity };
  let centre: Point = [(west + east) / 2, (north + south) / 2];
  let reach = Math.max(east - west, south - north) / 2;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const at of net(centre, reach)) {
      const depth = depthOf(at, largest);
      if (depth > best.depth) best = { at, depth };
    }
    centre = best.at;
    reach = (reach * 3) / NET;
  }
  return [Math.round(best.at[0]), Math.round(best.at[1])];
}

function net([x, y]: Point, reach: number): Point[] {
  const step = (2 * reach) / NET;
  const points: Point[] = [];
  for (let row = 0; row <= NET; row += 1) {
    for (let column = 0; column <= NET; column += 1) {
      points.push([x - reach + column * step, y - reach + row * step]);
    }
  }
  return points;
}

/** Distance to the outline: positive inside, negative outside. */
export function depthOf(at: Point, polygon: Polygon): number {
  let nearest = Infinity;
  for (const ring of polygon) {
    for (let i = 1; i < ring.length; i += 1) {
      nearest = Math.min(nearest, distance(at, ring[i - 1] ?? at, ring[i] ?? at));
    }
  }
  return inside(at, polygon) ? nearest : -nearest;
}

/** True if the point lies in the outer ring and in no hole (even-odd rule). */
export function inside(at: Point, polygon: Polygon): boolean {
  return polygon.reduce((odd, ring) => odd !== crosses(at, ring), false);
}

function crosses([x, y]: Point, ring: Ring): boolean {
  let odd = false;
  for (let i = 1; i < ring.length; i += 1) {
    const [x0, y0] = ring[i - 1] ?? [0, 0];
    const [x1, y1] = ring[i] ?? [0, 0];
    if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) odd = !odd;
  }
  return odd;
}

function distance([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((x - x0) * dx + (y - y0) * dy) / square;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(x - x0 - t * dx, y - y0 - t * dy);
}
