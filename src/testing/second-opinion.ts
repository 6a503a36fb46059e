/** The arithmetic of the verdicts once more, written differently and sharing no code with the first. */

/** Complementary error function by its continued fraction or series, to 1e-10: the two-sided p of a z. */
export function twoTailed(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  if (x < 2.5) {
    let [term, sum] = [x, x];
    for (let k = 1; k < 80; k += 1) sum += (term *= (-x * x) / k) / (2 * k + 1);
    return 1 - (2 / Math.sqrt(Math.PI)) * sum;
  }
  let tail = x;
  for (let k = 60; k > 0; k -= 1) tail = x + k / 2 / tail;
  return Math.exp(-x * x) / (tail * Math.sqrt(Math.PI));
}

/** Benjamini and Hochberg by adjusted p-values: the smallest of m·p/rank at this rank or a later one. */
export function told(ps: readonly number[]): boolean[] {
  return ps.map((own) => {
    const later = ps.filter((q) => q >= own);
    return later.some((q) => (ps.length * q) / ps.filter((r) => r <= q).length <= 0.05);
  });
}

/** A symmetric interval's longer half where it is cut off at 0 or 100, else its mean half. Percent. */
export function halfOf(p: number, low: number, high: number): number {
  return low <= 0 || high >= 100 ? Math.max(p - low, high - p) : (high - low) / 2;
}

/** Where f changes sign between two places, by halving; f must be above 0 at the first alone. */
function crossing(f: (x: number) => number, from: number, to: number): number {
  let [above, below] = [from, to];
  for (let i = 0; i < 200; i += 1) {
    const middle = (above + below) / 2;
    if (f(middle) > 0) above = middle;
    else below = middle;
  }
  return below;
}

/**
 * Wilson's limits as he defines them: the shares π for which the share seen lies just 1.96 standard
 * errors √(π(1 − π)/n) away. Percent.
 */
export function scoreLimits(percent: number, n: number): readonly [number, number] {
  const p = percent / 100;
  const excess = (pi: number) => (p - pi) ** 2 - (1.96 ** 2 * pi * (1 - pi)) / n;
  return [100 * crossing(excess, 0, p), 100 * crossing(excess, 1, p)];
}

/** The base whose score limits are as wide as those printed. Percent. */
export function impliedBase(p: number, low: number, high: number): number {
  const wider = (logN: number) => {
    const [lower, upper] = scoreLimits(p, Math.exp(logN));
    return upper - lower - (high - low);
  };
  return Math.exp(crossing(wider, 0, 20));
}

/** The middle of some numbers; not a number for none. */
export function middleOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const k = sorted.length;
  return ((sorted[(k - 1) >> 1] ?? NaN) + (sorted[k >> 1] ?? NaN)) / 2;
}
