import type { AreaCode } from '../model/area';
import type { Point } from '../model/shape';

/** The outlines of a map or of hexagons as path data, in units of their own. */
export interface Outlines {
  readonly width: number;
  readonly height: number;
  /** Quiet context beneath, and lines above. */
  readonly land: string;
  readonly lines: string;
  readonly places: readonly Place[];
}

export interface Place {
  readonly code: AreaCode;
  readonly path: string;
  readonly at: Point;
  /** Units from `at` to the nearest edge. */
  readonly room: number;
  /** Short name written on a hexagon; null on the map. */
  readonly name: readonly string[] | null;
}
