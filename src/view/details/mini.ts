/** England over time in small, from the finished trend. */
import type { Trend } from './trend-types';
import type { MiniTrendView } from './types';

/** Null where fewer than three figures have an interval: two are two points and no line. */
export function miniOf({ england, area }: Trend): MiniTrendView | null {
  const series = england ?? area;
  const points = series.points.flatMap(({ time, value, interval }) =>
    value === null || !interval ? [] : [{ time, value, ...interval }],
  );
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return null;
  return { name: series.name, from: first.time, to: last.time, points };
}
