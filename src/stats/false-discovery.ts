/**
 * Which findings may be told when many are tested at once: at most `level` of those told are false
 * on average (Benjamini and Hochberg, "Controlling the false discovery rate", JRSS B
 * 1995;57:289–300). The k smallest p-values are told, k the largest for which the k-th smallest is
 * at most k/m × level.
 * @param pValues 0 to 1; null where there is nothing to test, which counts as no test
 * @param level 0 to 1
 */
export function discoveries(pValues: readonly (number | null)[], level = 0.05): boolean[] {
  const sorted = pValues.filter((p) => p !== null).sort((a, b) => a - b);
  const last = sorted.findLastIndex((p, i) => p <= ((i + 1) / sorted.length) * level);
  const bound = sorted[last] ?? -1;
  return pValues.map((p) => p !== null && p <= bound);
}
