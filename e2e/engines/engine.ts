/** Playwright's test with a reader in place of its page: in the engine that `ENGINE` names. */
import { expect, test as base } from '@playwright/test';
import { locateEngine } from '../../scripts/browser-engines.mjs';
import { bidiRemote } from './bidi-remote';
import { playwrightRemote, type Engine } from './playwright-remote';
import { Reader } from './reader';
import type { Remote } from './remote';
import { webdriverRemote } from './webdriver-remote';

export const ENGINE = (process.env['ENGINE'] ?? 'chromium') as Engine;

async function start(): Promise<Remote | null> {
  if (ENGINE === 'chromium') return playwrightRemote(ENGINE);
  const way = await locateEngine(ENGINE);
  if (way?.by === 'bidi') return bidiRemote(way.path);
  if (way?.by === 'webdriver') return webdriverRemote(way);
  return way ? playwrightRemote(ENGINE) : null;
}

export const test = base.extend<{ reader: Reader }, { remote: Remote | null }>({
  remote: [
    async ({}, use) => {
      const remote = await start();
      await use(remote);
      await remote?.close();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  reader: async ({ remote }, use, info) => {
    if (!remote) {
      info.skip(true, `No ${ENGINE} could be had.`);
      return;
    }
    await remote.fresh(1100, 900);
    await use(new Reader(remote));
    if (info.status !== info.expectedStatus) {
      await info.attach('page', {
        body: Buffer.from(await remote.screenshot()),
        contentType: 'image/png',
      });
    }
    expect(remote.errors(), 'uncaught errors').toEqual([]);
  },
});

export { expect };
