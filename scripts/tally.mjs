/** Counts tests from the reports that the test programs write, never from what they print. */

/** @typedef {{ passed: number, failed: number, skipped?: number }} Tally */
/**
 * @typedef {object} UnitReport what vitest's `json` reporter writes, as far as it is needed
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {readonly { status: string, assertionResults: readonly unknown[] }[]} testResults
 */
/**
 * @typedef {object} BrowserReport what Playwright's `json` reporter writes, as far as it is needed
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {readonly unknown[]} errors
 */

/**
 * A file that could not even be loaded holds no tests, but counts as a failure.
 * @param {UnitReport} report
 * @returns {Tally}
 */
export function unitTally(report) {
  const unloadable = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloadable };
}

/**
 * A test that passed only when tried again has failed.
 * @param {BrowserReport} report
 * @returns {Tally}
 */
export function browserTally({ stats, errors }) {
  const failed = stats.unexpected + stats.flaky + errors.length;
  return { passed: stats.expected, failed, skipped: stats.skipped };
}

/**
 * What one test program contributes, given its report and exit code: no report, no tests at all or an
 * exit code that its failures don't explain are each a failure.
 * @param {Tally | null} tally null if there is no report
 * @param {number} code
 * @returns {Tally}
 */
export function honest(tally, code) {
  if (!tally) return { passed: 0, failed: 1 };
  const none = tally.passed + tally.failed + (tally.skipped ?? 0) === 0;
  const unexplained = code !== 0 || none;
  return tally.failed === 0 && unexplained ? { ...tally, failed: 1 } : tally;
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped = 0 } of tallies) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/**
 * The line that ends every run.
 * @param {Tally} total
 */
export function closingLine({ passed, failed, skipped = 0 }) {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}
