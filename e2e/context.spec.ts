/** Counts of whole populations beside the survey's figures: one tap away, with date and source. */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { ready } from './support/app';
import { interactive, openAlone } from './support/open';
import { expect, test } from './support/test';

test('GPs, appointments and deprivation are one tap away, and asked for only then', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const app = await ready(await openAlone(page, 'area=E54000058'));
  const summary = page.getByText('GPs, appointments and deprivation here');
  await app.placed();
  await expect(summary).toBeVisible();
  expect(asked.filter((path) => path.includes('/counts.'))).toEqual([]);
  await summary.click();
  await expect(page.getByText('Appointments per 1,000 patients', { exact: true })).toBeVisible();
  await expect(page.getByText('England 5,787')).toBeVisible();
  await expect(page.getByText(/inside NHS areas, not between them/)).toBeVisible();
  await expect(page.getByRole('link', { name: /Indices of Deprivation 2025/ })).toBeVisible();
});

test('what is rough says so', async ({ page }) => {
  const app = await ready(await openAlone(page, 'area=E54000051'));
  await app.placed();
  await page.getByText('GPs, appointments and deprivation here').click();
  await expect(page.getByText(/^Rough: more than a tenth/)).toBeVisible();
});

test('counts can be taken away', async ({ page }) => {
  const app = await ready(await openAlone(page));
  await app.dialog('Get the data');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Counts as CSV' }).click();
  const text = await readFile(await (await coming).path(), 'utf8');
  const rows = parse<Record<string, string>>(text, { columns: true, bom: true });
  const england = rows.filter(({ area, unit }) => area === 'England' && unit === 'per-1000');
  expect(england.map(({ value }) => value)).toEqual(['5786.6']);
});

test('an area’s region stands beside it, and in the downloaded figures', async ({ page }) => {
  const app = await ready(await openAlone(page, 'area=E54000037'));
  await expect(page.getByText(/^South West: \d+%\s+\(give or take \d points?\)/)).toBeVisible();
  await app.dialog('Get the data');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  const text = await readFile(await (await coming).path(), 'utf8');
  const rows = parse<Record<string, string>>(text, { columns: true, bom: true });
  const regions = new Set(
    rows.map((row) => row['area_code'] ?? '').filter((code) => /^E40/.test(code)),
  );
  expect(regions.size).toBe(7);
});

test('a question that the index does not list is found by its address, and then by the list', async ({
  page,
}) => {
  const frame = await openAlone(page, 'survey=gpps&measure=confidence');
  await interactive(frame);
  await expect(page.getByRole('region', { name: 'Area details' })).toContainText('93%');
  const list = page.getByRole('combobox', { name: 'Measure', exact: true });
  await expect(list).toHaveValue('confidence');
  await list.selectOption('wait');
  await expect(page.getByRole('region', { name: 'Area details' })).toContainText('69%');
});
