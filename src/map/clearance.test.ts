import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Polygon } from '../model/shape';
import { index, shapesFor } from '../testing/published';
import { clearanceAt, spotOf } from './clearance';

/** A square from 0,0 to 10,10, closed. */
const square: Polygon = [
  [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
    [0, 0],
  ],
];
const hole: Polygon = [
  ...square,
  [
    [4, 4],
    [6, 4],
    [6, 6],
    [4, 6],
    [4, 4],
  ],
];

describe('clearanceAt', () => {
  it.each([
    ['no polygon', [], [5, 5], 0],
    ['a polygon without rings', [[]], [5, 5], 0],
    ['a ring that is one point', [[[[1, 1]]]], [5, 5], 0],
    [
      'a ring that never moves',
      [
        [
          [
            [1, 1],
            [1, 1],
          ],
        ],
      ],
      [4, 5],
      5,
    ],
    ['the middle of a square', [square], [5, 5], 5],
    ['a place nearer to one side', [square], [2, 5], 2],
    ['a corner', [square], [10, 10], 0],
    ['beside a hole', [hole], [3, 5], 1],
    [
      'an island nearby',
      [
        square,
        [
          [
            [12, 5],
            [13, 5],
            [12, 5],
          ],
        ],
      ],
      [8, 5],
      2,
    ],
  ] as [string, Polygon[], [number, number], number][])('%s', (_, polygons, point, room) => {
    expect(clearanceAt(polygons, point)).toBeCloseTo(room, 10);
  });

  it('is the distance to the nearest side, anywhere in a square', () => {
    const inside = fc.double({ min: 0, max: 10, noNaN: true });
    fc.assert(
      fc.property(inside, inside, (x, y) => {
        expect(clearanceAt([square], [x, y])).toBeCloseTo(Math.min(x, y, 10 - x, 10 - y), 6);
      }),
    );
  });

  it.each(index.geographies.map(({ id }) => id))('is there at every label of %s', (geography) => {
    for (const { polygons, label } of shapesFor(geography).areas) {
      expect(clearanceAt(polygons, label)).toBeGreaterThan(0);
    }
  });
});

describe('spotOf', () => {
  it.each(index.geographies.map(({ id }) => id))(
    'is never worse than the label point, and inside, in %s',
    (geography) => {
      for (const shape of shapesFor(geography).areas) {
        const { at, clearance } = spotOf(shape);
        expect(clearance).toBeGreaterThan(0);
        expect(clearanceAt(shape.polygons, at)).toBeGreaterThan(clearance * 0.9);
        expect(spotOf(shape)).toBe(spotOf(shape));
      }
    },
  );

  it('is the label point where an area has no outline', () => {
    const nowhere = {
      code: 'x',
      polygons: [],
      label: [3, 4] as const,
      region: 'r',
      hex: [0, 0] as const,
    };
    expect(spotOf(nowhere)).toEqual({ at: [3, 4], clearance: 0 });
  });
});
