import { describe, expect, it } from 'vitest';
import { areaOf } from '../../src/model/planar';
import type { Point, Polygon } from '../../src/model/shape';
import { noded } from './node';

/** A closed ring through the points. */
const ring = (...points: Point[]): Polygon => [[...points, points[0] ?? [0, 0]]];

function sides(polygons: readonly Polygon[]): string[] {
  return polygons.flat().flatMap((one) =>
    one.slice(1).map((to, at) =>
      [one[at] ?? to, to]
        .map((point) => point.join())
        .sort()
        .join(' '),
    ),
  );
}

describe('noded', () => {
  it('keeps nothing of nothing and of what has no inside', () => {
    expect(noded([])).toEqual([]);
    expect(noded([[ring([1, 1], [1.001, 1], [1, 1.001])]])).toEqual([[]]);
  });

  it('gives neighbours the same corners along their border', () => {
    const long = ring([0, 0], [4, 0], [4, 8], [0, 8]);
    const upper = ring([4, 0], [9, 0], [9, 3], [4, 3]);
    const lower = ring([4.001, 3], [9, 3], [9, 8], [4, 8]);
    const [first, second, third] = noded([[long], [upper], [lower]]);
    const common = sides(first ?? []);
    expect(sides(second ?? []).filter((side) => common.includes(side))).toEqual(['4,0 4,3']);
    expect(sides(third ?? []).filter((side) => common.includes(side))).toEqual(['4,3 4,8']);
  });

  it('moves no corner by more than the grid', () => {
    const shape = ring([0.123, 0.456], [7.891, 0.234], [5.678, 9.012]);
    const [found = []] = noded([[shape]]);
    expect(areaOf(found)).toBeCloseTo(areaOf([shape]), 0);
    found.flat(2).forEach(([x, y], at) => {
      const [ox, oy] = shape[0]?.[at] ?? [0, 0];
      expect(Math.hypot(x - ox, y - oy)).toBeLessThan(0.0075);
    });
  });

  it('cuts off spikes', () => {
    const spiked = ring([0, 0], [4, 0], [4, 2], [9, 2], [4, 2], [4, 4], [0, 4]);
    expect(noded([[spiked]])[0]?.flat(2)).not.toContainEqual([9, 2]);
  });
});
