/** The web component in pages of others: bare, strict, without consent, without scripts, several. */
import type { Page } from '@playwright/test';
import { heldBack } from './support/faults';
import { frameIn, interactive, marked, onMap, openArticle } from './support/open';
import { siteOrigin } from './support/origins';
import { expect, test } from './support/test';

const SCRIPT = () => `${siteOrigin()}/gp-access-map.js`;
const ELEMENT = '<gp-access-map area="E54000058"><p>Before the map: a table.</p></gp-access-map>';
const FALLBACK = 'Before the map: a table.';
/** A policy as newspapers have it: no inline script or style, frames and scripts from the map alone. */
const STRICT = () =>
  `default-src 'self'; script-src 'self' ${siteOrigin()}; style-src 'self'; frame-src ${siteOrigin()}; img-src 'self' ${siteOrigin()} data:`;

/** Height of the first frame, and how tall its content is. */
async function fit(page: Page, at = 0): Promise<{ frame: number; content: number }> {
  const frame = page.locator('iframe').nth(at);
  const inside = await frameIn(frame);
  const content = await inside.evaluate(
    () => document.documentElement.getBoundingClientRect().height,
  );
  return { frame: (await frame.boundingBox())?.height ?? 0, content };
}

async function expectFit(page: Page, at = 0): Promise<void> {
  await expect
    .poll(async () => {
      const { frame, content } = await fit(page, at);
      return Math.abs(frame - content);
    })
    .toBeLessThanOrEqual(1);
}

test('in a bare page the map takes the place of its fallback and fits', async ({
  page,
  problems,
}) => {
  problems.skipAxe();
  await openArticle(page, { frames: [], html: ELEMENT, scripts: [SCRIPT()] });
  const frame = await frameIn(page.locator('iframe'));
  await marked(frame, 'map:painted');
  await expect(page.getByText(FALLBACK)).toBeHidden();
  await expect(frame.getByRole('heading', { name: 'Derby and Derbyshire' })).toBeVisible();
  await expectFit(page);
});

test('it works under a strict policy', async ({ page, problems }) => {
  problems.skipAxe();
  await openArticle(page, { frames: [], html: ELEMENT, scripts: [SCRIPT()], csp: STRICT() });
  const frame = await frameIn(page.locator('iframe'));
  await marked(frame, 'map:painted');
  await expect(page.getByText(FALLBACK)).toBeHidden();
  await expectFit(page);
});

test('without its script the fallback stands', async ({ page }) => {
  await openArticle(page, { frames: [], html: ELEMENT });
  await expect(page.getByText(FALLBACK)).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(0);
});

test('a frame held back by a consent tool leaves the fallback, until consent', async ({
  page,
  problems,
}) => {
  problems.skipAxe();
  // As consent managers do it: every frame of another origin is led to an empty page until consent.
  await page.addInitScript(() => {
    new MutationObserver(() => {
      for (const frame of document.querySelectorAll('iframe')) {
        if (frame.dataset['held'] !== undefined || 'consent' in document.documentElement.dataset)
          continue;
        frame.dataset['held'] = frame.src;
        frame.src = 'about:blank';
      }
    }).observe(document, { childList: true, subtree: true });
  });
  await openArticle(page, { frames: [], html: ELEMENT, scripts: [SCRIPT()] });
  await expect(page.locator('iframe')).toHaveAttribute('src', 'about:blank');
  await page.locator('gp-access-map').evaluate((map) => map.setAttribute('theme', 'dark'));
  await page.waitForTimeout(500);
  await expect(page.locator('iframe')).toHaveAttribute('src', 'about:blank');
  await expect(page.getByText(FALLBACK)).toBeVisible();
  await page.evaluate(() => {
    document.documentElement.dataset['consent'] = '';
    const frame = document.querySelector('iframe');
    if (frame) frame.src = frame.dataset['held'] ?? '';
  });
  await expect(page.getByText(FALLBACK)).toBeHidden();
  await expectFit(page);
});

test('with “wait” no frame is made before load() is called', async ({ page, problems }) => {
  problems.skipAxe();
  const html = ELEMENT.replace('<gp-access-map', '<gp-access-map wait');
  await openArticle(page, { frames: [], html, scripts: [SCRIPT()] });
  await page.waitForTimeout(500);
  await expect(page.locator('iframe')).toHaveCount(0);
  await page.locator('gp-access-map').evaluate((map) => {
    (map as HTMLElement & { load: () => void }).load();
  });
  await expect(page.getByText(FALLBACK)).toBeHidden();
});

