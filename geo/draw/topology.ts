/** Typed doors to the TopoJSON libraries, whose own types leave out what we know. */
import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { topology } from 'topojson-server';
import { filter } from 'topojson-simplify';
import type { GeometryCollection, Objects, Topology } from 'topojson-specification';
import type { Polygon } from '../../src/model/shape';

/** Polygons and what is known of them. */
export interface Shape<P> {
  readonly polygons: readonly Polygon[];
  readonly properties: P;
}

/** The topology of shapes, as object `name`: borders they share corner by corner are stored once. */
export function topologyOf<N extends string, P extends object>(
  name: N,
  shapes: readonly Shape<P>[],
): Topology<Record<N, GeometryCollection<P>>> {
  const collection: FeatureCollection = {
    type: 'FeatureCollection',
    features: shapes.map(asFeature),
  };
  return topology({ [name]: collection }) as unknown as Topology<Record<N, GeometryCollection<P>>>;
}

function asFeature({ polygons, properties }: Shape<object>): Feature<MultiPolygon> {
  const coordinates = polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y])));
  return { type: 'Feature', properties, geometry: { type: 'MultiPolygon', coordinates } };
}

/** The topology without arcs that no object uses. */
export function pruned<O extends Objects>(whole: Topology<O>): Topology<O> {
  return filter(whole, () => true) as Topology<O>;
}
