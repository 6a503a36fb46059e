import type { AreaCode } from '../model/area';
import { MAP_FRAME, toMap } from '../model/projection';
import { distanceToOutline, isInside } from '../model/planar';
import type { AreaShape, Point, Polygon, Shapes } from '../model/shape';

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
  return polygons.some((polygon) => isInside(at, polygon));
}

function nearestOf(
  areas: readonly AreaShape[],
  at: Point,
): { area: AreaShape; distance: number } | null {
  let best: { area: AreaShape; distance: number } | null = null;
  for (const area of areas) {
    const distance = distanceToOutline(at, area.polygons);
    if (distance < (best?.distance ?? Infinity)) best = { area, distance };
  }
  return best;
}
