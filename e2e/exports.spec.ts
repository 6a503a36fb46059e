/** What can be taken away: code to embed, figures, pictures, a sentence and a link. */
import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { App, ready } from './support/app';
import { frameIn, interactive, openAlone, openArticle, openInHost } from './support/open';
import { expectToFit } from './support/fit';
import { siteOrigin } from './support/origins';
import { expect, test } from './support/test';

const QUERY = 'area=E54000058&colour=england';

async function saved(page: Page, press: () => Promise<void>): Promise<Download> {
  const coming = page.waitForEvent('download');
  await press();
  return coming;
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

test('the figures, as CSV and JSON, are those of the table', async ({ page }) => {
  const app = await ready(await openAlone(page, QUERY));
  const dialog = await app.dialog('Get the data');
  const csv = await textOf(
    await saved(page, () => dialog.getByRole('button', { name: 'Download CSV' }).click()),
  );
  const rows = parse<Record<string, string>>(csv, { columns: true, bom: true });
  const row = rows.find((each) => each['area_code'] === 'E54000058' && each['answer'] === 'Good');
  const share = row?.['percent'] ?? 'none';
  await expect(
    page.getByRole('region', { name: 'Area details', includeHidden: true }),
  ).toContainText(`${Number(share).toFixed(1)}%`);
  await dialog.getByRole('radio', { name: 'All waves' }).check();
  const json = await textOf(
    await saved(page, () => dialog.getByRole('button', { name: 'Download JSON' }).click()),
  );
  const waves = new Set(
    (JSON.parse(json) as { rows: { wave: string }[] }).rows.map(({ wave }) => wave),
  );
  expect(waves.size).toBeGreaterThan(5);
});

test('pictures hold title, figure, source and licence', async ({ page }) => {
  const app = await ready(await openAlone(page, QUERY));
  await app.dialog('Get the data');
  const svg = await textOf(
    await saved(page, () => page.getByRole('button', { name: 'Download SVG' }).click()),
  );
  for (const text of ['Derby and Derbyshire', 'Source:', 'Licence']) expect(svg).toContain(text);
  const png = await saved(page, () => page.getByRole('button', { name: 'Download PNG' }).click());
  const bytes = await readFile(await png.path());
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBe(2400);
});

for (const [show, told] of [
  ['trend', ['Derby and Derbyshire: ', 'New participants joined', '(95%)']],
  ['ranking', ['Kent and Medway', 'England ', 'margins of error']],
] as const) {
  test(`a frame for the ${show} gives its own picture, with source and licence`, async ({
    page,
  }) => {
    const app = await ready(await openAlone(page, `show=${show}&area=E54000058`));
    await app.dialog('Get the data');
    const svg = await textOf(
      await saved(page, () => page.getByRole('button', { name: 'Download SVG' }).click()),
    );
    const words = svg.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
    for (const text of [...told, 'Source:', 'Licence']) expect(words).toContain(text);
    expect(svg).toContain('<circle');
  });
}

test('where copying is forbidden, the text is selected for copying by hand', async ({
  page,
  problems,
}) => {
  problems.skipAxe();
  const app = await ready(await openInHost(page, { query: `embed=1&${QUERY}`, height: 1800 }));
  await app.dialog('Get the data');
  await expect(
    app.frame.getByRole('link', { name: /open this view in a new window/ }),
  ).toBeVisible();
  await app.frame.getByRole('button', { name: 'Copy link to this view' }).click();
  await expect(app.frame.getByRole('dialog')).toContainText('copy it by hand');
  const selected = await app.frame.evaluate(() => {
    const box = document.activeElement;
    return box instanceof HTMLTextAreaElement ? box.selectionEnd - box.selectionStart : 0;
  });
  expect(selected).toBeGreaterThan(20);
});

test('a dialog gives the focus back to the button that opened it', async ({ page }) => {
  const app = await ready(await openAlone(page));
  const button = page.getByRole('button', { name: 'Embed this view' });
  await expect(await app.dialog('Embed this view')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(button).toBeFocused();
});

/** Opens the dialog, makes the editor's choices, and gives the code. */
async function codeFor(page: Page, variant: string): Promise<string> {
  const app = await ready(await openAlone(page, 'area=E54000058'));
  const dialog = await app.dialog('Embed this view');
  await dialog.getByLabel('View', { exact: true }).selectOption('hex');
  await dialog.getByRole('checkbox', { name: 'Survey' }).check();
  await dialog.getByLabel(/^Your own headline/).fill('GPs in “Derby” & around <b>');
  await dialog.getByLabel('For', { exact: true }).selectOption(variant);
  return dialog.getByLabel('Code', { exact: true }).inputValue();
}

for (const variant of ['responsive', 'plain'] as const) {
  test(`the ${variant} code, pasted into an article, shows the chosen view`, async ({
    page,
    problems,
  }) => {
    problems.skipAxe();
    test.slow();
    const html = await codeFor(page, variant);
    for (const width of [320, 640, 1000]) {
      await page.setViewportSize({ width: width + 20, height: 900 });
      await openArticle(page, { frames: [], html });
      await page.locator('iframe').scrollIntoViewIfNeeded();
      const frame = await frameIn(page.locator('iframe'));
      await expect(frame.getByRole('heading', { level: 1 })).toHaveText(
        'GPs in “Derby” & around <b>',
      );
      await expect(frame.getByRole('region', { name: 'Area details' })).toContainText(
        'Derby and Derbyshire',
      );
      await expect(new App(frame).map).toHaveAccessibleName(/^Hex map/);
      await frame.getByRole('button', { name: 'Change what is shown' }).click();
      await expect(frame.getByRole('radio', { name: 'Hex map' })).toBeChecked();
      await expect(frame.getByLabel('Survey', { exact: true })).toHaveCount(0);
      await frame.getByRole('button', { name: 'Close' }).click();
      if (variant === 'responsive') await expectToFit(page, frame);
      await expect(page.locator('iframe')).toHaveAttribute('title', 'GPs in “Derby” & around <b>');
      await expect(page.getByText('Text after the map.')).toBeVisible();
    }
  });
}

test('the AMP code is one element that can be resized, and WordPress gets an address', async ({
  page,
}) => {
  const html = await codeFor(page, 'amp');
  expect(html).toMatch(
    /^<amp-iframe [^>]*layout="fixed-height"[^>]* resizable>\s*<div overflow [\s\S]*<\/amp-iframe>$/,
  );
  const dialog = page.getByRole('dialog', { name: 'Embed this view' });
  await dialog.getByLabel('For', { exact: true }).selectOption('wordpress');
  const address = await dialog.getByLabel('Code', { exact: true }).inputValue();
  expect((await page.request.get(address)).status()).toBe(200);
});

/** An article that runs no script of anybody, not even of its own; only frames and pictures of the map's site. */
const NO_SCRIPT = (): string =>
  `default-src 'none'; style-src 'self' 'unsafe-inline'; img-src data: ${siteOrigin()}; frame-src ${siteOrigin()}`;

test('the plain code works in an article that allows no script', async ({ page, problems }) => {
  problems.skipAxe();
  const html = await codeFor(page, 'plain');
  await openArticle(page, { frames: [], html, csp: NO_SCRIPT() });
  const frame = await frameIn(page.locator('iframe'));
  await interactive(frame);
  const { map, panel } = new App(frame);
  await map.getByRole('button', { name: /^Devon:/ }).press('Enter');
  await expect(panel).toContainText('Devon');
});

test('the AMP code’s frame works in the sandbox that it asks for', async ({ page, problems }) => {
  problems.skipAxe();
  const html = await codeFor(page, 'amp');
  const [, attributes = ''] = /^<amp-iframe ([^>]*)>/.exec(html) ?? [];
  // What AMP's own script puts in the element's place.
  const frames = `<iframe ${attributes.replace('layout="fixed-height"', 'width="100%"')}></iframe>`;
  await openArticle(page, { frames: [], html: frames });
  const frame = await frameIn(page.locator('iframe'));
  await interactive(frame);
  await expect(frame.getByRole('region', { name: 'Area details' })).toContainText('Derby');
});

test('the newsletter’s code is a picture that leads to the map, without any script', async ({
  page,
}) => {
  const html = await codeFor(page, 'newsletter');
  expect(html).not.toMatch(/<(script|iframe)|style=/);
  await openArticle(page, { frames: [], html, csp: NO_SCRIPT() });
  const picture = page.getByRole('img', { name: 'GPs in “Derby” & around <b>' });
  const width = () => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth);
  await expect.poll(width).toBe(1200);
  await picture.click();
  await expect(page.getByRole('region', { name: 'Area details' })).toContainText('Derby');
  expect(page.url()).toContain(`${siteOrigin()}/?`);
});

test('the preview shows the view at three widths', async ({ page, problems }) => {
  problems.skipAxe();
  const app = await ready(await openAlone(page, QUERY));
  await app.dialog('Embed this view');
  for (const width of ['320', '640', '1000']) {
    await page.getByRole('radio', { name: width, exact: true }).check();
    const preview = page.getByRole('dialog').locator('iframe:not([aria-hidden="true"])');
    await expect(preview).toHaveAttribute('width', width);
    const inner = await frameIn(preview);
    await expect(inner.getByRole('heading', { level: 1 })).toBeVisible();
  }
});
