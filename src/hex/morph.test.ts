import { describe, expect, it } from 'vitest';
import type { Ring } from '../model/shape';
import { hexLayout } from './layout';
import { ease, largestRing, morph, morphs } from './morph';

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

describe('morphs', () => {
  const area = {
    code: 'a',
    polygons: [[square]],
    label: [5, 5],
    region: 'r',
    hex: [0, 0],
  } as const;
  const home = { x: 2, y: -3, width: 10 };
  const map = { left: 7, top: 1, width: 20 };
  const hexes = { left: 40, top: 9, width: 30 };

  it('goes from where the map has an area to where its hexagon is', () => {
    const way = new Map(morphs([area], home, map, hexes)).get('a');
    const [from, to] = [0, 1].map((t) => pointsOf(way?.(t) ?? ''));
    const left = (points: [number, number][] = []) => Math.min(...points.map(([x]) => x));
    const top = (points: [number, number][] = []) => Math.min(...points.map(([, y]) => y));
    expect([left(from), top(from)]).toEqual([7 - 2 * 2, 1 + 3 * 2]);
    const [hexagon] = hexLayout([area], 30).hexagons;
    expect(left(to)).toBeCloseTo(40 + Math.min(...(hexagon?.corners ?? []).map(([x]) => x)), 0);
    expect(top(to)).toBeCloseTo(9 + Math.min(...(hexagon?.corners ?? []).map(([, y]) => y)), 0);
  });

  it('has no way for no areas', () => {
    expect(morphs([], home, map, hexes)).toEqual([]);
  });
});
