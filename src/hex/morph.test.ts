import { describe, expect, it } from 'vitest';
import type { Ring } from '../model/shape';
import { ease, largestRing, morph } from './morph';

const square: Ring = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
  [0, 0],
];
const diamond: Ring = [
  [105, 100],
  [110, 105],
  [105, 110],
  [100, 105],
];

function pointsOf(path: string): [number, number][] {
  return path
    .slice(1, -1)
    .split('L')
    .map((pair) => {
      const [x = NaN, y = NaN] = pair.split(',').map(Number);
      return [x, y];
    });
}

describe('largestRing', () => {
  it('is empty without polygons, else the outer ring that encloses most', () => {
    expect(largestRing({ polygons: [] })).toEqual([]);
    const island: Ring = [
      [20, 20],
      [21, 20],
      [21, 21],
    ];
    expect(largestRing({ polygons: [[island], [square, island]] })).toBe(square);
  });
});

describe('morph', () => {
  it('draws nothing from a ring without length', () => {
    expect(morph([], square)(0)).toBe('');
    expect(morph([[1, 1]], square)(0.5)).toBe('');
    expect(
      morph(square, [
        [1, 1],
        [1, 1],
      ])(1),
    ).toBe('');
  });

  it('begins within the first ring and ends within the second', () => {
    const path = morph(square, diamond);
    for (const [x, y] of pointsOf(path(0))) {
      expect(Math.min(x, y, 10 - x, 10 - y)).toBeCloseTo(0);
    }
    for (const [x, y] of pointsOf(path(1))) {
      expect(Math.abs(x - 105) + Math.abs(y - 105)).toBeCloseTo(5, 0);
    }
  });

  it('has the same number of points at every moment', () => {
    const path = morph(square, diamond);
    expect(pointsOf(path(0.3)).length).toBe(pointsOf(path(0.9)).length);
  });

  it('stays where it is between equal rings, whichever way round they are given', () => {
    const path = morph(square, square.toReversed());
    expect(path(0.5)).toBe(path(0));
  });
});

describe('ease', () => {
  it('goes from 0 to 1 by way of the middle', () => {
    expect([ease(0), ease(0.5), ease(1)]).toEqual([0, 0.5, 1]);
  });
});
