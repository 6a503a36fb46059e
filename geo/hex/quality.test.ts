import { describe, expect, it } from 'vitest';
import type { Cell } from './layout';
import { centreOf, qualityOf, type Place } from './quality';

const CELLS: ReadonlyMap<string, Cell> = new Map([
  ['a', [0, 0]],
  ['b', [1, 0]],
  ['c', [0, 1]],
  ['d', [3, 4]],
]);

/** Places that lie exactly as their hexagons do, at 50 map units to a hexagon. */
function places(borders: Readonly<Record<string, readonly string[]>>): Place[] {
  return [...CELLS].map(([code, cell]) => {
    const [x, y] = centreOf(cell);
    return { code, at: [x * 50 + 300, y * 50 + 70], neighbours: borders[code] ?? [] };
  });
}

describe('centreOf', () => {
  it('has six neighbours at a distance of one', () => {
    const [x, y] = centreOf([2, 3]);
    const around: Cell[] = [
      [1, 3],
      [3, 3],
      [2, 2],
      [3, 2],
      [2, 4],
      [3, 4],
    ];
    for (const [x1, y1] of around.map(centreOf)) {
      expect(Math.hypot(x1 - x, y1 - y)).toBeCloseTo(1, 12);
    }
  });
});

describe('qualityOf', () => {
  it('finds nothing away in a layout of the same shape, whatever its size and position', () => {
    expect(qualityOf(places({ a: ['b', 'c'], b: ['c'] }), CELLS).away).toBeCloseTo(0, 12);
  });

  it('counts each border once, whichever side names it', () => {
    const { kept, right } = qualityOf(places({ a: ['b'], b: ['a', 'd'], c: ['d'] }), CELLS);
    expect(kept).toBeCloseTo(1 / 3, 12);
    expect(right).toBeCloseTo(1 / 3, 12);
  });

  it('measures in hexagon widths', () => {
    const moved = places({ a: ['b'] }).map(({ at, ...rest }) => ({
      ...rest,
      at: [at[0], rest.code === 'd' ? at[1] + 50 : at[1]] as const,
    }));
    const { away } = qualityOf(moved, CELLS);
    expect(away).toBeGreaterThan(0.1);
    expect(away).toBeLessThan(0.5);
  });
});
