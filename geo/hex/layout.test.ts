import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Geography } from '../../src/model/area';
import { DRAWINGS, KEYS } from './drawings';
import { hexesIn, type Cell } from './layout';
import { centreOf } from './quality';

const KNOWN = { A: 'E1', B: 'E2', C: 'E3' };

describe('hexesIn, where it refuses', () => {
  it.each([
    ['a token without a meaning', '\nA\n', ['E1', 'E9'], /without a hexagon: E9/],
    ['an unknown token', '\nA  \nX\n', ['E1'], /X stands for no area/],
    ['a token drawn twice', '\nA     A\n', ['E1'], /A is drawn twice/],
    ['a drawing without lines', '', ['E1'], /without a hexagon: E1/],
    ['an area too many', '\nA     B\n', ['E1'], /a hexagon, but no area: E2/],
    ['a hexagon out of line', '\nA  B\n', ['E1', 'E2'], /B in line 1 stands between two hexagons/],
    ['a row that is not shifted', '\nA\nB\n', ['E1', 'E2'], /B in line 2 stands between/],
    ['a token off the grid', '\n A  B\n', ['E1', 'E2'], /stands between/],
  ])('%s', (_, drawing, areas, message) => {
    expect(() => hexesIn(drawing, KNOWN, areas)).toThrow(message);
  });
});

describe('hexesIn', () => {
  it('reads no areas from an empty drawing', () => {
    expect(hexesIn('\n', KNOWN, []).size).toBe(0);
  });

  it('counts rows so that the shifted ones are odd', () => {
    const straight = hexesIn('\nA     B\n   C\n', KNOWN, ['E1', 'E2', 'E3']);
    expect([...straight.values()]).toEqual([
      [0, 0],
      [1, 0],
      [0, 1],
    ]);
    const shifted = hexesIn('\n   A\nB     C\n', KNOWN, ['E1', 'E2', 'E3']);
    expect([...shifted.values()]).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
  });
});

const { geographies } = JSON.parse(
  readFileSync(new URL('../../public/geo/areas.json', import.meta.url), 'utf8'),
) as { geographies: readonly Geography[] };
const drawn = geographies.map(({ id, areas }) => {
  const drawing = (DRAWINGS as Readonly<Record<string, string>>)[id] ?? '';
  const codes = areas.map(({ code }) => code);
  return { id, areas, cells: hexesIn(drawing, KEYS, codes) };
});

describe.each(drawn)('the drawing of $id', ({ areas, cells }) => {
  it('gives every area a hexagon of its own', () => {
    expect(new Set([...cells.values()].map(String)).size).toBe(areas.length);
  });

  it('keeps every region, and England, in one part', () => {
    const regions = [...new Set(areas.map(({ region }) => region))];
    for (const region of regions) {
      const own = areas.filter((area) => area.region === region).map(({ code }) => code);
      expect({ region, parts: partsOf(own, cells) }).toEqual({ region, parts: 1 });
    }
    expect(
      partsOf(
        areas.map(({ code }) => code),
        cells,
      ),
    ).toBe(1);
  });
});

it('puts an area that did not change within one hexagon of where it was', () => {
  const [older, newer] = drawn;
  const both = [...(older?.cells ?? [])].filter(([code]) => newer?.cells.has(code));
  expect(both).toHaveLength(29);
  for (const [code, cell] of both) {
    expect({ code, far: gap(cell, newer?.cells.get(code)) > 1.01 }).toEqual({ code, far: false });
  }
});

function partsOf(codes: readonly string[], cells: ReadonlyMap<string, Cell>): number {
  const left = new Set(codes);
  let parts = 0;
  for (const start of codes) {
    if (!left.delete(start)) continue;
    parts += 1;
    const open = [start];
    for (let code = open.pop(); code !== undefined; code = open.pop()) {
      for (const other of left) {
        if (gap(cells.get(code), cells.get(other)) < 1.01) open.push(other);
      }
      open.forEach((found) => left.delete(found));
    }
  }
  return parts;
}

/** Distance in hexagon widths. */
function gap(a: Cell | undefined, b: Cell | undefined): number {
  if (!a || !b) throw new Error('an area without a hexagon');
  const [[x0, y0], [x1, y1]] = [centreOf(a), centreOf(b)];
  return Math.hypot(x1 - x0, y1 - y0);
}
