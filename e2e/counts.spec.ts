/** Counts of whole populations have maps of their own, without margins, verdicts or tests. */
import { COUNT_WORDS, TOO_CLOSE } from '../src/view/glossary';
import { interactive, openAlone } from './support/open';
import { expect, test } from './support/test';

const GPS = 'survey=context&measure=gps-per-10000';

test('a count is chosen like any other, drawn on its own boundaries, and never judged', async ({
  page,
}) => {
  await interactive(await openAlone(page));
  await page.getByLabel('Survey', { exact: true }).selectOption({ label: 'NHS counts' });
  const measure = page.getByLabel('Measure', { exact: true });
  await expect(measure).toHaveValue('appointments-same-day');
  await expect(page.getByRole('radio', { name: 'Against England' })).toHaveCount(0);
  await expect(page.getByLabel('Answer', { exact: true })).toHaveCount(0);
  const areas = page
    .getByRole('group', { name: "Map of England's Integrated Care Boards" })
    .getByRole('button', { name: /: [\d.]+%$/ });
  await expect(areas).toHaveCount(42);
  await measure.selectOption({ label: 'GPs per 10,000 patients' });
  await expect(page.getByRole('button', { name: `, ${COUNT_WORDS.roughShort}` })).toHaveCount(3);
});

test('the details of an area say that it was counted, and England’s count beside it', async ({
  page,
}) => {
  await interactive(await openAlone(page, `${GPS}&area=E54000051`));
  const details = page.getByRole('region', { name: 'Area details' });
  await expect(details).toContainText(COUNT_WORDS.margin);
  await expect(details).toContainText(/England: 5\.\d/);
  await expect(details).toContainText(COUNT_WORDS.rough);
  await expect(details).not.toContainText(new RegExp(`higher than|lower than|${TOO_CLOSE}`));
});

test('beside deprivation stands what it does not say', async ({ page }) => {
  await openAlone(page, 'survey=context&measure=deprived-neighbourhoods&embed=1');
  await expect(page.getByRole('region', { name: 'Area details' })).toContainText(
    'Poorer places have fewer GPs inside NHS areas, not between them',
  );
});
