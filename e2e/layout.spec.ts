/** Nothing is wider than its frame, whatever the frame, the view and the size of the text. */
import { ready, type App } from './support/app';
import { openAlone, openInHost } from './support/open';
import { expect, test } from './support/test';

const WIDTHS = [280, 320, 640, 1000, 1280];

/** Pixels by which the page is wider than its window. */
function overflow(app: App): Promise<number> {
  return app.frame.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

async function expectFits(app: App, where: string): Promise<void> {
  await expect.poll(() => overflow(app), { message: where }).toBeLessThanOrEqual(0);
}

async function setText(app: App, size: string): Promise<void> {
  await app.frame.evaluate((text) => {
    document.documentElement.style.fontSize = text;
  }, size);
}

for (const [view, name] of [
  ['map', 'Map'],
  ['hex', 'Hex map'],
  ['table', 'Table'],
] as const) {
  test(`the ${view} fits every width, and text of twice the size`, async ({ page }) => {
    // The longest names of all: Bath and North East Somerset, Swindon and Wiltshire.
    const query = 'area=E54000040&compare=E54000055&colour=change&wave=his-22';
    const app = await ready(await openAlone(page, query));
    await app.see(name);
    await expect(view === 'table' ? app.table : app.areas.first()).toBeVisible();
    await expect(app.search).toBeVisible();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await expectFits(app, `${view} at ${String(width)} px`);
    }
    await page.setViewportSize({ width: 320, height: 800 });
    await setText(app, '200%');
    await expectFits(app, `${view} at 320 px with text of 200%`);
    await setText(app, '');
    await expectFits(app, `${view} at 320 px again`);
  });
}

test('messages and England-only waves fit a narrow frame', async ({ page }) => {
  const frame = await openInHost(page, {
    query: 'embed=1&wave=his-5&answer=splendid&area=E54000040',
    width: 280,
    height: 3200,
  });
  const app = await ready(frame);
  await expect(app.search).toBeVisible();
  await expectFits(app, '280 px');
  await app.search.pressSequentially('Frimley');
  await expect(frame.getByRole('option').first()).toBeVisible();
  await expectFits(app, '280 px with suggestions');
});

test('the map follows a frame that changes its width', async ({ page }) => {
  const app = await ready(await openAlone(page));
  const widths = async () => {
    const map = (await app.map.boundingBox())?.width ?? 0;
    const sides = await app.areas.evaluateAll((shapes) =>
      shapes
        .map((shape) => shape.getBoundingClientRect())
        .flatMap(({ left, right }) => [left, right]),
    );
    return { map, england: Math.max(...sides) - Math.min(...sides) };
  };
  for (const size of [1280, 400, 900]) {
    await page.setViewportSize({ width: size, height: 800 });
    await expect(async () => {
      const { map, england } = await widths();
      expect(england).toBeLessThanOrEqual(map);
      expect(england).toBeGreaterThan(0.6 * map);
    }).toPass({ timeout: 5000 });
  }
});
