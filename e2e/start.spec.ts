/** However the start goes wrong, the page says so, with a way on, and shows no figures but those asked for. */
import type { Page, Route } from '@playwright/test';
import { neighbourInDirection, type Direction } from '../src/model/steps';
import type { AreaProperties } from '../src/model/files';
import { read } from './support/data';
import { heldBack } from './support/faults';
import { marked, onMap, openAlone } from './support/open';
import { expect, test } from './support/test';

const javascript = (body: string) => ({ status: 200, contentType: 'text/javascript', body });

/** What can become of a file on its way. */
const FAULTS: Readonly<Record<string, (route: Route) => Promise<void> | void>> = {
  missing: (route) => route.fulfill({ status: 404, contentType: 'text/plain', body: 'Not found' }),
  'a page in its place': (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><p>Hello' }),
  truncated: (route) => route.fulfill(javascript('import {a as b} from "./x.js";function(')),
  empty: (route) => route.fulfill(javascript('')),
  'never answering': () => undefined,
};

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

interface Outlined {
  readonly objects: { readonly areas: { readonly geometries: { properties: AreaProperties }[] } };
}

const ADDRESSES = ['', 'utm_source=news', 'survey=gpps', 'embed=1&amp;measure=care-coordination'];
const MAIN = /\/assets\/index-[^/]*\.js$/;

async function spoil(page: Page, pattern: RegExp, fault: string): Promise<() => Promise<void>> {
  await page.route(pattern, (route) => FAULTS[fault]?.(route));
  return () => page.unroute(pattern);
}

/** Words take ten seconds where nothing tells that a script has failed. */
const PATIENCE = { timeout: 40_000 };

/** A page without its main script says so, and shows no figures but those asked for. */
async function expectWords(page: Page, query: string): Promise<void> {
  await page.goto(`/${query === '' ? '' : `?${query}`}`, { waitUntil: 'commit' });
  await expect(page.getByRole('link', { name: 'Try again' })).toBeVisible(PATIENCE);
  const isOther = /survey|measure/.test(query);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ visible: !isOther });
}

