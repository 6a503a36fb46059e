import type { Feature, MultiPolygon, Polygon as GeoPolygon } from 'geojson';
import { toMap } from '../../src/model/projection';
import type { Point, Polygon } from '../../src/model/shape';
import type { BoundarySource } from '../sources';
import { areDegrees, inMetres, toDegrees, type ToDegrees } from './crs';
import { featuresOf, type Features } from './features';
import { fieldsOf, type Fields } from './fields';

/** One feature of a boundary file, in map units. */
export interface SourceArea {
  readonly code: string;
  readonly name: string;
  readonly polygons: readonly Polygon[];
}

type What = Pick<BoundarySource, 'file' | 'code' | 'name' | 'count' | 'pattern'>;

/**
 * The areas of a GeoJSON or TopoJSON text, projected to map units. Throws with the file and the reason if it is
 * not what the source is declared to be: number of features, fields, form of the codes, polygons.
 */
export function areasIn(text: string, source: What): SourceArea[] {
  const { features, crs } = opened(text, source);
  if (features.length !== source.count) {
    refuse(source, `${source.count} features expected, ${features.length} found`);
  }
  const first = firstPlace(features);
  const degrees = toDegrees(crs, first);
  if (!degrees) {
    refuse(source, `coordinates in ${crs}: download it in WGS84 or British National Grid`);
  }
  if (first !== null && inMetres(degrees) && areDegrees(first)) {
    refuse(source, `it says that it is in ${crs}, but holds degrees: download it again`);
  }
  const areas = features.map((feature, at) => areaOf(feature, at, source, degrees));
  const twice = areas.findIndex(({ code }, at) => areas.findIndex((a) => a.code === code) !== at);
  if (twice >= 0) refuse(source, `a code stands twice: ${areas[twice]?.code} (feature ${twice})`);
  return areas;
}

function opened(text: string, source: What): Features {
  try {
    return featuresOf(text);
  } catch (error) {
    refuse(source, (error as Error).message);
  }
}

/** The first place of the first outline, whatever stands there; null where there is none. */
function firstPlace(features: Features['features']): readonly unknown[] | null {
  const geometry = features.find((feature) => feature?.geometry)?.geometry;
  const known = typeof geometry === 'object' && 'coordinates' in geometry;
  let value: unknown = known ? geometry.coordinates : null;
  while (Array.isArray(value) && Array.isArray(value[0])) value = value[0];
  return Array.isArray(value) ? value : null;
}

function areaOf(feature: Feature | null, at: number, source: What, degrees: ToDegrees): SourceArea {
  if (feature === null || typeof feature !== 'object') refuse(source, `feature ${at} is empty`);
  const [code, name] = labelsOf(feature, at, source);
  if (!source.pattern.test(code)) refuse(source, `feature ${at} has the code "${code}"`);
  const geometry = feature.geometry as Feature['geometry'] | null;
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') {
    const hint = geometry?.type === 'GeometryCollection' ? ': save it as one MultiPolygon' : '';
    refuse(source, `${code} is no polygon but a ${geometry?.type ?? 'missing geometry'}${hint}`);
  }
  refuseName(name, code, source);
  return { code, name, polygons: projected(geometry, code, source, degrees) };
}

/** A name that is empty, or whose signs were lost or garbled on the way. */
function refuseName(name: string, code: string, source: What): void {
  if (name.trim() === '') refuse(source, `${code} has no name`);
  if (/\ufffd|â€|Ã[\u0080-\u00bf]/.test(name)) {
    refuse(
      source,
      `the name of ${code}, "${name}", was read in a wrong encoding: download it again`,
    );
  }
}

/** Code and name of a feature. */
function labelsOf(feature: Feature, at: number, source: What): [string, string] {
  const given: unknown = feature.properties ?? {};
  const properties = typeof given === 'object' ? (given as Readonly<Record<string, unknown>>) : {};
  let fields: Fields | null;
  try {
    fields = fieldsOf(properties, source);
  } catch (error) {
    refuse(source, `feature ${at} ${(error as Error).message}`);
  }
  const code: unknown = fields && properties[fields.code];
  const name: unknown = fields && properties[fields.name];
  if (typeof code === 'string' && typeof name === 'string') return [code, name];
  const wrong = fields && (typeof code === 'string' ? fields.name : fields.code);
  if (wrong !== null) {
    refuse(source, `feature ${at}: its ${wrong} is ${JSON.stringify(properties[wrong])}, no text`);
  }
  const has = Object.keys(properties).slice(0, 8);
  const found = has.length === 0 ? 'it has no properties' : `it has ${has.join(', ')}`;
  refuse(source, `feature ${at} lacks ${source.code} or ${source.name}; ${found}`);
}

function projected(
  geometry: GeoPolygon | MultiPolygon,
  code: string,
  source: What,
  degrees: ToDegrees,
): Polygon[] {
  if (!isNested(geometry.coordinates, geometry.type === 'Polygon' ? 2 : 3)) {
    refuse(source, `${code} has no coordinates, or not those of a ${geometry.type}`);
  }
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const polygons = parts.filter((rings) => rings.length > 0);
  if (polygons.length === 0) refuse(source, `${code} has no outline`);
  return polygons.map((rings) =>
    rings.map((ring) => {
      if (ring.length < 4) refuse(source, `${code} has a ring of ${ring.length} points`);
      const places = ring.map(([x, y]) => onMap(x, y, code, source, degrees));
      refuseRing(ring, code, source);
      return places;
    }),
  );
}

/** @throws Error for a ring that bounds nothing */
function refuseRing(ring: readonly (readonly number[])[], code: string, source: What): void {
  const places = ring.map((place) => place.slice(0, 2).join());
  if (places[0] !== places.at(-1)) {
    refuse(source, `${code} has a ring that does not end where it begins: download it again`);
  }
  if (new Set(places).size < 3) refuse(source, `${code} has a ring without an inside`);
}

function onMap(
  x: number | undefined,
  y: number | undefined,
  code: string,
  source: What,
  degrees: ToDegrees,
): Point {
  if (inMetres(degrees) && areDegrees([x, y])) {
    refuse(source, `${code} lies at ${x}, ${y}: degrees, where the file has metres`);
  }
  const at = x === undefined || y === undefined ? null : inBritain(...degrees(x, y));
  const hint = Math.abs(x ?? 0) > 180 ? ' (metres of another grid? ask for outSR=4326)' : '';
  if (!at) {
    refuse(source, `${code} lies at ${x}, ${y}: no longitude and latitude in Britain${hint}`);
  }
  return at;
}

/** Whether a value is lists in lists, so many deep, with lists of numbers in the innermost. */
function isNested(value: unknown, depth: number): boolean {
  if (!Array.isArray(value)) return false;
  const items: readonly unknown[] = value;
  if (depth > 0) return items.every((item) => isNested(item, depth - 1));
  return items.every((item) => typeof item === 'number');
}

/** The place in map units, or null if it is not in the British Isles: a mistaken unit or order. */
export function inBritain(lon: number, lat: number): Point | null {
  return lon > -9 && lon < 3 && lat > 49 && lat < 61.5 ? toMap(lon, lat) : null;
}

function refuse({ file }: What, why: string): never {
  throw new Error(`${file}: ${why}`);
}
