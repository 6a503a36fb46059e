import { MAP_FRAME } from '../../src/model/projection';

/**
 * A fine grid over the map's frame. Every layer (boards, councils, postcode districts) is laid onto
 * the same cells, so that "which share of A lies in B" is counting, with no clipping to go wrong.
 */
export const CELL = 250; // metres
export const COLUMNS = (MAP_FRAME.width * MAP_FRAME.unit) / CELL;
export const ROWS = (MAP_FRAME.height * MAP_FRAME.unit) / CELL;

/** Easting and northing in metres. */
export type GridPoint = readonly [number, number];

/** One layer: for each cell 0, or 1 + the place of the feature that covers the cell's centre. */
export type Layer = Uint16Array;

/** A feature's closed lines (outer ones and holes alike: a point inside is crossed an odd number of times). */
export type Rings = readonly (readonly GridPoint[])[];

/** Easting of the centres of a column of cells, in metres. */
export function eastOf(column: number): number {
  return MAP_FRAME.west + (column + 0.5) * CELL;
}

/** Northing of the centres of a row of cells, in metres; row 0 is the northernmost. */
export function northOf(row: number): number {
  return MAP_FRAME.north - (row + 0.5) * CELL;
}

/** The cell of a point, or null outside the frame. */
export function cellOf([east, north]: GridPoint): number | null {
  const column = Math.floor((east - MAP_FRAME.west) / CELL);
  const row = Math.floor((MAP_FRAME.north - north) / CELL);
  const inside = column >= 0 && column < COLUMNS && row >= 0 && row < ROWS;
  return inside ? row * COLUMNS + column : null;
}

/** Lays features onto the grid. Where two overlap (slivers of generalised outlines) the later one wins. */
export function layerOf(features: readonly Rings[]): Layer {
  const layer = new Uint16Array(COLUMNS * ROWS);
  features.forEach((rings, at) => {
    for (const [row, crossings] of crossingsOf(rings)) fillRow(layer, row, crossings, at + 1);
  });
  return layer;
}

/** For every row of cells: where the outline crosses the line through the cells' centres. */
function crossingsOf(rings: Rings): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i += 1) {
      const [from, to] = [ring[i - 1], ring[i]];
      if (from && to) crossEdge(from, to, rows);
    }
  }
  return rows;
}

function crossEdge(from: GridPoint, to: GridPoint, rows: Map<number, number[]>): void {
  const [low, high] = from[1] < to[1] ? [from, to] : [to, from];
  const first = Math.max(0, Math.floor((MAP_FRAME.north - high[1]) / CELL) - 1);
  const last = Math.min(ROWS - 1, Math.ceil((MAP_FRAME.north - low[1]) / CELL));
  for (let row = first; row <= last; row += 1) {
    const north = northOf(row);
    if (north < low[1] || north >= high[1]) continue;
    const east = low[0] + ((north - low[1]) / (high[1] - low[1])) * (high[0] - low[0]);
    const known = rows.get(row);
    if (known) known.push(east);
    else rows.set(row, [east]);
  }
}

function fillRow(layer: Layer, row: number, crossings: number[], value: number): void {
  crossings.sort((a, b) => a - b);
  for (let i = 1; i < crossings.length; i += 2) {
    const west = (crossings[i - 1] ?? 0) - MAP_FRAME.west;
    const east = (crossings[i] ?? 0) - MAP_FRAME.west;
    const first = Math.max(0, Math.ceil(west / CELL - 0.5));
    const last = Math.min(COLUMNS - 1, Math.ceil(east / CELL - 0.5) - 1);
    if (last >= first) layer.fill(value, row * COLUMNS + first, row * COLUMNS + last + 1);
  }
}
