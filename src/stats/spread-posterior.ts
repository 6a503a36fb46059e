/** An estimate and how well it is known. */
export interface Known {
  /** Percent. */
  readonly value: number;
  /** Squared percentage points, above 0. */
  readonly variance: number;
}

export interface PosteriorSpread {
  /** Values that τ², the variance between areas, is taken to have: the squares of a grid. */
  readonly between: readonly number[];
  /** Which of them is at a point of its distribution. @param share 0 to 1 */
  readonly drawBetween: (share: number) => number;
  /** The common mean's own distribution, given τ². */
  readonly meanGiven: (between: number) => { readonly mean: number; readonly variance: number };
}

/** Fewer areas say nothing of a spread. */
const FEWEST = 3;
const GRID = 400;
/** The grid ends at this many times the standard deviation of the estimates. */
const REACH = 4;

/**
 * What is known of how far areas truly differ: the posterior of τ with a flat prior, on a grid
 * (Gelman et al., "Bayesian Data Analysis", equation 5.21):
 *
 *   p(τ | y) ∝ √Vμ ∏ (vᵢ + τ²)^(−1/2) exp(−(yᵢ − μ̂)² / 2(vᵢ + τ²)),  μ | τ, y ~ N(μ̂, Vμ)
 *
 * @returns null for fewer than three areas
 */
export function posteriorSpread(areas: readonly Known[]): PosteriorSpread | null {
  if (areas.length < FEWEST) return null;
  const step = (REACH * deviation(areas)) / GRID;
  if (!(step > 0)) return null;
  // Midpoints: τ = 0 itself would make every area equal.
  const taus = Array.from({ length: GRID }, (_, i) => (i + 0.5) * step);
  const logs = taus.map((tau) => logDensity(areas, tau ** 2));
  const most = logs.reduce((a, b) => Math.max(a, b), -Infinity);
  let sum = 0;
  const reached = logs.map((log) => (sum += Math.exp(log - most)));
  return {
    between: taus.map((tau) => tau ** 2),
    drawBetween: (share) => firstFrom(reached, share * sum),
    meanGiven: (between) => meanOf(areas, between),
  };
}

/** Where a rising list first reaches a value. */
function firstFrom(rising: readonly number[], value: number): number {
  let [low, high] = [0, rising.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? Infinity) >= value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Standard deviation of the estimates, or their own mean error where that is larger. */
function deviation(areas: readonly Known[]): number {
  const mean = areas.reduce((sum, { value }) => sum + value, 0) / areas.length;
  const squares = areas.reduce((sum, { value }) => sum + (value - mean) ** 2, 0);
  const error = areas.reduce((sum, { variance }) => sum + variance, 0) / areas.length;
  return Math.sqrt(Math.max(squares / (areas.length - 1), error));
}

function meanOf(areas: readonly Known[], between: number): { mean: number; variance: number } {
  let [weights, sum] = [0, 0];
  for (const { value, variance } of areas) {
    const weight = 1 / (variance + between);
    weights += weight;
    sum += weight * value;
  }
  return { mean: sum / weights, variance: 1 / weights };
}

function logDensity(areas: readonly Known[], between: number): number {
  const { mean, variance } = meanOf(areas, between);
  return areas.reduce(
    (sum, area) => {
      const own = area.variance + between;
      return sum - Math.log(own) / 2 - (area.value - mean) ** 2 / (2 * own);
    },
    Math.log(variance) / 2,
  );
}
