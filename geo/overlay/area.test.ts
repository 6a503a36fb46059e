import { describe, expect, it } from 'vitest';
import type { Ring } from '../../src/model/shape';
import { areaOf, boxesMeet, boxOf, polygonArea, ringArea } from './area';

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
