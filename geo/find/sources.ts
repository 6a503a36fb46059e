import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { nationalGrid } from '../../src/model/projection';
import type { GridPoint, Rings } from './grid';

/** A feature of a boundary file, on the National Grid. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly rings: Rings;
}

export interface Outcode {
  readonly code: string;
  readonly at: GridPoint;
}

export interface Input<T> {
  readonly file: string;
  readonly sha256: string;
  readonly rows: readonly T[];
}

/** What a boundary file has to be: its name, its fields and how many features it holds. */
export interface BoundarySource {
  readonly file: string;
  readonly code: string;
  readonly name: string;
  readonly count: number;
}

export const BOARDS_2023: BoundarySource = {
  file: 'boundaries/icb-2023-bsc.geojson',
  code: 'ICB23CD',
  name: 'ICB23NM',
  count: 42,
};
export const BOARDS_2026: BoundarySource = {
  file: 'boundaries/icb-2026-bsc.geojson',
  code: 'ICB26CD',
  name: 'ICB26NM',
  count: 36,
};
export const COUNCILS: BoundarySource = {
  file: 'boundaries/lad-2024-bsc.geojson',
  code: 'LAD24CD',
  name: 'LAD24NM',
  count: 361,
};
export const OUTCODES = 'places/outcodes.csv';
const OUTCODE = /^[A-Z]{1,2}\d[A-Z\d]?$/;

/** Reads one boundary file. Rejects with what is wrong when it is not the file described. */
export async function readBoundaries(
  folder: string,
  source: BoundarySource,
): Promise<Input<Place>> {
  const text = await readFile(join(folder, source.file), 'utf8');
  return { file: source.file, sha256: hash(text), rows: placesIn(text, source) };
}

export function placesIn(text: string, source: BoundarySource): Place[] {
  const { features } = JSON.parse(text) as Partial<FeatureCollection>;
  if (features?.length !== source.count) {
    const found = features?.length ?? 'no';
    throw new Error(`${source.file}: ${source.count} features expected, ${found} found`);
  }
  return features.map((feature, at) => placeOf(feature, at, source));
}

function placeOf(feature: Feature, at: number, source: BoundarySource): Place {
  const code: unknown = feature.properties?.[source.code];
  const name: unknown = feature.properties?.[source.name];
  if (typeof code !== 'string' || typeof name !== 'string') {
    throw new Error(`${source.file}: feature ${at} lacks ${source.code} or ${source.name}`);
  }
  const { geometry } = feature;
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') {
    throw new Error(`${source.file}: ${code} is no polygon but a ${geometry.type}`);
  }
  return { code, name, rings: ringsOf(geometry) };
}

function ringsOf(geometry: Polygon | MultiPolygon): Rings {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat().map((ring) => ring.map(projected));
}

function projected([lon, lat]: Position): GridPoint {
  if (lon === undefined || lat === undefined) throw new Error('a position without coordinates');
  return nationalGrid(lon, lat);
}

export async function readOutcodes(folder: string): Promise<Input<Outcode>> {
  const text = await readFile(join(folder, OUTCODES), 'utf8');
  return { file: OUTCODES, sha256: hash(text), rows: outcodesIn(text) };
}

/** Rows "outcode,latitude,longitude". Throws on a row that is no British postcode district. */
export function outcodesIn(text: string): Outcode[] {
  const rows = parse<Record<string, string>>(text, { columns: true, skip_empty_lines: true });
  return rows.map((row) => {
    const [code, lat, lon] = [row['outcode'] ?? '', row['latitude'], row['longitude']];
    const at = nationalGrid(numberIn(lon, -9, 3), numberIn(lat, 49, 61));
    if (!OUTCODE.test(code)) throw new Error(`${OUTCODES}: "${code}" is no postcode district`);
    return { code, at };
  });
}

function numberIn(text: string | undefined, low: number, high: number): number {
  const value = text === undefined || text.trim() === '' ? NaN : Number(text);
  if (!(value >= low && value <= high)) {
    throw new Error(`${OUTCODES}: "${text}" is not between ${low} and ${high}`);
  }
  return value;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
