import type { AreaCode } from '../model/area';
import type { AreaShape, Point, Ring } from '../model/shape';

/** Widest hexagon, flat side to flat side, in pixels: beyond it the page gains nothing. */
const WIDEST = 64;
/** White space between neighbours, in pixels. */
const GAP = 2;
/** Distance between rows, for hexagons one unit wide. */
const ROW = Math.sqrt(3) / 2;

export interface Hexagon {
  readonly code: AreaCode;
  readonly centre: Point;
  /** Six corners, clockwise from the top one. */
  readonly corners: Ring;
}

export interface HexLayout {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Distance between the centres of two neighbours, in pixels. */
  readonly size: number;
  readonly hexagons: readonly Hexagon[];
}

/** Where every hexagon lies in a drawing of the given width in pixels, centred from side to side. */
export function hexLayout(areas: readonly AreaShape[], width: number): HexLayout {
  const grid = areas.map(({ code, hex }) => ({ code, at: gridPoint(hex, 0.5) }));
  const [left, right] = extent(grid.map(({ at }) => at[0]));
  const [top, bottom] = extent(grid.map(({ at }) => at[1]));
  const size = Math.max(0, Math.min(WIDEST, width / (right - left + 1)));
  const radius = size / Math.sqrt(3);
  const hexagons = grid.map(({ code, at }) => {
    const x = width / 2 + (at[0] - (left + right) / 2) * size;
    const centre: Point = [x, radius + (at[1] - top) * size];
    return { code, centre, corners: corners(centre, Math.max(0, radius - GAP / Math.sqrt(3))) };
  });
  const height = areas.length === 0 ? 0 : Math.ceil((bottom - top) * size + 2 * radius);
  return { width, height, size, hexagons };
}

/**
 * Points for arrow keys. Odd rows are shifted by a little less than they are drawn, so that "up"
 * twice comes back to the same column instead of drifting to one side.
 */
export function stepPoints(areas: readonly AreaShape[]): ReadonlyMap<AreaCode, Point> {
  return new Map(areas.map(({ code, hex }) => [code, gridPoint(hex, 0.45)]));
}

function gridPoint([column, row]: readonly [number, number], shift: number): Point {
  return [column + (row % 2 === 0 ? 0 : shift), row * ROW];
}

function corners([x, y]: Point, radius: number): Ring {
  return Array.from({ length: 6 }, (_, corner): Point => {
    const angle = (corner * Math.PI) / 3;
    return [x + radius * Math.sin(angle), y - radius * Math.cos(angle)];
  });
}

function extent(values: readonly number[]): [number, number] {
  return values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)];
}
