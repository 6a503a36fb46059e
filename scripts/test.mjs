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
/**
 * @typedef {(output: string) => void} Hear
 * @typedef {{ name: string, what: string, run: (hear?: Hear) => Promise<Tally>, isLong?: boolean }} Step
 */

const REPORTS = join(ROOT, '.cache', 'reports');
const UNIT_REPORT = join(REPORTS, 'unit.json');
const BROWSER_REPORT = join(REPORTS, 'e2e.json');

/** More room for what is short-lived: clearing that away took lint and unit tests a fifth of their time. */
const ROOM = { NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --max-semi-space-size=64` };

/**
 * Groups in this order; of steps that leave a core free, two at a time, the longest first.
 * @type {readonly (readonly Step[])[]}
 */
const GROUPS = [
  [
    check('lint', 'Lint (eslint)', 'eslint', '.'),
    check('build', 'Build', 'npm', 'run', 'build'),
    check(
      'types',
      'Types of the whole project (svelte-check)',
      'svelte-check',
      '--fail-on-warnings',
    ),
    check('dead', 'Nothing unused (knip)', 'knip'),
    check('format', 'Format (prettier)', 'prettier', '--check', '--log-level', 'warn', '.'),
  ],
  [{ name: 'unit', what: 'Unit tests (vitest)', run: unitTests }],
  [
    {
      name: 'e2e',
      what: 'The built site in a browser, and its size (Playwright)',
      run: browserTests,
      isLong: true,
    },
    journeys('firefox', 'Journeys in Firefox'),
    journeys('webkit', 'Journeys in WebKit'),
  ],
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
  return { name, what, run: async (hear) => one(await run(tool, args, { env: ROOM, hear })) };
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
  const code = await run('vitest', ['run', ...reporters], { env: ROOM });
  const report = /** @type {import('./tally.mjs').UnitReport | null} */ (readReport(UNIT_REPORT));
  return honest(report && unitTally(report), code);
}

/** @type {Promise<unknown>} */
let installing = Promise.resolve();

/**
 * One browser after the other: each may have to be installed.
 * @template T
 * @param {() => Promise<T>} find
 * @returns {Promise<T>}
 */
function inTurn(find) {
  const found = installing.then(find);
  installing = found.catch(() => null);
  return found;
}

async function browserTests() {
  const browser = await inTurn(() => ensureBrowser());
  console.log(`Browser: ${browser.path}`);
  return playwright(BROWSER_REPORT, { CHROMIUM_PATH: browser.path });
}

/**
 * What a reader does, in another engine; skipped, and said so, where it cannot be had.
 * @param {import('./browser-engines.mjs').OtherEngine} engine
 * @param {string} what
 * @returns {Step}
 */
function journeys(engine, what) {
  return {
    name: engine,
    what,
    run: async (hear) => {
      const way = await inTurn(() => ensureEngine(engine));
      const words = way
        ? `Engine: ${JSON.stringify(way)}`
        : `NO ${engine.toUpperCase()} COULD BE HAD: its journeys are skipped.`;
      (hear ?? ((text) => process.stdout.write(text)))(`${words}\n`);
      return playwright(join(REPORTS, `${engine}.json`), { ENGINE: engine }, hear);
    },
  };
}

/**
 * @param {string} file where the report goes
 * @param {Record<string, string>} env
 * @param {Hear} [hear]
 */
async function playwright(file, env, hear) {
  const variables = { PLAYWRIGHT_JSON_OUTPUT_NAME: file, ...env };
  const code = await run('playwright', ['test', '--reporter=list,json'], { env: variables, hear });
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
  if (only === null) return GROUPS;
  const names = only.split(',');
  const known = GROUPS.flat().map((step) => step.name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Error(`No such step: ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  }
  const groups = GROUPS.map((group) => group.filter(({ name }) => names.includes(name)));
  return groups.filter((group) => group.length > 0);
}

/** @typedef {{ step: Step, tally: Tally, seconds: number }} Outcome */

/**
 * Runs one step; what goes wrong in it is its failure and no other step's.
 * @param {Step} step
 * @param {boolean} alone it shows what it has to say at once; of steps side by side, the short ones when they end
 * @returns {Promise<Outcome>}
 */
async function perform(step, alone) {
  const start = performance.now();
  let said = `\n== ${step.what}\n`;
  if (alone) console.log(said.trimEnd());
  /** @type {Tally} */
  let tally;
  try {
    tally = await step.run(alone ? undefined : (text) => (said += text));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    tally = one(1);
  }
  if (!alone) console.log(said.trimEnd());
  return { step, tally, seconds: (performance.now() - start) / 1000 };
}

/**
 * @param {readonly Step[]} group
 * @returns {Promise<Outcome[]>}
 */
async function performGroup(group) {
  /** @type {Outcome[]} */
  const done = [];
  const waiting = [...group];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      done.push(await perform(step, group.length === 1 || step.isLong === true));
    }
  };
  await Promise.all([lane(), lane()]);
  return done;
}

/**
 * @param {readonly (readonly Step[])[]} groups
 * @returns {Promise<Tally>}
 */
async function performAll(groups) {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const done = [];
  for (const group of groups) done.push(...(await performGroup(group)));
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
  const groups = chosen(option('only', process.argv.slice(2)));
  await ensurePackages();
  total = await performAll(groups);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
}
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
console.log(`\n${closingLine(total)}`);
