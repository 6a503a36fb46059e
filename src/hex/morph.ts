import type { AreaCode } from '../model/area';
import { distance, ringArea } from '../model/planar';
import type { AreaShape, Point, Ring } from '../model/shape';
import { hexLayout } from './layout';

/** Points that stand for a ring while it changes: enough for a coast at this size, cheap to draw. */
const SAMPLES = 48;

/** A path for each moment, from 0 (the first ring) to 1 (the second). */
export type PathAt = (t: number) => string;

/** Where a drawing lies in the box that map and hexagons share, in pixels. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** What a map shows, in map units. */
interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Of every area the way from its place on the map (0) to its hexagon (1). */
export function morphs(
  areas: readonly AreaShape[],
  home: Part,
  map: Place,
  hexes: Place,
): [AreaCode, PathAt][] {
  const scale = map.width / home.width;
  const onMap = ([x, y]: Point): Point => [
    map.left + (x - home.x) * scale,
    map.top + (y - home.y) * scale,
  ];
  const { hexagons } = hexLayout(areas, hexes.width);
  const corners = new Map(hexagons.map((each) => [each.code, each.corners]));
  return areas.map((area) => {
    const hexagon = corners.get(area.code) ?? [];
    const to = hexagon.map(([x, y]): Point => [hexes.left + x, hexes.top + y]);
    return [area.code, morph(largestRing(area).map(onMap), to)];
  });
}

/** The ring that encloses most: an area's mainland, not its islands. Empty for no polygons. */
export function largestRing(shape: Pick<AreaShape, 'polygons'>): Ring {
  const outer = shape.polygons.map(([ring = []]) => ring);
  return outer.reduce<Ring>(
    (best, ring) => (Math.abs(ringArea(ring)) > Math.abs(ringArea(best)) ? ring : best),
    [],
  );
}

/**
 * Changes one ring into another. Both are walked clockwise in equal steps along their length,
 * starting from their topmost direction, so that no side crosses to the other.
 * @returns a path that is closed, or an empty one where either ring has no length
 */
export function morph(from: Ring, to: Ring): PathAt {
  const [a, b] = [samples(from), samples(to)];
  if (a.length === 0 || b.length === 0) return () => '';
  return (t) => {
    const points = a.map(([x, y], i) => {
      const [u, v] = b[i] ?? [x, y];
      return `${(x + (u - x) * t).toFixed(1)},${(y + (v - y) * t).toFixed(1)}`;
    });
    return `M${points.join('L')}Z`;
  };
}

/** Slow at both ends. @param t 0 to 1 */
export function ease(t: number): number {
  return t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2;
}

function samples(ring: Ring): Point[] {
  const line = clockwiseFromTop(ring);
  const steps = line.map((point, i) => distance(point, line[(i + 1) % line.length] ?? point));
  const length = steps.reduce((sum, step) => sum + step, 0);
  if (!(length > 0)) return [];
  const points: Point[] = [];
  let [side, walked] = [0, 0];
  for (let i = 0; i < SAMPLES; i++) {
    const goal = (i * length) / SAMPLES;
    while (side < line.length - 1 && walked + (steps[side] ?? 0) < goal)
      walked += steps[side++] ?? 0;
    points.push(along(line, side, steps[side] ? (goal - walked) / (steps[side] ?? 1) : 0));
  }
  return points;
}

function along(line: Ring, side: number, share: number): Point {
  const start = line[side] ?? [0, 0];
  const end = line[(side + 1) % line.length] ?? start;
  return [start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share];
}

/** The ring without its closing point, clockwise, from the corner most nearly above its middle. */
function clockwiseFromTop(ring: Ring): Ring {
  const [first, last] = [ring[0], ring.at(-1)];
  const closed = first && last && ring.length > 1 && distance(first, last) === 0;
  const open = closed ? ring.slice(0, -1) : [...ring];
  const line = ringArea(open) < 0 ? open.reverse() : open;
  const [x, y] = middle(line);
  // A hair to the right of straight up, so that of two equal corners both rings take the same.
  const offTop = line.map((point) => Math.abs(Math.atan2(point[0] - x, y - point[1]) - 0.01));
  const start = offTop.indexOf(Math.min(...offTop));
  return [...line.slice(start), ...line.slice(0, start)];
}

function middle(ring: Ring): Point {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}
