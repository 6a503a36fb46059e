import type { AreaCode } from '../model/area';
import type { Estimate } from '../model/estimate';
import { ordinal } from './format';
import { halvesOf, Z95 } from './interval';
import { normalDraws, randomStream } from './random';

/** An area's estimate; the code seeds its draws. */
export interface Ranked {
  readonly code: AreaCode;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** 95% interval of a rank, 1 = largest. */
export interface RankInterval {
  readonly low: number;
  readonly high: number;
}

export interface RankOptions {
  readonly draws: number;
  readonly seed: number;
}

/**
 * The 95% interval of each area's rank among those that have a figure and an interval (the others
 * get null), in the order given. Each draw takes one value for every area from a normal
 * distribution with its standard error, or from two half normals where the interval is uneven, and
 * ranks them; the limits are the 2.5% and 97.5% points of the ranks drawn (Goldstein and
 * Spiegelhalter, "League tables and their limitations", JRSS A 1996;159:385–443). Equal seeds give
 * equal results, whatever the order of areas.
 */
export function rankIntervals(
  estimates: readonly Ranked[],
  { draws, seed }: RankOptions,
): (RankInterval | null)[] {
  const drawn = estimates.map((estimate) => drawsOf(estimate, draws, seed));
  const ranked = drawn.filter((values) => values !== null);
  const counts = rankCounts(ranked, draws);
  let next = 0;
  return drawn.map((values) => {
    const count = values && counts[next++];
    return count ? { low: quantile(count, 0.025), high: quantile(count, 0.975) } : null;
  });
}

/**
 * A rank in words: "between 12th and 20th of 42", "2nd or 3rd of 42", "1st of 42"; "cannot be
 * ranked" where the interval covers more than half the areas.
 * @param of number of areas ranked
 */
export function rankWords(low: number, high: number, of: number): string {
  if (high - low + 1 > of / 2) return 'cannot be ranked';
  if (low === high) return `${ordinal(low)} of ${of}`;
  if (high === low + 1) return `${ordinal(low)} or ${ordinal(high)} of ${of}`;
  return `between ${ordinal(low)} and ${ordinal(high)} of ${of}`;
}

function drawsOf(ranked: Ranked, draws: number, seed: number): Float64Array | null {
  const { value, lower, upper } = ranked;
  if (value === null) return null;
  const halves = halvesOf({ value, lower, upper, base: null, source: '' } satisfies Estimate);
  if (!halves) return null;
  const down = halves.down / Z95;
  const up = halves.up / Z95;
  return normalDraws(randomStream(seed, ranked.code), draws).map(
    (z) => value + z * (z < 0 ? down : up),
  );
}

/** For each area, how many draws gave it each rank (index 0 = rank 1). Equal values share the better rank. */
function rankCounts(drawn: readonly Float64Array[], draws: number): Uint32Array[] {
  const counts = drawn.map(() => new Uint32Array(drawn.length));
  const values = new Float64Array(drawn.length);
  const above = new Uint32Array(drawn.length);
  for (let draw = 0; draw < draws; draw += 1) {
    drawn.forEach((of, i) => (values[i] = of[draw] ?? NaN));
    countAbove(values, above);
    counts.forEach((count, i) => {
      const rank = above[i] ?? 0;
      count[rank] = (count[rank] ?? 0) + 1;
    });
  }
  return counts;
}

/** Writes into `above` how many of `values` are larger than each. */
function countAbove(values: Float64Array, above: Uint32Array): void {
  above.fill(0);
  for (let i = 0; i < values.length; i += 1) {
    const own = values[i] as number;
    let larger = above[i] as number;
    for (let j = i + 1; j < values.length; j += 1) {
      const other = values[j] as number;
      if (other > own) larger += 1;
      else if (other < own) above[j] = (above[j] as number) + 1;
    }
    above[i] = larger;
  }
}

/** The smallest rank by which at least `share` of all draws are reached. */
function quantile(count: Uint32Array, share: number): number {
  const target = share * count.reduce((sum, n) => sum + n, 0);
  let reached = 0;
  for (let i = 0; i < count.length; i += 1) {
    reached += count[i] ?? 0;
    if (reached >= target) return i + 1;
  }
  return count.length;
}
