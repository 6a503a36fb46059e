import type { FeatureCollection } from 'geojson';
import { topology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import { MAP_FRAME, toMap } from '../../src/model/projection';
import { areasIn } from './validate';

const SOURCE = { file: 'boards.geojson', code: 'CD', name: 'NM', count: 1, pattern: /^E54\d{6}$/ };
const RING = [
  [-2, 52],
  [-1, 52],
  [-1, 53],
  [-2, 52],
];

/** The same kind of ring in metres of the British National Grid. */
const GRID_RING = [
  [400_000, 300_000],
  [410_000, 300_000],
  [410_000, 310_000],
  [400_000, 300_000],
];

interface Change {
  readonly properties?: unknown;
  readonly geometry?: unknown;
}

function text(change: Change = {}, more: readonly unknown[] = []): string {
  const properties = { CD: 'E54000001', NM: 'One' };
  const geometry = { type: 'Polygon', coordinates: [RING] };
  return JSON.stringify({ features: [{ properties, geometry, ...change }, ...more] });
}

function inSystem(name: string, geometry?: unknown): string {
  const crs = { type: 'name', properties: { name } };
  const change = geometry === undefined ? {} : { geometry };
  return JSON.stringify({ ...(JSON.parse(text(change)) as object), crs });
}

const polygon = (coordinates: unknown): Change => ({
  geometry: { type: 'Polygon', coordinates },
});

describe('areasIn, where it refuses', () => {
  it.each<[string, string, RegExp, { code: string; name: string }?]>([
    ['nothing', '', /boards\.geojson: no JSON/],
    ['null', 'null', /no list of features/],
    ['another document', '{"features": {}}', /no list of features/],
    ['no features', '{"features": []}', /1 features expected, 0 found/],
    ['one feature alone', '{"type": "Feature"}', /one feature alone/],
    ['TopoJSON of nothing', '{"type": "Topology"}', /boards\.geojson: TopoJSON.* it has none/],
    [
      'TopoJSON of two objects',
      '{"type": "Topology", "objects": {"a": {}, "b": {}}}',
      /it has a, b: keep one/,
    ],
    [
      'TopoJSON without its arcs',
      '{"type":"Topology","objects":{"a":{"type":"GeometryCollection","geometries":[{"type":"Polygon","arcs":[[0]]}]}}}',
      /boards\.geojson: TopoJSON whose object a is damaged/,
    ],
    ['Esri JSON', '{"geometryType": "esriGeometryPolygon", "features": []}', /f=geojson/],
    ['another reference system', inSystem('EPSG:25830'), /coordinates in EPSG:25830: download/],
    [
      'degrees that are said to be metres',
      inSystem('EPSG:27700'),
      /says that it is in EPSG:27700, but holds degrees/,
    ],
    [
      'codes of two years',
      text({ properties: { A23CD: 'E54000001', A23NM: 'a', A24CD: 'E54000001', A24NM: 'a' } }),
      /feature 0 has codes in A23CD and A24CD: keep one/,
      { code: 'A26CD', name: 'A26NM' },
    ],
    [
      'a code without its name',
      text({ properties: { A24CD: 'E54000001', A23NM: 'a' } }),
      /feature 0 lacks A26CD or A26NM; it has A24CD, A23NM/,
      { code: 'A26CD', name: 'A26NM' },
    ],
    ['a feature that is null', '{"features": [null]}', /boards\.geojson: feature 0 is empty/],
    ['no coordinates', text({ geometry: { type: 'Polygon' } }), /E54000001 has no coordinates/],
    ['a ring that is null', text(polygon([null])), /E54000001 has no coordinates/],
    ['a feature too many', text({}, [{}]), /1 features expected, 2 found/],
    ['no properties', text({ properties: null }), /feature 0 lacks CD or NM/],
    ['properties that are a text', text({ properties: 'x' }), /feature 0 lacks CD or NM/],
    ['a code that is a number', text({ properties: { CD: 54, NM: '' } }), /its CD is 54, no text/],
    ['a name that is null', text({ properties: { CD: '', NM: null } }), /its NM is null, no text/],
    [
      'a geometry collection',
      text({ geometry: { type: 'GeometryCollection', geometries: [] } }),
      /GeometryCollection: save it as one MultiPolygon/,
    ],
    [
      'a renamed field',
      text({ properties: { ICB23CD: 'E54000001' } }),
      /lacks CD or NM; it has ICB23CD/,
    ],
    ['a code of another kind', text({ properties: { CD: 'E40000001', NM: '' } }), /E40000001/],
    ['no geometry', text({ geometry: null }), /E54000001 is no polygon but a missing geometry/],
    ['a point', text({ geometry: { type: 'Point', coordinates: [0, 52] } }), /but a Point/],
    ['a ring of two points', text(polygon([RING.slice(0, 2)])), /a ring of 2 points/],
    [
      'an area of no polygons',
      text({ geometry: { type: 'MultiPolygon', coordinates: [] } }),
      /no outline/,
    ],
    ['a polygon of no rings', text(polygon([])), /no outline/],
    [
      'metres of another grid',
      text(polygon([RING.map(() => [-9e6, 7e6])])),
      /-9000000.*another grid/,
    ],
    ['latitude and longitude exchanged', text(polygon([RING.map(() => [52, -2])])), /52, -2/],
    ['a geometry that is a text', text({ geometry: 'POLYGON((0 0))' }), /E54000001 is no polygon/],
    [
      'kilometres of the grid',
      text(polygon([RING.map(([x, y]) => [400 + (x ?? 0), 300 + (y ?? 0)])])),
      /398, 352/,
    ],
    [
      'degrees from 0 to 360',
      text(polygon([RING.map(([x, y]) => [(x ?? 0) + 360, y])])),
      /358, 52: no longitude/,
    ],
    [
      'degrees among metres',
      text(polygon([GRID_RING, RING])),
      /E54000001 lies at -2, 52: degrees, where the file has metres/,
    ],
    ['a ring that is not closed', text(polygon([[...RING.slice(0, 3), [-2, 53]]])), /begins/],
    ['a ring of one place', text(polygon([RING.map(() => [-2, 52])])), /without an inside/],
    ['a name of nothing', text({ properties: { CD: 'E54000001', NM: ' ' } }), /has no name/],
    [
      'a name that lost a sign',
      text({ properties: { CD: 'E54000001', NM: 'King\ufffds' } }),
      /wrong encoding: download/,
    ],
    ['a page in place of it', '<html>', /no JSON: .*download it again, as GeoJSON/],
    ['an empty position', text(polygon([[[], [], [], []]])), /undefined/],
  ])('%s', (_, given, message, fields) => {
    expect(() => areasIn(given, { ...SOURCE, ...fields })).toThrow(message);
  });

  it('a code that stands twice', () => {
    const features = (JSON.parse(text()) as { features: unknown[] }).features;
    const twice = JSON.stringify({ features: [...features, ...features] });
    expect(() => areasIn(twice, { ...SOURCE, count: 2 })).toThrow(/a code stands twice/);
  });
});

describe('areasIn', () => {
  it('projects the corners of a polygon to map units', () => {
    const [area] = areasIn(text(), SOURCE);
    expect(area).toMatchObject({ code: 'E54000001', name: 'One' });
    expect(area?.polygons[0]?.[0]?.[0]).toEqual(toMap(-2, 52));
  });

  it('leaves out parts without an outline', () => {
    const geometry = { type: 'MultiPolygon', coordinates: [[], [RING]] };
    expect(areasIn(text({ geometry }), SOURCE)[0]?.polygons).toHaveLength(1);
  });

  it('takes polygons in several parts', () => {
    const geometry = { type: 'MultiPolygon', coordinates: [[RING], [RING]] };
    expect(areasIn(text({ geometry }), SOURCE)[0]?.polygons).toHaveLength(2);
  });

  it.each(['ICB23', 'ICB24', 'ICB26', 'icb25'])('reads codes and names of %s', (prefix) => {
    const given = text({ properties: { [`${prefix}CD`]: 'E54000001', [`${prefix}NM`]: 'One' } });
    const source = { ...SOURCE, code: 'ICB26CD', name: 'ICB26NM' };
    expect(areasIn(given, source)[0]).toMatchObject({ code: 'E54000001', name: 'One' });
  });

  it('reads TopoJSON', () => {
    const collection = JSON.parse(text()) as FeatureCollection;
    const given = topology({ boards: { ...collection, type: 'FeatureCollection' } });
    const [area] = areasIn(JSON.stringify(given), SOURCE);
    expect(area?.polygons).toEqual(areasIn(text(), SOURCE)[0]?.polygons);
  });

  // Caister water tower in Ordnance Survey's guide: 52°39'28.8282"N 1°42'57.8663"E (ETRS89), and its
  // place on the grid by the exact transformation (OSTN15).
  const CAISTER = { grid: [651_409.804, 313_177.45], wgs84: [1.716_073_973, 52.658_007_833] };

  it.each([
    ['named', (geometry: unknown) => inSystem('urn:ogc:def:crs:EPSG::27700', geometry)],
    ['not named', (geometry: unknown) => text({ geometry })],
  ])('takes eastings and northings, true to 5 m, where they are %s', (_, given) => {
    const [east = 0, north = 0] = CAISTER.grid;
    const ring = [0, 1, 2, 0].map((i) => [east + i, north + i * i]);
    const [area] = areasIn(given({ type: 'Polygon', coordinates: [ring] }), SOURCE);
    const [lon = 0, lat = 0] = CAISTER.wgs84;
    const [x, y] = toMap(lon, lat);
    const [px = 0, py = 0] = area?.polygons[0]?.[0]?.[0] ?? [];
    expect(Math.hypot(px - x, py - y) * MAP_FRAME.unit).toBeLessThan(5);
  });

  it('takes metres of Web Mercator, where they are named', () => {
    const ring = RING.map(([lon = 0, lat = 0]) => {
      const radius = 6_378_137;
      const y = radius * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
      return [(lon * Math.PI * radius) / 180, y];
    });
    const given = inSystem('EPSG:3857', { type: 'Polygon', coordinates: [ring] });
    const [px = 0, py = 0] = areasIn(given, SOURCE)[0]?.polygons[0]?.[0]?.[0] ?? [];
    const [x, y] = toMap(-2, 52);
    expect([px, py]).toEqual([expect.closeTo(x, 6), expect.closeTo(y, 6)]);
  });
});
