/** The page that an editor bookmarks. */
import { frameIn, marked } from './support/open';
import { siteOrigin } from './support/origins';
import { expect, test } from './support/test';

test('the gallery shows each variant at three widths, with a code for this very site', async ({
  page,
}) => {
  await page.goto(`${siteOrigin()}/embed/`);
  const first = page.locator('iframe').first();
  await marked(await frameIn(first), 'map:painted');
  await page.getByRole('radio', { name: '320 pixels' }).check();
  expect((await first.boundingBox())?.width).toBeCloseTo(320, -1);
  const section = page.locator('section').first();
  await section.getByText('Code', { exact: true }).click();
  await expect(section.locator('pre').first()).toContainText(`src="${siteOrigin()}/?embed=1"`);
  await expect(section.locator('pre').first()).toContainText(`${siteOrigin()}/embed.js`);
});

test('frames that are far away are not loaded yet', async ({ page, problems }) => {
  problems.skipAxe();
  await page.goto(`${siteOrigin()}/embed/`);
  await marked(await frameIn(page.locator('iframe').first()), 'map:painted');
  await expect(page.locator('iframe').last()).not.toHaveAttribute('src', /./);
});

test('feeds are named in the head and hold what they say', async ({ page, problems, request }) => {
  problems.skipAxe();
  for (const path of ['', 'area/E54000058/']) {
    await page.goto(`${siteOrigin()}/${path}`);
    for (const type of ['application/feed+json', 'application/atom+xml']) {
      const link = page.locator(`link[rel="alternate"][type="${type}"]`);
      const href = await link.evaluate((each) => (each as HTMLLinkElement).href);
      expect(href).toContain(`${siteOrigin()}/${path}feed.`);
      expect((await request.get(href)).ok()).toBe(true);
    }
  }
});
