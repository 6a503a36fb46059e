/** Files that fail: the reader is told, keeps what there is, and can try again. */
import type { Page } from '@playwright/test';
import { App, ready } from './support/app';
import { figures, index, measure, survey } from './support/data';
import { heldBack } from './support/faults';
import { interactive, openAlone, openInHost } from './support/open';
import type { Problems } from './support/problems';
import { expect, test } from './support/test';

/** Makes the server fail to give files of this name; returns what mends it. */
async function breakFile(page: Page, pattern: RegExp, body?: string): Promise<() => Promise<void>> {
  await page.route(pattern, (route) =>
    body === undefined
      ? route.fulfill({ status: 404, contentType: 'text/plain', body: 'Not found' })
      : route.fulfill({ status: 200, contentType: 'application/json', body }),
  );
  return () => page.unroute(pattern);
}

function expect404(problems: Problems): void {
  problems.expect(/Failed: .* \(status 404\)/);
  problems.expect(/Console error: Failed to load resource/);
}

test('a missing measure leaves the old picture and says so', async ({ page, problems }) => {
  expect404(problems);
  const app = await ready(await openInHost(page, { query: 'embed=1', width: 640, height: 2600 }));
  const { file } = measure('his', 'care-coordination');
  const mend = await breakFile(page, new RegExp(`/${file}$`));
  const names = await app.names();
  await app.open();
  await app.list('Measure').selectOption('care-coordination');
  const alert = app.frame.getByRole('alert');
  await expect(alert).toContainText(`${file} could not be loaded`);
  expect(await app.names()).toEqual(names);
  await mend();
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(
    app.frame
      .getByText(/coordination of (their )?care/i)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
  await expect(alert).toHaveCount(0);
});

test('figures that failed are asked for once, and again only when the reader does', async ({
  page,
  problems,
}) => {
  expect404(problems);
  // Next to each other in the list: what stands there may be asked for ahead.
  const [shown, next] = survey('gpps').measures.slice(4, 6);
  const app = await ready(await openAlone(page, `survey=gpps&measure=${shown?.id ?? ''}`));
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const times = () => asked.filter((path) => path === `/${next?.file ?? ''}`).length;
  await breakFile(page, new RegExp(`/${next?.file ?? ''}$`));
  await app.list('Measure').selectOption(next?.id ?? '');
  const again = app.frame.getByRole('alert').getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(times()).toBe(1);
  await again.click();
  await expect.poll(times).toBe(2);
  await page.waitForLoadState('networkidle');
  expect(times()).toBe(2);
});

test('an area chosen while figures are missing stays while they are on their way', async ({
  page,
  problems,
}) => {
  expect404(problems);
  const app = await ready(await openAlone(page));
  const missing = new RegExp(`/${measure('his', 'care-coordination').file}$`);
  const mend = await breakFile(page, missing);
  await app.list('Measure').selectOption('care-coordination');
  const alert = app.frame.getByRole('alert');
  const area = app.area('Derby and Derbyshire');
  await expect(alert).toBeVisible();
  await area.click();
  await expect(area).toHaveAttribute('aria-pressed', 'true');
  const before = (await area.getAttribute('aria-label')) ?? '';
  await mend();
  const release = await heldBack(page, missing);
  const asked = page.waitForRequest(missing);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await asked;
  await expect(alert).toHaveCount(0);
  await expect(area).toHaveAttribute('aria-pressed', 'true');
  release();
  await expect(app.list('Measure')).toHaveValue('care-coordination');
  await expect(area).not.toHaveAttribute('aria-label', before);
  await expect(area).toHaveAttribute('aria-pressed', 'true');
});

test('an area is chosen at once while another measure is on its way', async ({ page }) => {
  const app = await ready(await openAlone(page));
  const coming = new RegExp(`/${measure('his', 'care-coordination').file}$`);
  const release = await heldBack(page, coming);
  const asked = page.waitForRequest(coming);
  await app.list('Measure').selectOption('care-coordination');
  await asked;
  const area = app.area('Derby and Derbyshire');
  const before = await area.getAttribute('aria-label');
  await area.click();
  await expect(area).toHaveAttribute('aria-pressed', 'true');
  await expect(app.shown).toHaveText('Derby and Derbyshire');
  await expect(area).toHaveAttribute('aria-label', before ?? '');
  release();
  await expect(area).not.toHaveAttribute('aria-label', before ?? '');
  await expect(area).toHaveAttribute('aria-pressed', 'true');
});

test('a damaged measure is not shown as figures', async ({ page }) => {
  const app = await ready(await openAlone(page));
  const { file } = measure('his', 'care-coordination');
  // The later one comes first; at no time in between is the file whole, or the page would mend itself.
  const mends: (() => Promise<void>)[] = [];
  for (const [body, words] of [
    ['{"survey":', /is damaged/],
    ['{"survey":"his","measure":"care-coordination"}', /is not as expected/],
  ] as const) {
    mends.push(await breakFile(page, new RegExp(`/${file}$`), body));
    const retry = app.frame.getByRole('alert').getByRole('button', { name: 'Try again' });
    if (await retry.isVisible()) await retry.click();
    else await app.list('Measure').selectOption('care-coordination');
    await expect(app.frame.getByRole('alert')).toContainText(words);
  }
  for (const mend of mends.reverse()) await mend();
  await app.frame.getByRole('button', { name: 'Try again' }).click();
  await expect(
    app.frame
      .getByText(/coordination of (their )?care/i)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
});

test('without its boundaries the page still is a table', async ({ page, problems }) => {
  expect404(problems);
  const mend = await breakFile(page, /icb-2026\.topo[^/]*json$/);
  const frame = await openAlone(page, 'wave=his-28');
  const app = new App(frame);
  await expect(app.table).toBeVisible();
  await expect(app.table.getByRole('row')).toHaveCount(
    figures('his-28', 'gp-overall', 'good').length + 2,
  );
  await expect(frame.getByText(/map could not be drawn/)).toBeVisible();
  await mend();
  await frame.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  await expect(app.areas).toHaveCount(36);
  await expect(frame.getByRole('alert')).toHaveCount(0);
});

test('the search says that it cannot be used, and comes back', async ({ page, problems }) => {
  expect404(problems);
  const app = await ready(await openAlone(page));
  const mend = await breakFile(page, new RegExp(`/${index.find}$`));
  await app.search.pressSequentially('Leeds');
  await expect(app.frame.getByText('The search could not be loaded.').first()).toBeVisible();
  await mend();
  await app.frame.getByRole('button', { name: 'Try again' }).click();
  await expect(app.frame.getByRole('option', { name: /^Leeds/ }).first()).toBeVisible();
});

test('charts and sections stand there too when their part of the app comes last', async ({
  page,
}) => {
  const release = await heldBack(page, /\/assets\/details-[^/]*\.js$/);
  // Of the rest of the figures, what is asked for last.
  const ranks = page.waitForResponse(/\/data\/his\/gp-overall\.ranks\./);
  const app = await ready(await openAlone(page));
  await (await ranks).finished();
  await expect(app.frame.getByRole('combobox', { name: 'Find your area' })).toBeVisible();
  release();
  for (const name of ['Over time', 'How every area compares', 'About this figure']) {
    await expect(app.frame.getByRole('heading', { name, exact: true })).toBeVisible();
  }
});

test('a part of the page that is missing does not take the rest with it', async ({
  page,
  problems,
}) => {
  expect404(problems);
  const mend = await breakFile(page, /\/assets\/AreaTable-[^/]*\.(js|css)$/);
  const app = await ready(await openAlone(page));
  const alert = app.frame.getByRole('alert');
  await expect(alert).toContainText(/Part of this page could not be loaded \(table\)/);
  await expect(app.search).toBeVisible();
  await expect(app.areas).toHaveCount(36);
  await mend();
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(alert).toHaveCount(0);
  await app.see('Table');
  await expect(app.table).toBeVisible();
});

test('without a part’s style sheet the page stands too', async ({ page, problems }) => {
  expect404(problems);
  const mend = await breakFile(page, /\/assets\/FindAreaWiring-[^/]*\.css$/);
  const app = await ready(await openAlone(page));
  const alert = app.frame.getByRole('alert');
  await expect(alert).toContainText(/Part of this page could not be loaded \(search\)/);
  // All other parts are here: before that a further try may start the page anew.
  await expect(app.list('Survey')).toBeVisible();
  await mend();
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(app.search).toBeVisible();
  await expect(alert).toHaveCount(0);
});

test('without the index the picture stays, with plain words and a way on', async ({
  page,
  problems,
}) => {
  expect404(problems);
  problems.expectPerhaps(/was preloaded using link preload/);
  const mend = await breakFile(page, /\/data\/(first|index)\.json$/);
  const frame = await openAlone(page);
  const app = new App(frame);
  await expect(frame.getByRole('alert')).toContainText('data/index.json could not be loaded');
  await expect(app.heading).toBeVisible();
  await mend();
  await frame.getByRole('link', { name: 'Try again' }).click();
  await interactive(page.mainFrame());
  await expect(new App(page.mainFrame()).areas).toHaveCount(36);
});

test('asked for another view, no figures but its own are shown', async ({ page, problems }) => {
  expect404(problems);
  const mend = await breakFile(page, /\/data\/index\.json$/);
  const frame = await openAlone(page, 'survey=gpps');
  const app = new App(frame);
  await expect(app.heading).toHaveText('The figures could not be loaded');
  await mend();
  await frame.getByRole('button', { name: 'Try again' }).click();
  await interactive(frame);
  await expect(app.list('Survey')).toHaveValue('gpps');
});

test('a version of the data that is not kept any more gives the newest', async ({
  page,
  problems,
}) => {
  expect404(problems);
  const app = await ready(await openAlone(page, 'version=0123456789ab'));
  await expect(app.areas).toHaveCount(36);
  await expect(app.frame.getByText(/no longer kept; these are the newest/)).toBeVisible();
});
