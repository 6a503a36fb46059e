import type { AreaShape, Point, Shapes } from '../model/shape';
import { HOME } from './frame';

/** Map units across one cell. */
const CELL = 12;
const COLUMNS = Math.ceil(HOME.width / CELL);
const ROWS = Math.ceil(HOME.height / CELL);

const masks = new WeakMap<Shapes, Uint8Array>();

/** Whether a point of the map lies in England, to within a cell: fast, for finding free sea. */
export function isLand(shapes: Shapes, [x, y]: Point): boolean {
  let mask = masks.get(shapes);
  if (!mask) masks.set(shapes, (mask = maskOf(shapes.areas)));
  const [column, row] = [Math.floor((x - HOME.x) / CELL), Math.floor((y - HOME.y) / CELL)];
  if (column < 0 || row < 0 || column >= COLUMNS || row >= ROWS) return false;
  return mask[row * COLUMNS + column] === 1;
}

/** Each row of cells is filled between the lines that it crosses (even-odd rule). */
function maskOf(areas: readonly AreaShape[]): Uint8Array {
  const mask = new Uint8Array(COLUMNS * ROWS);
  for (const { polygons } of areas) {
    for (const polygon of polygons) {
      for (let row = 0; row < ROWS; row++) {
        const crossings = crossingsAt(polygon, HOME.y + (row + 0.5) * CELL);
        for (let i = 0; i + 1 < crossings.length; i += 2)
          fill(mask, row, crossings[i] ?? 0, crossings[i + 1] ?? 0);
      }
    }
  }
  return mask;
}

function crossingsAt(polygon: readonly (readonly Point[])[], y: number): number[] {
  const found: number[] = [];
  for (const ring of polygon) {
    for (let at = 1; at < ring.length; at++) {
      const [from, to] = [ring[at - 1], ring[at]];
      if (!from || !to || from[1] > y === to[1] > y) continue;
      found.push(from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0]));
    }
  }
  return found.sort((a, b) => a - b);
}

function fill(mask: Uint8Array, row: number, from: number, to: number): void {
  const first = Math.max(0, Math.floor((from - HOME.x) / CELL));
  const last = Math.min(COLUMNS - 1, Math.floor((to - HOME.x) / CELL));
  for (let column = first; column <= last; column++) mask[row * COLUMNS + column] = 1;
}
