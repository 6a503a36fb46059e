/** The map without a mouse. */
import type { Page } from '@playwright/test';
import { ready, type App } from './support/app';
import { openAlone, openInHost } from './support/open';
import { expect, test } from './support/test';

/** Name of the focused area of the map; null if the focus is elsewhere. */
function focusedArea(app: App): Promise<string | null> {
  return app.map.evaluate((map) => {
    const { activeElement } = document;
    return map.contains(activeElement) ? (activeElement?.getAttribute('aria-label') ?? null) : null;
  });
}

async function expectOneStop(app: App): Promise<void> {
  const stops = await app.areas.evaluateAll(
    (shapes) => shapes.filter((shape) => shape.getAttribute('tabindex') === '0').length,
  );
  expect(stops).toBe(1);
}

/** Tabs from the search until the focus is in the map. */
async function tabIntoMap(page: Page, app: App): Promise<void> {
  await app.search.focus();
  for (let presses = 0; presses < 6; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await focusedArea(app)) !== null) return;
  }
  throw new Error('The map could not be reached with the Tab key.');
}

/** Moves, chooses and clears with the keys alone; the focus is on an area when it begins. */
async function expectKeysWork(page: Page, app: App): Promise<void> {
  const start = await focusedArea(app);
  await test.step('arrows move from area to area', async () => {
    const seen = new Set<string | null>([start]);
    for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown']) {
      await page.keyboard.press(key);
      seen.add(await focusedArea(app));
    }
    expect(seen.size).toBeGreaterThan(3);
    expect(seen).not.toContain(null);
    await expectOneStop(app);
  });
  const name = (await focusedArea(app))?.split(':')[0] ?? '';
  await test.step('Enter chooses', async () => {
    await page.keyboard.press('Enter');
    await expect(app.area(name)).toHaveAttribute('aria-pressed', 'true');
    await expect(app.shown).toHaveText(name);
    expect(await focusedArea(app)).toContain(name);
  });
  await test.step('Escape clears', async () => {
    await page.keyboard.press('Escape');
    await expect(app.area(name)).toHaveAttribute('aria-pressed', 'false');
    await expect(app.shown).toHaveText('England');
  });
  await test.step('Space chooses, without scrolling', async () => {
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press('Space');
    await expect(app.shown).toHaveText(name);
    await expect(app.frame.getByRole('status').filter({ hasText: `Selected ${name}` })).toHaveCount(
      1,
    );
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });
}

test('the map is one tab stop, moved in with the arrows', async ({ page }) => {
  const app = await ready(await openInHost(page, { query: 'embed=1', width: 640, height: 2000 }));
  await expectOneStop(app);
  await tabIntoMap(page, app);
  await expectKeysWork(page, app);
  await test.step('one more Tab leaves it', async () => {
    await page.keyboard.press('Tab');
    expect(await focusedArea(app)).toBeNull();
  });
});

test('the hexagons obey the same keys', async ({ page }) => {
  const app = await ready(await openAlone(page));
  await app.view('Map').press('ArrowRight');
  await expect(app.view('Hex map')).toBeChecked();
  await expect(app.map).toHaveAccessibleName(/^Hex map/);
  await expectOneStop(app);
  await tabIntoMap(page, app);
  await expectKeysWork(page, app);
});

test('a chosen area is where the Tab key enters the map', async ({ page }) => {
  const app = await ready(await openAlone(page, 'area=E54000058'));
  await expect(app.shown).toHaveText('Derby and Derbyshire');
  await tabIntoMap(page, app);
  expect(await focusedArea(app)).toContain('Derby and Derbyshire');
});
