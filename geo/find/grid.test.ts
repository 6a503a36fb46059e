import { describe, expect, it } from 'vitest';
import type { Polygon, Ring } from '../../src/model/shape';
import { CELL, COLUMNS, ROWS, cellOf, layerOf, middleOf } from './grid';

/** A corner between cells. */
const [X, Y] = [1320 * CELL, 1440 * CELL];

/** A closed square; its sides avoid the cells' centres. */
function square(x: number, y: number, side: number): Ring {
  return [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ];
}

function count(features: readonly (readonly Polygon[])[], value: number): number {
  return layerOf(features).filter((cell) => cell === value).length;
}

describe('layerOf', () => {
  it('is empty without features and for an outline without area', () => {
    expect(count([], 0)).toBe(COLUMNS * ROWS);
    expect(count([[[[[X, Y]]]]], 1)).toBe(0);
    expect(count([[], [[]]], 1)).toBe(0);
  });

  it('covers as many cells as the area holds', () => {
    expect(count([[[square(X, Y, 10 * CELL)]]], 1)).toBe(100);
  });

  it('leaves holes out and takes several parts together', () => {
    const hole = square(X + 2 * CELL, Y + 2 * CELL, 3 * CELL);
    expect(count([[[square(X, Y, 10 * CELL), hole]]], 1)).toBe(91);
    const island = square(X + 20 * CELL, Y, 2 * CELL);
    expect(count([[[square(X, Y, 10 * CELL)], [island]]], 1)).toBe(104);
  });

  it('gives neighbours every cell once', () => {
    const halves = [[[square(X, Y, 10 * CELL)]], [[square(X + 10 * CELL, Y, 10 * CELL)]]];
    expect([count(halves, 1), count(halves, 2)]).toEqual([100, 100]);
  });

  it('cuts off what lies beyond the frame', () => {
    const layer = layerOf([[[square(-50, -50, 2000)]]]);
    expect(layer.every((cell) => cell === 1)).toBe(true);
  });
});

describe('cellOf', () => {
  it('finds the cell whose centre is given', () => {
    const at = 7 * COLUMNS + 11;
    expect(cellOf([middleOf(11), middleOf(7)])).toBe(at);
  });

  it('is null outside the frame', () => {
    expect(cellOf([-1, Y])).toBeNull();
    expect(cellOf([X, 2000])).toBeNull();
    expect(cellOf([NaN, Y])).toBeNull();
  });
});
