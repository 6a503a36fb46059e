import { describe, expect, it } from 'vitest';
import type { SourceArea } from '../read/validate';
import { areaOf } from '../../src/model/planar';
import { intersection } from './clip';
import { overlapsOf, piecesOf } from './pieces';

/** A rectangle from x to x, 10 high. */
function strip(code: string, from: number, to: number): SourceArea {
  const polygon = [
    [
      [from, 0],
      [to, 0],
      [to, 10],
      [from, 10],
      [from, 0],
    ],
  ] as const;
  return { code, name: code, polygons: [polygon] };
}

const older = [strip('A', 0, 10), strip('B', 10, 30), strip('C', 30, 50)];
/** A stayed; B was cut at 18; its rest went to C. The new file's borders lie a little off. */
const newer = [strip('A', 0, 10.05), strip('D', 10.05, 18), strip('E', 18, 50.1)];

describe('overlapsOf', () => {
  it('finds what became of what, without the borders’ noise', () => {
    const found = overlapsOf(older, newer).map((one) => [one.older, one.newer]);
    expect(found).toEqual([
      ['A', 'A'],
      ['B', 'E'],
      ['B', 'D'],
      ['C', 'E'],
    ]);
  });

  it('measures shares of both sides', () => {
    const split = overlapsOf(older, newer).find(({ older: a, newer: b }) => a === 'B' && b === 'D');
    expect(split?.share).toBeCloseTo(7.95 / 20, 6);
    expect(split?.shareOfSuccessor).toBeCloseTo(1, 6);
  });

  it('finds nothing where nothing lies', () => {
    expect(overlapsOf([], newer)).toEqual([]);
    expect(overlapsOf([strip('far', 90, 99)], newer)).toEqual([]);
  });
});

describe('piecesOf', () => {
  const pieces = piecesOf(older, newer, overlapsOf(older, newer));

  it('fills every new area, without overlaps', () => {
    for (const area of newer) {
      const own = pieces.filter((piece) => piece.newer === area.code);
      const sum = own.reduce((total, { polygons }) => total + areaOf(polygons), 0);
      expect(sum).toBeCloseTo(areaOf(area.polygons), 6);
    }
    for (const one of pieces) {
      for (const other of pieces) {
        if (one === other) continue;
        expect(areaOf(intersection(one.polygons, other.polygons))).toBeCloseTo(0, 6);
      }
    }
  });

  it('gives a strip that no old area covered to the piece beside it', () => {
    const last = pieces.find((piece) => piece.older === 'C' && piece.newer === 'E');
    expect(areaOf(last?.polygons ?? [])).toBeCloseTo(201, 6);
  });

  it('refuses a new area on no man’s land', () => {
    expect(() => piecesOf(older, [strip('F', 90, 99)], [])).toThrow(/F: nothing/);
  });
});
