/** Each of the page's requests, with each fault: what the reader then sees, and whether trying again helps. */
import type { Browser, Locator, Page } from '@playwright/test';
import { App } from './app';
import { FAULTS, hold, type FaultName } from './faults';
import { JOURNEYS, setOut, standing, type Journey } from './journeys';
import { siteOrigin } from './origins';
import { expect } from './test';

/** A file, and the first journey that asks for it. */
export interface Request {
  readonly path: string;
  readonly journey: Journey;
  /** Figures that the reader may ask for next: nothing is missing without them. */
  readonly isAhead: boolean;
}

/** Files without which nothing is missing that a reader could want to know of. */
const CONVENIENCE = /\/(?:boot\.js|icon\.svg)$/;
/** What stands in for these holds all that they do. */
const SPARE = /\.first\.\w+\.json$|\/data\/first\.json$/;
/** Without these there is nothing to operate: the picture, or the words, stand. */
const VITAL = /\/assets\/index-[^/]*\.(?:js|css)$|\/data\/index[^/]*\.json$/;
const WORDS =
  /could not be (?:loaded|drawn)|cannot respond|has not come|came without|no longer kept|not complete|is damaged|not as expected/;

/** What the page says of a failure. */
export const words = (app: App): Locator =>
  app.frame.getByText(WORDS).filter({ visible: true }).first();

/** The journeys made once without any fault: what they ask for, each file under the first that needs it. */
export async function requestsOf(browser: Browser): Promise<Request[]> {
  const made = await together(JOURNEYS, (journey) =>
    inContext(browser, (page) => requestsIn(page, journey)),
  );
  const found = new Map<string, Request>();
  for (const request of made.flat()) {
    const known = found.get(request.path);
    if (!known || (known.isAhead && !request.isAhead)) found.set(request.path, request);
  }
  return [...found.values()];
}

/** A page of its own, for as long as something is done with it. */
export async function inContext<T>(browser: Browser, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  try {
    return await use(page);
  } finally {
    // A file may still be under way.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
  }
}

/** So many pages at once: most of their time is spent waiting. */
const AT_ONCE = 3;

/** Does the same with each, some at once; results in the order of `items`. */
export async function together<T, R>(
  items: readonly T[],
  act: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const rest = [...items.entries()];
  const work = async () => {
    for (let next = rest.shift(); next; next = rest.shift()) {
      results[next[0]] = await act(next[1]);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results;
}

async function requestsIn(page: Page, journey: Journey): Promise<Request[]> {
  const found = new Set<string>();
  const pending = pendingOf(page);
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    const isPage = request.resourceType() === 'document';
    if (origin === siteOrigin() && !isPage) found.add(pathname);
  });
  const app = await setOut(page, journey);
  await standing(app);
  await page.waitForLoadState('networkidle');
  await journey.act?.(app);
  await journey.done?.(app);
  await quiet(pending);
  const shown = await measuresShown(app);
  return [...found].map((path) => ({ path, journey, isAhead: isOfAnother(path, shown) }));
}

/** Of both lists, where two measures are compared. */
function measuresShown(app: App): Promise<string[]> {
  const lists = app.frame.getByRole('combobox', { name: /^(?:Measure|Second measure)$/ });
  return lists.evaluateAll((all) => all.map((list) => (list as HTMLSelectElement).value));
}

/** Whether a file holds figures of a measure that none of these is. */
function isOfAnother(path: string, shown: readonly string[]): boolean {
  const measure = /^\/data\/(?:his|gpps)\/([\w-]+)\./.exec(path)?.[1];
  return measure !== undefined && !shown.some((each) => each.split('/').pop() === measure);
}

/** One request with one fault, from the start to the repair. Throws where something is not as it should be. */
export async function trial(page: Page, request: Request, fault: FaultName): Promise<void> {
  const uncaught: string[] = [];
  const others = pendingOf(page, request.path);
  page.on('pageerror', (error) => uncaught.push(error.message));
  const { until, release } = hold();
  const state: State = { broken: true, asked: 0, served: 0 };
  if (isWaiting(fault)) await page.clock.install();
  await page.route(
    ({ pathname }) => pathname === request.path,
    async (route) => {
      state.asked += 1;
      if (state.broken) return FAULTS[fault](route, { until });
      state.served += 1;
      await route.continue();
    },
  );
  const { journey } = request;
  const opening = setOut(page, journey);
  const app =
    journey.framed === true || !isWaiting(fault) ? await opening : new App(page.mainFrame());
  opening.catch(() => undefined);
  if (journey.act) {
    await standing(app);
    await act(journey, app);
  }
  await expect.poll(() => state.asked, { timeout: 8000 }).toBeGreaterThan(0);
  if (isWaiting(fault)) {
    await quiet(others);
    await pass(page, fault, others);
  }
  state.broken = fault === 'never answering' || !isWaiting(fault);
  release();
  if (fault === 'ten seconds late') {
    await expect(words(app)).toHaveCount(0);
    await restWorks(app, request);
  } else if (!request.isAhead && !CONVENIENCE.test(request.path) && !SPARE.test(request.path)) {
    await toldAndMended(app, request, state);
  } else {
    await standing(app);
    await restWorks(app, request);
  }
  // A script of the page itself that is cut off is no error that anybody could catch.
  const isMain = /\/assets\/index-[^/]*\.js$|\/boot\.js$/.test(request.path);
  if (!isMain) expect(uncaught).toEqual([]);
}

