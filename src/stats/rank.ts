/**
 * How far an area's rank is known. Ranks are drawn not from the estimates, which chance has spread
 * too far, but from what the areas' own shares can be given all of them: the posterior of a normal
 * model with areas around a common mean (Goldstein and Spiegelhalter, "League tables and their
 * limitations", JRSS A 1996;159:385–443; Gelman et al., "Bayesian Data Analysis", section 5.4).
 */
import type { AreaCode } from '../model/area';
import { normalDraws, randomStream } from './random';
import { posteriorSpread } from './spread-posterior';

/** An area's estimate; the code seeds its draws. */
export interface Ranked {
  readonly code: AreaCode;
  /** Percent. */
  readonly value: number;
  /** Squared percentage points, above 0. */
  readonly variance: number;
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
 * The 95% interval of each area's rank, in the order given. Each draw takes τ², the variance between
 * areas, from its own posterior, then the common mean, then every area's share from
 * N(B·p + (1 − B)·mean, B·se²) with B = τ²/(τ² + se²), and ranks them; the limits are the 2.5% and
 * 97.5% points of the ranks drawn. Equal seeds give equal results, whatever the order of areas.
 * @returns null for fewer than three areas, which say nothing of how far areas differ
 */
export function rankIntervals(
  areas: readonly Ranked[],
  { draws, seed }: RankOptions,
): RankInterval[] | null {
  // Sums of floats depend on their order: it must not be the caller's.
  const sorted = [...areas].sort((a, b) => (a.code < b.code ? -1 : 1));
  const spread = posteriorSpread(sorted);
  if (!spread) return null;
  const uniform = randomStream(seed, 'spread');
  const between = Float64Array.from({ length: draws }, () => spread.drawBetween(uniform()));
  const centre = normalDraws(randomStream(seed, 'mean'), draws).map((z, draw) => {
    const { mean, variance } = spread.meanGiven(between[draw] ?? 0);
    return mean + z * Math.sqrt(variance);
  });
  const drawn = areas.map((area) => drawsOf(area, between, centre, seed));
  return rankCounts(drawn, draws).map((count) => ({
    low: quantile(count, 0.025),
    high: quantile(count, 0.975),
  }));
}

function drawsOf(
  { code, value, variance }: Ranked,
  between: Float64Array,
  centre: Float64Array,
  seed: number,
): Float64Array {
  return normalDraws(randomStream(seed, code), between.length).map((z, draw) => {
    const tau2 = between[draw] ?? 0;
    const own = tau2 / (tau2 + variance);
    return own * value + (1 - own) * (centre[draw] ?? 0) + z * Math.sqrt(own * variance);
  });
}

/** For each area, how many draws gave it each rank (index 0 = rank 1). Equal values share the better rank. */
function rankCounts(drawn: readonly Float64Array[], draws: number): Uint32Array[] {
  const counts = drawn.map(() => new Uint32Array(drawn.length));
  const values = new Float64Array(drawn.length);
  const order = Uint32Array.from(drawn.keys());
  for (let draw = 0; draw < draws; draw += 1) {
    for (let i = 0; i < values.length; i += 1) {
      values[i] = (drawn[i] as Float64Array)[draw] as number;
    }
    sortFalling(order, values);
    let rank = 0;
    for (let place = 0; place < order.length; place += 1) {
      const area = order[place] as number;
      const isEqual = place > 0 && values[area] === values[order[place - 1] as number];
      if (!isEqual) rank = place;
      const count = counts[area] as Uint32Array;
      count[rank] = (count[rank] as number) + 1;
    }
  }
  return counts;
}

/** By insertion: the order of one draw is not far from that of the last. */
function sortFalling(order: Uint32Array, values: Float64Array): void {
  for (let i = 1; i < order.length; i += 1) {
    const area = order[i] as number;
    const own = values[area] as number;
    let at = i;
    for (; at > 0 && (values[order[at - 1] as number] as number) < own; at -= 1) {
      order[at] = order[at - 1] as number;
    }
    order[at] = area;
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
