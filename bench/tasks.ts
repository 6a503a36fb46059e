/**
 * How long the built site keeps a slowed phone busy at a time: the longest task while it loads, and in each step of
 * a reader who goes through its lists, areas, colours and views. `npm run bench:tasks [-- --runs 3 --slower 4]`.
 */
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { siteOrigin } from '../e2e/support/origins';
import { startServers } from '../e2e/support/servers';
import { browserFlags, ensureReadersBrowser } from '../scripts/browser.mjs';
import { option } from '../scripts/process.mjs';
import { PHONE } from './phone';
import { quantile } from './quantile';

/** Milliseconds without anything on its way, after which a step is over. */
const QUIET = 1200;

interface Step {
  readonly name: string;
  /** Finds in the page what is pressed or chosen. */
  readonly act: string;
}

/** The list's entry at a place, as a reader chooses it. */
function pick(label: string, at: number): Step {
  return {
    name: `${label}, entry ${String(at + 1)}`,
    act: `const list = [...document.querySelectorAll('select')].find((each) => each.offsetParent && each.labels[0].textContent.trim() === '${label}');
      list.value = [...list.options].filter((each) => !each.disabled)[${String(at)}].value;
      for (const type of ['input', 'change']) list.dispatchEvent(new Event(type, { bubbles: true }));`,
  };
}

function press(name: string, find: string): Step {
  return { name, act: `${find}.dispatchEvent(new MouseEvent('click', { bubbles: true }));` };
}

const button = (text: string) =>
  press(
    text,
    `[...document.querySelectorAll('button')].find((each) => each.offsetParent && (each.ariaLabel ?? each.textContent).trim() === '${text}')`,
  );
const radio = (text: string) =>
  press(
    text,
    `[...document.querySelectorAll('input[type=radio]')].find((each) => each.labels[0].textContent.trim() === '${text}')`,
  );
const area = (name: string) =>
  press(name, `document.querySelector('[role=button][aria-label^="${name}"]')`);

const STEPS: readonly Step[] = [
  button('Change what is shown'),
  ...[1, 2, 3, 0].map((at) => pick('Measure', at)),
  ...[1, 0].map((at) => pick('Answer', at)),
  ...[1, 2, 8, 0].map((at) => pick('Period', at)),
  ...[1, 0].map((at) => pick('Survey', at)),
  ...[2, 3].map((at) => pick('Measure', at)),
  button('Close'),
  ...['Devon', 'Kent and Medway', 'Derby and Derbyshire'].map(area),
  ...['Against England', 'Change', 'Percentage', 'Hex map', 'Table', 'Map'].map(radio),
  ...['Hex map', 'Map', 'Hex map', 'Table', 'Map'].map(radio),
];

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly args: { readonly name?: string };
}

/** The longest task of the page's main thread while something is done, in milliseconds. */
async function longest(session: CDPSession, act: () => Promise<void>): Promise<number> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', take);
  await session.send('Tracing.start', { categories: 'toplevel', transferMode: 'ReportEvents' });
  await act();
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await done;
  session.off('Tracing.dataCollected', take);
  return longestOf(events);
}

function longestOf(events: readonly TraceEvent[]): number {
  const mains = events.filter(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
  );
  const tasks = events.filter(
    ({ name, ph, pid, tid }) =>
      ph === 'X' &&
      name.endsWith('RunTask') &&
      mains.some((main) => main.pid === pid && main.tid === tid),
  );
  return Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000));
}

/** In a task of its own, with nothing of the measurement's in it. */
async function perform(page: Page, session: CDPSession, { act }: Step): Promise<void> {
  await session.send('Runtime.evaluate', { expression: `void setTimeout(() => {${act}}, 50)` });
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(QUIET);
  await page.waitForLoadState('networkidle');
}

async function visit(browser: Browser, slower: number): Promise<[string, number][]> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const rows: [string, number][] = [];
  const loading = async () => {
    await page.goto(`${siteOrigin()}/`);
    await settled(page);
    await settled(page);
  };
  rows.push(['loading', await longest(session, loading)]);
  for (const [i, step] of STEPS.entries()) {
    const time = await longest(session, () => perform(page, session, step));
    rows.push([`${String(i + 1).padStart(2)} ${step.name}`, time]);
  }
  await context.close();
  return rows;
}

async function main(args: string[]): Promise<void> {
  const runs = Number(option('runs', args) ?? 3);
  const slower = Number(option('slower', args) ?? 4);
  const found = await ensureReadersBrowser();
  const stop = await startServers();
  const browser = await chromium.launch({ executablePath: found.path, args: browserFlags() });
  const times = new Map<string, number[]>();
  try {
    for (let run = 0; run < runs; run += 1) {
      for (const [name, time] of await visit(browser, slower)) {
        times.set(name, [...(times.get(name) ?? []), time]);
      }
    }
  } finally {
    await browser.close();
    stop();
  }
  console.log(`Longest task, ms; ${String(runs)} visits, processor ${String(slower)} times slower`);
  console.table(
    [...times].map(([step, all]) => ({
      step,
      median: Math.round(quantile(all, 0.5)),
      worst: Math.round(quantile(all, 1)),
    })),
  );
}

await main(process.argv.slice(2));
