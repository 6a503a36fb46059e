import type { Point, Polygon, Ring } from '../model/shape';

/**
 * How much room a label has: the distance from its point to the nearest edge of the polygon that
 * holds it, in map units; 0 if it lies in none.
 */
export function roomAt(polygons: readonly Polygon[], point: Point): number {
  let room = Infinity;
  for (const rings of polygons) {
    for (const ring of rings) room = Math.min(room, distanceTo(ring, point));
  }
  return Number.isFinite(room) ? room : 0;
}

function distanceTo(ring: Ring, [x, y]: Point): number {
  let least = Infinity;
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1], ring[i]];
    if (a && b) least = Math.min(least, toSegment([x, y], a, b));
  }
  return least;
}

function toSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - (ax + t * dx), y - (ay + t * dy));
}
