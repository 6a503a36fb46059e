/** The one file in the places it was made for: without a server, shut in, and forbidden nearly everything. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Frame } from '@playwright/test';
import { listen, staticServer } from '../scripts/serve.mjs';
import { App } from './support/app';
import { interactive, onMap, openInHost } from './support/open';
import { expect, test } from './support/test';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const FILE = `${DIST}/standalone.html`;
const STRICT =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";
/** Policy of the ordinary build, as documented in docs/hosting.md. */
const ORDINARY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'self'; form-action 'none'";

/** Chooses an area, another measure and another survey, as a reader would. */
async function useIt(frame: Frame): Promise<void> {
  await interactive(frame);
  // Brings the library that enlarges, which a policy could forbid.
  await frame.getByRole('button', { name: 'Zoom in' }).click();
  await frame.getByRole('button', { name: 'All England' }).click();
  const area = onMap(frame, /^Kent and Medway/);
  await area.focus();
  await area.press('Enter');
  await expect(frame.getByRole('region', { name: 'Area details' })).toContainText(
    'Kent and Medway',
  );
  const app = new App(frame);
  await app.choose('Survey', 'gpps');
  await expect(frame.getByRole('contentinfo')).toContainText('GP Patient Survey');
  await app.see('Table');
  await expect(frame.getByRole('table').first()).toBeVisible();
}

/** Serves a folder with a Content-Security-Policy. */
async function serveUnder(policy: string): Promise<{ origin: string; server: Server }> {
  const inner = staticServer(DIST);
  const server = createServer((request, response) => {
    response.setHeader('content-security-policy', policy);
    inner.emit('request', request, response);
  });
  return { origin: `http://127.0.0.1:${String(await listen(server, 0))}`, server };
}

test('refers to no other file', () => {
  const page = readFileSync(FILE, 'utf8');
  const markup = page.replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>/g, '');
  expect(markup).not.toMatch(/\s(?:src|srcset)=|<link[^>]+href="(?!data:)/);
  expect(page).not.toMatch(/<script[^>]*type="module"/);
});

test('works from a file', async ({ page }) => {
  await page.goto(`${pathToFileURL(FILE).href}?area=E54000058`);
  await expect(page.getByRole('region', { name: 'Area details' })).toContainText(
    'Derby and Derbyshire',
  );
  await useIt(page.mainFrame());
});

test('works in a frame that may run scripts and nothing else', async ({ page, problems }) => {
  problems.skipAxe();
  const frame = await openInHost(page, {
    query: 'embed=1',
    file: 'standalone.html',
    sandbox: 'allow-scripts',
  });
  expect(await frame.evaluate(() => window.origin)).toBe('null');
  await useIt(frame);
});

for (const [name, policy, file] of [
  ['the standalone file works under the strictest policy', STRICT, 'standalone.html'],
  ['the ordinary build works without anything unsafe', ORDINARY, 'index.html'],
  [
    'the standalone file needs no leave for dangerous texts either',
    `${STRICT}; require-trusted-types-for 'script'`,
    'standalone.html',
  ],
  [
    'the ordinary build needs no leave for dangerous texts either',
    `${ORDINARY}; require-trusted-types-for 'script'`,
    'index.html',
  ],
] as const) {
  test(name, async ({ page, problems }) => {
    problems.skipAxe();
    const { origin, server } = await serveUnder(policy);
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    try {
      problems.allow(origin);
      await page.goto(`${origin}/${file}`);
      await useIt(page.mainFrame());
      await new App(page.mainFrame()).dialog('Get the data');
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download PNG' }).click();
      expect((await download).suggestedFilename()).toMatch(/\.png$/);
      expect(file === 'index.html' || requested.length === 1).toBe(true);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
}
