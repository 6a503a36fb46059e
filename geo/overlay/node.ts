/**
 * Makes neighbours meet corner to corner. Cutting leaves corners of one piece on the straight side of
 * its neighbour; a border is shared in TopoJSON only if both have the same corners along it.
 */
import type { Point, Polygon, Ring } from '../../src/model/shape';

/** Corners are kept to 1/GRID map unit (6 m). */
const GRID = 100;
/** A corner nearer to a side than this (in map units) is taken to lie on it. */
const NEAR = 0.012;
/** Width of the look-up's cells in map units. */
const CELL = 4;

/** The same shapes on a fine grid, with every corner that lies on a neighbour's side put into that side. */
export function noded(shapes: readonly (readonly Polygon[])[]): Polygon[][] {
  const gridded = shapes.map((polygons) => clean(polygons, (ring) => ring.map(onGrid)));
  const cells = new Map<string, Point[]>();
  const known = new Set<string>();
  for (const point of gridded.flat(2).flatMap((ring) => ring)) {
    const key = point.join();
    if (known.has(key)) continue;
    known.add(key);
    const cell = cellOf(point).join();
    const list = cells.get(cell);
    if (list) list.push(point);
    else cells.set(cell, [point]);
  }
  return gridded.map((polygons) => clean(polygons, (ring) => withCorners(ring, cells)));
}

function onGrid([x, y]: Point): Point {
  return [Math.round(x * GRID) / GRID, Math.round(y * GRID) / GRID];
}

function cellOf([x, y]: Point): [number, number] {
  return [Math.floor(x / CELL), Math.floor(y / CELL)];
}

function withCorners(ring: Ring, cells: ReadonlyMap<string, readonly Point[]>): Point[] {
  return ring.flatMap((to, i) => {
    const from = ring[i - 1];
    if (!from) return [to];
    return [...between(from, to, near(from, to, cells)), to];
  });
}

/** Points of the cells around a side. */
function near(from: Point, to: Point, cells: ReadonlyMap<string, readonly Point[]>): Point[] {
  const [x0, y0] = cellOf([Math.min(from[0], to[0]) - NEAR, Math.min(from[1], to[1]) - NEAR]);
  const [x1, y1] = cellOf([Math.max(from[0], to[0]) + NEAR, Math.max(from[1], to[1]) + NEAR]);
  const found: Point[] = [];
  for (let x = x0; x <= x1; x += 1) {
    for (let y = y0; y <= y1; y += 1) found.push(...(cells.get(`${x},${y}`) ?? []));
  }
  return found;
}

/** Those of the points that lie on the side, but not at its ends, in order. */
function between(from: Point, to: Point, points: readonly Point[]): Point[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  return points
    .map((point) => {
      const [px, py] = [point[0] - from[0], point[1] - from[1]];
      const along = (px * dx + py * dy) / length;
      return { point, along, off: Math.abs(px * dy - py * dx) / length };
    })
    .filter(({ along, off }) => off < NEAR && along > 0 && along < length)
    .filter(({ point }) => !same(point, from) && !same(point, to))
    .sort((a, b) => a.along - b.along)
    .map(({ point }) => point);
}

/** Polygons with changed rings; repeated points, spikes and rings without an inside are left out. */
function clean(polygons: readonly Polygon[], change: (ring: Ring) => Point[]): Polygon[] {
  return polygons
    .map((rings) => rings.map((ring) => tidy(change(ring))).filter((ring) => ring.length > 3))
    .filter((rings) => rings.length > 0);
}

function tidy(ring: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of ring.slice(0, -1)) {
    const last = kept.at(-1);
    const before = kept.at(-2);
    if (last && same(last, point)) continue;
    if (before && same(before, point)) kept.pop();
    else kept.push(point);
  }
  const [first] = kept;
  return first ? [...kept, first] : [];
}

function same(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
