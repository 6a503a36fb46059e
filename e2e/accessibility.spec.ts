/** The same page for every way of seeing it; each state is checked against WCAG 2.2 AA. */
import type { BrowserContext } from '@playwright/test';
import { violations } from './support/accessibility';
import { VERDICT_WORDS } from '../src/view/glossary';
import { ready, type App } from './support/app';
import { openAlone, openInHost } from './support/open';
import { expect, test } from './support/test';

async function expectNoViolations(context: BrowserContext, state: string): Promise<void> {
  expect(await violations(context), state).toEqual([]);
}

async function eachView(app: App, then: (view: string) => Promise<void>): Promise<void> {
  await then('map');
  await app.view('Hex map').check();
  await expect(app.map).toHaveAccessibleName(/^Hex map/);
  await then('hex');
  await app.view('Table').check();
  await expect(app.table).toBeVisible();
  await then('table');
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`map, hexagons and table meet the standard, ${colorScheme}`, async ({ page, context }) => {
    await page.emulateMedia({ colorScheme });
    const query = 'colour=england&area=E54000058&compare=E54000037';
    const app = await ready(await openAlone(page, query));
    await expect(app.search).toBeVisible();
    await eachView(app, (view) => expectNoViolations(context, `${view}, ${colorScheme}`));
    const paper = await app.frame.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
    const [red = NaN] = (/\d+/.exec(paper) ?? []).map(Number);
    expect(red > 128).toBe(colorScheme === 'light');
  });
}

test('messages, suggestions and missing figures meet the standard', async ({ page, context }) => {
  const frame = await openInHost(page, {
    query: 'embed=1&measure=gp-contact-made&wave=his-28&area=E54000058',
    width: 320,
    height: 3000,
  });
  const app = await ready(frame);
  await expectNoViolations(context, 'a wave without figures');
  await app.search.pressSequentially('Frimley');
  await expect(frame.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expectNoViolations(context, 'suggestions');
});

test('in forced colours the areas keep their fills, borders and focus', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const app = await ready(await openAlone(page, 'colour=england&survey=gpps&wave=gpps-2026'));
  const fills = async (words: string) =>
    app.areas.evaluateAll(
      (shapes, end) => [
        ...new Set(
          shapes
            .filter((shape) => shape.getAttribute('aria-label')?.endsWith(end))
            .map((shape) => getComputedStyle(shape).fill),
        ),
      ],
      words,
    );
  const [higher, lower, none] = [
    await fills(VERDICT_WORDS.higher),
    await fills(VERDICT_WORDS.lower),
    await fills(VERDICT_WORDS.none),
  ];
  expect(new Set([...higher, ...lower, ...none]).size).toBe(3);
  const stroke = await app.area('Devon').evaluate((shape) => getComputedStyle(shape).stroke);
  expect(stroke).not.toBe('none');
  await test.step('and what is chosen can be seen', async () => {
    const before = await app.map.screenshot();
    await app.area('Devon').click();
    await page.mouse.move(0, 0);
    await expect(app.shown).toHaveText('Devon');
    await expect.poll(async () => (await app.map.screenshot()).equals(before)).toBe(false);
  });
});

test('printed, the page shows map, legend, details and source', async ({ page }) => {
  const app = await ready(await openAlone(page, 'area=E54000058'));
  await page.emulateMedia({ media: 'print' });
  for (const part of [app.heading, app.map, app.legend, app.panel])
    await expect(part).toBeVisible();
  await expect(app.areas).toHaveCount(36);
  await expect(
    app.frame.getByRole('contentinfo').getByText(/^Source: Office for National Statistics/),
  ).toBeVisible();
  const adjust = await app.area('Devon').evaluate((shape) => getComputedStyle(shape).fill);
  expect(adjust).not.toBe('none');
});

test('each heading, control and region is named', async ({ page }) => {
  const app = await ready(await openAlone(page));
  await expect(app.frame.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(app.frame.getByRole('main')).toHaveCount(1);
  await expect(app.frame.getByRole('contentinfo')).toHaveCount(1);
  await expect(app.frame.getByRole('button', { name: 'Embed this view' })).toBeVisible();
  await expect(app.frame.getByRole('button', { name: 'Get the data' })).toBeVisible();
  expect(await app.frame.title()).toContain('Good experience at the GP practice');
  for (const control of await app.frame.getByRole('combobox').all()) {
    await expect(control).toHaveAccessibleName(/\w/);
  }
});
