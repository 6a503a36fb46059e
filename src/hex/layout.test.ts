import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AreaShape } from '../model/shape';
import type { AreaProperties } from '../model/files';
import { DIRECTIONS, neighbourInDirection } from '../model/steps';
import { hexLayout, stepPoints } from './layout';

function shape(code: string, column: number, row: number): AreaShape {
  return { code, polygons: [], label: [0, 0], region: 'r', hex: [column, row] };
}

describe('hexLayout', () => {
  it('draws nothing for no areas, and nothing negative for no width', () => {
    expect(hexLayout([], 320)).toMatchObject({ height: 0, hexagons: [] });
    const none = hexLayout([shape('a', 0, 0)], 0);
    expect(none.size).toBe(0);
    expect(none.height).toBe(0);
  });

  it('centres a single hexagon and keeps it from growing without end', () => {
    const { hexagons, size } = hexLayout([shape('a', 4, 7)], 1000);
    expect(hexagons[0]?.centre[0]).toBe(500);
    expect(size).toBeLessThan(100);
  });

  it('keeps neighbours one size apart and shifts odd rows to the right by half', () => {
    const { hexagons, size } = hexLayout(
      [shape('a', 0, 0), shape('b', 1, 0), shape('c', 0, 1)],
      100,
    );
    const [a = [0, 0], b = [0, 0], c = [0, 0]] = hexagons.map(({ centre }) => centre);
    expect(b[0] - a[0]).toBeCloseTo(size);
    expect(c[0] - a[0]).toBeCloseTo(size / 2);
    expect(Math.hypot(c[0] - a[0], c[1] - a[1])).toBeCloseTo(size);
  });

  it('keeps every corner inside the drawing', () => {
    const cell = fc.tuple(fc.nat(9), fc.nat(11));
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1 }),
        fc.integer({ min: 200, max: 1200 }),
        (cells, width) => {
          const layout = hexLayout(
            cells.map(([c, r], i) => shape(String(i), c, r)),
            width,
          );
          for (const [x, y] of layout.hexagons.flatMap(({ corners }) => [...corners])) {
            expect(x).toBeGreaterThanOrEqual(-1e-9);
            expect(x).toBeLessThanOrEqual(width + 1e-9);
            expect(y).toBeGreaterThanOrEqual(-1e-9);
            expect(y).toBeLessThanOrEqual(layout.height + 1e-9);
          }
        },
      ),
    );
  });
});

describe('stepPoints', () => {
  it('goes straight up a full grid', () => {
    const cells = Array.from({ length: 25 }, (_, i) =>
      shape(`${i % 5},${Math.floor(i / 5)}`, i % 5, Math.floor(i / 5)),
    );
    const points = stepPoints(cells);
    const path = ['2,4'];
    for (let next: string | null = '2,4'; next !== null;) {
      next = neighbourInDirection(points, next, 'up');
      if (next !== null) path.push(next);
    }
    expect(path).toEqual(['2,4', '2,3', '2,2', '2,1', '2,0']);
  });
});

interface Topology {
  readonly objects: {
    readonly areas: { readonly geometries: readonly { readonly properties: AreaProperties }[] };
  };
}

describe.each(['icb-2023', 'icb-2026'])('arrow keys on the hexagons of %s', (geography) => {
  const text = readFileSync(`public/geo/${geography}.topo.json`, 'utf8');
  const { geometries } = (JSON.parse(text) as Topology).objects.areas;
  const points = stepPoints(
    geometries.map(({ properties: { code, hex } }) => shape(code, hex[0], hex[1])),
  );

  it('reach every hexagon from every other one', () => {
    for (const from of points.keys()) {
      const seen = new Set([from]);
      for (const code of seen) {
        const next = DIRECTIONS.map((way) => neighbourInDirection(points, code, way));
        next.forEach((each) => each !== null && seen.add(each));
      }
      expect(seen.size).toBe(points.size);
    }
  });
});
