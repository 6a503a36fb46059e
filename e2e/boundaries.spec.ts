/** The change of boundaries on 1 April 2026: no figure moves silently from one set to the other. */
import type { Page } from '@playwright/test';
import { CHANGE_WORDS, LEGEND_WORDS } from '../src/view/glossary';
import { followedText } from '../src/view/lineage/words';
import { ready, type App } from './support/app';
import { figure, figures, nameOf, percentText } from './support/data';
import { openAlone, openInHost } from './support/open';
import { expect, test } from './support/test';

const BLMK = 'E54000024';
const FRIMLEY = 'E54000034';
const CENTRAL_EAST = 'E54000065';
const WEST_AND_NORTH_LONDON = 'E54000071';
const OLD_HAMPSHIRE = 'E54000042';

/** From the older to the newer boundaries, where all of an area went to one. */
const FORWARD = { since: '2026-04-01', isForward: true, others: [] } as const;

async function expectFigure(app: App, wave: string, code: string): Promise<void> {
  const text = percentText(figure(wave, 'gp-overall', code, 'good').value ?? NaN);
  await expect(app.shown).toHaveText(nameOf(code));
  await expect(app.panel.getByText(text).first()).toBeVisible();
}

test('a code of the old boundaries leads to its successor, and that is said', async ({ page }) => {
  const frame = await openInHost(page, {
    query: `embed=1&wave=his-28&area=${BLMK}`,
    width: 640,
    height: 2200,
  });
  const app = await ready(frame);
  await expectFigure(app, 'his-28', CENTRAL_EAST);
  await expect(app.panel.getByText(`${nameOf(BLMK)} `).first()).toContainText(
    followedText({ ...FORWARD, asked: nameOf(BLMK), best: nameOf(CENTRAL_EAST) }),
  );
  await expect(app.area('Central East')).toHaveAttribute('aria-pressed', 'true');

  await test.step('the way back stands in the details', async () => {
    await app.more();
    await app.panel.getByRole('button', { name: `Show ${nameOf(BLMK)}`, exact: true }).click();
    await expect(app.areas).toHaveCount(42);
    await expectFigure(app, 'his-22', BLMK);
    await app.open();
    await expect(app.list('Period')).toHaveValue('his-22');
  });
});

test('an area that was split leads to its largest part and names the others', async ({ page }) => {
  const app = await ready(await openAlone(page, `wave=his-28&area=${FRIMLEY}`));
  const [best, ...others] = [nameOf('E54000070'), nameOf('E54000069'), nameOf('E54000067')];
  const text = followedText({ ...FORWARD, asked: nameOf(FRIMLEY), best, others });
  await expect(app.panel.getByText(text)).toBeVisible();
  await expect(app.shown).toHaveText(best);
});

test('a code of the new boundaries leads back to what it was made from', async ({ page }) => {
  const app = await ready(await openAlone(page, `wave=his-20&area=${WEST_AND_NORTH_LONDON}`));
  await expect(app.areas).toHaveCount(42);
  const [best, ...others] = [nameOf('E54000027'), nameOf('E54000028')];
  const asked = nameOf(WEST_AND_NORTH_LONDON);
  const text = followedText({ ...FORWARD, isForward: false, asked, best, others });
  await expect(app.panel.getByText(text)).toBeVisible();
  await expect(app.shown).toHaveText(best);
});

test('a chosen area stays chosen through the waves, across the change', async ({ page }) => {
  const app = await ready(await openAlone(page, `wave=his-20&area=${OLD_HAMPSHIRE}`));
  await expectFigure(app, 'his-20', OLD_HAMPSHIRE);
  await test.step('a name that stayed is not taken for the same area', async () => {
    await app.choose('Period', 'his-28');
    await expect(app.areas).toHaveCount(36);
    await expectFigure(app, 'his-28', 'E54000067');
    const name = nameOf(OLD_HAMPSHIRE);
    const text = followedText({ ...FORWARD, asked: name, best: name });
    await expect(app.panel.getByText(text)).toBeVisible();
  });
  await test.step('and the way back leads to the first choice', async () => {
    await app.choose('Period', 'his-20');
    await expectFigure(app, 'his-20', OLD_HAMPSHIRE);
    await app.expectQuery({ wave: 'his-20', area: OLD_HAMPSHIRE });
  });
});

test('an unchanged area is simply the same in every wave', async ({ page }) => {
  const app = await ready(await openAlone(page, 'wave=his-28&area=E54000058'));
  await expectFigure(app, 'his-28', 'E54000058');
  await app.choose('Period', 'his-10');
  await expectFigure(app, 'his-10', 'E54000058');
  await expect(app.panel.getByText(/1 April 2026|April 2026 from/)).toHaveCount(0);
});

test('changes across the new boundaries are not claimed', async ({ page }) => {
  const app = await ready(await openAlone(page, 'wave=his-28&colour=change&since=his-20'));
  const before = new Set(figures('his-20', 'gp-overall', 'good').map(({ code }) => code));
  const moved = figures('his-28', 'gp-overall', 'good').filter(({ code }) => !before.has(code));
  expect(moved.length).toBeGreaterThan(0);
  for (const { short } of moved) {
    await expect(app.area(short)).toHaveAccessibleName(new RegExp(`, ${CHANGE_WORDS.moved}$`));
  }
  await expect(app.legend).toContainText(
    new RegExp(`${LEGEND_WORDS.broken}\\s*\\(${String(moved.length)} areas\\)`, 'i'),
  );
});

/** Share of pixels in which two pictures of the same size differ by more than a shade. */
function differing(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const { width, height } = bitmap;
          const context = new OffscreenCanvas(width, height).getContext('2d');
          context?.drawImage(bitmap, 0, 0);
          return context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
        }),
      );
      const different = [...(a ?? [])].filter((value, i) => Math.abs(value - (b?.[i] ?? 0)) > 8);
      return different.length / (a?.length ?? 1);
    },
    [one, other].map((picture) => picture.toString('base64')),
  );
}

test('the other boundaries can be laid over the map', async ({ page }) => {
  const app = await ready(await openAlone(page));
  const box = app.frame.getByRole('checkbox', { name: /Show the old boundaries/ });
  await expect(box).not.toBeChecked();
  await page.waitForLoadState('networkidle');
  await box.scrollIntoViewIfNeeded();
  const plain = await app.map.screenshot();
  const changed = async () => differing(page, plain, await app.map.screenshot());
  await box.check();
  await expect.poll(changed).toBeGreaterThan(0.005);
  await box.uncheck();
  await expect.poll(changed).toBeLessThan(0.001);
});

test('on other boundaries no area is a button before it has its name', async ({ page }) => {
  const app = await ready(await openAlone(page));
  // Looked at between all tasks: shapes come a frame before the words.
  await app.frame.evaluate(() => {
    const seen = { nameless: 0, until: performance.now() + 20_000 };
    Object.assign(window, { seen });
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const buttons = [...document.querySelectorAll('[role=button][data-code]')];
      seen.nameless += buttons.filter((each) => !each.hasAttribute('aria-label')).length;
      seen.nameless += document.querySelectorAll('[data-code][aria-pressed]:not([role])').length;
      if (performance.now() < seen.until) channel.port2.postMessage(null);
    };
    channel.port2.postMessage(null);
  });
  await app.list('Period').selectOption('his-9');
  await expect(app.area('Sussex')).toHaveAccessibleName(/^Sussex/);
  const nameless = await app.frame.evaluate(() => {
    const { seen } = window as unknown as { seen: { nameless: number; until: number } };
    seen.until = 0;
    return seen.nameless;
  });
  expect(nameless).toBe(0);
});
