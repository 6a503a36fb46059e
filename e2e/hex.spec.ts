/** Hexagons of equal size in place of the map: the same areas, names and ways to choose. */
import type { Page } from '@playwright/test';
import { ready } from './support/app';
import { openAlone, openInHost } from './support/open';
import { expect, test } from './support/test';

for (const width of [320, 640]) {
  test(`hexagons in a frame of ${String(width)} px name and choose the same areas`, async ({
    page,
  }) => {
    const frame = await openInHost(page, { query: 'embed=1&colour=england', width, height: 2600 });
    const app = await ready(frame);
    const names = await app.names();
    const legend = await app.legend.innerText();
    await app.see('Hex map');
    await expect(app.map).toHaveAccessibleName(/^Hex map/);
    expect((await app.names()).sort()).toEqual(names.sort());
    expect(await app.legend.innerText()).toBe(legend);

    await test.step('every hexagon has the same size, and room for a finger where there is any', async () => {
      const boxes = await app.areas.evaluateAll((shapes) =>
        shapes.map((shape) => shape.getBoundingClientRect().width),
      );
      expect(Math.max(...boxes) - Math.min(...boxes)).toBeLessThan(1);
      expect(Math.min(...boxes)).toBeGreaterThan(24);
    });
    await test.step('a click chooses, a second one clears', async () => {
      await app.area('North East London').click();
      await expect(app.shown).toHaveText('North East London');
      await expect(app.map.getByRole('button', { pressed: true })).toHaveCount(1);
      await app.area('North East London').click();
      await expect(app.shown).toHaveText('England');
    });
  });
}

test('a choice is kept from map to hexagons to table and back', async ({ page }) => {
  const app = await ready(await openAlone(page, 'area=E54000058&wave=his-20'));
  const name = 'Derby and Derbyshire';
  const pressed = app.map.getByRole('button', { pressed: true });
  await expect(pressed).toHaveAccessibleName(new RegExp(`^${name}`));
  await app.see('Hex map');
  await expect(app.map).toHaveAccessibleName(/^Hex map/);
  await expect(app.areas).toHaveCount(42);
  await expect(pressed).toHaveAccessibleName(new RegExp(`^${name}`));
  await app.see('Table');
  await expect(app.table.getByRole('button', { name, exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await app.see('Map');
  await expect(app.map).toHaveAccessibleName(/^Map/);
  await expect(app.areas).toHaveCount(42);
  await expect(pressed).toHaveAccessibleName(new RegExp(`^${name}`));
  await expect(app.shown).toHaveText(name);
});

test('an address can ask for hexagons, whatever the reader feels about motion', async ({
  page,
}) => {
  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    await page.emulateMedia({ reducedMotion });
    const app = await ready(await openAlone(page, 'view=hex'));
    await expect(app.map).toHaveAccessibleName(/^Hex map/);
    await expect(app.areas).toHaveCount(36);
    await app.see('Map');
    await expect(app.map).toHaveAccessibleName(/^Map/);
    await expect(app.areas).toHaveCount(36);
    await app.see('Hex map');
    await expect(app.map).toHaveAccessibleName(/^Hex map/);
    await expect(app.areas).toHaveCount(36);
  }
});

/**
 * Chooses a view, and a further one as soon as shapes change.
 * @returns what is in sight in each frame until the last one chosen is there: a drawing's name, or a shape's outline
 */
async function framesOf(page: Page, ...views: readonly string[]): Promise<string[]> {
  for (const name of views)
    await page.getByRole('radio', { name, exact: true }).waitFor({ state: 'attached' });
  return page.evaluate(
    (names) =>
      new Promise((resolve) => {
        const frames: string[] = [];
        let chosen = '';
        const choose = () => {
          chosen = names.shift() ?? chosen;
          [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')]
            .find(({ labels }) => labels?.[0]?.textContent.trim() === chosen)
            ?.click();
        };
        const look = () => {
          const drawing = document.querySelector('[aria-label$="Integrated Care Boards"]');
          const way = document.querySelector('main svg[aria-hidden] path[class^="area"]');
          const label = drawing?.getAttribute('aria-label') ?? null;
          frames.push(label ?? way?.getAttribute('d') ?? 'nothing');
          if (!drawing && way && names.length > 0) choose();
          if (label?.startsWith(chosen)) resolve(frames);
          else requestAnimationFrame(look);
        };
        choose();
        look();
      }),
    [...views],
  );
}

test('shapes change in sight from map to hexagons and back, unless less motion is asked for', async ({
  page,
}) => {
  const app = await ready(await openAlone(page));
  for (const [motion, isSeen] of [
    ['reduce', false],
    ['no-preference', true],
  ] as const) {
    await page.emulateMedia({ reducedMotion: motion });
    for (const choice of ['Hex map', 'Map']) {
      const frames = await framesOf(page, choice);
      expect(frames).not.toContain('nothing');
      expect(
        new Set(frames.filter((each) => each.startsWith('M') && each.endsWith('Z'))).size > 1,
      ).toBe(isSeen);
      await expect(app.areas).toHaveCount(36);
      await expect(app.legend).toBeVisible();
    }
  }
});

test('a reader who turns back half way has the shapes turn where they are', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const app = await ready(await openAlone(page));
  const frames = await framesOf(page, 'Hex map', 'Map');
  await expect(app.map).toHaveAccessibleName(/^Map/);
  await expect(app.areas).toHaveCount(36);
  expect(frames).not.toContain('nothing');
  expect(frames.filter((each) => each.startsWith('Hex map'))).toEqual([]);
});
