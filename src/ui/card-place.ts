/** Where a card about an area stands: never on its own area, and on others only where nothing is free. */

/** Pixels, from the drawing's top left corner. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels between an area and its card. */
const GAP = 8;
/** Pixels between two places that are tried. */
const STEP = 12;
/** A covered spot weighs more than any way from the area: free sea far off is better than a hidden neighbour. */
const COVERED = 10_000;
const OWN = 1e9;

/**
 * The place for a card of a size: near its area, beside it, covering as little as can be.
 * @param own the area's own box
 * @param isTaken whether something that should be seen lies at a point
 * @returns the card's top left corner; on the far side of the frame where the area fills it all
 */
export function placeCard(
  own: Rectangle,
  card: Pick<Rectangle, 'width' | 'height'>,
  frame: Pick<Rectangle, 'width' | 'height'>,
  isTaken: (x: number, y: number) => boolean,
): { readonly x: number; readonly y: number } {
  let best = { x: 0, y: 0 };
  let least = Infinity;
  const [right, bottom] = [frame.width - card.width, frame.height - card.height];
  for (const y of steps(bottom)) {
    for (const x of steps(right)) {
      const place = { x, y, width: card.width, height: card.height };
      const gap = gapBetween(own, place);
      const effort = gap < GAP ? OWN - gap : gap + COVERED * covered(place, isTaken);
      if (effort < least) [best, least] = [{ x: place.x, y: place.y }, effort];
    }
  }
  return best;
}

/** From 0 to a limit, both among them; 0 alone where the limit is below it. */
function steps(limit: number): number[] {
  const count = Math.max(0, Math.ceil(limit / STEP));
  return Array.from({ length: count + 1 }, (_, i) => Math.max(0, Math.min(limit, i * STEP)));
}

/** Negative where the two overlap. */
function gapBetween(a: Rectangle, b: Rectangle): number {
  const across = Math.max(a.x - b.x - b.width, b.x - a.x - a.width);
  const down = Math.max(a.y - b.y - b.height, b.y - a.y - a.height);
  return across > 0 && down > 0 ? Math.hypot(across, down) : Math.max(across, down);
}

/** How many spots of a grid over the card are taken. */
function covered(card: Rectangle, isTaken: (x: number, y: number) => boolean): number {
  const { x, y, width, height } = card;
  let count = 0;
  for (let u = 0; u <= 8; u++)
    for (let v = 0; v <= 5; v++)
      if (isTaken(x + share(u, 8) * width, y + share(v, 5) * height)) count += 1;
  return count;
}

/** A little beyond the card on both sides. */
function share(step: number, of: number): number {
  return -0.03 + (step / of) * 1.06;
}
