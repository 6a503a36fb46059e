import type { Polarity } from '../model/survey';
import type { AnswerShare } from '../view/types';

export interface Segment {
  readonly id: string;
  /** Pixels from the left. */
  readonly x: number;
  readonly width: number;
  readonly polarity: Polarity;
  /** 0 for the first answer of its polarity, 1 for the next: each is a paler shade. */
  readonly shade: number;
  /** The value over the bar, or empty where it would run into its neighbour. */
  readonly text: string;
}

const GAP = 2;
/** Room that "67.4%" needs, in pixels. */
const ROOM = 46;

/**
 * The answers as pieces of one bar, in the question's order. 100% is the whole width; shares that
 * add up to a little more by rounding are fitted in, and what is missing stays open at the end.
 * @param width of the bar in pixels
 */
export function segmentsOf(shares: readonly AnswerShare[], width: number): Segment[] {
  const sum = shares.reduce((total, { estimate }) => total + (estimate.value ?? 0), 0);
  const scale = width / Math.max(100, sum);
  const seen = new Map<Polarity, number>();
  let x = 0;
  return shares.flatMap(({ answer, estimate, valueText }) => {
    const shade = seen.get(answer.polarity) ?? 0;
    seen.set(answer.polarity, shade + 1);
    if (estimate.value === null) return [];
    const room = estimate.value * scale;
    const piece = { x, width: Math.max(0, room - GAP), polarity: answer.polarity, shade };
    x += room;
    return [{ id: answer.id, ...piece, text: room >= ROOM ? valueText : '' }];
  });
}

/** Class of a segment and of its sample in the list. */
export function segmentClass({ polarity, shade }: Pick<Segment, 'polarity' | 'shade'>): string {
  return `${polarity} shade-${String(Math.min(shade, 3))}`;
}
