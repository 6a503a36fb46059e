/** Geometry, steps and projection where the answer is known without them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areaOf,
  boxesMeet,
  boxOf,
  distance,
  distanceToOutline,
  isInside,
  ringArea,
} from './planar';
import { MAP_FRAME, toMap } from './projection';
import type { Point, Ring } from './shape';
import { DIRECTIONS, neighbourInDirection, type Direction } from './steps';

const whole = fc.integer({ min: -50, max: 50 });
const place: fc.Arbitrary<Point> = fc.tuple(whole, whole);
/** A box with sides, its corners clockwise, and closed. */
const box: fc.Arbitrary<Ring> = fc
  .tuple(whole, whole, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }))
  .map(([x, y, w, h]) => [
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
    [x, y],
  ]);

const moved = (ring: Ring, [dx, dy]: Point): Ring => ring.map(([x, y]) => [x + dx, y + dy]);

describe('shapes', () => {
  it('keep their area wherever they are, and have nine times of it at three times the size', () => {
    fc.assert(
      fc.property(box, place, (ring, by) => {
        const size = ringArea(ring);
        expect(size).toBeGreaterThan(0);
        expect(ringArea(moved(ring, by))).toBeCloseTo(size, 9);
        expect(areaOf([[ring.map(([x, y]) => [3 * x, 3 * y])]])).toBeCloseTo(9 * size, 9);
      }),
    );
  });

  it('hold what their box holds, if they are boxes', () => {
    fc.assert(
      fc.property(box, place, (ring, [x, y]) => {
        const [west, north, east, south] = boxOf([[ring]]);
        const at: Point = [x + 0.5, y + 0.5];
        const within = at[0] > west && at[0] < east && at[1] > north && at[1] < south;
        expect(isInside(at, [ring])).toBe(within);
      }),
    );
  });

  it('share a point with another exactly where no line lies between the two', () => {
    fc.assert(
      fc.property(box, box, (one, other) => {
        const [a, b] = [boxOf([[one]]), boxOf([[other]])];
        const isApart = a[2] < b[0] || b[2] < a[0] || a[3] < b[1] || b[3] < a[1];
        expect(boxesMeet(a, b)).toBe(!isApart);
        expect(boxesMeet(b, a)).toBe(!isApart);
      }),
    );
  });

  it('lie as far away as their box, if they are boxes, and no further than a corner', () => {
    fc.assert(
      fc.property(box, place, (ring, at) => {
        const away = distanceToOutline(at, [[ring]]);
        const [west, north, east, south] = boxOf([[ring]]);
        const across = Math.max(0, west - at[0], at[0] - east);
        const down = Math.max(0, north - at[1], at[1] - south);
        if (across + down > 0) expect(away).toBeCloseTo(Math.hypot(across, down), 9);
        const corners = ring.map((corner) => distance(at, corner));
        expect(away).toBeLessThanOrEqual(Math.min(...corners) + 1e-9);
        const other = moved(ring, [500, 500]);
        expect(distanceToOutline(at, [[ring], [other]])).toBe(away);
      }),
    );
  });
});

describe('steps by arrow key', () => {
  const turns: Readonly<Record<Direction, Direction>> = {
    up: 'right',
    right: 'down',
    down: 'left',
    left: 'up',
  };
  const places = fc.uniqueArray(place, { minLength: 2, maxLength: 25, selector: String });
  const named = (list: readonly Point[]) => new Map(list.map((at, i) => [String(i), at] as const));

  it('are the same on a map that is turned, with the key turned too', () => {
    fc.assert(
      fc.property(places, fc.constantFrom(...DIRECTIONS), (list, direction) => {
        const turned = list.map(([x, y]): Point => [-y, x]);
        expect(neighbourInDirection(named(turned), '0', turns[direction])).toBe(
          neighbourInDirection(named(list), '0', direction),
        );
      }),
    );
  });

  it('reach the nearer of two that lie straight ahead', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 90 }),
        (near, more) => {
          const points = named([
            [0, 0],
            [near + more, 0],
            [near, 0],
          ]);
          expect(neighbourInDirection(points, '0', 'right')).toBe('2');
        },
      ),
    );
  });

  it('go nowhere beyond 62 degrees to the side', () => {
    const at = (degrees: number): Point => [
      Math.cos((degrees * Math.PI) / 180),
      Math.sin((degrees * Math.PI) / 180),
    ];
    expect(neighbourInDirection(named([[0, 0], at(61.9)]), '0', 'right')).toBe('1');
    expect(neighbourInDirection(named([[0, 0], at(62.1)]), '0', 'right')).toBeNull();
    expect(neighbourInDirection(named([[0, 0], at(62.1)]), '0', 'down')).toBe('1');
  });
});

describe('distances on the map', () => {
  it('are true to within two per cent of those on the globe, all over England', () => {
    const lon = fc.double({ min: -6, max: 1.7, noNaN: true });
    const lat = fc.double({ min: 50, max: 55.7, noNaN: true });
    fc.assert(
      fc.property(lon, lat, (x, y) => {
        const step = 0.05;
        const onMap = distance(toMap(x, y), toMap(x, y + step)) * MAP_FRAME.unit;
        // A degree of latitude is 111.2 to 111.4 km here.
        expect(Math.abs(onMap / (step * 111_300) - 1)).toBeLessThan(0.02);
        const across = distance(toMap(x, y), toMap(x + step, y)) * MAP_FRAME.unit;
        const wanted = step * 111_300 * Math.cos((y * Math.PI) / 180);
        expect(Math.abs(across / wanted - 1)).toBeLessThan(0.02);
      }),
    );
  });
});
