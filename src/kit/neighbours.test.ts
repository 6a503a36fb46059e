import { describe, expect, it } from 'vitest';
import type { AreaShape, Ring } from '../model/shape';
import { shapesFor } from '../testing/published';
import { neighboursIn } from './neighbours';

function area(code: string, ring: Ring): AreaShape {
  return { code, polygons: [[ring]], label: [0, 0], region: '', hex: [0, 0] };
}

const LEFT = area('L', [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]); // prettier-ignore
const RIGHT = area('R', [[1, 0], [2, 0], [2, 1], [1, 1], [1, 0]]); // prettier-ignore
const CORNER = area('C', [[2, 1], [3, 1], [3, 2], [2, 2], [2, 1]]); // prettier-ignore

describe('neighboursIn', () => {
  it('finds none where there is no area, or one', () => {
    expect(neighboursIn({ areas: [] }).size).toBe(0);
    expect(neighboursIn({ areas: [LEFT] }).get('L')).toEqual([]);
  });

  it('takes a common line for a border and a common point for none', () => {
    const found = neighboursIn({ areas: [LEFT, RIGHT, CORNER] });
    expect(found.get('L')).toEqual(['R']);
    expect(found.get('R')).toEqual(['L']);
    expect(found.get('C')).toEqual([]);
  });

  it.each(['icb-2023', 'icb-2026'])('is mutual on the boundaries of %s', (id) => {
    const found = neighboursIn(shapesFor(id));
    for (const [code, others] of found) {
      expect(others.length).toBeGreaterThan(0);
      for (const other of others) expect(found.get(other)).toContain(code);
    }
    // Cornwall borders on Devon alone.
    expect(found.get('E54000036')).toEqual(['E54000037']);
  });
});