/** What became of the requests for a file. */
interface State {
  broken: boolean;
  asked: number;
  served: number;
}

/** The failure is told and the rest works; the server mended, trying again brings the file. */
async function toldAndMended(app: App, request: Request, state: State): Promise<void> {
  const { journey } = request;
  await expect(words(app)).toBeVisible({ timeout: 12_000 });
  await restWorks(app, request);
  state.broken = false;
  await tryAgain(app, journey);
  // Where the page began anew, the reader does again what asked for the file.
  const isServed = () => state.served > 0;
  const first = expect.poll(isServed, { timeout: journey.act ? 8000 : 15_000 }).toBe(true);
  await first.catch(async (error: unknown) => {
    if (!journey.act) throw error;
    await standing(app);
    await journey.act(app);
    await expect.poll(isServed).toBe(true);
  });
  await expect(words(app)).toHaveCount(0);
  await standing(app);
  await restWorks(app, request, true);
}

const isWaiting = (fault: FaultName) => fault === 'never answering' || fault === 'ten seconds late';

/** Addresses of all requests that are under way. @param but all except these */
function pendingOf(page: Page, but?: string): ReadonlySet<string> {
  const pending = new Set<string>();
  page.on('request', (each) => {
    if (but === undefined || !each.url().includes(but)) pending.add(each.url());
  });
  page.on('requestfinished', (each) => pending.delete(each.url()));
  page.on('requestfailed', (each) => pending.delete(each.url()));
  return pending;
}

/** Nothing else is under way for a while: what comes late is the one file alone. */
async function quiet(pending: ReadonlySet<string>): Promise<void> {
  let calm = 0;
  const isCalm = () => {
    calm = pending.size === 0 ? calm + 1 : 0;
    return calm >= 3;
  };
  await expect.poll(isCalm, { intervals: [150] }).toBe(true);
}

/** Time passes, for scripts and for style sheets. */
async function pass(page: Page, fault: FaultName, others: ReadonlySet<string>): Promise<void> {
  if (fault === 'ten seconds late') return page.clock.fastForward(10_000);
  const session = await page.context().newCDPSession(page);
  await session.send('Animation.enable');
  await session.send('Animation.setPlaybackRate', { playbackRate: 50 });
  // Twice: what was asked for late has its patience from then on.
  for (let turn = 0; turn < 3; turn += 1) {
    await page.clock.fastForward(21_000);
    await quiet(others);
  }
}

async function act(journey: Journey, app: App): Promise<void> {
  await journey.act?.(app);
}

/** What can still be done can be done: an area chosen on the map or in the table, or a picture seen. */
async function restWorks(app: App, { path }: Request, isMended = false): Promise<void> {
  const isPicture = VITAL.test(path) && !isMended;
  if (isPicture) {
    await expect(app.heading).toBeVisible();
    return;
  }
  const area = app.frame.getByRole('button', { name: /^Derby and Derbyshire(?::|$)/ }).first();
  const none = app.frame.getByRole('heading', { name: 'The figures could not be loaded' });
  await expect(area.or(none).first()).toBeVisible();
  if (await none.isVisible()) return;
  const before = await area.getAttribute('aria-pressed');
  await area.dispatchEvent('click');
  if (before === null) await expect(area.or(app.shown).first()).toBeVisible();
  else await expect(area).toHaveAttribute('aria-pressed', before === 'true' ? 'false' : 'true');
}

/** What the page offers for trying again; where it offers nothing, the reader does the same once more. */
async function tryAgain(app: App, journey: Journey): Promise<void> {
  const offers = app.frame
    .getByRole('button', { name: 'Try again' })
    .or(app.frame.getByRole('link', { name: 'Try again' }));
  const offer = offers.filter({ visible: true }).first();
  if (await offer.isVisible()) {
    // It goes by itself where what was missing came another way.
    await offer
      .dispatchEvent('click', undefined, { timeout: 5000 })
      .catch(() => app.frame.page().reload());
  } else if (journey.act) await act(journey, app);
  else await app.frame.page().reload();
}
