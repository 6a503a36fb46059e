/** A scale of percentages between round numbers. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

const STEPS = [1, 2, 5, 10, 20, 25, 50] as const;

/**
 * The smallest scale between round numbers that holds `extent`, with at most `most` steps between
 * them. Within 0 to 100; it need not begin at 0.
 * @param extent lowest and highest percentage; null gives the whole of 0 to 100
 */
export function percentAxis(extent: readonly [number, number] | null, most = 4): Axis {
  const [low, high] = extent ?? [0, 100];
  for (const step of STEPS) {
    const from = Math.max(0, Math.floor(low / step) * step);
    const to = Math.min(100, Math.max(Math.ceil(high / step) * step, from + step));
    const count = Math.round((to - from) / step);
    if (count <= most) return axis(Math.min(from, to - step), to, step);
  }
  return axis(0, 100, 50);
}

/**
 * The scale that holds `extent` in whole percentages, with two or three round numbers on it to read
 * it by: lines across need not stand at its ends.
 * @param extent lowest and highest percentage; null gives the whole of 0 to 100
 */
export function quietAxis(extent: readonly [number, number] | null): Axis {
  const [low, high] = extent ?? [0, 100];
  const from = Math.max(0, Math.min(Math.floor(low), 96));
  const to = Math.min(100, Math.max(Math.ceil(high), from + 4));
  for (const step of STEPS) {
    const first = Math.ceil(from / step);
    const count = Math.floor(to / step) - first + 1;
    if (count <= 3) {
      return { from, to, ticks: Array.from({ length: count }, (_, i) => (first + i) * step) };
    }
  }
  return { from, to, ticks: [from, to] };
}

function axis(from: number, to: number, step: number): Axis {
  const count = Math.round((to - from) / step);
  return { from, to, ticks: Array.from({ length: count + 1 }, (_, i) => from + i * step) };
}

/** Pixels from the top for a percentage, in a plot of the given height. */
export function heightOf(value: number, { from, to }: Axis, height: number): number {
  return (height * (to - value)) / (to - from);
}

/** Says where the scale runs if it leaves 0 out; null if it begins there. */
export function axisNote({ from, to }: Axis): string | null {
  return from === 0 ? null : `The scale runs from ${String(from)}% to ${String(to)}%.`;
}

/** Percent of a plot's width from its left edge, for a percentage on the scale. */
export function shareOf(value: number, { from, to }: Axis): number {
  return (100 * (value - from)) / (to - from);
}

/** How a label is set at its place, so that it stays within the plot. */
export function anchorAt(value: number, axis: Axis): 'start' | 'middle' | 'end' {
  const share = shareOf(value, axis);
  return share < 10 ? 'start' : share > 90 ? 'end' : 'middle';
}
