/**
 * How fast the built site is, in a browser slowed down to a cheap phone.
 * `npm run bench:lists [-- --runs 5 --slower 4 --json <file>]`. Reports the contract's own marks.
 */
import { writeFileSync } from 'node:fs';
import { chromium, type Browser, type Frame, type Page } from '@playwright/test';
import { interactive, markTime, openAlone } from '../e2e/support/open';
import { startServers } from '../e2e/support/servers';
import { browserFlags, ensureReadersBrowser } from '../scripts/browser.mjs';
import { option } from '../scripts/process.mjs';
import { NETWORK, PHONE } from './phone';
import { quantile } from './quantile';

const MARKS = ['map:painted', 'map:interactive'];
const RECOLOUR = 'map:recolour';
/** Lists whose every change recolours the map. */
const LISTS = ['Measure', 'Answer', 'Period'];

type Times = Map<string, number[]>;

async function measure(browser: Browser, slower: number, times: Times): Promise<void> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await slowDown(page, slower);
  const frame = await openAlone(page);
  await interactive(frame, 60_000);
  for (const mark of MARKS) note(times, mark, (await markTime(frame, mark)) ?? NaN);
  await page.waitForLoadState('networkidle');
  for (const label of LISTS) {
    for (const time of await recolour(frame, label)) note(times, `${RECOLOUR} (${label})`, time);
  }
  await context.close();
}

async function slowDown(page: Page, slower: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
}

/** Chooses the last, then the first entry of a list; milliseconds each change took. */
async function recolour(frame: Frame, label: string): Promise<number[]> {
  // On a phone lists are behind a button, a second one of each beside it hidden.
  const list = frame.getByLabel(label, { exact: true }).filter({ visible: true });
  const opener = frame.getByRole('button', { name: 'Change what is shown' });
  if ((await list.count()) === 0) await opener.click();
  await list.waitFor();
  const before = await recolours(frame);
  const options = await list.locator('option:enabled').count();
  for (const index of [options - 1, 0]) {
    const count = (await recolours(frame)).length;
    await list.selectOption({ index });
    await frame.waitForFunction(([name, old]) => performance.getEntriesByName(name).length > old, [
      RECOLOUR,
      count,
    ] as const);
  }
  return (await recolours(frame)).slice(before.length);
}

function recolours(frame: Frame): Promise<number[]> {
  return frame.evaluate(
    (name) => performance.getEntriesByName(name).map((entry) => entry.duration),
    RECOLOUR,
  );
}

function note(times: Times, name: string, time: number): void {
  times.set(name, [...(times.get(name) ?? []), time]);
}

async function main(args: string[]): Promise<void> {
  const runs = Number(option('runs', args) ?? 5);
  const slower = Number(option('slower', args) ?? 4);
  const file = option('json', args);
  const found = await ensureReadersBrowser();
  const stop = await startServers();
  const browser = await chromium.launch({ executablePath: found.path, args: browserFlags() });
  const times: Times = new Map();
  try {
    for (let run = 0; run < runs; run += 1) await measure(browser, slower, times);
  } finally {
    await browser.close();
    stop();
  }
  const rows = [...times].map(([name, all]) => ({
    name,
    median: Math.round(quantile(all, 0.5)),
    worst: Math.round(quantile(all, 1)),
    count: all.length,
  }));
  console.log(`Milliseconds; ${runs} runs, processor ${slower} times slower, slow mobile network`);
  console.table(rows);
  if (file !== null) writeFileSync(file, `${JSON.stringify({ runs, slower, rows }, null, 2)}\n`);
}

await main(process.argv.slice(2));
