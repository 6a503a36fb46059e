import { readFileSync } from 'node:fs';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { linesAround, linesBetween, linesOf, polygonsOf, type Arcs, type Outline } from './arcs';

const IDS = ['icb-2023', 'icb-2026'];

interface MapFile extends Arcs {
  readonly objects: {
    readonly areas: { readonly geometries: readonly (Outline & Properties)[] };
  };
}

interface Properties {
  readonly properties: { readonly region: string };
}

const read = (id: string): unknown =>
  JSON.parse(readFileSync(`public/geo/${id}.topo.json`, 'utf8'));

describe('arcs', () => {
  it('makes nothing of nothing', () => {
    expect(linesOf({ arcs: [] })).toEqual([]);
    expect(polygonsOf({ type: 'MultiPolygon', arcs: [] }, [])).toEqual([]);
    expect(linesBetween([], [], [])).toEqual([]);
    expect(linesAround([], [])).toEqual([]);
  });

  it('takes points as they are where there is no grid, and steps where there is one', () => {
    const arcs = [
      [
        [1, 2],
        [3, 4],
      ],
    ];
    expect(linesOf({ arcs })).toEqual(arcs);
    const transform = { scale: [2, 2], translate: [1, 0] } as const;
    expect(linesOf({ arcs, transform })).toEqual([
      [
        [3, 4],
        [9, 12],
      ],
    ]);
  });

  it.each(IDS)('gives the outlines of %s as the reference implementation does', (id) => {
    const file = read(id) as MapFile;
    const topology = read(id) as Topology<{ areas: GeometryCollection }>;
    const lines = linesOf(file);
    const theirs = feature(topology, topology.objects.areas).features.map(({ geometry }) => {
      if (geometry.type === 'MultiPolygon') return geometry.coordinates;
      return geometry.type === 'Polygon' ? [geometry.coordinates] : null;
    });
    const { geometries } = file.objects.areas;
    expect(geometries.map((area) => polygonsOf(area, lines))).toEqual(theirs);
  });

  it.each(IDS)('draws the lines around all areas of %s, all and no other', (id) => {
    const file = read(id) as MapFile;
    const topology = read(id) as Topology<{ areas: GeometryCollection }>;
    const around = mesh(topology, topology.objects.areas, (one, other) => one === other);
    const length = (lines: readonly (readonly (readonly number[])[])[]) =>
      lines.reduce((sum, line) => sum + line.length - 1, 0);
    const ours = linesAround(file.objects.areas.geometries, linesOf(file));
    expect(length(ours)).toBe(length(around.coordinates));
    expect(length(ours)).toBeGreaterThan(100);
  });

  it.each(IDS)('draws the lines between the regions of %s, all and no other', (id) => {
    const file = read(id) as MapFile;
    const topology = read(id) as Topology<{ areas: GeometryCollection<Properties['properties']> }>;
    const { areas } = topology.objects;
    const regionOf = (each: unknown) => (each as Properties).properties.region;
    const theirs = mesh(topology, areas, (a, b) => regionOf(a) !== regionOf(b)).coordinates;
    const { geometries } = file.objects.areas;
    const ours = linesBetween(geometries, geometries.map(regionOf), linesOf(file));
    expect(sidesOf(ours)).toEqual(sidesOf(theirs));
  });
});

/** Each side of a line, in one direction, in an order that does not depend on where lines begin. */
function sidesOf(lines: readonly (readonly (readonly number[])[])[]): string[] {
  return lines
    .flatMap((line) => line.slice(1).map((to, i) => [line[i]?.join(), to.join()].sort().join(' ')))
    .sort();
}
