import { describe, expect, it } from 'vitest';
import type { Shapes } from '../model/shape';
import { areaView, figure } from '../testing/area-view';
import { shapesFor } from '../testing/published';
import { HOME } from './frame';
import { layOut, type LabelInput } from './labels';

const shapes = shapesFor('icb-2026');
const areas = shapes.areas.map(({ code }) =>
  areaView(code, figure(71), { code, shapeText: '71%' }),
);
const clear = areas.map((area) => ({ ...area, standsOut: true }));
const DERBY = 'E54000058';
const NORTH_EAST_LONDON = 'E54000029';

function input(more: Partial<LabelInput> = {}): LabelInput {
  return { shapes, areas, selected: null, view: HOME, width: 367, line: 12, whole: true, ...more };
}

describe('layOut', () => {
  it('says nothing of nothing', () => {
    const none: Shapes = { ...shapes, areas: [], cities: [] };
    expect(layOut(input({ shapes: none, areas: [] }))).toEqual({ figures: [], cities: [] });
  });

  it('writes figures only where one stands out or was chosen', () => {
    expect(layOut(input()).figures).toEqual([]);
    const { figures } = layOut(input({ selected: DERBY }));
    expect(figures.map(({ code, text }) => [code, text])).toEqual([[DERBY, '71%']]);
  });

  it('writes the chosen one however little room it has, and none without a mark', () => {
    expect(layOut(input({ selected: NORTH_EAST_LONDON, width: 100 })).figures).toHaveLength(1);
    const unknown = areas.map((area) => ({ ...area, shapeText: '' }));
    expect(layOut(input({ areas: unknown, selected: DERBY })).figures).toEqual([]);
  });

  it('writes London’s figures in the inset while all of England is in sight', () => {
    const [figure] = layOut(input({ selected: NORTH_EAST_LONDON })).figures;
    expect(figure?.at[0]).toBeGreaterThan(80);
    expect(figure?.at[1]).toBeLessThan(30);
  });

  it.each([312, 367, 560])('keeps all labels apart at %i px', (width) => {
    const { figures, cities } = layOut(input({ areas: clear, width }));
    const height = (width * HOME.height) / HOME.width;
    const middles = [...figures, ...cities].map(({ at }) => [
      (at[0] / 100) * width,
      (at[1] / 100) * height,
    ]);
    expect(figures.length).toBeGreaterThan(5);
    for (const [i, a] of middles.entries())
      for (const b of middles.slice(i + 1))
        expect(Math.hypot((a[0] ?? 0) - (b[0] ?? 0), (a[1] ?? 0) - (b[1] ?? 0))).toBeGreaterThan(9);
  });

  it('names fewer cities where there is less room, and none twice', () => {
    const names = (width: number) => layOut(input({ width })).cities.map(({ name }) => name);
    expect(names(312).length).toBeLessThanOrEqual(names(560).length);
    expect(names(312)).toContain('Newcastle');
    expect(new Set(names(560)).size).toBe(names(560).length);
    // London has its inset.
    expect(names(1000)).not.toContain('London');
  });

  it('names only what is in sight of an enlarged map', () => {
    const view = { x: 716, y: 728, width: 110, height: 126 };
    const { cities, figures } = layOut(input({ view, whole: false, areas: clear }));
    expect(cities.map(({ name }) => name)).toEqual(['London']);
    for (const { at } of figures) expect(Math.max(...at)).toBeLessThanOrEqual(100);
  });
});
