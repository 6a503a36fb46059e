/** One page as a cheap phone meets it: weight, first picture, first use, recolouring, memory. */
import type { Browser, CDPSession, Locator, Page } from '@playwright/test';
import { NETWORK, PHONE } from '../phone';

const PATIENCE = 60_000;

/** One visit's figures, by name. */
export interface Visit {
  /** Kilobytes received until an area could be chosen and the page's whole script answered. */
  readonly kilobytes: number;
  /** Milliseconds from the start of the page. */
  readonly painted: number;
  readonly usable: number;
  /** Milliseconds from the input event to the frame that shows it: each change to figures that are there, of a page at rest. */
  readonly recolours: readonly number[];
  /** The same for changes that come as soon as the one before is on the screen. */
  readonly quick: readonly number[];
  /** The same for figures that are shown for the first time, which the product has to fetch. */
  readonly first: readonly number[];
  /** Megabytes of the script's heap after a collection, and nodes of the document. */
  readonly heap: number;
  readonly nodes: number;
}

/**
 * @param slower how many times slower the processor is made
 * @param whole the mark until which what is received counts: pages that answer before all of it is there have a later one
 */
export async function visit(
  browser: Browser,
  address: string,
  slower: number,
  whole = 'map:interactive',
): Promise<Visit> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const received = await slowDown(session, slower);
  await page.goto(address);
  await marked(page, 'map:interactive');
  await marked(page, whole);
  const kilobytes = received() / 1000;
  const [painted, usable] = await Promise.all(
    ['map:painted', 'map:interactive'].map((name) => startOf(page, name)),
  );
  await page.waitForLoadState('networkidle');
  const { first, recolours, quick } = await recolourAll(page);
  const { heap, nodes } = await memory(session);
  await context.close();
  return {
    kilobytes,
    painted: painted ?? NaN,
    usable: usable ?? NaN,
    recolours,
    quick,
    first,
    heap,
    nodes,
  };
}

/** @returns how many bytes have been received so far, headers included */
async function slowDown(session: CDPSession, rate: number): Promise<() => number> {
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return () => bytes;
}

async function marked(page: Page, name: string): Promise<void> {
  const there = (mark: string) => performance.getEntriesByName(mark).length > 0;
  await page.waitForFunction(there, name, { timeout: PATIENCE });
}

function startOf(page: Page, name: string): Promise<number> {
  return page.evaluate((mark) => performance.getEntriesByName(mark)[0]?.startTime ?? NaN, name);
}

/** Goes through the first four measures and back, again and again: every change recolours every area. */
async function recolourAll(page: Page): Promise<Pick<Visit, 'first' | 'recolours' | 'quick'>> {
  // On a phone the product's own list is behind a button, a second one beside it hidden.
  const list = page.getByLabel('Measure', { exact: true }).filter({ visible: true });
  const controls = page.getByRole('button', { name: 'Change what is shown' });
  if ((await list.count()) === 0) await controls.tap();
  await list.waitFor();
  const values = await list
    .locator('option:enabled')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  const [onward, back] = [values.slice(1, 4), values.slice(0, 3).reverse()];
  const first = await recolour(page, list, onward, REST);
  const atRest = await recolour(page, list, [...back, ...onward, ...back, ...onward], REST);
  const quick = await recolour(page, list, [...back, ...onward], 0);
  return { first, recolours: atRest, quick };
}

/** Milliseconds after which a page has shown all that follows a change. */
const REST = 700;

/** @param rest milliseconds between the frame that shows a change and the next one */
async function recolour(
  page: Page,
  list: Locator,
  values: readonly string[],
  rest: number,
): Promise<number[]> {
  const earlier = (await recolours(page)).length;
  for (const value of values) {
    const before = (await recolours(page)).length;
    await list.selectOption(value);
    const more = (old: number) => performance.getEntriesByName('map:recolour').length > old;
    await page.waitForFunction(more, before, { timeout: PATIENCE });
    await page.waitForTimeout(rest);
  }
  return (await recolours(page)).slice(earlier);
}

function recolours(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    performance.getEntriesByName('map:recolour').map(({ duration }) => duration),
  );
}

async function memory(session: CDPSession): Promise<Pick<Visit, 'heap' | 'nodes'>> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  return { heap: usedSize / 1e6, nodes };
}
