/** Two measures against each other: opened on demand, by pointer, touch and keyboard. */
import type { Locator, Page } from '@playwright/test';
import { ready, startingWith, type App } from './support/app';
import { openAlone } from './support/open';
import { expect, test } from './support/test';

const OPENER = 'Compare with another measure';

async function opened(app: App, measure: string): Promise<Locator> {
  await app.placed();
  await app.frame.getByText(OPENER).click();
  const list = app.frame.getByRole('combobox', { name: 'Second measure' });
  // Counts are in a list of their own, which comes when it is asked for.
  await expect(list.locator(`option[value="${measure}"]`)).toHaveCount(1);
  await list.selectOption(measure);
  const plot = app.frame.getByRole('listbox', { name: /from the lowest to the highest/ });
  await expect(plot.getByRole('option').first()).toBeVisible();
  return plot;
}

function option(plot: Locator, short: string): Locator {
  return plot.getByRole('option', { name: startingWith(`${short}. `) });
}

function asked(page: Page, part: string): string[] {
  const paths: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.includes(part)) paths.push(pathname);
  });
  return paths;
}

test('comes only when asked for, with a sentence that names no cause', async ({ page }) => {
  const code = asked(page, 'Against');
  const figures = asked(page, 'deprived-neighbourhoods');
  const app = await ready(await openAlone(page, 'survey=gpps&area=E54000058'));
  await expect(app.frame.getByText(OPENER)).toBeVisible();
  expect([...code, ...figures]).toEqual([]);
  const plot = await opened(app, 'context/deprived-neighbourhoods');
  await expect(plot.getByRole('option')).toHaveCount(36);
  await expect(app.frame.getByText('Correlation over 36 areas: −0.20 (95% interval')).toBeVisible();
  await expect(app.frame.getByText(/^36 points, no cause/)).toBeVisible();
  const section = app.frame.locator('details', { hasText: OPENER });
  await expect(section.getByText(/inside NHS areas, not between them/)).toBeVisible();
  expect(code.length).toBeGreaterThan(0);
  await app.expectQuery({ survey: 'gpps', area: 'E54000058' });
});

test('a pointer reads and chooses the nearest point', async ({ page }) => {
  const app = await ready(await openAlone(page));
  const plot = await opened(app, 'context/gps-per-10000');
  const derby = option(plot, 'Derby and Derbyshire');
  await derby.hover();
  await expect(
    app.frame.getByText(/^Derby and Derbyshire\. Overall .* patients: 6\.6/),
  ).toBeVisible();
  await derby.click();
  await expect(derby).toHaveAttribute('aria-selected', 'true');
  await expect(app.shown).toHaveText('Derby and Derbyshire');
});

test('arrows go where they point, Enter chooses, Escape clears', async ({ page }) => {
  const app = await ready(await openAlone(page, 'area=E54000058'));
  const plot = await opened(app, 'context/gps-per-10000');
  await expect(plot.locator('[tabindex="0"]')).toHaveCount(1);
  const named = () => app.frame.evaluate(() => document.activeElement?.ariaLabel ?? '');
  const across = (name: string) => Number(/patients: (\d+\.\d)/.exec(name)?.[1]);
  const up = (name: string) => Number(/: ([\d.]+)%/.exec(name)?.[1]);
  await app.frame.getByRole('combobox', { name: 'Second measure' }).focus();
  await page.keyboard.press('Tab');
  await expect(option(plot, 'Derby and Derbyshire')).toBeFocused();
  const start = await named();
  await page.keyboard.press('ArrowRight');
  expect(across(await named())).toBeGreaterThanOrEqual(across(start));
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  expect(up(await named())).toBeGreaterThanOrEqual(up(start));
  await page.keyboard.press('End');
  const last = await named();
  await page.keyboard.press('Home');
  const first = await named();
  expect(across(first)).toBeLessThan(across(last));
  await page.keyboard.press('Enter');
  await expect(app.shown).toHaveText(first.split('.')[0] ?? '');
  await page.keyboard.press('Escape');
  await expect(app.shown).toHaveText('England');
});

test('the table says the same', async ({ page }) => {
  const app = await ready(await openAlone(page));
  const plot = await opened(app, 'his/has-dentist');
  const name = (await option(plot, 'Derby and Derbyshire').getAttribute('aria-label')) ?? '';
  await app.frame.getByText('The same as a table').click();
  const row = app.frame
    .getByRole('region', { name: 'Two measures as a table' })
    .getByRole('row', { name: startingWith('Derby and Derbyshire ') });
  const cells = await row.getByRole('cell').allTextContents();
  expect(cells).toHaveLength(2);
  for (const cell of cells) expect(name).toContain(`: ${cell}.`);
});

test('another answer of the second measure is another plot', async ({ page }) => {
  const app = await ready(await openAlone(page));
  await opened(app, 'his/has-dentist');
  const found = app.frame.getByText(/^Correlation over 36 areas/);
  const before = (await found.textContent()) ?? '';
  await app.frame.getByRole('combobox', { name: 'Its answer' }).selectOption('no-dentist');
  await expect(found).not.toHaveText(before);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 800 } });

  test('a finger chooses, and nothing is wider than the screen', async ({ page }) => {
    const app = await ready(await openAlone(page));
    const plot = await opened(app, 'gpps/overall');
    // Dots lie over each other: the finger means the one whose middle it is on.
    const kent = option(plot, 'Kent and Medway');
    await kent.scrollIntoViewIfNeeded();
    const dot = await kent.boundingBox();
    if (!dot) throw new Error('The dot is drawn.');
    await page.touchscreen.tap(dot.x + dot.width / 2, dot.y + dot.height / 2);
    await expect(app.shown).toHaveText('Kent and Medway');
    const wide = await app.frame.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
  });
});

test('is not there where the measure is locked, or in a story', async ({ page }) => {
  const locked = await ready(await openAlone(page, 'lock=measure'));
  await expect(locked.frame.getByRole('heading', { name: 'About this figure' })).toBeVisible();
  await expect(locked.frame.getByText(OPENER)).toHaveCount(0);
  const story = await ready(await openAlone(page, 'embed=1'));
  await story.more();
  await expect(story.frame.getByRole('heading', { name: 'About this figure' })).toBeVisible();
  await expect(story.frame.getByText(OPENER)).toHaveCount(0);
});
