/** The one place that knows the clipping library: typed for our polygons, with coordinates rounded. */
import * as polyclip from 'polyclip-ts';
import { boxesMeet, boxOf } from '../../src/model/planar';
import type { Polygon } from '../../src/model/shape';
import { rounded } from './round';

type Polygons = readonly Polygon[];
type Geometry = Parameters<typeof polyclip.union>[0];

export function intersection(a: Polygons, b: Polygons): Polygons {
  if (!boxesMeet(boxOf(a), boxOf(b))) return [];
  return ours(polyclip.intersection(theirs(a), theirs(b)));
}

export function difference(a: Polygons, b: Polygons): Polygons {
  if (!boxesMeet(boxOf(a), boxOf(b))) return a;
  return ours(polyclip.difference(theirs(a), theirs(b)));
}

export function union(first: Polygons, ...more: readonly Polygons[]): Polygons {
  return ours(polyclip.union(theirs(first), ...more.map(theirs)));
}

function theirs(polygons: Polygons): Geometry {
  return polygons as unknown as Geometry;
}

function ours(result: readonly (readonly (readonly [number, number])[])[][]): Polygons {
  return result.map((rings) => rings.map((ring) => ring.map(rounded)));
}
