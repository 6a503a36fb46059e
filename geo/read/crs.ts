import proj4 from 'proj4';

/** From the coordinates of a file to WGS84 longitude and latitude, in degrees. */
export type ToDegrees = (x: number, y: number) => readonly [number, number];

/**
 * British National Grid: OSGB36 to WGS84 by the seven parameters of Ordnance Survey ("A guide to
 * coordinate systems in Great Britain", section 6.6), true to about 5 m; a map unit is 600 m.
 */
const GRID = [
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy',
  '+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs',
].join(' ');

const DEGREES: ToDegrees = (x, y) => [x, y];

/** Reference systems by the names that GeoJSON files give them. */
const KNOWN: readonly (readonly [RegExp, () => ToDegrees])[] = [
  [/\b(?:4326|4258|CRS84|WGS ?84)$/i, () => DEGREES],
  [/\b27700$|British[ _]National[ _]Grid/i, () => from(GRID)],
  [/\b(?:3857|102100|900913)$/, () => from('EPSG:3857')],
];

/** The system of a GeoJSON document with a `crs` member, null where it has none. */
export function crsName(document: object): string | null {
  const { crs } = document as { crs?: { properties?: { name?: unknown } } | null };
  const name = crs?.properties?.name;
  return typeof name === 'string' ? name : null;
}

/**
 * How coordinates become degrees, by the system's name or, where there is none, by the first of
 * them: eastings and northings in Britain can be nothing else. Null for a system that is not known.
 */
export function toDegrees(name: string | null, first: readonly unknown[] | null): ToDegrees | null {
  if (name !== null) return KNOWN.find(([form]) => form.test(name))?.[1]() ?? null;
  return first !== null && onGrid(first) ? from(GRID) : DEGREES;
}

/** Whether coordinates are metres that have to become degrees. */
export function inMetres(system: ToDegrees): boolean {
  return system !== DEGREES;
}

/** Whether a place can be longitude and latitude. */
export function areDegrees([x, y]: readonly unknown[]): boolean {
  return typeof x === 'number' && typeof y === 'number' && Math.abs(x) <= 180 && Math.abs(y) <= 90;
}

/** Whether a place is metres of the National Grid in Great Britain. */
function onGrid([x, y]: readonly unknown[]): boolean {
  if (typeof x !== 'number' || typeof y !== 'number') return false;
  // Kilometres, and degrees counted from 0 to 360, would lie in the sea south-west of Scilly.
  return x >= 50_000 && x <= 700_000 && y >= 0 && y <= 1_300_000;
}

function from(system: string): ToDegrees {
  const { forward } = proj4(system, 'EPSG:4326');
  return (x, y) => {
    const [lon = Number.NaN, lat = Number.NaN] = forward([x, y]);
    return [lon, lat];
  };
}
