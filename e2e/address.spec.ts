/** The address bar holds what is shown, and only what differs from the default. */
import { ready, type App } from './support/app';
import { figures, measure } from './support/data';
import { heldBack } from './support/faults';
import { openAlone, openInHost } from './support/open';
import { expect, test } from './support/test';

/** All that a reader sees or hears of the present view. */
async function state(app: App): Promise<unknown> {
  return {
    heading: await app.heading.innerText(),
    names: await app.names(),
    shown: await app.shown.innerText(),
    legend: await app.legend.innerText(),
    lists: await Promise.all(
      (['Survey', 'Measure', 'Answer', 'Period'] as const).map((label) =>
        app.list(label).inputValue(),
      ),
    ),
  };
}

test('an address gives its view again', async ({ page }) => {
  const app = await ready(await openAlone(page));
  await expect.poll(() => app.query()).toBe('');
  await app.choose('Survey', 'gpps');
  await app.choose('Measure', 'website');
  await app.choose('Answer', 'easy');
  await app.choose('Period', 'gpps-2025');
  await app.colour('Against England');
  await app.area('Devon').click();
  await app.view('Hex map').check();
  await expect(app.map).toHaveAccessibleName(/^Hex map/);
  await expect(app.shown).toHaveText('Devon');
  await app.expectQuery({
    survey: 'gpps',
    measure: 'website',
    wave: 'gpps-2025',
    colour: 'england',
    area: 'E54000037',
    view: 'hex',
  });
  const before = await state(app);
  await page.reload();
  await expect(app.map).toHaveAccessibleName(/^Hex map/);
  await expect(app.areas).toHaveCount(figures('gpps-2025', 'website', 'easy').length);
  await expect(app.shown).toHaveText('Devon');
  expect(await state(app)).toEqual(before);

  await test.step('and goes back to nothing with the defaults', async () => {
    await app.colour('Percentage');
    await app.choose('Survey', 'his');
    await app.choose('Measure', 'gp-overall');
    await app.choose('Period', 'his-28');
    await app.view('Map').check();
    await app.panel.getByRole('button', { name: 'Clear' }).click();
    await expect(app.shown).toHaveText('England');
    await expect.poll(() => app.query()).toBe('?wave=latest');
  });
});

test('a choice taken back before it is shown leaves no control as it was set', async ({ page }) => {
  const app = await ready(await openAlone(page));
  const before = await app.list('Measure').inputValue();
  const release = await heldBack(page, new RegExp(`/${measure('his', 'care-coordination').file}$`));
  await app.list('Measure').selectOption('care-coordination');
  await expect.poll(() => app.query()).toContain('care-coordination');
  await page.goBack();
  await expect(app.list('Measure')).toHaveValue(before);
  release();

  // As soon as the address can be taken back, which is before the charts have followed.
  const answer = await app.list('Answer').inputValue();
  await app.list('Answer').selectOption('poor');
  await page.waitForFunction(() => location.search.includes('answer=poor'));
  await page.goBack();
  await expect(app.list('Answer')).toHaveValue(answer);
  const [by, against] = ['Percentage', 'Against England'].map((name) =>
    app.frame.getByRole('radio', { name, exact: true }).filter({ visible: true }).first(),
  );
  await against?.check();
  await page.waitForFunction(() => location.search.includes('colour=england'));
  await page.goBack();
  if (by) await expect(by).toBeChecked();
});

test('back and forward lead through the steps of a page that stands by itself', async ({
  page,
}) => {
  const app = await ready(await openAlone(page));
  await app.area('Devon').click();
  await expect(app.shown).toHaveText('Devon');
  await app.choose('Answer', 'poor');
  await page.goBack();
  await expect(app.list('Answer')).toHaveValue('good');
  await expect(app.shown).toHaveText('Devon');
  await page.goBack();
  await expect(app.shown).toHaveText('England');
  await app.expectQuery({});
  await page.goForward();
  await page.goForward();
  await expect(app.list('Answer')).toHaveValue('poor');
  await expect(app.shown).toHaveText('Devon');
  await app.expectQuery({ area: 'E54000037', answer: 'poor' });
});

test('in an article the reader’s history is left alone', async ({ page }) => {
  const app = await ready(
    await openInHost(page, { query: 'embed=1&id=ours', width: 640, height: 2000 }),
  );
  const before = await page.evaluate(() => history.length);
  await app.area('Devon').click();
  await app.choose('Answer', 'poor');
  await app.see('Table');
  await expect(app.table).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(before);
  await app.expectQuery({
    embed: '1',
    id: 'ours',
    area: 'E54000037',
    answer: 'poor',
    view: 'table',
  });
});

const MALFORMED = [
  'survey=mori',
  'measure=gp-underall',
  'answer=splendid',
  'wave=his-99',
  'area=E54999999',
] as const;
const NOT_RECOGNISED = 'Part of this link was not recognised; showing the latest figures.';

test('what an address asks for in vain is said, and the rest of it holds', async ({ page }) => {
  for (const query of MALFORMED) {
    await test.step(query, async () => {
      const app = await ready(await openAlone(page, `${query}&colour=england&theme=light`));
      await expect(app.frame.getByText(NOT_RECOGNISED)).toBeVisible();
      await expect(app.areas).toHaveCount(36);
      await expect(app.show('Against England')).toBeChecked();
      await expect(app.list('Survey')).toHaveValue('his');
      await expect(app.list('Measure')).toHaveValue('gp-overall');
    });
  }
});

test('nonsense in an address never breaks the page', async ({ page }) => {
  const nonsense = [
    'survey=%00&measure=<script>&wave=../../etc&area=Leeds&colour=red&view=globe&embed=yes&lock=,,x',
    'area=E54000058&area=E54000042&theme=pink&title=%E2%80%AE&id=%20&compare=x&since=x&confidence=12',
    '%&=&?&&&wave=&answer=&lang=cy',
  ];
  for (const query of nonsense) {
    const app = await ready(await openAlone(page, query));
    await expect(app.areas).toHaveCount(36);
    await expect(app.heading).toHaveText(
      /^(No NHS area stands|\w+ of 36 NHS areas stand) out from England’s 73%$/,
    );
    await expect(app.show('Percentage')).toBeChecked();
  }
});

test('what has no form that is known is said once, until the reader chooses', async ({ page }) => {
  const app = await ready(await openAlone(page, 'area=Kent&survey=mine'));
  await expect(app.frame.getByText(NOT_RECOGNISED)).toHaveCount(1);
  const shortened = await ready(await openAlone(page, 'area=E5400005'));
  await expect(shortened.frame.getByText(NOT_RECOGNISED)).toHaveCount(1);
  await shortened.area('Devon').click();
  await expect(shortened.frame.getByText(NOT_RECOGNISED)).toHaveCount(0);
});

test('an old spelling keeps working', async ({ page }) => {
  const app = await ready(await openAlone(page, 'color=england'));
  await expect(app.show('Against England')).toBeChecked();
});
