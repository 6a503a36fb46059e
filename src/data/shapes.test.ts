import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shapesOf } from './shapes';

const properties = (code: string, region: string) => ({ code, region, label: [1, 1], hex: [0, 0] });

/** Two squares side by side, which share the arc between them, and a strip of land beside them. */
const squares = (regions: readonly [string, string]) => ({
  type: 'Topology',
  geography: 'made-up',
  width: 4,
  height: 2,
  arcs: [
    [
      [2, 0],
      [2, 2],
    ],
    [
      [2, 2],
      [0, 2],
      [0, 0],
      [2, 0],
    ],
    [
      [2, 2],
      [4, 2],
      [4, 0],
      [2, 0],
    ],
    [
      [5, 0],
      [6, 0],
      [6, 2],
      [5, 0],
    ],
  ],
  cities: [{ name: 'Middle', at: [2, 1] }],
  objects: {
    areas: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', arcs: [[0, 1]], properties: properties('A', regions[0]) },
        { type: 'MultiPolygon', arcs: [[[0, 2]]], properties: properties('B', regions[1]) },
      ],
    },
    context: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[3]] }] },
  },
});

const shapes = (file: unknown) => {
  const decoded = shapesOf(file);
  if ('wrong' in decoded) throw new Error(decoded.wrong);
  return decoded.value;
};

describe('shapesOf', () => {
  it.each([null, [], 'text', {}, { type: 'FeatureCollection' }])(
    'refuses %j and says why',
    (file) => {
      expect(shapesOf(file)).toHaveProperty('wrong');
    },
  );

  it('refuses outlines whose arcs are not there', () => {
    const file = { ...squares(['N', 'S']), arcs: [] };
    expect(shapesOf(file)).toHaveProperty('wrong');
  });

  it('refuses a label that is no pair', () => {
    const file = squares(['N', 'S']);
    const [first] = file.objects.areas.geometries;
    if (first) first.properties.label = [1];
    expect(shapesOf(file)).toEqual({
      wrong: 'file.objects.areas.geometries[0].properties.label is not a pair',
    });
  });

  it('makes the same of one polygon and of several, each ring closed', () => {
    const { areas, context } = shapes(squares(['N', 'S']));
    expect(areas.map(({ code, polygons }) => [code, polygons.length])).toEqual([
      ['A', 1],
      ['B', 1],
    ]);
    const rings = [...areas.flatMap(({ polygons }) => polygons), ...context].flat();
    expect(rings).toHaveLength(3);
    for (const ring of rings) expect(ring.at(-1)).toEqual(ring[0]);
  });

  it('draws a line between regions, and none within one', () => {
    expect(shapes(squares(['N', 'S'])).regions).toEqual([
      [
        [2, 0],
        [2, 2],
      ],
    ]);
    expect(shapes(squares(['N', 'N'])).regions).toEqual([]);
  });

  it.each(['icb-2023', 'icb-2026'])('reads the boundaries of %s, all within their frame', (id) => {
    const file: unknown = JSON.parse(readFileSync(`public/geo/${id}.topo.json`, 'utf8'));
    const { geography, areas, width, height } = shapes(file);
    expect(geography).toBe(id);
    expect(new Set(areas.map(({ code }) => code)).size).toBe(areas.length);
    for (const [x, y] of areas.flatMap(({ polygons }) => polygons.flat(2))) {
      expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
    }
  });
});
