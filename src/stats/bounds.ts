import { BOUND_COUNT } from '../model/bins';

/** Widths of a class, in percentage points: round enough to be read off a legend. */
const STEPS = [1, 2, 2.5, 5, 10] as const;
/** For an answer that hardly anybody gives: values that span fewer whole points than there are bounds. */
const FINE_STEPS = [0.1, 0.2, 0.5] as const;
const FINE_BELOW = BOUND_COUNT * STEPS[0];
/** No percentages span more. */
const WIDEST = 100;
const PLACES = Array.from({ length: BOUND_COUNT }, (_, i) => i);

interface Candidate {
  readonly step: number;
  readonly bounds: readonly number[];
  /** How evenly the values spread over the classes: 0 (all in one) to the logarithm of their number. */
  readonly spread: number;
  /** Distance of the middle class from the median. */
  readonly offset: number;
}

/**
 * Round bounds between all classes, a step of 1, 2, 2.5, 5 or 10 apart: those that spread the
 * values most evenly (largest Shannon entropy of the class shares), then those whose middle
 * class lies nearest to the median, then the smallest step. Equal values in any order give equal bounds.
 * Where the values span fewer points than there are bounds the steps are 0.1, 0.2 or 0.5. No bound of values that
 * are never negative is below the smallest step: a class "under 0%" would hold nothing.
 * Values that span more than 100, and so are rates and no percentages, have steps ten or a hundred
 * times as large. A class holds its lower bound: [b1, b2).
 * @param values finite numbers, usually percentages
 * @returns ascending; empty if there are no values
 */
export function niceBounds(values: readonly number[]): number[] {
  if (values.length === 0) return [];
  const sorted = [...values].sort((a, b) => a - b);
  const scale = 10 ** Math.max(0, Math.ceil(Math.log10(spanOf(sorted) / WIDEST)));
  if (scale > 1) return niceBounds(sorted.map((value) => value / scale)).map((b) => b * scale);
  const steps = isSpread(sorted) && spanOf(sorted) < FINE_BELOW ? FINE_STEPS : STEPS;
  const best = steps.flatMap((step) => candidates(sorted, step)).reduce(better);
  return [...best.bounds];
}

function candidates(sorted: readonly number[], step: number): Candidate[] {
  const first = Math.floor((sorted[0] ?? 0) / step) - (BOUND_COUNT - 1);
  const last = Math.ceil((sorted[sorted.length - 1] ?? 0) / step);
  const median = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const start = isSpread(sorted) && (sorted[0] ?? 0) >= 0 ? Math.max(first, 1) : first;
  return Array.from({ length: Math.max(last, start) - start + 1 }, (_, i) => {
    const bounds = PLACES.map((place) => round((start + i + place) * step));
    const middle = (start + i + (BOUND_COUNT - 1) / 2) * step;
    return { step, bounds, spread: spreadOf(sorted, bounds), offset: Math.abs(middle - median) };
  });
}

function spanOf(sorted: readonly number[]): number {
  return (sorted[sorted.length - 1] ?? 0) - (sorted[0] ?? 0);
}

/** Values that are all equal belong in the middle class, whatever its bounds. */
function isSpread(sorted: readonly number[]): boolean {
  return spanOf(sorted) > 0;
}

/** Multiples of a tenth as they are written: 0.3, not 0.30000000000000004. */
function round(bound: number): number {
  return Math.round(bound * 10) / 10;
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
