/** Widths of a class, in percentage points: round enough to be read off a legend. */
const STEPS = [1, 2, 2.5, 5, 10] as const;
const BOUNDS = [0, 1, 2, 3] as const;

interface Candidate {
  readonly step: number;
  readonly bounds: readonly number[];
  /** How evenly the values spread over the five classes: 0 (all in one) to log 5. */
  readonly spread: number;
  /** Distance of the middle class from the median. */
  readonly offset: number;
}

/**
 * Four round bounds, a step of 1, 2, 2.5, 5 or 10 apart, between five classes: those that spread
 * the values most evenly (largest Shannon entropy of the class shares), then those whose middle
 * class lies nearest to the median, then the smallest step. Equal values in any order give equal bounds.
 * A class holds its lower bound: [b1, b2).
 * @param values finite numbers, usually percentages
 * @returns ascending; empty if there are no values
 */
export function niceBreaks(values: readonly number[]): number[] {
  if (values.length === 0) return [];
  const sorted = [...values].sort((a, b) => a - b);
  const best = STEPS.flatMap((step) => candidates(sorted, step)).reduce(better);
  return [...best.bounds];
}

function candidates(sorted: readonly number[], step: number): Candidate[] {
  const first = Math.floor((sorted[0] ?? 0) / step) - 3;
  const last = Math.ceil((sorted[sorted.length - 1] ?? 0) / step);
  const median = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const bounds = BOUNDS.map((place) => (first + i + place) * step);
    const middle = (first + i + 1.5) * step;
    return { step, bounds, spread: spreadOf(sorted, bounds), offset: Math.abs(middle - median) };
  });
}

function spreadOf(sorted: readonly number[], bounds: readonly number[]): number {
  const edges = [0, ...bounds.map((bound) => countBelow(sorted, bound)), sorted.length];
  const shares = edges.slice(1).map((edge, i) => (edge - (edges[i] ?? 0)) / sorted.length);
  const entropy = shares.reduce((sum, p) => (p > 0 ? sum - p * Math.log(p) : sum), 0);
  return Math.round(entropy * 1e6) / 1e6;
}

/** Number of values below the bound, by bisection. */
function countBelow(sorted: readonly number[], bound: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

function better(a: Candidate, b: Candidate): Candidate {
  if (a.spread !== b.spread) return a.spread > b.spread ? a : b;
  // A median on a bound belongs to the class above it, so the later of two equal candidates holds it.
  const nearer = b.step === a.step ? b.offset <= a.offset : b.offset < a.offset;
  return nearer ? b : a;
}
