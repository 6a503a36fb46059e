/** The weight of the built site, gzipped, in KB of 1,024 bytes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { interactive, markTime, openAlone } from './support/open';
import { expect, test } from './support/test';

const FIRST_LOAD_KB = 92;
/** A view that an address asks for needs the whole index, and its own drawing. */
const ASKED_LOAD_KB = 100;
const GEOGRAPHY_KB = 30;
const DIST = fileURLToPath(new URL('../dist', import.meta.url));

const zippedKb = (body: Buffer) => gzipSync(body).length / 1024;

/** Addresses of everything the page had asked for by the given time, itself included. */
async function requestedBy(page: Page, time: number): Promise<string[]> {
  return page.evaluate((until) => {
    const resources = performance.getEntriesByType('resource');
    const early = resources.filter((entry) => entry.startTime < until).map((entry) => entry.name);
    return [location.href, ...early].filter((address) => address.startsWith('http'));
  }, time);
}

const LOADS = [
  ['', FIRST_LOAD_KB],
  ['embed=1', FIRST_LOAD_KB],
  ['view=hex&survey=gpps', ASKED_LOAD_KB],
] as const;

for (const [query, most] of LOADS) {
  test(`first load of "${query}" weighs at most ${most} KB`, async ({ page, problems }) => {
    problems.skipAxe();
    const bodies = new Map<string, Promise<Buffer>>();
    page.on('requestfinished', (request) => {
      bodies.set(
        request.url(),
        request.response().then((response) => response?.body() ?? Buffer.alloc(0)),
      );
    });
    const frame = await openAlone(page, query);
    await interactive(frame);
    // Shapes of the page as built answer before; all that comes until the app itself does counts.
    const time = await markTime(frame, 'map:live');
    const addresses = await requestedBy(page, time ?? Infinity);
    await page.waitForLoadState('networkidle');
    const parts = await Promise.all(
      [...new Set(addresses)].map(async (address) => {
        const body = await bodies.get(address);
        if (!body) throw new Error(`${address} was requested, but its content was not seen.`);
        return { path: new URL(address).pathname, kb: zippedKb(body) };
      }),
    );
    // What came later is read too, while the page is still there.
    await Promise.all(bodies.values());
    const total = parts.reduce((sum, { kb }) => sum + kb, 0);
    const list = parts.map(({ path, kb }) => `  ${kb.toFixed(1).padStart(6)} KB ${path}`);
    console.log([`First load "${query}": ${total.toFixed(1)} KB`, ...list].join('\n'));
    expect(parts.length).toBeGreaterThan(1);
    expect(total).toBeLessThanOrEqual(most);
  });
}

test(`each set of boundaries weighs at most ${GEOGRAPHY_KB} KB`, ({ problems }) => {
  problems.skipAxe();
  const files = built().filter(({ path }) => path.endsWith('.topo.json'));
  expect(files.length).toBeGreaterThan(0);
  for (const { path, kb } of files) expect(kb, path).toBeLessThanOrEqual(GEOGRAPHY_KB);
});

test('what is loaded later is reported', ({ problems }) => {
  problems.skipAxe();
  const files = built().sort((one, other) => other.kb - one.kb);
  const list = files
    .slice(0, 25)
    .map(({ path, kb }) => `  ${kb.toFixed(1).padStart(6)} KB ${path}`);
  const total = files.reduce((sum, { kb }) => sum + kb, 0);
  console.log(
    [`Built: ${files.length} files, ${total.toFixed(0)} KB; the largest:`, ...list].join('\n'),
  );
  expect(files.map(({ path }) => path)).toContain('index.html');
});

function built(): { path: string; kb: number }[] {
  return readdirSync(DIST, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(DIST, file), kb: zippedKb(readFileSync(file)) }));
}
