import { describe, expect, it } from 'vitest';
import { MAP_FRAME, nationalGrid, toMap } from '../model/projection';
import type { AreaShape, Point, Polygon, Shapes } from '../model/shape';
import { locate } from './locate';
import { areaAt } from './position';

/** Kilometres in map units. */
const KM = 1000 / MAP_FRAME.unit;
/** A place in the middle of the Midlands, and its map point. */
const LON = -1.5;
const LAT = 52.5;
const [X, Y] = toMap(LON, LAT);

function square([x, y]: Point, side: number): Point[] {
  const half = side / 2;
  return [
    [x - half, y - half],
    [x + half, y - half],
    [x + half, y + half],
    [x - half, y + half],
    [x - half, y - half],
  ];
}

function area(code: string, ...polygons: Polygon[]): AreaShape {
  return { code, polygons, label: [X, Y], region: 'E40000001', hex: [0, 0] };
}

function shapes(areas: readonly AreaShape[], context: readonly Polygon[] = []): Shapes {
  const frame = { geography: 'some', width: MAP_FRAME.width, height: MAP_FRAME.height };
  return { ...frame, areas, regions: [], coast: [], context, cities: [] };
}

describe('areaAt', () => {
  it('finds nothing where there are no areas, or areas without shape', () => {
    expect(areaAt(shapes([]), LON, LAT)).toBeNull();
    expect(areaAt(shapes([area('A'), area('B', [])]), LON, LAT)).toBeNull();
    expect(areaAt(shapes([area('A', [[[X, Y]]])]), LON, LAT)).toBeNull();
  });

  it('finds the area around a position, not the one whose hole it is in', () => {
    const ring = area('ring', [square([X, Y], 100 * KM), square([X, Y], 20 * KM)]);
    const core = area('core', [square([X, Y], 20 * KM)]);
    expect(areaAt(shapes([ring, core]), LON, LAT)).toEqual({ area: 'core', near: false });
    expect(areaAt(shapes([ring]), LON, LAT)).toBeNull();
  });

  it('takes the nearest area within 3 km of its coast, and says so', () => {
    const off = (km: number): AreaShape =>
      area('coast', [square([X + (10 + km) * KM, Y], 20 * KM)]);
    expect(areaAt(shapes([off(2.9)]), LON, LAT)).toEqual({ area: 'coast', near: true });
    expect(areaAt(shapes([off(3.1)]), LON, LAT)).toBeNull();
    const nearer = area('nearer', [square([X - 11 * KM, Y], 20 * KM)]);
    expect(areaAt(shapes([off(2.9), nearer]), LON, LAT)?.area).toBe('nearer');
  });

  it('takes nobody over the border into England', () => {
    const east = area('east', [square([X + 11 * KM, Y], 20 * KM)]);
    expect(areaAt(shapes([east], [[square([X, Y], 4 * KM)]]), LON, LAT)).toBeNull();
  });

  it.each([
    [NaN, 52],
    [0, NaN],
    [180, 90],
    [-180, -90],
    [Infinity, 0],
  ])('is null for %s, %s', (lon, lat) => {
    expect(areaAt(shapes([area('A', [square([X, Y], 10)])]), lon, lat)).toBeNull();
  });

  it('uses the same projection as the shapes', () => {
    const [east, north] = nationalGrid(LON, LAT);
    expect(X * MAP_FRAME.unit + MAP_FRAME.west).toBeCloseTo(east, 6);
    expect(MAP_FRAME.north - Y * MAP_FRAME.unit).toBeCloseTo(north, 6);
  });
});

describe('locate', () => {
  const land = shapes([area('A', [square([X, Y], 10)])]);
  const nameOf = (code: string): string => `Area ${code}`;

  function at(longitude: number, latitude: number): Pick<Geolocation, 'getCurrentPosition'> {
    const coords = { longitude, latitude } as GeolocationCoordinates;
    return { getCurrentPosition: (done) => done({ coords } as GeolocationPosition) };
  }

  function failing(code: number): Pick<Geolocation, 'getCurrentPosition'> {
    return {
      getCurrentPosition: (_, fail) => fail?.({ code } as GeolocationPositionError),
    };
  }

  it('says that a browser cannot do it', async () => {
    const { area: none, message } = await locate(undefined, land, nameOf);
    expect(none).toBeNull();
    expect(message).toContain('cannot');
  });

  it.each([
    [1, 'did not allow'],
    [2, 'could not be found'],
    [3, 'too long'],
  ])('puts error %i in words', async (code, words) => {
    const located = await locate(failing(code), land, nameOf);
    expect(located.area).toBeNull();
    expect(located.message).toContain(words);
  });

  it('names the area, or says that it is outside', async () => {
    expect(await locate(at(LON, LAT), land, nameOf)).toEqual({
      area: 'A',
      message: 'Your location is in Area A.',
    });
    expect((await locate(at(2.35, 48.86), land, nameOf)).message).toContain('outside England');
  });
});
