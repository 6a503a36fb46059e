import { describe, expect, it } from 'vitest';
import type { Polygon, Ring } from '../model/shape';
import { shapesFor } from '../testing/published';
import { coarsePathOf, lineOf, pathOf } from './paths';

const triangle: Ring = [
  [0.04, 0],
  [10.26, 0],
  [10.26, -5.5],
  [0.04, 0],
];

describe('lineOf and pathOf', () => {
  it('are empty for nothing', () => {
    expect(lineOf([])).toBe('');
    expect(pathOf([])).toBe('');
    expect(pathOf([[]])).toBe('');
  });

  it('round to tenths, close polygons and leave lines open', () => {
    expect(lineOf(triangle)).toBe('M0 0L10.3 0L10.3 -5.5L0 0');
    expect(pathOf([[triangle, triangle]])).toBe(
      'M0 0L10.3 0L10.3 -5.5L0 0ZM0 0L10.3 0L10.3 -5.5L0 0Z',
    );
  });
});

describe('coarsePathOf', () => {
  it('is empty for nothing, and for specks', () => {
    expect(coarsePathOf([])).toBe('');
    expect(coarsePathOf([[[]]])).toBe('');
    const speck: Ring = [
      [1, 1],
      [1.2, 1],
      [1.2, 1.3],
      [1, 1],
    ];
    expect(coarsePathOf([[speck]])).toBe('');
  });

  it('takes whole steps', () => {
    expect(coarsePathOf([[triangle]])).toBe('M0 0l10 0 0-5-10 5z');
  });

  it('comes back to where it began, for every outline of the maps', () => {
    for (const geography of ['icb-2023', 'icb-2026']) {
      const shapes = shapesFor(geography);
      for (const { polygons } of shapes.areas) expect(drift(polygons)).toEqual([]);
    }
  });

  /** Rings whose steps do not add up to nought. */
  function drift(polygons: readonly Polygon[]): string[] {
    const rings = coarsePathOf(polygons).split('z').slice(0, -1);
    return rings.filter((ring) => {
      const steps = ring.split('l')[1]?.match(/-?\d+/g)?.map(Number) ?? [];
      const sum = (from: number) =>
        steps.filter((_, i) => i % 2 === from).reduce((all, step) => all + step, 0);
      return steps.length % 2 !== 0 || sum(0) !== 0 || sum(1) !== 0;
    });
  }
});
