import type { Point } from '../../src/model/shape';
import type { SourceArea } from '../read/validate';
import { COLUMNS, ROWS, cellOf, layerOf, type Layer } from './grid';

/** Everything that places are looked up in, on one grid. */
export interface Layers {
  /** The two sets of boards, in the order of the file's columns. */
  readonly boards: readonly [Layer, Layer];
  /** Councils of the whole United Kingdom. */
  readonly councils: Layer;
}

export interface Boards {
  readonly older: readonly SourceArea[];
  readonly newer: readonly SourceArea[];
}

export function layersOf(boards: Boards, councils: readonly SourceArea[]): Layers {
  const lay = (places: readonly SourceArea[]): Layer =>
    layerOf(places.map(({ polygons }) => polygons));
  return { boards: [lay(boards.older), lay(boards.newer)], councils: lay(councils) };
}

/**
 * The nearest cell to a point that is on land of both sets of boards, within `reach` cells: a
 * harbour's centre may lie off a generalised coast. Null when there is none.
 */
export function landCell(layers: Layers, at: Point, reach: number): number | null {
  const start = cellOf(at);
  if (start === null) return null;
  const [column, row] = [start % COLUMNS, Math.floor(start / COLUMNS)];
  let best: { cell: number; square: number } | null = null;
  for (let y = Math.max(0, row - reach); y <= Math.min(ROWS - 1, row + reach); y += 1) {
    for (let x = Math.max(0, column - reach); x <= Math.min(COLUMNS - 1, column + reach); x += 1) {
      const cell = y * COLUMNS + x;
      const square = (x - column) ** 2 + (y - row) ** 2;
      const land = layers.boards[0][cell] && layers.boards[1][cell] && layers.councils[cell];
      if (land && square < (best?.square ?? Infinity)) best = { cell, square };
    }
  }
  return best?.cell ?? null;
}
