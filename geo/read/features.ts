import type { Feature } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import { crsName } from './crs';

/** What a boundary file holds, still unchecked. */
export interface Features {
  readonly features: readonly (Feature | null)[];
  /** Reference system as the file names it; null where it does not. */
  readonly crs: string | null;
}

/** The features of a GeoJSON or TopoJSON text. @throws Error saying what it is, without the file's name */
export function featuresOf(text: string): Features {
  const value = parsed(text);
  const document = typeof value === 'object' && value !== null ? value : {};
  const { type, features } = document as { type?: unknown; features?: unknown };
  if (type === 'Feature') throw new Error('one feature alone, no list of features');
  if (type === 'Topology') {
    return { features: fromTopology(document as Topology), crs: crsName(document) };
  }
  if (!Array.isArray(features)) throw new Error('no list of features');
  if ('spatialReference' in document || 'geometryType' in document) {
    throw new Error('Esri JSON: ask the portal for f=geojson');
  }
  return { features: features as (Feature | null)[], crs: crsName(document) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`no JSON: ${why}; download it again, as GeoJSON`, { cause: error });
  }
}

/** A topology with one object of areas; with several it is not to be guessed which is meant. */
function fromTopology(topology: Topology): Feature[] {
  const objects = (topology as { objects?: unknown }).objects;
  const named = typeof objects === 'object' && objects !== null ? Object.entries(objects) : [];
  const names = named.map(([name]) => name).join(', ');
  const [first] = named;
  if (named.length !== 1 || first === undefined) {
    const found = names === '' ? 'none' : names;
    throw new Error(`TopoJSON with one object was expected, it has ${found}: keep one`);
  }
  try {
    const read = feature(topology, first[1] as GeometryObject);
    return read.type === 'FeatureCollection' ? read.features : [read];
  } catch (error) {
    throw new Error(`TopoJSON whose object ${first[0]} is damaged: download it again`, {
      cause: error,
    });
  }
}
