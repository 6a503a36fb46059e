import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAP_FRAME, nationalGrid, toMap } from './projection';

/** Degrees of degrees, minutes and seconds. */
const degrees = (d: number, m: number, s: number): number => d + m / 60 + s / 3600;

describe('nationalGrid', () => {
  it('gives the false origin at the true one', () => {
    const [east, north] = nationalGrid(-2, 49);
    expect(east).toBeCloseTo(400000, 6);
    expect(north).toBeCloseTo(-100000, 6);
  });

  it("agrees with Ordnance Survey's worked example to a centimetre", () => {
    // A guide to coordinate systems in Great Britain, annex C.1: 52°39'27.2531"N 1°43'4.5177"E.
    const [east, north] = nationalGrid(degrees(1, 43, 4.5177), degrees(52, 39, 27.2531));
    expect(east).toBeCloseTo(651409.903, 2);
    expect(north).toBeCloseTo(313177.27, 2);
  });

  it('is the same on both sides of the central meridian', () => {
    const offset = fc.double({ min: 0, max: 5, noNaN: true });
    const latitude = fc.double({ min: 49, max: 61, noNaN: true });
    fc.assert(
      fc.property(offset, latitude, (away, lat) => {
        const [east, northEast] = nationalGrid(-2 + away, lat);
        const [west, northWest] = nationalGrid(-2 - away, lat);
        expect(east - 400000).toBeCloseTo(400000 - west, 5);
        expect(northEast).toBeCloseTo(northWest, 5);
      }),
    );
  });
});

describe('toMap', () => {
  const longitude = fc.double({ min: -6.4, max: 1.75, noNaN: true });

  it.each([
    ['the Isles of Scilly', -6.36, 49.92],
    ['Berwick-upon-Tweed', -2.0, 55.77],
    ['Lowestoft Ness', 1.763, 52.481],
    ['Lizard Point', -5.206, 49.959],
  ])('puts %s inside the frame', (_, lon, lat) => {
    const [x, y] = toMap(lon, lat);
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(MAP_FRAME.width);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(MAP_FRAME.height);
  });

  it('has y pointing south', () => {
    const latitude = fc.double({ min: 49.9, max: 55.8, noNaN: true });
    fc.assert(
      fc.property(longitude, latitude, (lon, lat) => {
        expect(toMap(lon, lat + 0.01)[1]).toBeLessThan(toMap(lon, lat)[1]);
      }),
    );
  });
});
