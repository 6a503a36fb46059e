/** What the colours say, the names say too, and the legend counts the same. */
import { CLASSES } from '../src/model/bins';
import { CHANGE_WORDS, LEGEND_WORDS, UNKNOWN_WORDS, VERDICT_WORDS } from '../src/view/glossary';
import { ready, type App } from './support/app';
import { openAlone, openInHost } from './support/open';
import { expect, test } from './support/test';

/** How many areas the legend counts under a label. */
async function counted(app: App, label: string): Promise<number> {
  const text = await app.legend.getByRole('listitem').filter({ hasText: label }).innerText();
  return Number(/\((\d+) areas?\)/.exec(text)?.[1] ?? NaN);
}

/** How many areas' names end with these words. */
async function named(app: App, words: string): Promise<number> {
  return (await app.names()).filter((name) => name.endsWith(words)).length;
}

/** The legend against the names; the number of areas that differ clearly from England. */
async function expectAgreement(app: App): Promise<number> {
  const higher = await named(app, `, ${VERDICT_WORDS.higher}`);
  const lower = await named(app, `, ${VERDICT_WORDS.lower}`);
  const none = await named(app, `, ${VERDICT_WORDS.none}`);
  expect(await counted(app, LEGEND_WORDS.higher)).toBe(higher);
  expect(await counted(app, LEGEND_WORDS.lower)).toBe(lower);
  expect(await counted(app, LEGEND_WORDS.noDifference)).toBe(none);
  expect(higher + lower + none).toBe(await app.areas.count());
  return higher + lower;
}

test('difference from England: names, legend and a stricter rule', async ({ page }) => {
  const app = await ready(
    await openInHost(page, {
      query: 'embed=1&colour=england',
      width: 640,
      height: 2200,
    }),
  );
  const loose = await expectAgreement(app);
  expect(loose).toBeGreaterThan(0);
  await app.more();
  await expect(app.panel).toContainText(/when all \d+ areas are tested at once/);

  const levels = app.frame.getByRole('radiogroup', { name: 'How sure' });
  await levels.getByRole('radio', { name: /99\.8%/ }).check();
  await expect(app.panel).toContainText('at the 99.8% level');
  const strict = await expectAgreement(app);
  expect(strict).toBeLessThanOrEqual(loose);
  await app.expectQuery({ embed: '1', colour: 'england', confidence: '99.8' });
});

test('areas without a clear difference are plain and quiet: hatching is for missing figures', async ({
  page,
}) => {
  const app = await ready(await openAlone(page, 'colour=england&survey=gpps&wave=gpps-2026'));
  await expectAgreement(app);
  const paints = await app.areas.evaluateAll((shapes) =>
    shapes.map((shape) => ({
      name: shape.getAttribute('aria-label') ?? '',
      hatched: getComputedStyle(shape).fill.startsWith('url'),
      fill: getComputedStyle(shape).fill,
    })),
  );
  for (const { name, hatched } of paints) expect(hatched, name).toBe(false);
  const colours = (words: string) =>
    new Set(paints.filter(({ name }) => name.endsWith(words)).map(({ fill }) => fill));
  expect(colours(VERDICT_WORDS.higher).size).toBe(1);
  expect(colours(VERDICT_WORDS.lower).size).toBe(1);
  expect(colours(VERDICT_WORDS.none).size).toBe(1);
  expect([...colours(VERDICT_WORDS.higher)]).not.toEqual([...colours(VERDICT_WORDS.lower)]);
});

test('where more is worse, the first frame with the new classes has their colours already', async ({
  page,
}) => {
  const app = await ready(await openAlone(page));
  await app.list('Answer').evaluate((list) => {
    list.addEventListener('change', () => {
      requestAnimationFrame(() => {
        const shapes = [...document.querySelectorAll('.map [role="button"]')];
        Object.assign(window, { first: shapes.map((shape) => getComputedStyle(shape).fill) });
      });
    });
  });
  await app.choose('Answer', 'poor');
  const after = await app.areas.evaluateAll((shapes) =>
    shapes.map((shape) => getComputedStyle(shape).fill),
  );
  expect(new Set(after).size).toBeGreaterThan(1);
  expect(await app.frame.evaluate(() => (window as { first?: string[] }).first)).toEqual(after);
});

test('change over time: names, legend and the wave it is counted from', async ({ page }) => {
  const app = await ready(await openAlone(page, 'colour=change&wave=his-22'));
  const { noMargin, unfit } = UNKNOWN_WORDS;
  const words = [...Object.values(CHANGE_WORDS), noMargin, unfit];
  const verdict = new RegExp(`, (${words.join('|')})$`);
  for (const name of await app.names()) expect(name).toMatch(verdict);
  expect(await counted(app, LEGEND_WORDS.risen)).toBe(await named(app, `, ${CHANGE_WORDS.risen}`));
  expect(await counted(app, LEGEND_WORDS.fallen)).toBe(
    await named(app, `, ${CHANGE_WORDS.fallen}`),
  );
  expect(await counted(app, LEGEND_WORDS.noChange)).toBe(
    await named(app, `, ${CHANGE_WORDS.none}`),
  );

  const since = app.frame.getByRole('combobox', { name: 'Change since' });
  await since.selectOption('his-18');
  await expect.poll(() => app.query()).toContain('since=his-18');
  await app.area('Devon').click();
  await expect(app.panel.getByText(/since November 2025, from \d/)).toBeVisible();
});

test('classes are the same in every wave, and the legend counts every area once', async ({
  page,
}) => {
  const app = await ready(await openAlone(page, 'wave=his-20'));
  const entries = async () =>
    (await app.legend.getByRole('listitem').allInnerTexts()).map((text) => text.split(/\s*\(/)[0]);
  const bounds = await entries();
  expect(bounds).toHaveLength(CLASSES.length);
  for (const wave of ['his-28', 'his-10']) {
    await app.choose('Period', wave);
    expect((await entries()).slice(0, CLASSES.length)).toEqual(bounds);
    const counts = await app.legend.getByRole('listitem').allInnerTexts();
    const sum = counts.reduce((total, text) => total + Number(/\((\d+) area/.exec(text)?.[1]), 0);
    expect(sum).toBe(await app.areas.count());
  }
});
