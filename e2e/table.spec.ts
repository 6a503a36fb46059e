/** The table holds what the map holds. */
import type { Locator } from '@playwright/test';
import { MISSING_WORDS } from '../src/view/glossary';
import { App, ready } from './support/app';
import { figures, percentText } from './support/data';
import { marked, openAlone, openInHost } from './support/open';
import { expect, test } from './support/test';

const rowsOf = (table: Locator) => table.getByRole('row');

/** Area and share of every row below the header, in the order shown. */
async function shares(app: App): Promise<{ name: string; share: string }[]> {
  const texts = await rowsOf(app.table).evaluateAll((rows) =>
    rows.slice(1).map((row) => {
      const [name, share] = [...row.children].map((cell) => (cell as HTMLElement).innerText);
      return { name: name?.trim() ?? '', share: share?.trim().split('\n')[0] ?? '' };
    }),
  );
  return texts;
}

test('the table is complete and equals the map', async ({ page }) => {
  const app = await ready(
    await openInHost(page, { query: 'embed=1&wave=his-28', width: 1000, height: 3000 }),
  );
  const names = await app.names();
  await app.see('Table');
  await expect(app.table).toBeVisible();
  const [england, ...rows] = await shares(app);
  expect(england?.name).toBe('England');
  expect(rows.map(({ name, share }) => `${name}: ${share}`).sort()).toEqual(names.sort());
  await expect(app.table.getByRole('rowheader')).toHaveCount(names.length + 1);
  await expect(app.table).toHaveAccessibleName(
    /Good experience at the GP practice, August to September 2026/,
  );
  await test.step('a row chooses its area', async () => {
    const devon = app.table.getByRole('button', { name: 'Devon', exact: true });
    await devon.click();
    await expect(devon).toHaveAttribute('aria-pressed', 'true');
    await expect(app.shown).toHaveText('Devon');
    await devon.press('Enter');
    await expect(app.shown).toHaveText('England');
  });
});

test('columns sort the rows and say so', async ({ page }) => {
  const app = await ready(await openAlone(page, 'wave=his-28'));
  await app.see('Table');
  const column = (name: string) => app.table.getByRole('columnheader', { name });
  const sort = (name: string) => column(name).getByRole('button').click();
  await expect(column('Area')).toHaveAttribute('aria-sort', 'ascending');

  await test.step('largest share first, then smallest', async () => {
    const values = figures('his-28', 'gp-overall', 'good').map(({ value }) => value ?? NaN);
    const expected = values.sort((a, b) => b - a).map(percentText);
    await sort('Percentage');
    await expect(column('Percentage')).toHaveAttribute('aria-sort', 'descending');
    await expect(column('Area')).toHaveAttribute('aria-sort', 'none');
    expect((await shares(app)).slice(1).map(({ share }) => share)).toEqual(expected);
    await sort('Percentage');
    await expect(column('Percentage')).toHaveAttribute('aria-sort', 'ascending');
    expect((await shares(app)).slice(1).map(({ share }) => share)).toEqual(expected.reverse());
  });
  await test.step('by name, both ways', async () => {
    await sort('Area');
    const ascending = (await shares(app)).slice(1).map(({ name }) => name);
    await sort('Area');
    const descending = (await shares(app)).slice(1).map(({ name }) => name);
    expect(descending).toEqual([...ascending].reverse());
    expect(ascending[0]).toMatch(/^Bath/);
  });
});

test('rows without a figure say why and stand last either way', async ({ page }) => {
  const frame = await openAlone(page, 'view=table&wave=his-9');
  await marked(frame, 'map:painted');
  const app = new App(frame);
  await expect(app.table).toBeVisible();
  const known = figures('his-9', 'gp-overall', 'good').filter(({ value }) => value !== null);
  expect(known.length).toBeGreaterThan(0);
  for (const order of ['descending', 'ascending']) {
    const share = app.table.getByRole('columnheader', { name: 'Percentage' });
    await share.getByRole('button').click();
    await expect(share).toHaveAttribute('aria-sort', order);
    const rows = (await shares(app)).slice(1);
    expect(rows).toHaveLength(42);
    const missing = rows.slice(known.length);
    for (const row of missing) expect(row.share).toBe(`No figure: ${MISSING_WORDS.unavailable}`);
    expect(rows.slice(0, known.length).every(({ share: text }) => /^\d/.test(text))).toBe(true);
  }
  await expect(app.table).not.toContainText(/\b0\.0%/);
});
