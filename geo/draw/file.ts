/** The finished TopoJSON of one geography, as `public/geo/<geography>.topo.json`. */
import { feature, quantize } from 'topojson-client';
import type { Arc, GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { Area, GeographyId } from '../../src/model/area';
import type { AreaProperties } from '../../src/model/files';
import { MAP_FRAME } from '../../src/model/projection';
import { polygonArea } from '../../src/model/planar';
import type { Point, Polygon, Shapes } from '../../src/model/shape';

import { shortStamp, type ShortStamp, type Stamp } from '../stamp';
import { cities } from './cities';
import type { Context } from './context';
import { labelPoint } from './label';
import { areasFrom, type Areas, type Belongs, type Pieces } from './outlines';
import { pruned } from './topology';

/** Size of the coordinates' grid in map units: a sixth of a pixel at 640 px for the whole map. */
const GRID = 0.25;

/** What a map file draws, as the reader's side names it. */
type Outlines = Topology<{
  areas: GeometryCollection<AreaProperties>;
  context: GeometryCollection;
}>;

export interface MapFile extends Outlines {
  readonly geography: GeographyId;
  readonly width: number;
  readonly height: number;
  readonly cities: Shapes['cities'];
  readonly stamp: ShortStamp;
}

export interface Drawing {
  readonly geography: GeographyId;
  readonly key: keyof Belongs;
  readonly areas: readonly Area[];
  /** Hexagon of each area, by code. */
  readonly hexes: ReadonlyMap<string, readonly [number, number]>;
}

export function mapFile(drawing: Drawing, pieces: Pieces, context: Context, stamp: Stamp): MapFile {
  const { areas, hexes, geography, key } = drawing;
  const outlines = areasFrom(pieces, key, areas);
  const labels = labelsOf(outlines);
  const whole = joined(
    areasFrom(
      pieces,
      key,
      areas.map((area): AreaProperties => ({
        ...area,
        label: labels.get(area.code) ?? missing(area.code, 'label'),
        hex: hexes.get(area.code) ?? missing(area.code, 'hexagon'),
      })),
    ),
    context,
  );
  const onGrid = quantize(whole, { scale: [GRID, GRID], translate: [0, 0] });
  const { type, transform, objects, arcs } = withoutFlat(onGrid);
  const head = { geography, width: MAP_FRAME.width, height: MAP_FRAME.height, cities: cities() };
  return {
    type,
    ...head,
    stamp: shortStamp(stamp),
    ...(transform ? { transform } : {}),
    objects,
    arcs,
  };
}

/** Leaves out polygons that the grid has pressed flat: islets of the upper Thames, for one. */
function withoutFlat(topology: Outlines): Outlines {
  const { areas } = topology.objects;
  const shapes = polygonsOf(topology);
  const geometries = areas.geometries.map((geometry) => {
    if (geometry.type !== 'MultiPolygon' || !geometry.properties) return geometry;
    const polygons = shapes.get(geometry.properties.code) ?? [];
    const arcs = geometry.arcs.filter((_, at) => polygonArea(polygons[at] ?? []) > 0);
    return { ...geometry, arcs };
  });
  return pruned({ ...topology, objects: { ...topology.objects, areas: { ...areas, geometries } } });
}

/** The polygons of every area of a topology, by code. */
export function polygonsOf(topology: Areas<{ code: string }>): Map<string, Polygon[]> {
  const rows = feature(topology, topology.objects.areas).features.map(
    ({ geometry, properties }): [string, Polygon[]] => [
      properties.code,
      (geometry as { coordinates: unknown }).coordinates as Polygon[],
    ],
  );
  return new Map(rows);
}

function labelsOf(outlines: Areas<{ code: string }>): Map<string, Point> {
  return new Map([...polygonsOf(outlines)].map(([code, shapes]) => [code, labelPoint(shapes)]));
}

function joined(
  { type, objects: { areas }, arcs }: Areas<AreaProperties>,
  { objects: { context }, arcs: more }: Context,
): Outlines {
  const all: Arc[] = [...arcs, ...more];
  return {
    type,
    objects: { areas, context: moved(context, arcs.length) as GeometryCollection },
    arcs: all,
  };
}

/** The same geometry with its arcs' numbers raised; a reversed arc ~n becomes ~(n + by). */
function moved(geometry: GeometryObject, by: number): GeometryObject {
  if (geometry.type === 'GeometryCollection') {
    return { ...geometry, geometries: geometry.geometries.map((one) => moved(one, by)) };
  }
  const shift = (n: number): number => (n < 0 ? n - by : n + by);
  if (geometry.type === 'Polygon') {
    return { ...geometry, arcs: geometry.arcs.map((ring) => ring.map(shift)) };
  }
  if (geometry.type === 'MultiPolygon') {
    const arcs = geometry.arcs.map((rings) => rings.map((ring) => ring.map(shift)));
    return { ...geometry, arcs };
  }
  throw new Error(`a context of ${geometry.type} is not foreseen`);
}

function missing(code: string, what: string): never {
  throw new Error(`${code} has no ${what}`);
}