for (const fault of Object.keys(FAULTS)) {
  test(`the main script ${fault}: words within seconds, and a retry that works`, async ({
    page,
    context,
    problems,
  }) => {
    problems.expectPerhaps(/./);
    problems.skipAxe();
    const [last = '', ...others] = [...ADDRESSES].reverse();
    const mend = await spoil(page, MAIN, fault);
    const elsewhere = others.map(async (query) => {
      const one = await context.newPage();
      await spoil(one, MAIN, fault);
      await expectWords(one, query);
    });
    await Promise.all([expectWords(page, last), ...elsewhere]);
    await mend();
    // What hung may be answered now: then the page comes by itself, and the link is gone.
    await page
      .getByRole('link', { name: 'Try again' })
      .evaluateAll((links) => links.forEach((link) => (link as HTMLElement).click()));
    await expect(page.getByRole('combobox', { name: 'Find your area' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Try again' })).toHaveCount(0);
  });
}

const PARTS: Readonly<Record<string, RegExp>> = {
  table: /\/assets\/AreaTable-[^/]*\.js$/,
  search: /\/assets\/FindAreaWiring-[^/]*\.js$/,
};

for (const [part, pattern] of Object.entries(PARTS)) {
  for (const fault of Object.keys(FAULTS)) {
    test(`the ${part}'s code ${fault}: the rest works, and "Try again" brings it back`, async ({
      page,
      problems,
    }) => {
      problems.expectPerhaps(/./);
      problems.skipAxe();
      const mend = await spoil(page, pattern, fault);
      await openAlone(page, 'survey=gpps');
      const alert = page.getByRole('alert').filter({ hasText: `(${part})` });
      await expect(alert).toBeVisible({ timeout: 30_000 });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await mend();
      await alert.getByRole('button', { name: 'Try again' }).click();
      await expect(alert).toHaveCount(0);
      expect(page.url()).toContain('survey=gpps');
    });
  }
}

test('what a reader did before the app was there is not lost', async ({ page }) => {
  const release = await withoutApp(page);
  const button = page.getByRole('button', { name: 'Get the data' }).first();
  await button.click();
  release();
  await expect(page.getByRole('dialog', { name: 'Get the data' })).toBeVisible();
});

/** Opens the page and holds the app's script back until it is released. */
async function withoutApp(page: Page): Promise<() => void> {
  const release = await heldBack(page, MAIN);
  await page.goto('/', { waitUntil: 'commit' });
  return release;
}

/** As `withoutApp`, once the page as built can be used. */
async function pictureAlone(page: Page): Promise<() => void> {
  const release = await withoutApp(page);
  await marked(page.mainFrame(), 'map:interactive');
  return release;
}

test.describe('before the app is there', () => {
  const shape = (page: Page, name: RegExp) => onMap(page.mainFrame(), name);
  const answer = (page: Page) => page.getByRole('region', { name: 'Area details' });

  test('radio buttons are unseen beneath their words, which look as little alive as the rest', async ({
    page,
  }) => {
    const release = await pictureAlone(page);
    const group = page.getByRole('radiogroup').first();
    await expect(group).toHaveCSS('opacity', '0.55');
    for (const radio of await group.getByRole('radio').all()) {
      await expect(radio).toHaveCSS('opacity', '0');
    }
    release();
    await expect(group).toHaveCSS('opacity', '1');
  });

  test('a click chooses an area, a second one clears it, and the app takes the choice over', async ({
    page,
  }) => {
    const release = await pictureAlone(page);
    const heading = answer(page).getByRole('heading', { level: 2 });
    await shape(page, /^Devon: /).click();
    await expect(heading).toHaveText('Devon');
    await expect(shape(page, /^Devon: /)).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByRole('status').filter({ hasText: /^Selected Devon: / })).toBeAttached();
    await shape(page, /^Devon: /).click();
    await expect(heading).toHaveText('England');
    await shape(page, /^Kent and Medway: /).click();
    const told = await answer(page).locator('.figure').innerText();
    release();
    await marked(page.mainFrame(), 'map:live');
    await expect(page).toHaveURL(/area=E54000032/);
    await expect(heading).toHaveText('Kent and Medway');
    await expect(shape(page, /^Kent and Medway: /)).toHaveAttribute('aria-pressed', 'true');
    // The figure that was told at first is the one that stays.
    expect((await answer(page).locator('.figure').innerText()).split(/\s+/)).toEqual(
      told.split(/\s+/),
    );
  });

  test('keys move through the areas and choose, and the focus stays where it was', async ({
    page,
  }) => {
    const release = await pictureAlone(page);
    await shape(page, /^Devon: /).focus();
    await page.keyboard.press('ArrowLeft');
    await expect(shape(page, /^Cornwall/)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(shape(page, /^Cornwall/)).toHaveAttribute('aria-pressed', 'true');
    release();
    await marked(page.mainFrame(), 'map:live');
    await expect(page).toHaveURL(/area=/);
    await expect(shape(page, /^Cornwall/)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(answer(page).getByRole('heading', { level: 2 })).toHaveText('England');
  });

  test('every arrow key goes where it will go later', async ({ page }) => {
    const release = await pictureAlone(page);
    const geometries = (read('geo/icb-2026.topo.json') as Outlined).objects.areas.geometries;
    const points = new Map(geometries.map(({ properties: { code, label } }) => [code, label]));
    const went = await page.evaluate(
      ({ codes, keys }) =>
        codes.flatMap((code) => {
          const from = document.querySelector<SVGElement>(`.map [role=button][data-code=${code}]`);
          return keys.map((key) => {
            from?.focus();
            from?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
            return (document.activeElement as SVGElement | null)?.dataset['code'];
          });
        }),
      { codes: [...points.keys()], keys: Object.keys(ARROWS) },
    );
    const expected = [...points.keys()].flatMap((code) =>
      Object.values(ARROWS).map((way) => neighbourInDirection(points, code, way) ?? code),
    );
    expect(went).toEqual(expected);
    release();
  });

  test('a press that the app’s coming falls into is not lost', async ({ page }) => {
    const release = await pictureAlone(page);
    await shape(page, /^Devon: /).scrollIntoViewIfNeeded();
    const box = await shape(page, /^Devon: /).boundingBox();
    if (!box) throw new Error('Devon is not drawn.');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    release();
    await marked(page.mainFrame(), 'map:live');
    await page.mouse.up();
    await expect(answer(page).getByRole('heading', { level: 2 })).toHaveText('Devon');
    await expect(shape(page, /^Devon: /)).toHaveAttribute('aria-pressed', 'true');
  });
});
