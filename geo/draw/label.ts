import { boxOf, distanceToOutline, isInside, polygonArea } from '../../src/model/planar';
import type { Point, Polygon } from '../../src/model/shape';

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
  const nearest = distanceToOutline(at, [polygon]);
  return isInside(at, polygon) ? nearest : -nearest;
}
