import type { Point } from '../../src/model/shape';
import type { SourceArea } from '../read/validate';

/**
 * Clipping finds a common border only where both sides of it are equal to the last digit: coordinates
 * are kept to thousandths of a map unit (0.6 m).
 */
export function rounded([x, y]: Point): Point {
  return [Math.round(x * 1000) / 1000, Math.round(y * 1000) / 1000];
}

export function roundedAreas(areas: readonly SourceArea[]): SourceArea[] {
  return areas.map((area) => ({
    ...area,
    polygons: area.polygons.map((rings) => rings.map((ring) => ring.map(rounded))),
  }));
}
