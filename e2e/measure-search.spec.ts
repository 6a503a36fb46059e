/** A long list of measures is searched by words: by keyboard, pointer and touch. */
import type { Locator } from '@playwright/test';
import { ready, type App } from './support/app';
import { openAlone } from './support/open';
import { expect, test } from './support/test';

const opener = (app: App): Locator => app.frame.getByRole('button', { name: 'Search measures' });
const box = (app: App): Locator => app.frame.getByRole('combobox', { name: 'Words of a measure' });
const options = (app: App): Locator =>
  app.frame.getByRole('listbox', { name: 'Measures found' }).getByRole('option');

test('by keyboard: words, arrows, Enter; the focus is kept', async ({ page }) => {
  const app = await ready(await openAlone(page, 'survey=gpps'));
  await opener(app).focus();
  await page.keyboard.press('Enter');
  await expect(box(app)).toBeFocused();
  await page.keyboard.type('phone');
  await expect(options(app).first()).toContainText('phone');
  await page.keyboard.press('ArrowDown');
  const first = options(app).first();
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(box(app)).toHaveAttribute(
    'aria-activedescendant',
    (await first.getAttribute('id')) ?? 'none',
  );
  await page.keyboard.press('Enter');
  await expect(app.list('Measure')).toHaveValue('phone');
  await expect(opener(app)).toBeFocused();
  await expect(opener(app)).toHaveAttribute('aria-expanded', 'false');
  await app.expectQuery({ survey: 'gpps', measure: 'phone' });
});

test('Escape and leaving close it, and nothing is changed', async ({ page }) => {
  const app = await ready(await openAlone(page, 'survey=gpps'));
  await opener(app).click();
  await page.keyboard.type('dent');
  await page.keyboard.press('Escape');
  await expect(box(app)).toHaveCount(0);
  await expect(opener(app)).toBeFocused();
  await opener(app).click();
  await app.list('Answer').focus();
  await expect(box(app)).toHaveCount(0);
  await app.expectQuery({ survey: 'gpps' });
});

test('a question is found by its topic, and says that it has no local figures', async ({
  page,
}) => {
  const app = await ready(await openAlone(page, 'survey=gpps'));
  await opener(app).click();
  await page.keyboard.type('dentist');
  const found = options(app).filter({ hasText: 'England only' });
  await expect(found).not.toHaveCount(0);
  await expect(
    app.frame.getByRole('status').filter({ hasText: /^\d+ of \d+ measures$/ }),
  ).toHaveCount(1);
  await found.first().click();
  await expect(app.list('Measure')).toHaveValue(/^dental/);
});

test('words that no measure has are told', async ({ page }) => {
  const app = await ready(await openAlone(page, 'survey=gpps'));
  await opener(app).click();
  await page.keyboard.type('xylophone');
  await expect(app.frame.getByText('No measure has these words.').first()).toBeVisible();
});

test('is there only where the list is long, and never where measures are locked', async ({
  page,
}) => {
  const short = await ready(await openAlone(page));
  await expect(short.list('Measure')).toBeVisible();
  await expect(opener(short)).toHaveCount(0);
  const locked = await ready(await openAlone(page, 'survey=gpps&lock=measure'));
  await expect(locked.list('Survey')).toBeVisible();
  await expect(opener(locked)).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 800 } });

  test('a finger chooses in the story’s sheet, whose height stays', async ({ page }) => {
    const app = await ready(await openAlone(page, 'survey=gpps&embed=1'));
    await app.open();
    const sheet = app.frame.getByRole('dialog', { name: 'Change what is shown' });
    const before = await sheet.boundingBox();
    await opener(app).tap();
    await box(app).fill('reception');
    await expect(options(app).first()).toBeInViewport();
    expect(await sheet.boundingBox()).toEqual(before);
    await options(app).first().tap();
    await expect(app.list('Measure')).toHaveValue('reception');
  });
});
