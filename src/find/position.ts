import type { AreaCode } from '../model/area';
import { MAP_FRAME, toMap } from '../model/projection';
import type { AreaShape, Point, Polygon, Ring, Shapes } from '../model/shape';

/** How far off the coast a position still counts as that area's: 3 km, in map units. */
const NEAR = 3000 / MAP_FRAME.unit;

/** The area of a position; `near` when it lies just off a coast or a generalised border. */
export interface Place {
  readonly area: AreaCode;
  readonly near: boolean;
}

/**
 * The area at a position, or the nearest one within 3 km of it; null outside England.
 * @param lon longitude in degrees
 * @param lat latitude in degrees
 */
export function areaAt(shapes: Shapes, lon: number, lat: number): Place | null {
  const at = toMap(lon, lat);
  const home = shapes.areas.find(({ polygons }) => within(polygons, at));
  if (home) return { area: home.code, near: false };
  // Wales or Scotland: near a border is still outside.
  if (within(shapes.context, at)) return null;
  const nearest = nearestOf(shapes.areas, at);
  return nearest && nearest.distance <= NEAR ? { area: nearest.area.code, near: true } : null;
}

function within(polygons: readonly Polygon[], at: Point): boolean {
  return polygons.some((polygon) => polygon.filter((ring) => encloses(ring, at)).length % 2 === 1);
}

/** Whether a line to the right of the point crosses the ring an odd number of times. */
function encloses(ring: Ring, [x, y]: Point): boolean {
  let inside = false;
  eachEdge(ring, ([ax, ay], [bx, by]) => {
    const crosses = ay > y !== by > y;
    if (crosses && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  });
  return inside;
}

function nearestOf(
  areas: readonly AreaShape[],
  at: Point,
): { area: AreaShape; distance: number } | null {
  let best: { area: AreaShape; distance: number } | null = null;
  for (const area of areas) {
    for (const ring of area.polygons.flat()) {
      const distance = distanceTo(ring, at);
      if (distance < (best?.distance ?? Infinity)) best = { area, distance };
    }
  }
  return best;
}

function distanceTo(ring: Ring, [x, y]: Point): number {
  let least = Infinity;
  eachEdge(ring, ([ax, ay], [bx, by]) => {
    const [dx, dy] = [bx - ax, by - ay];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length;
    const t = Math.min(1, Math.max(0, along));
    least = Math.min(least, Math.hypot(x - ax - t * dx, y - ay - t * dy));
  });
  return least;
}

function eachEdge(ring: Ring, see: (from: Point, to: Point) => void): void {
  for (let at = 1; at < ring.length; at += 1) {
    const [from, to] = [ring[at - 1], ring[at]];
    if (from && to) see(from, to);
  }
}
