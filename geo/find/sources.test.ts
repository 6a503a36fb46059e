import { describe, expect, it } from 'vitest';
import { outcodesIn, placesIn, type BoundarySource } from './sources';

const source: BoundarySource = { file: 'some.geojson', code: 'CD', name: 'NM', count: 1 };
const ring = [
  [-2, 52],
  [-1, 52],
  [-1, 53],
  [-2, 52],
];

function file(properties: object, geometry: object): string {
  return JSON.stringify({ features: [{ type: 'Feature', properties, geometry }] });
}

describe('placesIn', () => {
  const polygon = { type: 'Polygon', coordinates: [ring] };

  it('refuses what is not the file described, and says why', () => {
    expect(() => placesIn('{}', source)).toThrow('1 features expected, no found');
    expect(() => placesIn('{"features":[]}', source)).toThrow('0 found');
    expect(() => placesIn(file({ CD: 'E1' }, polygon), source)).toThrow('lacks CD or NM');
    const point = { type: 'Point', coordinates: [-2, 52] };
    expect(() => placesIn(file({ CD: 'E1', NM: 'A' }, point), source)).toThrow('but a Point');
  });

  it('reads polygons and several polygons on the National Grid', () => {
    const several = { type: 'MultiPolygon', coordinates: [[ring], [ring, ring]] };
    const rings = (geometry: object) => placesIn(file({ CD: 'E1', NM: 'A' }, geometry), source);
    expect(rings(polygon)[0]).toMatchObject({ code: 'E1', name: 'A' });
    expect(rings(polygon)[0]?.rings).toHaveLength(1);
    expect(rings(several)[0]?.rings).toHaveLength(3);
    // The grid's false easting: 400 km on the meridian 2 degrees west.
    expect(rings(polygon)[0]?.rings[0]?.[0]?.[0]).toBeCloseTo(400_000, 0);
  });
});

describe('outcodesIn', () => {
  const head = 'outcode,latitude,longitude\n';

  it('refuses rows that are no district or no place in Britain', () => {
    expect(() => outcodesIn(`${head}LU1 2AB,51.9,-0.4`)).toThrow('no postcode district');
    expect(() => outcodesIn(`${head}LU1,,-0.4`)).toThrow('not between 49 and 61');
    expect(() => outcodesIn(`${head}LU1,51.9,x`)).toThrow('not between -9 and 3');
  });

  it('reads districts of every form', () => {
    const codes = ['M1', 'LU1', 'GU14', 'W1A', 'SW1A'];
    const rows = codes.map((code) => `${code},51.9,-0.4`).join('\n');
    expect(outcodesIn(head + rows).map(({ code }) => code)).toEqual(codes);
  });
});
