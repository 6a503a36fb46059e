/** Names beside the dots of a plot, none over another; a name that finds no free place is left out. */
import { broken, LETTER, LINE_HEIGHT } from './trend-labels';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The ground that dots lie on, in pixels. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Half the width of a ring with its edge, in pixels. */
export const RING = 13;

/** What a mark around a dot takes up. @param half its width, in pixels */
export function boxAround({ x, y }: Spot, half: number): Box {
  return { left: x - half, top: y - half, width: 2 * half, height: 2 * half };
}

export interface Wish extends Spot {
  readonly id: string;
  readonly text: string;
  /** Stands where it covers least, even if no place is wholly free of dots. */
  readonly must: boolean;
}

export interface PlacedLabel {
  readonly id: string;
  readonly lines: readonly string[];
  /** Where its lines begin, end or have their middle, and base line of the first, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly box: Box;
}

/** From a dot's middle to its name, or from a marked one with its ring. */
const GAP = 10;
const RINGED = 16;
/** From a dot's middle to a name that must not touch it. */
const CLEAR = 6;

export interface Surroundings {
  /** What no name may cover unless it must stand. */
  readonly dots: readonly Spot[];
  /** Points of lines, which a name should rather not cross. */
  readonly lines: readonly Spot[];
  /** Boxes that no name may touch: of other texts, of marks. */
  readonly taken: readonly Box[];
  /** What no name may leave. */
  readonly frame: Box;
}

/** A dot under a name is worse than any line. */
const DOT = 1000;

/** In the order given: the first finds its place first. */
export function placeLabels(
  wishes: readonly Wish[],
  { dots, lines, taken, frame }: Surroundings,
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const under = (box: Box, spots: readonly Spot[]) =>
    spots.filter((spot) => covers(box, spot)).length;
  for (const wish of wishes) {
    const boxes = [...taken, ...placed.map(({ box }) => box)];
    const free = candidates(wish).filter(
      ({ box }) => within(box, frame) && !boxes.some((other) => touch(box, other)),
    );
    const costs = free.map(({ box }) => DOT * under(box, dots) + under(box, lines));
    const least = Math.min(...costs);
    const found = free[costs.indexOf(least)];
    if (found && (least < DOT || wish.must)) placed.push(found);
  }
  return placed;
}

const LETTERS = [40, 22, 15];

/** On one line or broken, beside, above and beneath the dot; the first is the best. */
function candidates({ id, text, x, y, must }: Wish): PlacedLabel[] {
  const gap = must ? RINGED : GAP;
  return LETTERS.flatMap((letters) => {
    const lines = broken(text, letters);
    const width = Math.max(...lines.map(({ length }) => length)) * LETTER;
    const height = lines.length * LINE_HEIGHT;
    return corners(x, y, gap, height).map(({ anchor, at, top }) => {
      const left = at - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
      return { id, lines, x: at, y: top + 10, anchor, box: { left, top, width, height } };
    });
  });
}

type Corner = Pick<PlacedLabel, 'anchor'> & { readonly at: number; readonly top: number };

function corners(x: number, y: number, gap: number, height: number): Corner[] {
  const [beside, above, below] = [y - height / 2, y - gap - height, y + gap];
  return [
    { anchor: 'start', at: x + gap, top: beside },
    { anchor: 'end', at: x - gap, top: beside },
    { anchor: 'middle', at: x, top: above },
    { anchor: 'middle', at: x, top: below },
    { anchor: 'start', at: x + 4, top: above },
    { anchor: 'start', at: x + 4, top: below },
    { anchor: 'end', at: x - 4, top: above },
    { anchor: 'end', at: x - 4, top: below },
  ];
}

function within(box: Box, frame: Box): boolean {
  return (
    box.left >= frame.left &&
    box.top >= frame.top &&
    box.left + box.width <= frame.left + frame.width &&
    box.top + box.height <= frame.top + frame.height
  );
}

/** Whether two boxes overlap, a pixel between them included. */
export function touch(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width + 1 &&
    b.left < a.left + a.width + 1 &&
    a.top < b.top + b.height + 1 &&
    b.top < a.top + a.height + 1
  );
}

function covers(box: Box, { x, y }: Spot): boolean {
  const dot = { left: x - CLEAR, top: y - CLEAR, width: 2 * CLEAR, height: 2 * CLEAR };
  return touch(box, dot);
}
