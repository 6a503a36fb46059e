import type { Polygon, Ring } from '../../src/model/shape';

/** Signed area of a ring in square map units: positive when it runs clockwise on the screen. */
export function ringArea(ring: Ring): number {
  let twice = 0;
  for (let i = 0; i < ring.length; i += 1) {
    const [x0, y0] = ring[i] ?? [0, 0];
    const [x1, y1] = ring[(i + 1) % ring.length] ?? [0, 0];
    twice += x0 * y1 - x1 * y0;
  }
  return twice / 2;
}

/** Area of polygons in square map units (0.36 square kilometres each), without their holes. */
export function areaOf(polygons: readonly Polygon[]): number {
  return polygons.reduce((sum, rings) => sum + polygonArea(rings), 0);
}

export function polygonArea([outer, ...holes]: Polygon): number {
  if (!outer) return 0;
  const cut = holes.reduce((sum, hole) => sum + Math.abs(ringArea(hole)), 0);
  return Math.abs(ringArea(outer)) - cut;
}

/** West, north, east and south limits. */
export type Box = readonly [number, number, number, number];

export function boxOf(polygons: readonly Polygon[]): Box {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of polygons.flat(2)) {
    [west, north] = [Math.min(west, x), Math.min(north, y)];
    [east, south] = [Math.max(east, x), Math.max(south, y)];
  }
  return [west, north, east, south];
}

export function boxesMeet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
