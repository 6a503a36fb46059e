import { MAP_FRAME } from '../../src/model/projection';
import type { Point, Polygon } from '../../src/model/shape';

const METRES = 250;

/**
 * A fine grid over the map's frame. Every layer (boards, councils, postcode districts) is laid onto
 * the same cells, so that "which share of A lies in B" is counting, with no clipping to go wrong.
 * Width of a cell in map units.
 */
export const CELL = METRES / MAP_FRAME.unit;
/** Cells in a square kilometre. */
export const CELLS_PER_KM2 = (1000 / METRES) ** 2;
export const COLUMNS = (MAP_FRAME.width * MAP_FRAME.unit) / METRES;
export const ROWS = (MAP_FRAME.height * MAP_FRAME.unit) / METRES;

/** One layer: for each cell 0, or 1 + the place of the feature that covers the cell's centre. */
export type Layer = Uint16Array;

/** The middle of a column or of a row, in map units from the frame's left or upper side. */
export function middleOf(line: number): number {
  return (line + 0.5) * CELL;
}

/** The cell of a point in map units, or null outside the frame. */
export function cellOf([x, y]: Point): number | null {
  const [column, row] = [Math.floor(x / CELL), Math.floor(y / CELL)];
  const within = column >= 0 && column < COLUMNS && row >= 0 && row < ROWS;
  return within ? row * COLUMNS + column : null;
}

/** Lays features onto the grid. Where two overlap (slivers of generalised outlines) the later one wins. */
export function layerOf(features: readonly (readonly Polygon[])[]): Layer {
  const layer = new Uint16Array(COLUMNS * ROWS);
  features.forEach((polygons, at) => {
    for (const [row, crossings] of crossingsOf(polygons)) fillRow(layer, row, crossings, at + 1);
  });
  return layer;
}

/**
 * For every row of cells: where an outline crosses the line through the cells' centres. Holes count
 * like outer rings: between every other pair of crossings lies land.
 */
function crossingsOf(polygons: readonly Polygon[]): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const ring of polygons.flat()) {
    for (let i = 1; i < ring.length; i += 1) {
      const [from, to] = [ring[i - 1], ring[i]];
      if (from && to) crossSide(from, to, rows);
    }
  }
  return rows;
}

function crossSide(from: Point, to: Point, rows: Map<number, number[]>): void {
  const [upper, lower] = from[1] < to[1] ? [from, to] : [to, from];
  const first = Math.max(0, Math.floor(upper[1] / CELL) - 1);
  const last = Math.min(ROWS - 1, Math.ceil(lower[1] / CELL));
  for (let row = first; row <= last; row += 1) {
    const y = middleOf(row);
    if (y < upper[1] || y >= lower[1]) continue;
    const x = upper[0] + ((y - upper[1]) / (lower[1] - upper[1])) * (lower[0] - upper[0]);
    const known = rows.get(row);
    if (known) known.push(x);
    else rows.set(row, [x]);
  }
}

function fillRow(layer: Layer, row: number, crossings: number[], value: number): void {
  crossings.sort((a, b) => a - b);
  for (let i = 1; i < crossings.length; i += 2) {
    const [west, east] = [crossings[i - 1] ?? 0, crossings[i] ?? 0];
    const first = Math.max(0, Math.ceil(west / CELL - 0.5));
    const last = Math.min(COLUMNS - 1, Math.ceil(east / CELL - 0.5) - 1);
    if (last >= first) layer.fill(value, row * COLUMNS + first, row * COLUMNS + last + 1);
  }
}
