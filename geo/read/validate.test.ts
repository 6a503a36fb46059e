import { describe, expect, it } from 'vitest';
import { toMap } from '../../src/model/projection';
import { areasIn } from './validate';

const SOURCE = { file: 'boards.geojson', code: 'CD', name: 'NM', count: 1, pattern: /^E54\d{6}$/ };
const RING = [
  [-2, 52],
  [-1, 52],
  [-1, 53],
  [-2, 52],
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

const polygon = (coordinates: unknown): Change => ({
  geometry: { type: 'Polygon', coordinates },
});

describe('areasIn, where it refuses', () => {
  it.each([
    ['nothing', '', /boards\.geojson: no JSON/],
    ['null', 'null', /no list of features/],
    ['another document', '{"features": {}}', /no list of features/],
    ['no features', '{"features": []}', /1 features expected, 0 found/],
    ['one feature alone', '{"type": "Feature"}', /one feature alone/],
    ['TopoJSON', '{"type": "Topology", "objects": {}}', /TopoJSON: download it as GeoJSON/],
    ['a feature that is null', '{"features": [null]}', /boards\.geojson: feature 0 is empty/],
    ['no coordinates', text({ geometry: { type: 'Polygon' } }), /E54000001 has no coordinates/],
    ['a ring that is null', text(polygon([null])), /E54000001 has no coordinates/],
    ['a feature too many', text({}, [{}]), /1 features expected, 2 found/],
    ['no properties', text({ properties: null }), /feature 0 lacks CD or NM/],
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
      'metres instead of degrees',
      text(polygon([RING.map(() => [400000, 300000])])),
      /400000.*eastings and northings/,
    ],
    ['latitude and longitude exchanged', text(polygon([RING.map(() => [52, -2])])), /52, -2/],
    ['an empty position', text(polygon([[[], [], [], []]])), /undefined/],
  ])('%s', (_, given, message) => {
    expect(() => areasIn(given, SOURCE)).toThrow(message);
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

  it('takes polygons in several parts', () => {
    const geometry = { type: 'MultiPolygon', coordinates: [[RING], [RING]] };
    expect(areasIn(text({ geometry }), SOURCE)[0]?.polygons).toHaveLength(2);
  });
});
