/** Find your area: names and postcodes of any kind, in both sets of boundaries, without asking anybody. */
import type { Page } from '@playwright/test';
import { ready, type App } from './support/app';
import { index, nameOf } from './support/data';
import { openAlone, openInHost } from './support/open';
import { expect, test } from './support/test';

/** What is typed, and the area it leads to: before and since April 2026. */
const PLACES = [
  ['LU1', 'E54000024', 'E54000065'],
  ['Farnham', 'E54000034', 'E54000069'],
  ['Winchester', 'E54000042', 'E54000067'],
  ['blmk', 'E54000024', 'E54000065'],
  ['W1A 1AA', 'E54000027', 'E54000071'],
  ['Cornwall', 'E54000036', 'E54000036'],
] as const;

/** Types, takes the first suggestion with the keys, and expects the area's details. */
async function findByKeys(page: Page, app: App, text: string, code: string): Promise<void> {
  await app.search.fill('');
  await app.search.pressSequentially(text);
  const first = app.frame
    .getByRole('listbox', { name: 'Places found' })
    .getByRole('option')
    .first();
  await expect(first).toContainText(nameOf(code));
  await page.keyboard.press('ArrowDown');
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(app.shown).toHaveText(nameOf(code));
  await expect(app.frame.getByRole('listbox', { name: 'Places found' })).toHaveCount(0);
}

for (const [wave, at] of [
  ['his-28', 2],
  ['his-20', 1],
] as const) {
  test(`places lead to the areas of wave ${wave}, and nothing leaves the browser`, async ({
    page,
  }) => {
    const frame = await openInHost(page, {
      query: `embed=1&wave=${wave}`,
      width: 640,
      height: 2400,
    });
    const app = await ready(frame);
    await expect(app.search).toBeVisible();
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    for (const place of PLACES) {
      await test.step(place[0], () => findByKeys(page, app, place[0], place[at]));
    }
    // Where an area is small the map is enlarged, by a part of the page that comes when it is needed.
    const files = asked.filter((path) => !path.startsWith('/assets/'));
    expect([...new Set(files)]).toEqual([`/${index.find}`]);
  });
}

test('Frimley is a town as well as a board that was split', async ({ page }) => {
  const app = await ready(await openAlone(page));
  const options = app.frame.getByRole('listbox', { name: 'Places found' }).getByRole('option');
  await app.search.pressSequentially('Frimley');
  await expect(options.filter({ hasText: nameOf('E54000070') }).first()).toBeVisible();
  await expect(options.filter({ hasText: nameOf('E54000069') }).first()).toBeVisible();
  await app.search.fill('');
  await app.choose('Period', 'his-20');
  await app.search.pressSequentially('Frimley');
  await options.first().click();
  await expect(app.shown).toHaveText('Frimley');
});

test('the box tells what it found, and what it cannot find', async ({ page }) => {
  const app = await ready(await openAlone(page));
  await app.search.pressSequentially('Leeds');
  await expect(app.frame.getByRole('status').filter({ hasText: /places? found/ })).toHaveCount(1);
  await expect(app.search).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(app.search).toHaveAttribute('aria-expanded', 'false');
  await test.step('a place outside England', async () => {
    await app.search.fill('Cardiff');
    await expect(app.frame.getByText(/outside England.*England only/).first()).toBeVisible();
  });
  await test.step('a place that is none', async () => {
    await app.search.fill('qqqqqq');
    await expect(app.frame.getByText(/Nothing found for “qqqqqq”/).first()).toBeVisible();
  });
  await test.step('and can be emptied', async () => {
    await app.frame.getByRole('button', { name: 'Clear the search' }).click();
    await expect(app.search).toHaveValue('');
    await expect(app.search).toBeFocused();
  });
});

test.describe('with a position', () => {
  test.use({ permissions: ['geolocation'], geolocation: { latitude: 53.8, longitude: -1.55 } });

  test('a reader in Leeds is in West Yorkshire, one in Paris outside', async ({
    page,
    context,
  }) => {
    const app = await ready(await openAlone(page));
    const button = app.frame.getByRole('button', { name: 'Use my location' });
    await button.click();
    await expect(app.shown).toHaveText('West Yorkshire');
    await expect(app.frame.getByText('Your location is in West Yorkshire.')).toBeVisible();
    await context.setGeolocation({ latitude: 48.86, longitude: 2.35 });
    // A position may be kept for a while; a fresh page has none.
    const later = await ready(await openAlone(page));
    await later.frame.getByRole('button', { name: 'Use my location' }).click();
    await expect(later.frame.getByText(/Your location is outside England/)).toBeVisible();
    await expect(later.shown).toHaveText('England');
  });
});

test('without leave to know the position, the other ways are named', async ({ page, context }) => {
  await context.clearPermissions();
  const app = await ready(await openAlone(page));
  await app.frame.getByRole('button', { name: 'Use my location' }).click();
  await expect(app.frame.getByText(/did not allow.*search by name or postcode/)).toBeVisible();
  await expect(app.shown).toHaveText('England');
});
