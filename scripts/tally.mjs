/** Counts tests from the reports that the test programs write, never from what they print. */
import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} [skipped]
 * @property {readonly string[]} [failures] what failed, each with its reason in a line or two
 */
/**
 * @typedef {object} UnitCase
 * @property {string} [status]
 * @property {string} [fullName]
 * @property {readonly string[]} [failureMessages]
 */
/**
 * @typedef {object} UnitReport what vitest's `json` reporter writes, as far as it is needed
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {readonly { status: string, name?: string, message?: string, assertionResults: readonly UnitCase[] }[]} testResults
 */
/**
 * @typedef {object} BrowserSpec
 * @property {string} title
 * @property {string} [file]
 * @property {number} [line]
 * @property {boolean} ok
 * @property {readonly { results: readonly { errors?: readonly { message?: string }[] }[] }[]} tests
 */
/**
 * @typedef {{ specs?: readonly BrowserSpec[], suites?: readonly BrowserSuite[] }} BrowserSuite
 */
/**
 * @typedef {object} BrowserReport what Playwright's `json` reporter writes, as far as it is needed
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {readonly { message?: string }[]} errors
 * @property {readonly BrowserSuite[]} [suites]
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
  const failures = report.testResults.flatMap(({ status, name = '', message, assertionResults }) =>
    status === 'failed' && assertionResults.length === 0
      ? [named(name, [message])]
      : assertionResults
          .filter((test) => test.status === 'failed')
          .map((test) => named(`${name} › ${test.fullName ?? ''}`, test.failureMessages ?? [])),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloadable, failures };
}

/**
 * A test that passed only when tried again has failed.
 * @param {BrowserReport} report
 * @returns {Tally}
 */
export function browserTally({ stats, errors, suites = [] }) {
  const failed = stats.unexpected + stats.flaky + errors.length;
  const failures = [
    ...suites.flatMap(failedSpecs).map(({ title, file = '', line = 0, tests }) =>
      named(
        `${file}:${String(line)} › ${title}`,
        tests.flatMap(({ results }) =>
          results.flatMap(({ errors: found = [] }) => found.map(message)),
        ),
      ),
    ),
    ...errors.map((error) => named('outside of any test', [message(error)])),
  ];
  return { passed: stats.expected, failed, skipped: stats.skipped, failures };
}

/**
 * @param {BrowserSuite} suite
 * @returns {readonly BrowserSpec[]}
 */
function failedSpecs({ specs = [], suites = [] }) {
  return [...specs.filter(({ ok }) => !ok), ...suites.flatMap(failedSpecs)];
}

/** @param {{ message?: string }} error */
function message(error) {
  return error.message;
}

/** As many characters of a failure as tell it from another one. */
const REASON = 600;
/** As many reasons of one failure. */
const REASONS = 3;

/**
 * @param {string} name
 * @param {readonly (string | undefined)[]} reasons the first ones are told: of a test that ran out of
 *   time only the second says what it was waiting for
 */
function named(name, reasons) {
  const told = reasons.filter((reason) => reason !== undefined).slice(0, REASONS);
  const lines = (told.length > 0 ? told : ['no reason was reported']).map((reason) =>
    stripVTControlCharacters(reason).slice(0, REASON).replaceAll('\n', '\n    '),
  );
  return [name, ...lines].join('\n    ');
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