test('several stand on a page, and one far below is made when it comes near', async ({
  page,
  problems,
}) => {
  problems.skipAxe();
  const html = `${ELEMENT}<gp-access-map survey="gpps" show="ranking"></gp-access-map><p style="height:6000px">Text.</p><gp-access-map view="table"></gp-access-map>`;
  await openArticle(page, { frames: [], html, scripts: [SCRIPT(), SCRIPT()] });
  for (const at of [0, 1]) {
    await page.locator('iframe').nth(at).scrollIntoViewIfNeeded();
    await marked(await frameIn(page.locator('iframe').nth(at)), 'map:painted');
    await expectFit(page, at);
  }
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect(page.locator('iframe')).toHaveCount(2);
  await page.locator('gp-access-map').nth(2).scrollIntoViewIfNeeded();
  await expect(page.locator('iframe')).toHaveCount(3);
});

test('an attribute changes the view', async ({ page, problems }) => {
  problems.skipAxe();
  await openArticle(page, { frames: [], html: ELEMENT, scripts: [SCRIPT()] });
  await marked(await frameIn(page.locator('iframe')), 'map:painted');
  await page.locator('gp-access-map').evaluate((map) => map.setAttribute('area', 'E54000037'));
  await expect(page.frameLocator('iframe').getByRole('heading', { name: 'Devon' })).toBeVisible();
});

test('a figure with a link to the map becomes live, and is whole without the script', async ({
  page,
  problems,
}) => {
  problems.skipAxe();
  const html = `<figure class="gp-access-map"><table><tr><th>Derby</th><td>70.7%</td></tr></table><figcaption><a href="${siteOrigin()}/?area=E54000058">See the map of every area</a></figcaption></figure>`;
  await openArticle(page, { frames: [], html });
  await expect(page.getByRole('link', { name: 'See the map of every area' })).toBeVisible();
  await openArticle(page, { frames: [], html, scripts: [SCRIPT()] });
  await expect(page.getByRole('link', { name: 'See the map of every area' })).toBeHidden();
  await expect(
    page.frameLocator('iframe').getByRole('heading', { name: 'Derby and Derbyshire' }),
  ).toBeVisible();
});

test('the example page writes a paragraph for the area chosen', async ({ page, problems }) => {
  problems.skipAxe();
  await page.goto(`${siteOrigin()}/embed/paragraph.html`);
  await expect(page.locator('#paragraph')).toHaveText('Choose your area on the map.');
  const frame = await frameIn(page.locator('iframe'));
  await interactive(frame);
  await onMap(frame, /^Devon:/).press('Enter');
  await expect(page.locator('#paragraph')).toHaveText(
    /^In Devon the share was \d+\.\d%, with a margin of error from \d+\.\d% to \d+\.\d%\.$/,
  );
});

test('what was chosen before the part that tells it came is told', async ({ page, problems }) => {
  problems.skipAxe();
  const release = await heldBack(page, /\/assets\/events-/);
  await page.goto(`${siteOrigin()}/embed/paragraph.html`);
  const frame = await frameIn(page.locator('iframe'));
  await interactive(frame);
  await onMap(frame, /^Devon:/).press('Enter');
  await expect(frame.getByRole('heading', { name: 'Devon' })).toBeVisible();
  await expect(page.locator('#paragraph')).toHaveText('Choose your area on the map.');
  release();
  await expect(page.locator('#paragraph')).toHaveText(/^In Devon the share was/);
});

test('nothing is told without events=1', async ({ page, problems }) => {
  problems.skipAxe();
  const html = ELEMENT.replace(' area="E54000058"', '');
  await openArticle(page, { frames: [], html, scripts: [SCRIPT()] });
  await page.evaluate(() => {
    window.addEventListener('message', ({ data }: MessageEvent<{ type?: string } | null>) => {
      if (data?.type === 'gp-access-map:chosen') document.title = 'told';
    });
  });
  const frame = await frameIn(page.locator('iframe'));
  await interactive(frame);
  await onMap(frame, /^Devon:/).press('Enter');
  await expect(frame.getByRole('heading', { name: 'Devon' })).toBeVisible();
  await expect(page).toHaveTitle('An article');
});
