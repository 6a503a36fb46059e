/** Ten frames in one article: what they share comes once, and those out of sight cost nothing. */
import type { Page } from '@playwright/test';
import type { FrameSpec } from './support/article';
import { frameIn, interactive, openArticle } from './support/open';
import { siteOrigin } from './support/origins';
import { expect, test } from './support/test';

const COUNT = 10;
const places = Array.from({ length: COUNT }, (_, i) => i);

/** Addresses of hashed files that a frame received over the line, not from the browser's cache. */
async function received(page: Page, place: number): Promise<string[]> {
  const frame = await frameIn(page.locator('iframe').nth(place));
  return frame.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name, transferSize }) => transferSize > 0 && name.includes('/assets/'))
      .map(({ name }) => name),
  );
}

test('ten frames ask once for the code they share', async ({ page, problems }) => {
  problems.skipAxe();
  const frames = places.map((i): FrameSpec => ({ query: `embed=1&id=f${i}`, width: 320 }));
  await openArticle(page, { frames });
  for (const i of places) {
    const iframe = page.locator('iframe').nth(i);
    await iframe.scrollIntoViewIfNeeded();
    await interactive(await frameIn(iframe));
  }
  const files = (await Promise.all(places.map((i) => received(page, i)))).flat();
  expect(files.length).toBeGreaterThan(1);
  expect(files.toSorted()).toEqual([...new Set(files)].toSorted());
});

test('frames far below are not loaded, and none loads what zooms before somebody does', async ({
  page,
  problems,
}) => {
  problems.skipAxe();
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
  const html = places
    .map(
      (i) =>
        `<iframe title="Map ${i}" width="320" height="900" data-src="${siteOrigin()}/?embed=1&id=f${i}"></iframe>`,
    )
    .join('\n');
  await openArticle(page, { frames: [], html, scripts: [`${siteOrigin()}/embed.js`] });
  const first = page.locator('iframe').first();
  await expect(first).toHaveAttribute('src', /embed=1/);
  await interactive(await frameIn(first));
  await expect(page.locator('iframe').last()).not.toHaveAttribute('src');
  await page.locator('iframe').last().scrollIntoViewIfNeeded();
  await interactive(await frameIn(page.locator('iframe').last()));
  expect(asked.some((path) => /assets\/index-/.test(path))).toBe(true);
  expect(asked.filter((path) => /assets\/zoom-/.test(path))).toEqual([]);
});
