import type { Spot } from './funnel-labels';

/** The dot nearest to a place, at most `reach` pixels away. */
export function nearestDot<Dot extends Spot>(
  dots: readonly Dot[],
  place: Spot,
  reach: number,
): Dot | null {
  let [best, least]: [Dot | null, number] = [null, reach];
  for (const dot of dots) {
    const distance = Math.hypot(dot.x - place.x, dot.y - place.y);
    if (distance <= least) [best, least] = [dot, distance];
  }
  return best;
}
