/**
 * How much of the spread between areas is real.
 *
 * τ², the variance between areas, by restricted maximum likelihood (Viechtbauer, "Bias and efficiency
 * of meta-analytic variance estimators", Journal of Educational and Behavioral Statistics
 * 2005;30:261–293): τ² = Σ w²((y − μ)² − v)/Σ w² + 1/Σ w with w = 1/(v + τ²), until it stands still.
 */
export interface Spread {
  /** Squared percentage points, never below 0. */
  readonly between: number;
  /** Mean of the areas' own variances. */
  readonly within: number;
  /** Mean of the areas, weighted by how well each is known. */
  readonly mean: number;
}

const STEPS = 200;
const STILL = 1e-9;
/** Fewer areas say nothing of a spread. */
const FEWEST = 3;

/**
 * @param values percentages @param variances of each, in squared points, above 0
 * @returns null for fewer than three areas
 */
export function spreadOf(values: readonly number[], variances: readonly number[]): Spread | null {
  if (values.length < FEWEST) return null;
  const within = variances.reduce((sum, v) => sum + v, 0) / variances.length;
  let between = within;
  let mean = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const weights = variances.map((v) => 1 / (v + between));
    const total = weights.reduce((sum, w) => sum + w, 0);
    mean = values.reduce((sum, y, i) => sum + y * (weights[i] ?? 0), 0) / total;
    const next = Math.max(0, nextBetween(values, variances, weights, mean) + 1 / total);
    if (Math.abs(next - between) < STILL) break;
    between = next;
  }
  return { between, within, mean };
}

function nextBetween(
  values: readonly number[],
  variances: readonly number[],
  weights: readonly number[],
  mean: number,
): number {
  let [sum, squares] = [0, 0];
  values.forEach((y, i) => {
    const square = (weights[i] ?? 0) ** 2;
    sum += square * ((y - mean) ** 2 - (variances[i] ?? 0));
    squares += square;
  });
  return sum / squares;
}

/** Share of the differences between areas that is real, 0 to 1: τ² / (τ² + mean variance). */
export function reliabilityOf({ between, within }: Spread): number {
  return between + within === 0 ? 0 : between / (between + within);
}
