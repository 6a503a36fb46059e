import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../src/model/shape';
import { COLUMNS, ROWS, middleOf } from './grid';
import { nearestLayer } from './nearest';

/** Land in the given cells only. */
function landAt(cells: readonly number[]): Uint16Array {
  const land = new Uint16Array(COLUMNS * ROWS);
  for (const cell of cells) land[cell] = 1;
  return land;
}

function plainNearest(centres: readonly Point[], cell: number): number {
  const [east, south] = [middleOf(cell % COLUMNS), middleOf(Math.floor(cell / COLUMNS))];
  const far = centres.map(([x, y]) => (x - east) ** 2 + (y - south) ** 2);
  return far.indexOf(Math.min(...far));
}

describe('nearestLayer', () => {
  it('leaves the sea alone and gives a tie to the earlier centre', () => {
    const centre: Point = [middleOf(5), middleOf(5)];
    const layer = nearestLayer([centre, centre], landAt([0]));
    expect([layer[0], layer[1]]).toEqual([1, 0]);
  });

  it('agrees with looking at every centre', () => {
    const point = fc.tuple(
      fc.integer({ min: -100, max: 1000 }),
      fc.integer({ min: -900, max: 1100 }),
    );
    const cell = fc.integer({ min: 0, max: COLUMNS * ROWS - 1 });
    const centres = fc.array(point, { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(centres, fc.array(cell, { minLength: 1, maxLength: 20 }), (some, cells) => {
        const layer = nearestLayer(some, landAt(cells));
        for (const one of cells) expect(layer[one]).toBe(1 + plainNearest(some, one));
      }),
      { numRuns: 15 },
    );
  });
});
