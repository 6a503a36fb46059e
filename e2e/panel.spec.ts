/** The details of an area, and what is said where there is no figure. */
import { MARGIN_OF_ERROR, MISSING_WORDS } from '../src/view/glossary';
import { ready, type App } from './support/app';
import { figure, index, measure, percentText } from './support/data';
import { openAlone, openInHost } from './support/open';
import { expect, test } from './support/test';

test('details name figure, margin, people asked, question and source', async ({ page }) => {
  const app = await ready(await openAlone(page, 'wave=his-28&area=E54000058'));
  const found = figure('his-28', 'gp-overall', 'E54000058', 'good');
  if (found.value === null) throw new Error('The file has no such figure.');
  const { question, askedOf } = measure('his', 'gp-overall');
  const range = `${percentText(found.lower ?? NaN)} to ${percentText(found.upper ?? NaN)}`;
  await expect(app.panel).toContainText(percentText(found.value));
  await expect(app.panel).toContainText(`${MARGIN_OF_ERROR}: ${range}`);
  await expect(app.panel).toContainText(`${(found.base ?? NaN).toLocaleString('en-GB')} people`);
  await expect(app.panel.getByRole('definition').filter({ hasText: question })).toBeVisible();
  await expect(app.panel.getByRole('definition').filter({ hasText: askedOf })).toBeVisible();
  await expect(app.panel.getByText(/England’s \d+%/).first()).toBeVisible();
  await expect(app.panel.getByRole('table', { name: /All answers/ })).toBeVisible();
  await expect(app.panel.getByRole('heading', { name: 'Over time' })).toBeVisible();
});

test('the chart over time leads to its waves', async ({ page }) => {
  const app = await ready(await openAlone(page, 'area=E54000058'));
  const chart = app.panel.getByRole('group', { name: /over time/ });
  const wave = index.surveys[0]?.waves.find(({ id }) => id === 'his-20');
  const end = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const until = new Date(wave?.to ?? '').toLocaleDateString('en-GB', end);
  await chart.getByRole('button', { name: new RegExp(`to ${until}:`) }).click();
  await expect(app.list('Period')).toHaveValue('his-20');
  await expect(app.areas).toHaveCount(42);
});

test('a wave with figures for England alone says so, and draws no zero', async ({ page }) => {
  const frame = await openInHost(page, { query: 'embed=1&wave=his-5', width: 640, height: 2600 });
  const app = await ready(frame);
  await expect(frame.getByText(/no local figures for this question/)).toBeVisible();
  const england = percentText(figure('his-5', 'gp-overall', 'E92000001', 'good').value ?? NaN);
  await expect(app.panel).toContainText(england);
  const names = await app.names();
  expect(names).toHaveLength(42);
  for (const name of names)
    expect(name).toMatch(new RegExp(`: no figure, ${MISSING_WORDS.unavailable}$`));
  await expectQuietCountry(app);

  await test.step('and offers the newest wave that has more', async () => {
    await frame.getByRole('button', { name: 'Show August to September 2026' }).click();
    await app.open();
    await expect(app.list('Period')).toHaveValue('his-28');
    await expect(app.area('Devon')).toHaveAccessibleName(/: \d+\.\d%$/);
  });
});

test('a question that was not asked in a wave has no figures there, in words', async ({ page }) => {
  const frame = await openAlone(page, 'measure=gp-contact-made&wave=his-28&area=E54000058');
  const app = await ready(frame);
  await expect(frame.getByText('This question was not asked at this time.')).toBeVisible();
  await expect(app.panel).toContainText(new RegExp(`No figure\\s*${MISSING_WORDS['not-asked']}`));
  for (const name of await app.names())
    expect(name).toMatch(new RegExp(`: no figure, ${MISSING_WORDS['not-asked']}$`));
  await expectQuietCountry(app);
  await expect(app.list('Period')).toHaveValue('his-28');
  await frame.getByRole('button', { name: 'Show April 2026' }).click();
  await expect(app.list('Period')).toHaveValue('his-23');
  const value = figure('his-23', 'gp-contact-made', 'E54000058', 'same-day').value ?? NaN;
  await expect(app.panel).toContainText(percentText(value));
});

test('a measure without any figures by area says so', async ({ page }) => {
  const app = await ready(await openAlone(page));
  await app.choose('Measure', 'nhs-dental');
  await expect(app.frame.getByText(/no local figures for this question/)).toBeVisible();
  const value = figure('his-28', 'nhs-dental', 'E92000001', 'satisfied').value ?? NaN;
  await expect(app.panel).toContainText(percentText(value));
  await expectQuietCountry(app);
});

/** Where nothing can be told apart nothing is coloured or patterned, and there is no key. */
async function expectQuietCountry(app: App): Promise<void> {
  const paint = await app.paint('Devon');
  expect(paint).toMatch(/^rgb/);
  expect(await app.paint('Kent and Medway')).toBe(paint);
  await expect(app.legend).toHaveCount(0);
}
