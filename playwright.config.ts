import { defineConfig } from '@playwright/test';
import { browserFlags, locateBrowser } from './scripts/browser.mjs';

const browser = await locateBrowser();

/** `firefox` or `webkit`: the journeys in that engine. Chromium runs them too, and everything else. */
const engine = process.env['ENGINE'] ?? 'chromium';

/** The built site in a browser. Tests choose their own viewports, so there is one project. */
export default defineConfig({
  outputDir: `test-results/${engine}`,
  testDir: engine === 'chromium' ? 'e2e' : 'e2e/engines',
  globalSetup: './e2e/support/servers.ts',
  fullyParallel: true,
  // Pages wait for a fifth of their time: three keep two cores busy.
  workers: engine === 'chromium' ? 3 : 1,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      args: browserFlags(),
      ...(browser ? { executablePath: browser.path } : {}),
    },
  },
});
