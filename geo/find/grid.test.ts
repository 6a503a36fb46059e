import { describe, expect, it } from 'vitest';
import { CELL, COLUMNS, ROWS, cellOf, eastOf, layerOf, northOf, type Rings } from './grid';

const [E, N] = [400_000, 300_000];

/** A closed square; its sides avoid the cells' centres. */
function square(east: number, north: number, side: number): Rings[number] {
  return [
    [east, north],
    [east + side, north],
    [east + side, north + side],
    [east, north + side],
    [east, north],
  ];
}

function count(rings: readonly Rings[], value: number): number {
  return layerOf(rings).filter((cell) => cell === value).length;
}

describe('layerOf', () => {
  it('is empty without features and for an outline without area', () => {
    expect(count([], 0)).toBe(COLUMNS * ROWS);
    expect(count([[[[E, N]]]], 1)).toBe(0);
    expect(count([[]], 1)).toBe(0);
  });

  it('covers as many cells as the area holds', () => {
    expect(count([[square(E, N, 10 * CELL)]], 1)).toBe(100);
  });

  it('leaves holes out and takes several parts together', () => {
    const hole = square(E + 2 * CELL, N + 2 * CELL, 3 * CELL);
    expect(count([[square(E, N, 10 * CELL), hole]], 1)).toBe(91);
    const island = square(E + 20 * CELL, N, 2 * CELL);
    expect(count([[square(E, N, 10 * CELL), island]], 1)).toBe(104);
  });

  it('gives neighbours every cell once', () => {
    const halves = [[square(E, N, 10 * CELL)], [square(E + 10 * CELL, N, 10 * CELL)]];
    expect([count(halves, 1), count(halves, 2)]).toEqual([100, 100]);
  });

  it('cuts off what lies beyond the frame', () => {
    const layer = layerOf([[square(-50_000, -50_000, 2_000_000)]]);
    expect(layer.every((cell) => cell === 1)).toBe(true);
  });
});

describe('cellOf', () => {
  it('finds the cell whose centre is given', () => {
    const at = 7 * COLUMNS + 11;
    expect(cellOf([eastOf(11), northOf(7)])).toBe(at);
  });

  it('is null outside the frame', () => {
    expect(cellOf([0, N])).toBeNull();
    expect(cellOf([E, 2_000_000])).toBeNull();
    expect(cellOf([NaN, N])).toBeNull();
  });
});
