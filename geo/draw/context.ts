/** Wales and Scotland, coarse, as quiet ground beside England. */
import { mergeArcs } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';
import { MAP_FRAME } from '../../src/model/projection';
import { polygonArea } from '../../src/model/planar';
import type { Polygon } from '../../src/model/shape';
import { intersection } from '../overlay/clip';
import type { SourceArea } from '../read/validate';
import { pruned, topologyOf } from './topology';

export type Context = Topology<{ context: GeometryCollection }>;

const COUNTRIES = ['W', 'S'];
/** Dropped detail and islands, in square map units. */
const DETAIL = 80;
const ISLAND = 100;
/** How far the ground reaches beyond the frame, in map units, so that its cut edge is not seen. */
const MARGIN = 40;

/** Each country as one shape, cut a little outside the frame. */
export function contextOf(districts: readonly SourceArea[]): Context {
  const countries = COUNTRIES.map((letter) =>
    cutToFrame(dissolved(districts.filter(({ code }) => code.startsWith(letter)))),
  );
  const shapes = countries.map((polygons) => ({ polygons, properties: {} }));
  return pruned(simplify(presimplify(topologyOf('context', shapes)), DETAIL));
}

/** The outline of districts that share their borders corner by corner. */
function dissolved(districts: readonly SourceArea[]): Polygon[] {
  const shapes = districts.map(({ polygons }) => ({ polygons, properties: {} }));
  const whole = topologyOf('all', shapes);
  const { arcs } = mergeArcs(whole, whole.objects.all.geometries as MultiPolygon[]);
  const point = (index: number): [number, number][] => {
    const arc = (whole.arcs[index < 0 ? ~index : index] ?? []) as [number, number][];
    return index < 0 ? [...arc].reverse() : arc;
  };
  return arcs
    .map((rings) =>
      rings.map((ring) => ring.flatMap((index, at) => point(index).slice(at === 0 ? 0 : 1))),
    )
    .filter((polygon) => polygonArea(polygon) >= ISLAND);
}

function cutToFrame(polygons: readonly Polygon[]): readonly Polygon[] {
  const [west, north] = [-MARGIN, -MARGIN];
  const [east, south] = [MAP_FRAME.width + MARGIN, MAP_FRAME.height + MARGIN];
  const frame: Polygon = [
    [
      [west, north],
      [east, north],
      [east, south],
      [west, south],
      [west, north],
    ],
  ];
  return intersection(polygons, [frame]).filter((polygon) => polygonArea(polygon) >= ISLAND);
}
