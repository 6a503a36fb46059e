import { areaOf, boxOf, distance, distanceToOutline, isInside } from '../model/planar';
import type { AreaShape, Point, Polygon } from '../model/shape';

/**
 * Clearance of a label: the distance from its point to the nearest outline of its area, in map
 * units; 0 if the area has none.
 */
export function clearanceAt(polygons: readonly Polygon[], point: Point): number {
  const clearance = distanceToOutline(point, polygons);
  return Number.isFinite(clearance) ? clearance : 0;
}

export interface Spot {
  readonly at: Point;
  /** Half the height, in map units, of the largest label that fits there. */
  readonly clearance: number;
}

/** A figure of three characters is this much wider than high. */
const WIDTH_OF_FIGURE = 1.9;
/** Points that are tried along each side of an area's box. */
const TRIES = 14;
/** What a unit away from the middle of an area costs, in clearance. */
const ASTRAY = 0.06;

const spots = new WeakMap<AreaShape, Spot>();

/** Where a figure, which is wider than high, stands most freely in an area. Kept for the next time. */
export function spotOf(shape: AreaShape): Spot {
  const known = spots.get(shape);
  if (known) return known;
  const found = search(shape);
  spots.set(shape, found);
  return found;
}

function search({ polygons, label }: AreaShape): Spot {
  const main = polygons.reduce<Polygon>(
    (largest, each) => (areaOf([each]) > areaOf([largest]) ? each : largest),
    polygons[0] ?? [],
  );
  // Squeezed until the label is as wide as it is high, nearest means the same on all sides.
  const squeezed = main.map((ring) => ring.map(([x, y]): Point => [x / WIDTH_OF_FIGURE, y]));
  const middle: Point = [label[0] / WIDTH_OF_FIGURE, label[1]];
  let best: Spot = { at: label, clearance: clearanceAt([squeezed], middle) };
  let most = best.clearance;
  const [west, north, east, south] = boxOf([squeezed]);
  for (let i = 1; i < TRIES; i++) {
    for (let j = 1; j < TRIES; j++) {
      const at: Point = [west + ((east - west) * i) / TRIES, north + ((south - north) * j) / TRIES];
      const cost = ASTRAY * distance(at, middle);
      const clearance = distanceToOutline(at, [squeezed], most + cost);
      const worth = clearance - cost;
      if (worth <= most || !isInside(at, squeezed)) continue;
      most = worth;
      best = { at: [at[0] * WIDTH_OF_FIGURE, at[1]], clearance };
    }
  }
  return best;
}
