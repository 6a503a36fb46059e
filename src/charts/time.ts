import type { TrendWave } from '../view/details/trend-types';

export interface TimeTick {
  readonly x: number;
  readonly label: string;
}

/** Room a label such as "Jan 2026" needs, in pixels. */
const LABEL = 56;
/** Up to so many waves each gets its own name under the chart. */
const FEW = 6;

/** Pixels from the left for a moment; half a gap stays free at both ends, and one wave lies in the middle. */
export function timeScale(
  waves: readonly Pick<TrendWave, 'time'>[],
  left: number,
  right: number,
): (time: number) => number {
  const first = waves[0]?.time ?? 0;
  const last = waves.at(-1)?.time ?? 0;
  if (last === first) return () => (left + right) / 2;
  const pad = (last - first) / (waves.length - 1) / 2;
  const scale = (right - left) / (last - first + 2 * pad);
  return (time) => left + (time - first + pad) * scale;
}

/** Few waves by their names, otherwise each January and, with enough room, July. */
export function timeTicks(
  waves: readonly TrendWave[],
  x: (time: number) => number,
  { left, right }: { readonly left: number; readonly right: number },
): TimeTick[] {
  if (waves.length <= FEW) return waves.map(({ time, label }) => ({ x: x(time), label }));
  const [first, last] = [waves[0]?.time ?? 0, waves.at(-1)?.time ?? 0];
  const years = (last - first) / (365.25 * 24 * 3600 * 1000);
  // Measured on the scale itself: the ends that it keeps free are no room for labels.
  const room = (x(last) - x(first)) / Math.max(years, 0.01);
  const months = room / 4 > LABEL ? [0, 3, 6, 9] : room / 2 > LABEL ? [0, 6] : [0];
  return monthsBetween(first, last, months)
    .map(({ time, label }) => ({ x: x(time), label }))
    .filter((tick) => tick.x >= left && tick.x <= right);
}

const NAMES = ['Jan', '', '', 'Apr', '', '', 'Jul', '', '', 'Oct'];

function monthsBetween(first: number, last: number, months: readonly number[]) {
  const from = new Date(first).getUTCFullYear();
  const to = new Date(last).getUTCFullYear();
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return years
    .flatMap((year) =>
      months.map((month) => ({
        time: Date.UTC(year, month, 1),
        label: `${NAMES[month] ?? ''} ${String(year)}`,
      })),
    )
    .filter(({ time }) => time >= first && time <= last);
}
