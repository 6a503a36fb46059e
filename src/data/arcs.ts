/**
 * Lines and rings of a TopoJSON file (its specification, 1.0): borders are stored once, as arcs that
 * neighbours share. Only what our own files use; nothing is loaded for it.
 */
import type { Point, Polygon, Ring } from '../model/shape';

export interface Arcs {
  /** Steps from point to point where the file has a grid, else the points themselves. */
  readonly arcs: readonly (readonly (readonly number[])[])[];
  readonly transform?: { readonly scale: Point; readonly translate: Point } | undefined;
}

/** Places in the list of arcs; `~i` is arc `i` backwards. */
export type Outline =
  | { readonly type: 'Polygon'; readonly arcs: readonly (readonly number[])[] }
  | { readonly type: 'MultiPolygon'; readonly arcs: readonly (readonly (readonly number[])[])[] };

/** All arcs in map units. */
export function linesOf({ arcs, transform }: Arcs): Ring[] {
  if (!transform) return arcs.map((arc) => arc.map(([x = 0, y = 0]): Point => [x, y]));
  const { scale, translate } = transform;
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx = 0, dy = 0]): Point => {
      [x, y] = [x + dx, y + dy];
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

/** @throws where an outline names an arc that does not exist */
export function polygonsOf(outline: Outline, lines: readonly Ring[]): Polygon[] {
  const polygons = outline.type === 'Polygon' ? [outline.arcs] : outline.arcs;
  return polygons.map((rings) => rings.map((arcs) => ringOf(arcs, lines)));
}

/** Each arc begins where the one before ends. */
function ringOf(arcs: readonly number[], lines: readonly Ring[]): Ring {
  const points: Point[] = [];
  for (const at of arcs) {
    const line = lines[placeOf(at)];
    if (!line) throw new Error(`There is no arc ${String(at)}.`);
    points.pop();
    points.push(...(at < 0 ? [...line].reverse() : line));
  }
  return points;
}

/** Lines that two outlines of different groups share. @param groups of each outline, in their order */
export function linesBetween(
  outlines: readonly Outline[],
  groups: readonly string[],
  lines: readonly Ring[],
): Ring[] {
  const sides = sidesOf(outlines, groups, lines);
  return lines.filter((_, i) => (sides[i]?.size ?? 0) > 1);
}

/** Lines that one outline has to itself: coasts, and borders with what is not of the map. */
export function linesAround(outlines: readonly Outline[], lines: readonly Ring[]): Ring[] {
  const sides = sidesOf(outlines, Object.keys(outlines), lines);
  return lines.filter((_, i) => sides[i]?.size === 1);
}

/** Of each line the groups that have it in an outline. */
function sidesOf(
  outlines: readonly Outline[],
  groups: readonly string[],
  lines: readonly Ring[],
): Set<string>[] {
  const sides = lines.map(() => new Set<string>());
  outlines.forEach(({ arcs }, i) => {
    for (const at of (arcs as readonly unknown[]).flat(2) as number[])
      sides[placeOf(at)]?.add(groups[i] ?? '');
  });
  return sides;
}

function placeOf(at: number): number {
  return at < 0 ? ~at : at;
}
