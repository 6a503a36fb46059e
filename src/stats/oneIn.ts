import { intervalOf, type Estimate } from '../model/estimate';

const WORDS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** How far the figure itself may lie from the fraction, in percentage points. */
const NEAR = 1.5;

interface Fraction {
  readonly share: number;
  /** Null for a fraction that nobody says, such as seven in eight: it only bounds its neighbours. */
  readonly words: string | null;
}

/** One in ten up to nine in ten, smallest first. */
const FRACTIONS: readonly Fraction[] = [
  ...[10, 9, 8, 7, 6, 5, 4, 3].map((n) => fraction(1, n)),
  fraction(2, 5),
  { share: 50, words: 'half' },
  fraction(3, 5),
  ...[3, 4, 5].map((n) => fraction(n - 1, n)),
  ...[6, 7, 8, 9].map((n) => ({ share: (100 * (n - 1)) / n, words: null })),
  fraction(9, 10),
];

/**
 * "about one in seven", "about two in three", "about half", or null where the figure doesn't allow
 * it. It does only if the nearest of one in ten ... one in three, two in five, half, three in five,
 * two in three, three in four, four in five ... nine in ten lies within 1.5 points, and the whole published 95% interval lies
 * strictly between that fraction's neighbours: for one in seven, between one in eight and one in
 * six. No interval, no fraction.
 */
export function oneIn(estimate: Estimate): string | null {
  const interval = intervalOf(estimate);
  if (!interval || estimate.value === null) return null;
  const { value } = estimate;
  const at = nearest(value);
  const found = FRACTIONS[at];
  if (!found?.words || Math.abs(value - found.share) > NEAR) return null;
  const below = FRACTIONS[at - 1]?.share ?? 100 / 11;
  const above = FRACTIONS[at + 1]?.share ?? 1000 / 11;
  const within = interval.lower > below && interval.upper < above;
  return within ? `about ${found.words}` : null;
}

function nearest(value: number): number {
  let best = 0;
  FRACTIONS.forEach(({ share }, i) => {
    const known = FRACTIONS[best]?.share ?? Infinity;
    if (Math.abs(value - share) < Math.abs(value - known)) best = i;
  });
  return best;
}

function fraction(part: number, whole: number): Fraction {
  return { share: (100 * part) / whole, words: `${WORDS[part]} in ${WORDS[whole]}` };
}
