/** Pages made by the build: one for each area, and for each of its measures. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { interactive, onMap, openAlone } from './support/open';
import { siteOrigin } from './support/origins';
import { expect, test } from './support/test';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
/** A page for each area and measure of some 30 KB, a picture and two feeds for each area. */
const LARGEST_SITE = 40 * 1024 * 1024;

test('every area of both sets of boundaries has a page and a picture', () => {
  const index = JSON.parse(readFileSync(join(DIST, 'data/index.json'), 'utf8')) as {
    geographies: { areas: { code: string }[] }[];
  };
  const codes = new Set(index.geographies.flatMap(({ areas }) => areas.map(({ code }) => code)));
  expect(codes.size).toBeGreaterThan(42);
  for (const code of codes) {
    expect(existsSync(join(DIST, 'area', code, 'index.html')), code).toBe(true);
    const card = readFileSync(join(DIST, 'area', code, 'card.png'));
    expect([card.readUInt32BE(16), card.readUInt32BE(20)]).toEqual([1200, 630]);
  }
});

test('the whole site stays within 40 MB', () => {
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' });
  const sizes = files.map((name) => statSync(join(DIST, name))).filter((each) => each.isFile());
  expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(LARGEST_SITE);
});

test('a page of an area shows it, and its address becomes the map’s own with the next choice', async ({
  page,
}) => {
  const frame = await openAlone(page, '', 'area/E54000058/');
  await interactive(frame);
  await expect(page).toHaveTitle(/Derby and Derbyshire|GP/);
  const details = page.getByRole('region', { name: 'Area details' });
  await expect(details).toContainText('Derby and Derbyshire');
  const other = onMap(frame, /^Kent and Medway/);
  await other.focus();
  await other.press('Enter');
  await expect(details).toContainText('Kent and Medway');
  // The address is written after the picture.
  await expect.poll(() => page.url()).toBe(`${siteOrigin()}/?area=E54000032`);
  await page.goBack();
  await expect(details).toContainText('Derby and Derbyshire');
});

test('a page of an abolished area shows the last wave that knew it', async ({ page }) => {
  const known = readdirSync(join(DIST, 'area'));
  const newest = JSON.parse(readFileSync(join(DIST, 'geo/icb-2026.topo.json'), 'utf8')) as {
    objects: { areas: { geometries: { properties: { code: string } }[] } };
  };
  const today = new Set(newest.objects.areas.geometries.map(({ properties }) => properties.code));
  const gone = known.find((code) => !today.has(code)) ?? 'none';
  const frame = await openAlone(page, '', `area/${gone}/`);
  await interactive(frame);
  await expect(onMap(frame, /./).and(page.locator('[aria-pressed="true"]'))).toHaveCount(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a page of a measure is a headline, a map, a sentence and a table', async ({
    page,
    problems,
  }) => {
    problems.skipAxe();
    await page.goto('/area/E54000058/gpps-phone/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const map = page.getByRole('group', { name: /^Map of England/ });
    await expect(map.getByRole('button')).toHaveCount(36);
    await expect(page.getByRole('table')).toContainText('Derby and Derbyshire');
    const picture = await page.locator('meta[property="og:image"]').getAttribute('content');
    expect(existsSync(join(DIST, /card\/.*/.exec(picture ?? '')?.[0] ?? 'none'))).toBe(true);
  });
});
