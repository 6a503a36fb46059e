import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { MultiPolygon, Polygon as GeoPolygon } from 'geojson';
import type { AreaProperties } from '../model/files';
import type { AreaShape, Point, Polygon, Ring, Shapes } from '../model/shape';
import {
  anything,
  decoder,
  list,
  number,
  object,
  oneOf,
  text,
  type Check,
  type Decoder,
} from './check';

interface MapTopology extends Topology {
  readonly geography: string;
  readonly width: number;
  readonly height: number;
  readonly cities: Shapes['cities'];
  readonly objects: { areas: GeometryCollection<AreaProperties>; context: GeometryCollection };
}

const point: Check = (value, at) =>
  list(number)(value, at) ?? ((value as unknown[]).length === 2 ? null : `${at} is not a pair`);
const properties = object({ code: text, region: text, label: point, hex: point });
const outlines = { type: oneOf(['Polygon', 'MultiPolygon']), arcs: list(anything) };
const collection = (fields: Parameters<typeof object>[0]) =>
  object({ type: oneOf(['GeometryCollection']), geometries: list(object(fields)) });

const topology = decoder<MapTopology>(
  object({
    type: oneOf(['Topology']),
    geography: text,
    width: number,
    height: number,
    arcs: list(list(list(number))),
    cities: list(object({ name: text, at: point })),
    objects: object({
      areas: collection({ ...outlines, properties }),
      context: collection(outlines),
    }),
  }),
);

/** Turns `geo/<geography>.topo.json` into what the map rooms draw. */
export const shapesOf: Decoder<Shapes> = (value) => {
  const checked = topology(value);
  if ('wrong' in checked) return checked;
  try {
    return { value: build(checked.value) };
  } catch (error) {
    // topojson-client throws on arcs that do not exist.
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
};

function build(topology: MapTopology): Shapes {
  const { areas, context } = topology.objects;
  return {
    geography: topology.geography,
    width: topology.width,
    height: topology.height,
    areas: feature(topology, areas).features.map(({ geometry, properties }) =>
      areaShape(geometry as GeoPolygon | MultiPolygon, properties),
    ),
    regions: mesh(topology, areas, (a, b) => regionOf(a) !== regionOf(b))
      .coordinates as unknown as Ring[],
    context: feature(topology, context).features.flatMap(({ geometry }) =>
      polygonsOf(geometry as GeoPolygon | MultiPolygon),
    ),
    cities: topology.cities,
  };
}

function regionOf(object: unknown): string {
  return (object as { properties: AreaProperties }).properties.region;
}

function areaShape(geometry: GeoPolygon | MultiPolygon, area: AreaProperties): AreaShape {
  const { code, label, region, hex } = area;
  return { code, polygons: polygonsOf(geometry), label, region, hex };
}

function polygonsOf(geometry: GeoPolygon | MultiPolygon): Polygon[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) =>
    rings.map((ring) => ring.map(([x, y]): Point => [x ?? 0, y ?? 0])),
  );
}
