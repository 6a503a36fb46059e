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
  const between = gathered(Array.from({ length: draws }, () => spread.drawBetween(uniform())));
  const values = between.points.map((point) => spread.between[point] ?? 0);
  const means = values.map((tau2) => spread.meanGiven(tau2));
  const centre = normalsFor(seed, 'mean', draws).map((z, draw) => {
    const { mean, variance } = means[between.of[draw] ?? 0] ?? { mean: 0, variance: 0 };
    return mean + z * Math.sqrt(variance);
  });
  const drawn = areas.map((area) =>
    drawsOf(area, values, between.of, centre, normalsFor(seed, area.code, draws)),
  );
  return rankCounts(drawn, draws).map((count) => ({
    low: quantile(count, 0.025),
    high: quantile(count, 0.975),
  }));
}

/** Each point once, and for each draw which of these it is: what follows from a point is worked out once. */
function gathered(drawn: readonly number[]): { points: number[]; of: Uint16Array } {
  const places = new Map<number, number>();
  const of = Uint16Array.from(drawn, (point) => {
    const place = places.get(point) ?? places.size;
    places.set(point, place);
    return place;
  });
  return { points: [...places.keys()], of };
}

function drawsOf(
  { value, variance }: Ranked,
  values: readonly number[],
  of: Uint16Array,
  centre: Float64Array,
  normals: Float64Array,
): Float64Array {
  const own = values.map((tau2) => tau2 / (tau2 + variance));
  const error = own.map((share) => Math.sqrt(share * variance));
  const drawn = new Float64Array(normals.length);
  for (let draw = 0; draw < drawn.length; draw += 1) {
    const at = of[draw] as number;
    const share = own[at] as number;
    const middle = share * value + (1 - share) * (centre[draw] as number);
    drawn[draw] = middle + (normals[draw] as number) * (error[at] as number);
  }
  return drawn;
}

/** Draws that were made, by seed and name: every map of a survey asks for the same. */
const normals = new Map<string, Float64Array>();
/** Numbers held at most: 32 megabytes. */
const MOST = 4_000_000;
let held = 0;

function normalsFor(seed: number, name: string, draws: number): Float64Array {
  const key = `${String(seed)} ${name} ${String(draws)}`;
  const found = normals.get(key);
  if (found) return found;
  if (held + draws > MOST) {
    normals.clear();
    held = 0;
  }
  held += draws;
  const made = normalDraws(randomStream(seed, name), draws);
  normals.set(key, made);
  return made;
}

/** For each area, how many draws gave it each rank (index 0 = rank 1). Equal values share the better rank. */
function rankCounts(drawn: readonly Float64Array[], draws: number): Uint32Array[] {
  const counts = drawn.map(() => new Uint32Array(drawn.length));
  const falling = new Float64Array(drawn.length);
  const order = Uint32Array.from(drawn.keys());
  for (let draw = 0; draw < draws; draw += 1) {
    sortFalling(order, falling, drawn, draw);
    let rank = 0;
    for (let place = 0; place < order.length; place += 1) {
      if (falling[place] !== falling[place - 1]) rank = place;
      const count = counts[order[place] as number] as Uint32Array;
      count[rank] = (count[rank] as number) + 1;
    }
  }
  return counts;
}

/** Areas and their values in one draw. By insertion: its order is not far from that of the last. */
function sortFalling(
  order: Uint32Array,
  falling: Float64Array,
  drawn: readonly Float64Array[],
  draw: number,
): void {
  for (let i = 0; i < order.length; i += 1) {
    const area = order[i] as number;
    const own = (drawn[area] as Float64Array)[draw] as number;
    let at = i;
    for (; at > 0 && (falling[at - 1] as number) < own; at -= 1) {
      falling[at] = falling[at - 1] as number;
      order[at] = order[at - 1] as number;
    }
    falling[at] = own;
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
