import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areaOf,
  boxesMeet,
  boxOf,
  distance,
  distanceToOutline,
  isInside,
  polygonArea,
  ringArea,
} from './planar';
import type { Point, Polygon, Ring } from './shape';

const square = (x: number, y: number, side: number): Ring => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];

describe('area of rings and polygons', () => {
  it('is nothing for what has no inside', () => {
    expect(ringArea([])).toBe(0);
    expect(polygonArea([])).toBe(0);
    expect(areaOf([])).toBe(0);
    expect(
      ringArea([
        [0, 0],
        [5, 5],
        [0, 0],
      ]),
    ).toBe(0);
  });

  it('has a sign for the way round', () => {
    expect(ringArea(square(0, 0, 3))).toBe(9);
    expect(ringArea([...square(0, 0, 3)].reverse())).toBe(-9);
  });

  it('leaves out holes and adds up islands', () => {
    expect(areaOf([[square(0, 0, 10), square(2, 2, 3)], [square(20, 0, 1)]])).toBe(92);
  });
});

describe('boxes', () => {
  it('meet when they touch and not when they lie apart', () => {
    const first = boxOf([[square(0, 0, 2)]]);
    expect(first).toEqual([0, 0, 2, 2]);
    expect(boxesMeet(first, boxOf([[square(2, 2, 1)]]))).toBe(true);
    expect(boxesMeet(first, boxOf([[square(2.1, 0, 1)]]))).toBe(false);
    expect(boxesMeet(first, boxOf([]))).toBe(false);
  });
});

/** A square of side 10 with a hole of side 2 in its middle. */
const framed: Polygon = [square(0, 0, 10), square(4, 4, 2)];
const place = fc.tuple(
  fc.double({ min: -20, max: 30, noNaN: true }),
  fc.double({ min: -20, max: 30, noNaN: true }),
);

describe('isInside', () => {
  it('is never true for what has no inside', () => {
    expect(isInside([0, 0], [])).toBe(false);
    expect(isInside([0, 0], [[]])).toBe(false);
    expect(isInside([0, 0], [[[0, 0]]])).toBe(false);
    expect(isInside([NaN, 5], framed)).toBe(false);
  });

  it('leaves out holes', () => {
    expect(isInside([2, 5], framed)).toBe(true);
    expect(isInside([5, 5], framed)).toBe(false);
    expect(isInside([12, 5], framed)).toBe(false);
  });

  it('is the same whichever way round and from whichever corner a ring is given', () => {
    const turned = framed.map((ring) => [...ring].reverse());
    const [outer = [], ...holes] = framed;
    const later: Polygon = [[...outer.slice(2), ...outer.slice(1, 3)], ...holes];
    fc.assert(
      fc.property(place, (at) => {
        expect(isInside(at, turned)).toBe(isInside(at, framed));
        expect(isInside(at, later)).toBe(isInside(at, framed));
      }),
    );
  });
});

describe('distanceToOutline', () => {
  it('is endless without sides', () => {
    expect(distanceToOutline([0, 0], [])).toBe(Infinity);
    expect(distanceToOutline([0, 0], [[], [[]], [[[0, 0]]]])).toBe(Infinity);
  });

  it('is that to a point where a side has no length', () => {
    const speck: Ring = [
      [3, 4],
      [3, 4],
    ];
    expect(distanceToOutline([0, 0], [[speck]])).toBe(5);
  });

  it('goes to sides, corners and holes, from both sides', () => {
    expect(distanceToOutline([5, 12], [framed])).toBe(2);
    expect(distanceToOutline([13, 14], [framed])).toBe(5);
    expect(distanceToOutline([3, 5], [framed])).toBe(1);
    expect(distanceToOutline([5, 5], [framed])).toBe(1);
    expect(distanceToOutline([19, 5], [framed, [square(20, 0, 10)]])).toBe(1);
  });

  it('changes by no more than the way one goes', () => {
    fc.assert(
      fc.property(place, place, (a: Point, b: Point) => {
        const change = distanceToOutline(a, [framed]) - distanceToOutline(b, [framed]);
        expect(Math.abs(change)).toBeLessThanOrEqual(distance(a, b) + 1e-9);
      }),
    );
  });
});
