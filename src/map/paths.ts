import type { Polygon, Ring } from '../model/shape';

/** SVG path data of polygons or lines, in map units rounded to a tenth (60 m). */
export function pathOf(polygons: readonly Polygon[]): string {
  return polygons.map((rings) => rings.map((ring) => `${lineOf(ring)}Z`).join('')).join('');
}

export function lineOf(ring: Ring): string {
  return ring.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${tenth(x)} ${tenth(y)}`).join('');
}

function tenth(value: number): string {
  return String(Math.round(value * 10) / 10);
}
