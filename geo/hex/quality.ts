/** How near a hex map is to the ground. */
import type { AreaCode } from '../../src/model/area';
import { distance } from '../../src/model/planar';
import type { Point } from '../../src/model/shape';
import type { Cell } from './layout';

/** What has to be known of an area. */
export interface Place {
  readonly code: AreaCode;
  /** Its middle in map units. */
  readonly at: Point;
  /** The areas it has a border with. */
  readonly neighbours: readonly AreaCode[];
}

export interface Quality {
  /** Share of borders on the ground that are borders in the hex map, 0 to 1. */
  readonly kept: number;
  /** Share of borders in the hex map that are borders on the ground, 0 to 1. */
  readonly right: number;
  /**
   * Mean distance of a hexagon from its area's middle in hexagon widths, once the hex map is laid over
   * the map in the position and size that fit best.
   */
  readonly away: number;
}

type Cells = ReadonlyMap<AreaCode, Cell>;

export function qualityOf(places: readonly Place[], cells: Cells): Quality {
  const real = pairsOf(
    places.flatMap(({ code, neighbours }) => neighbours.map((to) => [code, to])),
  );
  const drawn = pairsOf(
    places.flatMap(({ code }) =>
      places.filter((to) => beside(cells, code, to.code)).map((to) => [code, to.code]),
    ),
  );
  const common = [...real].filter((pair) => drawn.has(pair)).length;
  return { kept: common / real.size, right: common / drawn.size, away: away(places, cells) };
}

/** Centre of a cell, for hexagons one unit wide. */
export function centreOf([column, row]: Cell): Point {
  return [column + (row % 2 === 0 ? 0 : 0.5), (row * Math.sqrt(3)) / 2];
}

function pairsOf(pairs: readonly (readonly string[])[]): Set<string> {
  return new Set(pairs.map((pair) => [...pair].sort().join(' ')));
}

function beside(cells: Cells, a: AreaCode, b: AreaCode): boolean {
  const [from, to] = [cells.get(a), cells.get(b)];
  if (a === b || !from || !to) return false;
  return distance(centreOf(from), centreOf(to)) < 1.01;
}

/** Least squares: the two middles are laid upon each other, then the size follows. */
function away(places: readonly Place[], cells: Cells): number {
  const from = centred(places.map(({ code }) => centreOf(cells.get(code) ?? [0, 0])));
  const to = centred(places.map(({ at }) => at));
  const both = sum(from.map(([x, y], i) => x * (to[i]?.[0] ?? 0) + y * (to[i]?.[1] ?? 0)));
  const size = both / sum(from.map(([x, y]) => x * x + y * y));
  const gaps = from.map(([x, y], i) => distance([x * size, y * size], to[i] ?? [0, 0]));
  return sum(gaps) / gaps.length / size;
}

function centred(points: readonly Point[]): Point[] {
  const [x, y] = [0, 1].map((k) => sum(points.map((point) => point[k] ?? 0)) / points.length);
  return points.map((point) => [point[0] - (x ?? 0), point[1] - (y ?? 0)]);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
