/** Every area by how many answered: by pointer, touch and keyboard, at every width. */
import type { Locator } from '@playwright/test';
import { ready, startingWith, type App } from './support/app';
import { openAlone } from './support/open';
import { expect, test } from './support/test';

const WAY = 'By number of answers';

async function opened(app: App): Promise<Locator> {
  await app.placed();
  await app.frame.getByRole('radio', { name: WAY }).check();
  const list = app.frame.getByRole('listbox', { name: /from the fewest answers to the most/ });
  await expect(list.getByRole('option').first()).toBeVisible();
  return list;
}

function option(list: Locator, short: string): Locator {
  return list.getByRole('option', { name: startingWith(`${short}:`) });
}

/** Share and number of answers that the focused dot's name tells. */
async function focused(app: App): Promise<{ name: string; share: number; answers: number }> {
  const name = await app.frame.evaluate(() => document.activeElement?.ariaLabel ?? '');
  const [, share, answers] = /: ([\d.]+)%, ([\d,]+) /.exec(name) ?? [];
  return { name, share: Number(share), answers: Number(answers?.replace(',', '')) };
}

test('a pointer reads and chooses the nearest dot', async ({ page }) => {
  const app = await ready(await openAlone(page));
  const list = await opened(app);
  await expect(list.getByRole('option')).toHaveCount(36);
  const derby = option(list, 'Derby and Derbyshire');
  await derby.hover();
  await expect(app.frame.getByText(/^Derby and Derbyshire: \d.* responses in four/)).toBeVisible();
  await derby.click();
  await expect(derby).toHaveAttribute('aria-selected', 'true');
  await expect(app.shown).toHaveText('Derby and Derbyshire');
  await expect(list.locator('[aria-selected="true"]')).toHaveCount(1);
});

test('arrows go where they point, Enter chooses, Escape clears', async ({ page }) => {
  const app = await ready(await openAlone(page, 'area=E54000058'));
  const list = await opened(app);
  await expect(list.locator('[tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press('Tab');
  const start = await focused(app);
  expect(start.name).toContain('Derby and Derbyshire');
  await page.keyboard.press('ArrowRight');
  expect((await focused(app)).answers).toBeGreaterThanOrEqual(start.answers);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  expect((await focused(app)).share).toBeGreaterThanOrEqual(start.share);
  await page.keyboard.press('End');
  const last = await focused(app);
  await page.keyboard.press('Home');
  expect((await focused(app)).answers).toBeLessThan(last.answers);
  const { name } = await focused(app);
  await page.keyboard.press('Enter');
  await expect(app.shown).toHaveText(name.split(':')[0] ?? '');
  await page.keyboard.press('Escape');
  await expect(app.shown).toHaveText('England');
  await expect(list.locator('[tabindex="0"]')).toHaveCount(1);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 375, height: 800 } });

  test('a finger beside a dot chooses it', async ({ page }) => {
    const app = await ready(await openAlone(page));
    const list = await opened(app);
    const worcester = option(list, 'Herefordshire and Worcestershire');
    await worcester.tap({ position: { x: 4, y: 12 } });
    await expect(app.shown).toHaveText('Herefordshire and Worcestershire');
    await expect(worcester).toHaveAttribute('aria-selected', 'true');
  });
});

/** Texts of the plot that lie over another one or are cut off, as the browser lays them out. */
function clashes(app: App): Promise<string[]> {
  return app.frame.evaluate(() => {
    const svg = document.querySelector('.funnel svg');
    const frame = svg?.getBoundingClientRect();
    if (!svg || !frame) return ['no plot'];
    const texts = [...svg.querySelectorAll('text')].map((text) => {
      // The box of a line reaches beyond its letters.
      const { left, right, top, bottom } = text.getBoundingClientRect();
      return { text: text.textContent, left, right, top: top + 2, bottom: bottom - 2 };
    });
    const cut = texts.filter((a) => a.left < frame.left || a.right > frame.right);
    const over = texts.flatMap((a, i) =>
      texts
        .slice(i + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map((b) => `${a.text} over ${b.text}`),
    );
    return [...cut.map(({ text }) => `${text} is cut off`), ...over];
  });
}

for (const query of ['area=E54000058&theme=dark', 'survey=gpps&area=E54000050', 'wave=his-28']) {
  test(`no text lies over another at any width: ${query}`, async ({ page }) => {
    const app = await ready(await openAlone(page, query));
    await opened(app);
    for (const width of [320, 375, 640, 700, 1000]) {
      await page.setViewportSize({ width, height: 800 });
      await expect.poll(() => clashes(app), { message: `${String(width)} px` }).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 800 });
  });
}

test('is not offered where no area can be held against England', async ({ page }) => {
  const app = await ready(await openAlone(page, 'wave=his-1'));
  await expect(app.frame.getByRole('heading', { name: 'How every area compares' })).toBeVisible();
  await expect(app.frame.getByRole('radio', { name: WAY })).toHaveCount(0);
});
