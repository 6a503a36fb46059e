/** The first view, and choosing an area with mouse and finger. */
import type { Frame, Page } from '@playwright/test';
import { App, ready } from './support/app';
import { figures, percentText } from './support/data';
import { marked, markTime, openAlone, openInHost } from './support/open';
import { expect, test } from './support/test';

const HEIGHTS = { 320: 1600, 640: 1400, 1000: 1400 } as const;
const LARGEST_SHIFT = 0.05;

/** How much of the page moved by itself since it was opened (the browser's layout shift score). */
function shifts(frame: Frame): Promise<number> {
  return frame.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
          })[]) {
            if (!entry.hadRecentInput) sum += entry.value;
          }
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          resolve(sum);
        }, 500);
      }),
  );
}

async function expectFirstView(app: App): Promise<void> {
  const expected = figures('his-28', 'gp-overall', 'good');
  await expect(app.areas).toHaveCount(expected.length);
  const names = expected.map(({ short, value }) => `${short}: ${percentText(value ?? NaN)}`);
  expect([...(await app.names())].sort()).toEqual(names.sort());
}

for (const [width, height] of Object.entries(HEIGHTS)) {
  test(`the first view in an article's frame of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width: 1100, height: 900 });
    const frame = await openInHost(page, {
      query: 'embed=1&wave=his-28',
      width: Number(width),
      height,
    });
    const app = await ready(frame);
    await marked(frame, 'map:painted');
    await test.step('has every area with its figure', () => expectFirstView(app));
    await test.step('shows England until an area is chosen', async () => {
      await expect(app.shown).toHaveText('England');
      await expect(
        frame.getByRole('contentinfo').getByText(/^Source: Office for National Statistics/),
      ).toBeVisible();
    });
    await page.waitForLoadState('networkidle');
    expect(await shifts(frame)).toBeLessThan(LARGEST_SHIFT);
    expect(await frame.evaluate(() => innerWidth)).toBe(Number(width));
  });
}

for (const width of [320, 1280]) {
  test(`nothing jumps while the page loads by itself at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const frame = await openAlone(page, 'wave=his-28');
    const app = await ready(frame);
    await page.waitForLoadState('networkidle');
    expect(await shifts(frame)).toBeLessThan(LARGEST_SHIFT);
    await expectFirstView(app);
    const [painted, interactive] = [
      await markTime(frame, 'map:painted'),
      await markTime(frame, 'map:interactive'),
    ];
    expect(painted).not.toBeNull();
    expect(interactive).not.toBeNull();
  });
}

test('lines of the map keep their width, however large the map is drawn', async ({ page }) => {
  const frame = await openInHost(page, {
    query: 'embed=1&area=E54000058',
    width: 320,
    height: 900,
  });
  const app = await ready(frame);
  const scaled = await app.areas.first().evaluate((area) => {
    const shapes = area.closest('svg')?.querySelectorAll('path, circle') ?? [];
    const drawn = [...shapes].filter((shape) => !shape.closest('pattern, clipPath'));
    const kept = drawn.filter((one) => getComputedStyle(one).vectorEffect === 'non-scaling-stroke');
    return { drawn: drawn.length, scaled: drawn.length - kept.length };
  });
  expect(scaled.drawn).toBeGreaterThan(figures('his-28', 'gp-overall', 'good').length);
  expect(scaled.scaled).toBe(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page is a map, a table and a source line', async ({ page, problems }) => {
    problems.skipAxe(); // Axe is JavaScript too.
    const frame = await openAlone(page);
    const app = new App(frame);
    await expect(app.map).toBeVisible();
    await expect(app.heading).toHaveText(/England’s 73%$/);
    const table = frame.getByRole('table', { name: /Health Insight Survey/ });
    const expected = figures('his-25-28', 'gp-overall', 'good');
    for (const { short, value } of expected) {
      const row = table.getByRole('row', {
        name: new RegExp(`^${short} ${percentText(value ?? NaN)} `),
      });
      await expect(row, short).toHaveCount(1);
    }
    await expect(
      frame.getByRole('contentinfo').getByText(/^Source: Office for National Statistics/),
    ).toBeVisible();
  });

  test('it is there when its style sheet is not', async ({ page, problems }) => {
    problems.skipAxe();
    problems.expect(/404/);
    await page.route(/\.css$/, (route) => route.fulfill({ status: 404, body: 'Not found' }));
    const frame = await openAlone(page);
    await expect(new App(frame).heading).toBeVisible();
  });
});

