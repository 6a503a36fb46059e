import { describe, expect, it } from 'vitest';
import { lineage, shapesFor } from '../../testing/published';
import { changedOutlines } from './overlay';

describe('changedOutlines', () => {
  it.each([
    ['icb-2023', 13],
    ['icb-2026', 7],
  ])('of %s are those of the %d areas that the other has not', (geography, count) => {
    const shapes = shapesFor(geography);
    const changed = shapes.areas.filter(
      ({ code }) =>
        !lineage.entries.some((entry) => entry.code === code && entry.fate === 'unchanged'),
    );
    expect(changed).toHaveLength(count);
    expect(changedOutlines(shapes, lineage)).toEqual(changed.flatMap(({ polygons }) => polygons));
  });

  it('are all, where nothing is known to have stayed', () => {
    const shapes = shapesFor('icb-2026');
    const all = shapes.areas.flatMap(({ polygons }) => polygons);
    expect(changedOutlines(shapes, { ...lineage, entries: [] })).toEqual(all);
  });
});
