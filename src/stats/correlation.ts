/** How far two figures of the same areas go together. */
import { Z95 } from './interval';

/** Pearson's coefficient with its 95% interval, all from −1 to 1. */
export interface Correlation {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** How many pairs it is made from. */
  readonly pairs: number;
}

/** With fewer pairs Fisher's z has no standard error. */
const FEWEST = 4;

/**
 * Pearson's r; its interval by Fisher's z, whose standard error is 1/√(n − 3) (R. A. Fisher, "On the
 * 'probable error' of a coefficient of correlation deduced from a small sample", Metron 1921;1:3–32).
 * Null with fewer than four pairs, and where one side does not vary.
 */
export function correlationOf(pairs: readonly (readonly [number, number])[]): Correlation | null {
  if (pairs.length < FEWEST) return null;
  const one = deviations(pairs.map(([first]) => first));
  const other = deviations(pairs.map(([, second]) => second));
  const size = Math.sqrt(sum(one.map((each) => each ** 2)) * sum(other.map((each) => each ** 2)));
  if (size === 0) return null;
  const product = sum(one.map((each, i) => each * (other[i] ?? 0)));
  const value = Math.max(-1, Math.min(1, product / size));
  const [z, margin] = [Math.atanh(value), Z95 / Math.sqrt(pairs.length - 3)];
  return {
    value,
    lower: Math.tanh(z - margin),
    upper: Math.tanh(z + margin),
    pairs: pairs.length,
  };
}

/** From the mean; of equal values exactly 0, whatever a mean in binary fractions is. */
function deviations(values: readonly number[]): number[] {
  if (values.every((each) => each === values[0])) return values.map(() => 0);
  const mean = sum(values) / values.length;
  return values.map((each) => each - mean);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}
