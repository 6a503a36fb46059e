import type { AreaCode } from './area';
import type { Point } from './shape';

export const DIRECTIONS = ['up', 'down', 'left', 'right'] as const;
export type Direction = (typeof DIRECTIONS)[number];

const KEYS: ReadonlyMap<string, Direction> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
]);

/** Unit vectors; y points downwards. */
const UNIT: Readonly<Record<Direction, Point>> = {
  up: [0, -1],
  down: [0, 1],
  left: [-1, 0],
  right: [1, 0],
};

/** Cosine of the widest angle, 62 degrees, at which a place still counts as lying in a direction. */
const WIDEST = Math.cos((62 * Math.PI) / 180);

/** The direction of an arrow key (`KeyboardEvent.key`), or null for any other key. */
export function directionOf(key: string): Direction | null {
  return KEYS.get(key) ?? null;
}

/**
 * The area an arrow key moves to: the nearest one in that direction, where a place off the straight
 * line counts as farther away (distance / cos² of its angle), and none beyond 62 degrees counts.
 * @param points one point for each area, y downwards
 * @returns null where nothing lies that way, or `from` has no point
 */
export function neighbourInDirection(
  points: ReadonlyMap<AreaCode, Point>,
  from: AreaCode,
  direction: Direction,
): AreaCode | null {
  const start = points.get(from);
  if (!start) return null;
  let best: AreaCode | null = null;
  let least = Infinity;
  for (const [code, point] of points) {
    const effort = code === from ? Infinity : effortOf(start, point, UNIT[direction]);
    if (effort < least) [best, least] = [code, effort];
  }
  return best;
}

function effortOf(start: Point, end: Point, unit: Point): number {
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const distance = Math.hypot(dx, dy);
  const cosine = distance === 0 ? 0 : (dx * unit[0] + dy * unit[1]) / distance;
  return cosine < WIDEST ? Infinity : distance / cosine ** 2;
}
