import { defineConfig } from '@playwright/test';
import { browserFlags, locateBrowser } from './scripts/browser.mjs';

const browser = await locateBrowser();

/** The built site in Chromium. Tests choose their own viewports, so there is one project. */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/support/servers.ts',
  fullyParallel: true,
  workers: 2,
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