test('every change of colours is measured', async ({ page }) => {
  const app = await ready(await openAlone(page));
  await app.choose('Survey', 'gpps');
  await app.choose('Measure', 'phone');
  await app.choose('Answer', 'difficult');
  await app.choose('Period', 'gpps-2025');
  await app.colour('Against England');
  const measured = await app.frame.evaluate(() =>
    performance.getEntriesByName('map:recolour').map(({ duration }) => duration),
  );
  expect(measured).toHaveLength(5);
  for (const duration of measured) expect(duration).toBeGreaterThan(0);
});

async function expectChosen(app: App, short: string): Promise<void> {
  await expect(app.shown).toHaveText(short);
  await expect(app.area(short)).toHaveAttribute('aria-pressed', 'true');
  await expect(app.map.getByRole('button', { pressed: true })).toHaveCount(1);
}

test('an area is chosen with the mouse and cleared again', async ({ page }) => {
  const frame = await openInHost(page, { query: 'embed=1&wave=his-28', width: 640, height: 2000 });
  const app = await ready(frame);
  const said = frame.getByRole('status').filter({ hasText: /^Selected|^No area/ });
  await expect(app.map.getByRole('button', { pressed: true })).toHaveCount(0);

  await test.step('a click chooses', async () => {
    await app.area('Devon').click();
    await expectChosen(app, 'Devon');
    const [devon] = figures('his-28', 'gp-overall', 'good').filter(
      ({ short }) => short === 'Devon',
    );
    await expect(app.panel.getByText(percentText(devon?.value ?? NaN)).first()).toBeVisible();
  });
  await test.step('and is said politely', async () => {
    await expect(said).toHaveText(/^Selected Devon: \d/);
    await expect(said).toHaveAttribute('aria-live', 'polite');
  });
  await test.step('another click chooses another one', async () => {
    await app.area('Lincolnshire').click();
    await expectChosen(app, 'Lincolnshire');
  });
  await test.step('a second click on it clears', async () => {
    await app.area('Lincolnshire').click();
    await expect(app.shown).toHaveText('England');
    await expect(said).toHaveText(/^No area chosen/);
  });
  await test.step('so does the button of the panel', async () => {
    await app.area('Devon').click();
    await app.panel.getByRole('button', { name: 'Clear' }).click();
    await expect(app.shown).toHaveText('England');
    await expect(app.map.getByRole('button', { pressed: true })).toHaveCount(0);
  });
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test('a tap chooses an area and shows its figure', async ({ page }) => {
    const app = await ready(await openInHost(page, { query: 'embed=1', width: 320, height: 2400 }));
    await app.area('Norfolk and Suffolk').tap();
    await expectChosen(app, 'Norfolk and Suffolk');
    await app.area('Norfolk and Suffolk').tap();
    await expect(app.shown).toHaveText('England');
  });
});

async function widthOf(app: App, short: string): Promise<number> {
  return (await app.area(short).boundingBox())?.width ?? 0;
}

test('London can be brought closer, and the page scrolls on over the map', async ({ page }) => {
  const app = await ready(await openInHost(page, { query: 'embed=1', width: 640, height: 2400 }));
  const home = await widthOf(app, 'North East London');

  await test.step('London fills the map', async () => {
    await app.frame.getByRole('button', { name: 'Zoom to London' }).click();
    await expect.poll(() => widthOf(app, 'North East London')).toBeGreaterThan(4 * home);
    await app.area('North East London').click();
    await expectChosen(app, 'North East London');
  });
  await test.step('and England comes back, with the focus beside', async () => {
    await app.frame.getByRole('button', { name: 'All England' }).click();
    // The line around a chosen area is a little wider than others.
    await expect.poll(() => widthOf(app, 'North East London')).toBeLessThan(1.05 * home);
    await expect(app.frame.getByRole('button', { name: 'Zoom in' })).toBeFocused();
  });
  await test.step('buttons zoom step by step', async () => {
    await app.frame.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => widthOf(app, 'North East London')).toBeGreaterThan(1.9 * home);
    await app.frame.getByRole('button', { name: 'Zoom out' }).click();
    await expect.poll(() => widthOf(app, 'North East London')).toBeLessThan(1.05 * home);
  });
  await test.step('the wheel scrolls the article', () => expectScrolls(page, app));
});

async function expectScrolls(page: Page, app: App): Promise<void> {
  const scrolled = () => page.evaluate(() => scrollY);
  await app.area('Devon').hover();
  const before = await scrolled();
  await page.mouse.wheel(0, 150);
  await expect.poll(scrolled).toBeGreaterThan(before);
  await expect(app.map).toBeVisible();
}
