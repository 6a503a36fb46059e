/** From pieces to the simplified outlines of one geography. */
import { mergeArcs } from 'topojson-client';
import { planarTriangleArea, presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';
import { areaOf, polygonArea } from '../../src/model/planar';
import type { Point, Polygon } from '../../src/model/shape';
import { noded } from '../overlay/node';
import type { Piece } from '../overlay/pieces';
import { pruned, topologyOf } from './topology';

/** Codes of the areas a piece belongs to. */
export type Belongs = Pick<Piece, 'older' | 'newer'>;
export type Pieces = Topology<{ pieces: GeometryCollection<Belongs> }>;
export type Areas<P extends object> = Topology<{ areas: GeometryCollection<P> }>;

/**
 * Corners whose triangle with their neighbours is smaller than this (square map units) are dropped.
 * At 640 px for the whole map, 3.5 square units are 1.4 square pixels. See README for the trade-off.
 */
export const DETAIL = 3.5;
/**
 * Areas smaller than this (square map units) keep more detail, the more the smaller they are: else
 * London's and Birmingham's boards, which readers enlarge, would lose a larger share of their shape.
 */
const FULL_SIZE = 4000;
/** Islands smaller than this (square map units; 0.5 square kilometres) are left out. */
const ISLAND = 1.5;

/** One topology of all pieces, simplified once, so that both geographies draw the same lines. */
export function simplified(pieces: readonly Piece[], detail = DETAIL): Pieces {
  const shapes = withoutIslands(noded(pieces.map(({ polygons }) => polygons)));
  const whole = topologyOf(
    'pieces',
    pieces.map(({ older, newer }, at) => ({
      polygons: shapes[at] ?? [],
      properties: { older, newer },
    })),
  );
  return simplify(presimplify(whole, weightFor(shapes)), detail);
}

/** The areas of one geography, each put together from its pieces; arcs nobody uses are dropped. */
export function areasFrom<P extends object>(
  pieces: Pieces,
  key: keyof Belongs,
  rows: readonly (P & { readonly code: string })[],
): Areas<P> {
  const geometries = rows.map((properties) => {
    const own = pieces.objects.pieces.geometries.filter(
      (one) => (one.properties as Belongs | undefined)?.[key] === properties.code,
    );
    if (own.length === 0) throw new Error(`${properties.code} has no piece`);
    return { ...mergeArcs(pieces, own as MultiPolygon[]), properties };
  });
  const areas = { type: 'GeometryCollection' as const, geometries };
  return pruned({ ...pieces, objects: { areas } });
}

type Weight = (triangle: readonly (readonly number[])[]) => number;

/** The triangle's area, enlarged where the smallest shape at its middle corner is small. */
function weightFor(shapes: readonly (readonly Polygon[])[]): Weight {
  const smallest = new Map<string, number>();
  for (const polygons of shapes) {
    const area = areaOf(polygons);
    for (const point of polygons.flat(2)) {
      smallest.set(keyOf(point), Math.min(area, smallest.get(keyOf(point)) ?? FULL_SIZE));
    }
  }
  return (triangle) => {
    const [x = 0, y = 0] = triangle[1] ?? [];
    const area = planarTriangleArea(triangle as Parameters<typeof planarTriangleArea>[0]);
    return (area * FULL_SIZE) / (smallest.get(keyOf([x, y])) ?? FULL_SIZE);
  };
}

/** Leaves out small polygons that meet no other shape: taking one out opens no gap. */
function withoutIslands(shapes: readonly (readonly Polygon[])[]): Polygon[][] {
  const owners = new Map<string, number>();
  shapes.forEach((polygons, at) => {
    for (const point of polygons.flat(2)) {
      const owner = owners.get(keyOf(point));
      owners.set(keyOf(point), owner === undefined || owner === at ? at : SHARED);
    }
  });
  const alone = ([outer = []]: Polygon): boolean =>
    outer.every((point) => owners.get(keyOf(point)) !== SHARED);
  return shapes.map((polygons) =>
    polygons.filter((polygon) => polygonArea(polygon) >= ISLAND || !alone(polygon)),
  );
}

const SHARED = -1;

function keyOf(point: Point): string {
  return point.join();
}
