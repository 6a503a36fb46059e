/** Two areas side by side. */
import { ready } from './support/app';
import { figure, percentText } from './support/data';
import { openAlone, openInHost } from './support/open';
import { expect, test } from './support/test';

const DERBY = 'E54000058';
const DEVON = 'E54000037';

test('a second area can be compared with, and taken away', async ({ page }) => {
  const query = `embed=1&wave=his-28&area=${DERBY}`;
  const app = await ready(await openInHost(page, { query, width: 640, height: 2600 }));
  const pick = app.panel.getByRole('combobox', { name: 'Compare with' });
  await expect(pick.getByRole('option', { name: 'Derby and Derbyshire' })).toHaveCount(0);
  await pick.selectOption({ label: 'Devon' });
  await app.expectQuery({ embed: '1', wave: 'his-28', area: DERBY, compare: DEVON });
  const text = percentText(figure('his-28', 'gp-overall', DEVON, 'good').value ?? NaN);
  const compared = app.panel.getByText(/Compared with Devon/);
  await expect(compared).toContainText(text);
  await expect(app.panel).toContainText(/too close to call|higher|lower/i);
  await expect(app.shown).toHaveText('Derby and Derbyshire');
  await app.panel.getByRole('button', { name: 'Remove' }).click();
  await expect(compared).toHaveCount(0);
  await app.expectQuery({ embed: '1', wave: 'his-28', area: DERBY });
});

test('an address can name the second area, by an old code too', async ({ page }) => {
  const app = await ready(await openAlone(page, `area=${DERBY}&compare=E54000024`));
  await expect(app.panel.getByText(/Compared with Central East/)).toBeVisible();
  await test.step('comparing an area with itself is no comparison', async () => {
    const same = await ready(await openAlone(page, `area=${DERBY}&compare=${DERBY}`));
    await expect(same.shown).toHaveText('Derby and Derbyshire');
    await expect(same.panel.getByText(/Compared with/)).toHaveCount(0);
  });
  await test.step('England can be compared with', async () => {
    const england = await ready(await openAlone(page, `area=${DERBY}&compare=E92000001`));
    await expect(england.panel.getByText(/Compared with England/)).toBeVisible();
  });
});
