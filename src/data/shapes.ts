import type { AreaProperties } from '../model/files';
import type { Shapes } from '../model/shape';
import { linesAround, linesBetween, linesOf, polygonsOf, type Arcs, type Outline } from './arcs';
import {
  anything,
  decoder,
  list,
  number,
  object,
  oneOf,
  optional,
  text,
  type Check,
  type Decoder,
} from './check';

interface MapTopology extends Arcs {
  readonly geography: string;
  readonly width: number;
  readonly height: number;
  readonly cities: Shapes['cities'];
  readonly objects: {
    readonly areas: { readonly geometries: readonly (Outline & { properties: AreaProperties })[] };
    readonly context: { readonly geometries: readonly Outline[] };
  };
}

const point: Check = (value) =>
  list(number)(value) ?? ((value as unknown[]).length === 2 ? null : ' is not a pair');
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
    transform: optional(object({ scale: point, translate: point })),
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
    // An outline may name an arc that does not exist.
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
};

function build(topology: MapTopology): Shapes {
  const { geography, width, height, cities, objects } = topology;
  const lines = linesOf(topology);
  const areas = objects.areas.geometries;
  const regions = areas.map(({ properties }) => properties.region);
  return {
    geography,
    width,
    height,
    areas: areas.map((area) => {
      const { code, label, region, hex } = area.properties;
      return { code, polygons: polygonsOf(area, lines), label, region, hex };
    }),
    regions: linesBetween(areas, regions, lines),
    coast: linesAround(areas, lines),
    context: objects.context.geometries.flatMap((land) => polygonsOf(land, lines)),
    cities,
  };
}
