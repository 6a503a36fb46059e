/** Two areas side by side. */
import type { Locator } from '@playwright/test';
import { TOO_CLOSE } from '../src/view/glossary';
import { ready, type App } from './support/app';
import { figure, percentText } from './support/data';
import { openAlone, openInHost } from './support/open';
import { expect, test } from './support/test';

const DERBY = 'E54000058';
const DEVON = 'E54000037';

/** What is said of the area that is compared with. */
function comparedWith(app: App, short: string): Locator {
  return app.frame
    .getByRole('paragraph')
    .filter({ hasText: `${short}: ` })
    .filter({ hasText: 'Remove' });
}

test('a second area can be compared with, and taken away', async ({ page }) => {
  const query = `embed=1&wave=his-28&area=${DERBY}`;
  const app = await ready(await openInHost(page, { query, width: 640, height: 2600 }));
  await app.more();
  const pick = app.panel.getByRole('combobox', { name: 'Compare with' });
  await expect(pick.getByRole('option', { name: 'Derby and Derbyshire' })).toHaveCount(0);
  await pick.selectOption({ label: 'Devon' });
  await app.expectQuery({ embed: '1', wave: 'his-28', area: DERBY, compare: DEVON });
  const text = percentText(figure('his-28', 'gp-overall', DEVON, 'good').value ?? NaN);
  const compared = comparedWith(app, 'Devon');
  await expect(compared).toContainText(text);
  await expect(compared).toContainText(new RegExp(`${TOO_CLOSE}|clearly (higher|lower)`, 'i'));
  await expect(app.shown).toHaveText('Derby and Derbyshire');
  await app.frame.getByRole('button', { name: 'Remove' }).click();
  await expect(compared).toHaveCount(0);
  await app.expectQuery({ embed: '1', wave: 'his-28', area: DERBY });
});

test('an address can name the second area, by an old code too', async ({ page }) => {
  const app = await ready(await openAlone(page, `area=${DERBY}&compare=E54000024`));
  await expect(comparedWith(app, 'Central East')).toBeVisible();
  await test.step('comparing an area with itself is no comparison', async () => {
    const same = await ready(await openAlone(page, `area=${DERBY}&compare=${DERBY}`));
    await expect(same.shown).toHaveText('Derby and Derbyshire');
    await expect(same.frame.getByRole('button', { name: /^Remove/ })).toHaveCount(0);
  });
  await test.step('England can be compared with', async () => {
    const england = await ready(await openAlone(page, `area=${DERBY}&compare=E92000001`));
    await expect(comparedWith(england, 'England')).toBeVisible();
  });
});
