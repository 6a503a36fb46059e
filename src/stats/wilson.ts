import type { Interval } from '../model/estimate';
import { Z95 } from './interval';

/**
 * Wilson's 95% score interval (Wilson, "Probable inference, the law of succession, and statistical
 * inference", JASA 1927;22:209–212), in percentages from 0 to 100: with p = value / 100,
 * n = effective base and z = 1.96,
 * (p + z²/2n ± z√(p(1 − p)/n + z²/4n²)) / (1 + z²/n).
 * Null where the value lies outside 0 to 100 or the effective base is not above 0.
 */
export function wilsonInterval(value: number, effectiveBase: number): Interval | null {
  const p = value / 100;
  if (!(p >= 0 && p <= 1 && effectiveBase > 0)) return null;
  const k = (Z95 * Z95) / effectiveBase;
  const centre = (p + k / 2) / (1 + k);
  const half = Math.sqrt(k * p * (1 - p) + (k * k) / 4) / (1 + k);
  return { lower: 100 * Math.max(0, centre - half), upper: 100 * Math.min(1, centre + half) };
}

/**
 * The effective base that a published Wilson interval was computed with: a simple random sample of
 * this size would have the same margin. Solves the width of the interval above for n; the lower and
 * upper limit then follow, so that the two together check that an interval is Wilson's.
 * Percentages from 0 to 100; null where the interval has no width or covers everything.
 */
export function effectiveBase(value: number, { lower, upper }: Interval): number | null {
  const p = value / 100;
  const half = (upper - lower) / 200;
  if (!(p >= 0 && p <= 1 && half > 0 && half < 0.5)) return null;
  // half²(1 + k)² = k p(1 − p) + k²/4, with k = z²/n: a k² + b k + c = 0 with a < 0 < c.
  const a = half * half - 0.25;
  const b = 2 * half * half - p * (1 - p);
  const c = half * half;
  const k = (-b - Math.sqrt(b * b - 4 * a * c)) / (2 * a);
  return k > 0 ? (Z95 * Z95) / k : null;
}
