import { expect, it } from 'vitest';
import { rounded, roundedAreas } from './round';

it('rounds to thousandths of a map unit', () => {
  expect(rounded([1.23449, -0.0006])).toEqual([1.234, -0.001]);
});

it('rounds every corner of an area and keeps the rest', () => {
  expect(roundedAreas([])).toEqual([]);
  const area = { code: 'A', name: 'One', polygons: [[[[0.0004, 1] as const]]] };
  expect(roundedAreas([area])).toEqual([{ ...area, polygons: [[[[0, 1]]]] }]);
});
