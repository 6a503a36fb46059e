import type { AreaCode } from './area';

/** A point in map units: x to the right, y downwards. */
export type Point = readonly [number, number];
/** A closed line. */
export type Ring = readonly Point[];
/** Outer ring first, then holes. */
export type Polygon = readonly Ring[];

export interface AreaShape {
  readonly code: AreaCode;
  readonly polygons: readonly Polygon[];
  readonly label: Point;
  readonly region: AreaCode;
  /** Column and row in the hex layout (odd rows shifted right). */
  readonly hex: readonly [number, number];
}

/** Everything needed to draw one geography. */
export interface Shapes {
  readonly geography: string;
  readonly width: number;
  readonly height: number;
  readonly areas: readonly AreaShape[];
  /** Lines between NHS regions. */
  readonly regions: readonly Ring[];
  /** Where England ends: coasts, and the borders with Wales and Scotland. */
  readonly coast: readonly Ring[];
  /** Quiet context: Wales, Scotland, cut to the frame. */
  readonly context: readonly Polygon[];
  /** A few cities to find one's way by. */
  readonly cities: readonly { readonly name: string; readonly at: Point }[];
}
