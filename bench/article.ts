/**
 * What our frames cost the article that they are in, on a cheap phone whose browser draws both in one
 * process. `npm run bench:article [-- --runs 3 --slower 4]`. One row for each number of frames.
 */
import { chromium, type Browser, type Page } from '@playwright/test';
import { openArticle } from '../e2e/support/open';
import { siteOrigin } from '../e2e/support/origins';
import { startServers } from '../e2e/support/servers';
import { browserFlags, ensureReadersBrowser } from '../scripts/browser.mjs';
import { option } from '../scripts/process.mjs';
import { responsiveSnippet } from '../src/embed/snippet';
import { PHONE } from './phone';
import { quantile } from './quantile';

/** Milliseconds in which a reader scrolls through the article, pressing as they go, and what follows. */
const READING = 12_000;
const PRESS_EVERY = 300;
/** By then all that came into sight has come; frames that did not are never asked for. */
const SETTLING = 4000;

interface Costs {
  /** Milliseconds from a press on the article's own button to the next frame: worst of a visit. */
  readonly press: number;
  /** Cumulative layout shift of the article, as browsers report it. */
  readonly shift: number;
  /** Milliseconds by which tasks of the one process exceeded 50 ms. */
  readonly blocked: number;
  /** Long tasks once nothing is loading any more, while the article is still being scrolled. */
  readonly late: number;
}

interface Watched {
  shift: number;
  press: number;
  tasks: { start: number; duration: number }[];
}

/** Runs in the article before anything else. */
function watch(): void {
  const watched: Watched = { shift: 0, press: 0, tasks: [] };
  Object.assign(window, { watched });
  const see = (type: string, take: (entry: PerformanceEntry) => void, more = {}) => {
    new PerformanceObserver((list) => {
      list.getEntries().forEach(take);
    }).observe({ type, buffered: true, ...more });
  };
  see('layout-shift', (entry) => {
    watched.shift += (entry as PerformanceEntry & { value: number }).value;
  });
  see('longtask', ({ startTime: start, duration }) => watched.tasks.push({ start, duration }));
  const threshold = { durationThreshold: 16 };
  see('event', ({ duration }) => (watched.press = Math.max(watched.press, duration)), threshold);
}

function articleOf(frames: number): string {
  // The article is part of its address, and as long as one that is read.
  const words = '<p style="height:500px">What readers came for, in plain words.</p>';
  const snippet = (i: number) =>
    responsiveSnippet({
      base: `${siteOrigin()}/`,
      query: `?show=story&id=f${String(i)}`,
      title: 'How people rate their GP',
      picture: null,
      height: 727,
    });
  const parts = Array.from({ length: 10 }, (_, i) => (i < frames ? snippet(i) : '') + words);
  return `<button style="position:fixed;top:0;left:0">Follow</button>${words}${parts.join('\n')}`;
}

async function read(page: Page): Promise<void> {
  const until = Date.now() + READING;
  while (Date.now() < until) {
    await page.mouse.wheel(0, 350);
    await page.mouse.click(20, 10);
    await page.waitForTimeout(PRESS_EVERY);
  }
}

async function visit(browser: Browser, frames: number, slower: number): Promise<Costs> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await page.addInitScript('globalThis.__name ??= (named) => named');
  await page.addInitScript(watch);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await openArticle(page, { frames: [], html: articleOf(frames) });
  await read(page);
  await page.waitForTimeout(SETTLING);
  const settled = await page.evaluate(() => performance.now());
  for (let turn = 0; turn < 12; turn += 1) {
    await page.mouse.wheel(0, turn < 6 ? -900 : 900);
    await page.waitForTimeout(200);
  }
  const watched = await page.evaluate(() => (window as unknown as { watched: Watched }).watched);
  await context.close();
  const over = watched.tasks.map(({ duration }) => duration - 50);
  return {
    press: watched.press,
    shift: watched.shift,
    blocked: over.reduce((sum, time) => sum + time, 0),
    late: watched.tasks.filter(({ start }) => start > settled).length,
  };
}

function row(frames: number, all: readonly Costs[]): string {
  const cell = (of: (costs: Costs) => number, digits = 0) =>
    [0.5, 0, 1].map((share) => quantile(all.map(of), share).toFixed(digits));
  const cells = [
    cell(({ press }) => press),
    cell(({ shift }) => shift, 3),
    cell(({ blocked }) => blocked),
    cell(({ late }) => late),
  ].map(([middle, low, high]) => `${middle ?? ''} (${low ?? ''} to ${high ?? ''})`);
  return `| ${[String(frames), ...cells].join(' | ')} |`;
}

const args = process.argv.slice(2);
const [runs, slower] = [Number(option('runs', args) ?? 3), Number(option('slower', args) ?? 4)];
const stop = await startServers();
const { path } = await ensureReadersBrowser();
// As on phones, where a frame of another site is drawn by the process of its page.
const oneProcess = ['--disable-site-isolation-trials', '--disable-features=site-per-process'];
const browser = await chromium.launch({
  executablePath: path,
  args: [...browserFlags(), ...oneProcess],
});
try {
  console.log('| frames | worst press ms | layout shift | over 50 ms, in all | long tasks later |');
  console.log('| --- | --- | --- | --- | --- |');
  for (const frames of [0, 1, 10]) {
    const all: Costs[] = [];
    for (let run = 0; run < runs; run += 1) all.push(await visit(browser, frames, slower));
    console.log(row(frames, all));
  }
} finally {
  await browser.close();
  stop();
}
