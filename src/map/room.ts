import { distanceToOutline } from '../model/planar';
import type { Point, Polygon } from '../model/shape';

/**
 * How much room a label has: the distance from its point to the nearest outline of its area, in map
 * units; 0 if the area has none.
 */
export function roomAt(polygons: readonly Polygon[], point: Point): number {
  const room = distanceToOutline(point, polygons);
  return Number.isFinite(room) ? room : 0;
}
