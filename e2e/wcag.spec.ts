/** WCAG 2.2 AA, criterion by criterion, where axe cannot look: each test names what it is about. */
import type { Locator } from '@playwright/test';
import { ready } from './support/app';
import { openAlone, openInHost } from './support/open';
import { expect, test } from './support/test';

const DERBY = 'E54000058';

test('1.4.10 reflow: the dialogs fit 320 px, with nothing to scroll sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const app = await ready(await openInHost(page, { query: 'embed=1', width: 320, height: 640 }));
  for (const name of ['Embed this view', 'Get the data'] as const) {
    const dialog = await app.dialog(name);
    await expect(dialog).toBeVisible();
    const over = await dialog.evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(over, name).toBeLessThanOrEqual(0);
    for (const control of await dialog.getByRole('combobox').all()) {
      const box = await control.boundingBox();
      expect((box?.x ?? -1) + (box?.width ?? 999), name).toBeLessThanOrEqual(320);
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
});

/** Relative luminance of a computed colour, as WCAG defines it. */
function luminance(css: string): number {
  const [r = 0, g = 0, b = 0] = (css.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`1.4.11 non-text contrast: the outline or its edge is 3:1 on every fill, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    for (const answer of ['good', 'poor']) {
      const app = await ready(await openAlone(page, `answer=${answer}`));
      const colours = await app.frame.evaluate(() => {
        const probe = document.querySelector('[data-hue]') ?? document.documentElement;
        const paintOf = (name: string) => {
          const dot = document.createElement('i');
          dot.style.color = `var(--${name})`;
          probe.append(dot);
          const { color } = getComputedStyle(dot);
          dot.remove();
          return color;
        };
        const fills = [1, 2, 3, 4, 5].map((n) => `class-${String(n)}`);
        const names = [...fills, 'higher', 'lower', 'risen', 'fallen', 'no-difference'];
        return {
          fills: names.map((name) => [name, paintOf(name)] as const),
          line: paintOf('selected'),
          edge: paintOf('paper'),
          coast: getComputedStyle(document.querySelector('.coast') ?? document.body).stroke,
        };
      });
      expect(contrast(colours.line, colours.edge)).toBeGreaterThanOrEqual(3);
      // Fills are told from the page by themselves, or by the line of the coast.
      expect(contrast(colours.coast, colours.edge)).toBeGreaterThanOrEqual(3);
      for (const [name, fill] of colours.fills) {
        const best = Math.max(contrast(colours.line, fill), contrast(colours.edge, fill));
        expect(best, `${name}, ${answer}`).toBeGreaterThanOrEqual(3);
      }
    }
  });
}

test('1.4.13 content on hover: the card can be dismissed, pointed at, and stays', async ({
  page,
}) => {
  const app = await ready(await openAlone(page));
  const card = app.frame.locator('.card');
  await app.area('Devon').hover();
  await expect(card).toContainText('Devon');
  await test.step('persistent', async () => {
    await page.waitForTimeout(1500);
    await expect(card).toContainText('Devon');
  });
  await test.step('hoverable', async () => {
    await card.hover();
    await page.waitForTimeout(500);
    await expect(card).toContainText('Devon');
  });
  await test.step('dismissable, without moving the pointer', async () => {
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
  });
});

test('2.4.11 focus not obscured: no control of a dialog lies under its heading', async ({
  page,
}) => {
  await page.setViewportSize({ width: 640, height: 480 });
  const app = await ready(await openAlone(page));
  const dialog = await app.dialog('Embed this view');
  const head = dialog.getByRole('heading', { level: 2 }).locator('..');
  await page.keyboard.press('Shift+Tab');
  for (let press = 0; press < 30; press += 1) {
    await page.keyboard.press('Shift+Tab');
    const focus = page.locator('dialog :focus');
    if ((await focus.count()) === 0) continue;
    expect(await isUnder(focus, head)).toBe(false);
  }
});

/** Whether the focused control is covered whole by the heading. */
async function isUnder(focus: Locator, head: Locator): Promise<boolean> {
  const [box, cover] = [await focus.boundingBox(), await head.boundingBox()];
  if (!box || !cover) return false;
  const inside = await head.evaluate((header) => header.contains(document.activeElement));
  return !inside && box.y >= cover.y && box.y + box.height <= cover.y + cover.height;
}

test('4.1.3 status messages: sorting, views and play are said', async ({ page }) => {
  const app = await ready(await openAlone(page, 'wave=his-28'));
  const said = (text: string | RegExp) =>
    expect(app.frame.getByRole('status').filter({ hasText: text })).toHaveCount(1);
  await app.see('Table');
  await said('Shown as a table.');
  await app.table.getByRole('button', { name: 'Percentage' }).click();
  await said('Sorted by percentage, largest first.');
  await app.table.getByRole('button', { name: 'Area', exact: true }).click();
  await said('Sorted by area, A to Z.');
  await app.see('Map');
  await said('Shown as a map.');
  await app.frame.getByRole('button', { name: 'Play through time' }).click();
  const line = app.frame.locator('p[aria-live="polite"]', { hasText: /\d+ NHS areas/ });
  await expect(line).toHaveCount(1);
  const slider = app.frame.getByRole('slider', { name: 'Choose a month' });
  await slider.press('ArrowRight');
  // The slider tells its own value: the line would say it a second time.
  await expect(line).toHaveCount(0);
  await expect(slider).toHaveAttribute('aria-valuetext', /20\d\d$/);
});

test('2.5.8 target size: without the search, London’s areas are rows of 24 px in the list', async ({
  page,
}) => {
  const app = await ready(
    await openInHost(page, { query: 'embed=1&lock=search', width: 320, height: 2600 }),
  );
  await expect(app.search).toHaveCount(0);
  await app.frame.getByRole('button', { name: 'Every area' }).click();
  const row = app.frame.getByRole('option', { name: /^North East London:/ });
  expect((await row.boundingBox())?.height).toBeGreaterThanOrEqual(24);
  await row.click();
  await expect(app.shown).toHaveText('North East London');
});

test('1.1.1 the chart’s ticks are hidden where a table says the same; names have pauses', async ({
  page,
}) => {
  const app = await ready(await openAlone(page, `area=${DERBY}`));
  const chart = app.frame.getByRole('group', { name: /, over time$/ });
  await expect(chart).toBeVisible();
  const heard = await chart.evaluate(
    (svg) =>
      [...svg.querySelectorAll('text')].filter((text) => !text.closest('[aria-hidden="true"]'))
        .length,
  );
  expect(heard).toBe(0);
  for (const name of await chart
    .getByRole('button')
    .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''))) {
    expect(name).not.toMatch(/[a-z%]\s{2,}|England[A-Z]|\d%\d/);
    expect(name).toMatch(/[:;,]/);
  }
});

test('1.4.4 resize text: a story at 320 px with text of twice the size loses nothing', async ({
  page,
}) => {
  const app = await ready(
    await openInHost(page, { query: `embed=1&area=${DERBY}`, width: 320, height: 1800 }),
  );
  await app.frame.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  const over = () =>
    app.frame.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
  await expect.poll(over).toBeLessThanOrEqual(0);
  await expect(app.panel).toContainText('71%');
  await expect(app.frame.getByRole('button', { name: 'Share' })).toBeVisible();
});

test('2.3.3 reduced motion: nothing moves by itself', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const app = await ready(await openAlone(page, `area=${DERBY}`));
  await app.area('Devon').click();
  const moving = await app.frame.evaluate(
    () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
  );
  expect(moving).toBe(0);
});

for (const view of ['table', 'map'] as const) {
  test(`printed, the ${view} is on paper as it is read: names, headings, few sheets`, async ({
    page,
  }) => {
    const app = await ready(await openAlone(page, `view=${view}&area=${DERBY}`));
    await page.emulateMedia({ media: 'print' });
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    const sheets = (pdf.match(/\/Type\s*\/Page\b/g) ?? []).length;
    expect(sheets).toBeGreaterThan(0);
    expect(sheets).toBeLessThanOrEqual(view === 'table' ? 3 : 1);
    if (view === 'table') {
      await expect(app.table.getByRole('rowheader', { name: 'Devon' })).toBeVisible();
      await expect(app.table.getByText('Against England')).toBeVisible();
    }
  });
}

test('a printed list of every area keeps its bars', async ({ page, problems }) => {
  problems.skipAxe();
  const app = await ready(await openAlone(page, 'show=ranking'));
  await page.emulateMedia({ media: 'print' });
  const bars = app.frame.getByRole('option').locator('circle');
  await expect(bars).toHaveCount(36);
  for (const bar of await bars.all()) await expect(bar).toBeVisible();
});

test('from “Derbyshire’s trend in my story” to its code: five actions at most', async ({
  page,
  problems,
}) => {
  problems.skipAxe();
  const app = await ready(await openInHost(page, { query: 'embed=1', width: 1000, height: 1400 }));
  const dialog = app.frame.getByRole('dialog', { name: 'Embed this view' });
  await app.frame.evaluate(() => {
    let actions = 0;
    const count = () => (document.documentElement.dataset['actions'] = String(++actions));
    for (const kind of ['pointerdown', 'keydown']) document.addEventListener(kind, count, true);
    // Choosing from a list is one action, however it is done.
    const chosen = (event: Event) => event.target instanceof HTMLSelectElement && count();
    document.addEventListener('change', chosen, true);
  });
  const actions = [
    () => app.frame.getByRole('button', { name: 'Share', exact: true }).click(),
    () => app.frame.getByRole('button', { name: 'Embed this view' }).click(),
    () => dialog.getByRole('radio', { name: /over time|trend/i }).check(),
    () => dialog.getByLabel('Area', { exact: true }).selectOption(DERBY),
    () => dialog.getByRole('button', { name: 'Copy' }).click(),
  ];
  for (const act of actions) await act();
  const counted = await app.frame.evaluate(() => document.documentElement.dataset['actions']);
  expect(Number(counted)).toBeGreaterThanOrEqual(actions.length);
  expect(Number(counted)).toBeLessThanOrEqual(5);
  const code = await dialog.getByLabel('Code', { exact: true }).inputValue();
  expect(code).toContain('show=trend');
  expect(code).toContain(`area=${DERBY}`);
});
