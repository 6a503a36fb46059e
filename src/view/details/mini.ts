/** England over time in small, from the finished trend. */
import type { Trend } from './trend-types';
import type { MiniTrendView } from './types';

/** Null where fewer than two figures have an interval. */
export function miniOf({ england, area }: Trend): MiniTrendView | null {
  const series = england ?? area;
  const points = series.points.flatMap(({ time, value, interval }) =>
    value === null || !interval ? [] : [{ time, value, ...interval }],
  );
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return null;
  return { name: series.name, from: first.time, to: last.time, points };
}
