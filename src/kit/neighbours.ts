/** Which areas border on which. */
import type { AreaCode } from '../model/area';
import { inOrder } from '../model/order';
import type { Shapes } from '../model/shape';

/**
 * The neighbours of every area, the longest common border first. Neighbours share the points of their
 * border, as both are drawn from the same lines; a single common point is no border.
 */
export function neighboursIn({ areas }: Pick<Shapes, 'areas'>): Map<AreaCode, AreaCode[]> {
  const lengths = new Map<AreaCode, Map<AreaCode, number>>();
  const edges = new Map<string, { readonly code: AreaCode; readonly length: number }>();
  for (const { code, polygons } of areas) {
    for (const ring of polygons.flat()) {
      ring.forEach((to, i) => {
        const from = ring[i - 1];
        if (!from) return;
        const key = [from.join(','), to.join(',')].sort().join(' ');
        const other = edges.get(key);
        const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
        if (!other) edges.set(key, { code, length });
        else if (other.code !== code) border(lengths, code, other.code, length);
      });
    }
  }
  return new Map(areas.map(({ code }) => [code, longestFirst(lengths.get(code))]));
}

function border(
  lengths: Map<AreaCode, Map<AreaCode, number>>,
  one: AreaCode,
  other: AreaCode,
  length: number,
): void {
  for (const [a, b] of [
    [one, other],
    [other, one],
  ] as const) {
    const known = lengths.get(a) ?? new Map<AreaCode, number>();
    known.set(b, (known.get(b) ?? 0) + length);
    lengths.set(a, known);
  }
}

function longestFirst(lengths: ReadonlyMap<AreaCode, number> | undefined): AreaCode[] {
  const pairs = [...(lengths ?? [])];
  return pairs.sort(([a, x], [b, y]) => y - x || inOrder(a, b)).map(([code]) => code);
}
