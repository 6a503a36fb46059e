import { describe, expect, it } from 'vitest';
import { covered, partsOf, sum, tally, type Noise } from './shares';

const noise: Noise = { percent: 3, cells: 1 };

describe('partsOf', () => {
  it('is empty when nothing lies anywhere', () => {
    expect(partsOf({ total: 0, parts: new Map() }, 0, noise)).toEqual([]);
  });

  it('keeps the largest part even when all are small', () => {
    const parts = new Map([
      [4, 1],
      [7, 2],
    ]);
    expect(partsOf({ total: 1000, parts }, 1000, noise)).toEqual([7, 1]);
  });

  it('drops parts under the share or under the size', () => {
    const parts = new Map([
      [0, 90],
      [1, 8],
      [2, 2],
    ]);
    expect(partsOf({ total: 100, parts }, 100, noise)).toEqual([0, 90, 1, 8]);
    expect(partsOf({ total: 100, parts }, 100, { percent: 1, cells: 9 })).toEqual([0, 90]);
  });
});

describe('tally and sum', () => {
  it('counts cells by feature, and those on none only in the total', () => {
    const [first, second] = tally(Uint16Array.of(1, 1, 1, 2, 0), Uint16Array.of(3, 3, 0, 1, 1), 2);
    expect(first).toEqual({ total: 3, parts: new Map([[2, 2]]) });
    expect(second).toEqual({ total: 1, parts: new Map([[0, 1]]) });
    const all = sum([first, second].flatMap((one) => one ?? []));
    expect([all.total, covered(all)]).toEqual([4, 3]);
  });
});
