/** The committed files, as readers get them. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { merge, neighbors } from 'topojson-client';
import type { MultiPolygon } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import type { AreaProperties } from '../src/model/files';
import { areaOf, boxesMeet, boxOf, isInside, type Box } from '../src/model/planar';
import type { Point, Polygon, Ring } from '../src/model/shape';
import type { AreasFile } from './describe';
import { polygonsOf, type MapFile } from './draw/file';

const read = (name: string): string =>
  readFileSync(new URL(`../public/geo/${name}`, import.meta.url), 'utf8');
const areas = JSON.parse(read('areas.json')) as AreasFile;

interface Drawn {
  readonly id: string;
  readonly text: string;
  readonly map: MapFile;
  readonly rows: readonly AreaProperties[];
  readonly shapes: ReadonlyMap<string, readonly Polygon[]>;
  /** Limits of each polygon, to look no further where a point lies outside them. */
  readonly boxed: readonly (readonly [code: string, polygon: Polygon, box: Box])[];
}

function drawn(id: string): Drawn {
  const text = read(`${id}.topo.json`);
  const map = JSON.parse(text) as MapFile;
  const rows = map.objects.areas.geometries.map(({ properties }) => properties as AreaProperties);
  const shapes = polygonsOf(map);
  const boxed = [...shapes].flatMap(([code, polygons]) =>
    polygons.map((polygon) => [code, polygon, boxOf([polygon])] as const),
  );
  return { id, text, map, rows, shapes, boxed };
}

const maps = areas.geographies.map(({ id }) => drawn(id));
const [older, newer] = maps as [Drawn, Drawn];

/** Codes of the areas that lie under a point. */
function under(at: Point, { boxed }: Drawn): string[] {
  const [x, y] = at;
  return boxed
    .filter(([, polygon, box]) => boxesMeet(box, [x, y, x, y]) && isInside(at, polygon))
    .map(([code]) => code);
}

function outlineOf({ map }: Drawn): Polygon[] {
  const { coordinates } = merge(map, map.objects.areas.geometries as MultiPolygon[]);
  return coordinates as unknown as Polygon[];
}

/** A net of points over the frame, off the coordinates' grid. */
function* net(step: number): Generator<Point> {
  for (let x = 20.13; x < 990; x += step) for (let y = 0.13; y < 1090; y += step) yield [x, y];
}

type Steps = readonly (readonly number[])[];

/** The sides of a line that is given as a start and steps from there, on the file's grid. */
function sidesOf(steps: Steps): string[] {
  let at: Point = [0, 0];
  const points = steps.map(([dx = 0, dy = 0]): Point => (at = [at[0] + dx, at[1] + dy]));
  return points.slice(1).map((to, i) => [points[i]?.join(), to.join()].sort().join(' '));
}

/** A ring in map units as a start and steps on the file's grid. */
function onGrid(ring: Ring, { transform }: MapFile): Steps {
  const [sx, sy] = transform?.scale ?? [1, 1];
  const points = ring.map(([x, y]): Point => [Math.round(x / sx), Math.round(y / sy)]);
  return points.map(([x, y], i) => {
    const [fromX, fromY] = points[i - 1] ?? [0, 0];
    return [x - fromX, y - fromY];
  });
}

describe.each(maps)('$id', (one) => {
  const listed = areas.geographies.find(({ id }) => id === one.id)?.areas ?? [];

  it('draws the areas of areas.json, all of them and no others, in the same order', () => {
    const keep = ({ code, name, short, region }: AreaProperties): object => ({
      code,
      name,
      short,
      region,
    });
    expect(one.rows.map(keep)).toEqual(listed);
    expect(one.map.geography).toBe(one.id);
  });

  it('stays small enough for a phone', () => {
    expect(gzipSync(one.text, { level: 9 }).length).toBeLessThan(12_000);
  });

  it('lies in the frame', () => {
    const [west, north, east, south] = boxOf([...one.shapes.values()].flat());
    expect(west).toBeGreaterThanOrEqual(0);
    expect(north).toBeGreaterThanOrEqual(0);
    expect(east).toBeLessThanOrEqual(one.map.width);
    expect(south).toBeLessThanOrEqual(one.map.height);
  });

  it('has no holes in the country, and stores each border between two areas once', () => {
    expect(outlineOf(one).every((polygon) => polygon.length === 1)).toBe(true);
    const drawnBy = new Map<string, Set<string>>();
    for (const [code, polygons] of one.shapes) {
      for (const side of polygons.flat().flatMap((ring) => sidesOf(onGrid(ring, one.map)))) {
        drawnBy.set(side, (drawnBy.get(side) ?? new Set()).add(code));
      }
    }
    const common = [...drawnBy].filter(([, codes]) => codes.size > 1).map(([side]) => side);
    expect(common.length).toBeGreaterThan(500);
    const stored = new Map<string, number>();
    for (const side of one.map.arcs.flatMap(sidesOf)) stored.set(side, (stored.get(side) ?? 0) + 1);
    expect(common.filter((side) => stored.get(side) !== 1)).toEqual([]);
  });

  it('has as much land as its areas have together', () => {
    const sum = areaOf([...one.shapes.values()].flat());
    expect(areaOf(outlineOf(one))).toBeCloseTo(sum, 4);
  });

  it('gives every point of the land to one area, and no point to two', () => {
    const outline = outlineOf(one);
    for (const at of net(19)) {
      const land = outline.some((polygon) => isInside(at, polygon)) ? 1 : 0;
      expect(under(at, one), at.join()).toHaveLength(land);
    }
  });

  it('puts every label into its own area', () => {
    for (const { code, label } of one.rows) expect(under([...label], one)).toEqual([code]);
  });

  it('gives every area a hexagon of its own and a region that is listed', () => {
    expect(new Set(one.rows.map(({ hex }) => hex.join())).size).toBe(listed.length);
    const regions = areas.regions.map(({ code }) => code);
    for (const { region } of listed) expect(regions).toContain(region);
  });

  it('leaves no area without a neighbour', () => {
    expect(neighbors(one.map.objects.areas.geometries).every((list) => list.length > 0)).toBe(true);
  });

  it('names cities on land, and where it comes from', () => {
    for (const { name, at } of one.map.cities) expect(under(at, one), name).toHaveLength(1);
    expect(one.map.stamp.source).toContain('OGL');
    expect(one.map.stamp.inputs).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('both geographies', () => {
  const corners = ({ shapes }: Drawn, code: string): string[] =>
    [...new Set((shapes.get(code) ?? []).flat(2).map((point) => point.join()))].sort();

  it('draw an area with the same code with the same outline', () => {
    const common = older.rows.filter(({ code }) => newer.shapes.has(code));
    expect(common).toHaveLength(29);
    for (const { code } of common) expect(corners(older, code)).toEqual(corners(newer, code));
  });

  it('cover the same land', () => {
    expect(areaOf(outlineOf(older))).toBeCloseTo(areaOf(outlineOf(newer)), 4);
  });

  it('name areas in short, each name once', () => {
    for (const { areas: listed } of areas.geographies) {
      expect(new Set(listed.map(({ short }) => short)).size).toBe(listed.length);
      for (const { name, short } of listed) {
        expect(name).toBe(`NHS ${short} Integrated Care Board`);
      }
    }
  });
});
