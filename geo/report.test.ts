import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { areaOf } from '../src/model/planar';
import type { AreasFile } from './describe';
import { polygonsOf, type MapFile } from './draw/file';
import type { GeographyReport } from './report';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const report = read('report.json') as {
  inputs: Record<string, string>;
  geographies: Record<string, GeographyReport>;
};
const areas = read('../public/geo/areas.json') as AreasFile;

describe.each(areas.geographies)('the report on $id', ({ id, areas: listed }) => {
  const one = report.geographies[id];

  it('has every area', () => {
    expect(one?.areas.map(({ code }) => code)).toEqual(listed.map(({ code }) => code));
  });

  it('finds no area changed by 1% or more', () => {
    for (const { code, change } of one?.areas ?? []) {
      expect(Math.abs(change), code).toBeLessThan(1);
    }
  });

  it('is about the outlines as they are drawn, and the change follows from its own columns', () => {
    const shapes = polygonsOf(read(`../public/geo/${id}.topo.json`) as MapFile);
    for (const { code, source, drawn, change } of one?.areas ?? []) {
      expect(areaOf(shapes.get(code) ?? []) * 0.36, code).toBeCloseTo(drawn, 0);
      expect(100 * (drawn / source - 1), code).toBeCloseTo(change, 1);
    }
  });
});

describe('the report', () => {
  it('is of the same inputs as the files', () => {
    expect(report.inputs).toEqual(areas.stamp.inputs);
  });
});
