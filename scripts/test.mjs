/**
 * `npm test`: every check in one run. All are run whatever fails; the last line counts them.
 * `npm test -- --only unit,e2e` runs some.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureEngine } from './browser-engines.mjs';
import { ensureBrowser } from './browser.mjs';
import { ensurePackages } from './install.mjs';
import { option, ROOT, run } from './process.mjs';
import { browserTally, closingLine, honest, sum, unitTally } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */
/** @typedef {{ name: string, what: string, run: () => Promise<Tally> }} Step */

const REPORTS = join(ROOT, '.cache', 'reports');
const UNIT_REPORT = join(REPORTS, 'unit.json');
const BROWSER_REPORT = join(REPORTS, 'e2e.json');

/** @type {readonly Step[]} */
const STEPS = [
  check('types', 'Types of the whole project (tsc)', 'tsc', '--noEmit'),
  check('svelte', 'Components (svelte-check)', 'svelte-check', '--fail-on-warnings'),
  check('lint', 'Lint (eslint)', 'eslint', '.'),
  check('dead', 'Nothing unused (knip)', 'knip'),
  check('format', 'Format (prettier)', 'prettier', '--check', '--log-level', 'warn', '.'),
  { name: 'unit', what: 'Unit tests (vitest)', run: unitTests },
  { name: 'build', what: 'Build', run: async () => one(await run('npm', ['run', 'build'])) },
  {
    name: 'e2e',
    what: 'The built site in a browser, and its size (Playwright)',
    run: browserTests,
  },
  { name: 'firefox', what: 'Journeys in Firefox', run: () => journeys('firefox') },
  { name: 'webkit', what: 'Journeys in WebKit', run: () => journeys('webkit') },
];

/**
 * A step that is one program and counts as one test.
 * @param {string} name
 * @param {string} what
 * @param {string} tool
 * @param {...string} args
 * @returns {Step}
 */
function check(name, what, tool, ...args) {
  return { name, what, run: async () => one(await run(tool, args)) };
}

/**
 * @param {number} code
 * @returns {Tally}
 */
function one(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function unitTests() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
  const code = await run('vitest', ['run', ...reporters]);
  const report = /** @type {import('./tally.mjs').UnitReport | null} */ (readReport(UNIT_REPORT));
  return honest(report && unitTally(report), code);
}

async function browserTests() {
  const browser = await ensureBrowser();
  console.log(`Browser: ${browser.path}`);
  return playwright(BROWSER_REPORT, { CHROMIUM_PATH: browser.path });
}

/**
 * What a reader does, in another engine; skipped, and said so, where it cannot be had.
 * @param {import('./browser-engines.mjs').OtherEngine} engine
 */
async function journeys(engine) {
  const way = await ensureEngine(engine);
  if (way) console.log(`Engine: ${JSON.stringify(way)}`);
  else console.log(`NO ${engine.toUpperCase()} COULD BE HAD: its journeys are skipped.`);
  return playwright(join(REPORTS, `${engine}.json`), { ENGINE: engine });
}

/**
 * @param {string} file where the report goes
 * @param {Record<string, string>} env
 */
async function playwright(file, env) {
  const variables = { PLAYWRIGHT_JSON_OUTPUT_NAME: file, ...env };
  const code = await run('playwright', ['test', '--reporter=list,json'], { env: variables });
  const report = /** @type {import('./tally.mjs').BrowserReport | null} */ (readReport(file));
  return honest(report && browserTally(report), code);
}

/**
 * @param {string} path
 * @returns {unknown} null if the program ended before it wrote one
 */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    console.error(`No report at ${path}: ${String(error)}`);
    return null;
  }
}

/**
 * The steps named by --only, or all.
 * @param {string | null} only
 * @throws {Error} if it names one there is not
 */
function chosen(only) {
  if (only === null) return STEPS;
  const names = only.split(',');
  const known = STEPS.map((step) => step.name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Error(`No such step: ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  }
  return STEPS.filter((step) => names.includes(step.name));
}

/**
 * Runs one step; what goes wrong in it is its failure and no other step's.
 * @param {Step} step
 */
async function perform(step) {
  console.log(`\n== ${step.what}`);
  const start = performance.now();
  try {
    const tally = await step.run();
    return { step, tally, seconds: (performance.now() - start) / 1000 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { step, tally: one(1), seconds: (performance.now() - start) / 1000 };
  }
}

/**
 * @param {readonly Step[]} steps
 * @returns {Promise<Tally>}
 */
async function performAll(steps) {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const done = [];
  for (const step of steps) done.push(await perform(step));
  console.log('\n== Summary');
  for (const { step, tally, seconds } of done) {
    const mark = tally.failed === 0 ? 'ok    ' : 'FAILED';
    console.log(`${mark} ${step.what}: ${closingLine(tally)} (${seconds.toFixed(1)} s)`);
    for (const failure of tally.failures ?? []) console.log(`  ✘ ${failure}`);
  }
  return sum(done.map(({ tally }) => tally));
}

/** @type {Tally} */
let total = one(1);
try {
  const steps = chosen(option('only', process.argv.slice(2)));
  await ensurePackages();
  total = await performAll(steps);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
}
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
console.log(`\n${closingLine(total)}`);
