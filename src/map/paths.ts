import type { Polygon, Ring } from '../model/shape';

/** SVG path data of polygons or lines, in map units rounded to a tenth (60 m). */
export function pathOf(polygons: readonly Polygon[]): string {
  return polygons.map((rings) => rings.map((ring) => `${lineOf(ring)}Z`).join('')).join('');
}

export function lineOf(ring: Ring): string {
  let path = '';
  for (const point of ring)
    path += `${path === '' ? 'M' : 'L'}${tenth(point[0])} ${tenth(point[1])}`;
  return path;
}

/**
 * The same in whole map units (600 m) and relative steps: less than half the bytes, and exact enough
 * for the picture that is shown until the map itself is ready.
 */
export function coarsePathOf(polygons: readonly Polygon[]): string {
  return polygons.map((rings) => rings.map(coarseRing).join('')).join('');
}

/** Steps are taken between rounded points, so that neighbours sharing a line still meet. */
function coarseRing(ring: Ring): string {
  let [lastX, lastY] = [NaN, NaN];
  let path = '';
  for (const point of ring) {
    const [x, y] = [Math.round(point[0]), Math.round(point[1])];
    if (x === lastX && y === lastY) continue;
    if (path === '') path = `M${String(x)} ${String(y)}l`;
    else path += step(x - lastX, y - lastY, path.endsWith('l'));
    [lastX, lastY] = [x, y];
  }
  // A ring within one unit is no more than a speck.
  return path === '' || path.endsWith('l') ? '' : `${path}z`;
}

function step(dx: number, dy: number, first: boolean): string {
  const join = (value: number) => (value < 0 ? String(value) : ` ${String(value)}`);
  return `${first ? String(dx) : join(dx)}${join(dy)}`;
}

function tenth(value: number): string {
  return String(Math.round(value * 10) / 10);
}
