import type { Feature, MultiPolygon, Polygon as GeoPolygon } from 'geojson';
import { toMap } from '../../src/model/projection';
import type { Point, Polygon } from '../../src/model/shape';
import type { BoundarySource } from '../sources';

/** One feature of a boundary file, in map units. */
export interface SourceArea {
  readonly code: string;
  readonly name: string;
  readonly polygons: readonly Polygon[];
}

type What = Pick<BoundarySource, 'file' | 'code' | 'name' | 'count' | 'pattern'>;

/**
 * The areas of a GeoJSON text, projected to map units. Throws with the file and the reason if it is
 * not what the source is declared to be: number of features, fields, form of the codes, polygons.
 */
export function areasIn(text: string, source: What): SourceArea[] {
  const features = featuresIn(text, source);
  if (features.length !== source.count) {
    refuse(source, `${source.count} features expected, ${features.length} found`);
  }
  const areas = features.map((feature, at) => areaOf(feature, at, source));
  const twice = areas.find(({ code }, at) => areas.findIndex((area) => area.code === code) !== at);
  if (twice) refuse(source, `a code stands twice: ${twice.code}`);
  return areas;
}

function featuresIn(text: string, source: What): readonly Feature[] {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    refuse(source, `no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { type, features } = (value ?? {}) as { type?: unknown; features?: unknown };
  if (type === 'Feature') refuse(source, 'one feature alone, no list of features');
  if (type === 'Topology') refuse(source, 'TopoJSON: download it as GeoJSON');
  if (!Array.isArray(features)) refuse(source, 'no list of features');
  return features as readonly Feature[];
}

function areaOf(feature: Feature | null, at: number, source: What): SourceArea {
  if (feature === null || typeof feature !== 'object') refuse(source, `feature ${at} is empty`);
  const code: unknown = feature.properties?.[source.code];
  const name: unknown = feature.properties?.[source.name];
  if (typeof code !== 'string' || typeof name !== 'string') {
    const has = Object.keys(feature.properties ?? {}).slice(0, 8);
    const found = has.length === 0 ? 'it has no properties' : `it has ${has.join(', ')}`;
    refuse(source, `feature ${at} lacks ${source.code} or ${source.name}; ${found}`);
  }
  if (!source.pattern.test(code)) refuse(source, `feature ${at} has the code "${code}"`);
  const geometry = feature.geometry as Feature['geometry'] | null;
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') {
    refuse(source, `${code} is no polygon but a ${geometry?.type ?? 'missing geometry'}`);
  }
  return { code, name, polygons: projected(geometry, code, source) };
}

function projected(geometry: GeoPolygon | MultiPolygon, code: string, source: What): Polygon[] {
  if (!isNested(geometry.coordinates, geometry.type === 'Polygon' ? 2 : 3)) {
    refuse(source, `${code} has no coordinates, or not those of a ${geometry.type}`);
  }
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  if (!polygons.some((rings) => rings.length > 0)) refuse(source, `${code} has no outline`);
  return polygons.map((rings) =>
    rings.map((ring) => {
      if (ring.length < 4) refuse(source, `${code} has a ring of ${ring.length} points`);
      return ring.map(([lon, lat]) => onMap(lon, lat, code, source));
    }),
  );
}

function onMap(
  lon: number | undefined,
  lat: number | undefined,
  code: string,
  source: What,
): Point {
  const at = lon === undefined || lat === undefined ? null : inBritain(lon, lat);
  const hint = Math.abs(lon ?? 0) > 180 ? ' (eastings and northings? ask for outSR=4326)' : '';
  if (!at) {
    refuse(source, `${code} lies at ${lon}, ${lat}: no longitude and latitude in Britain${hint}`);
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
