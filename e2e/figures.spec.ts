/** Figures that newspapers printed, on the page as they stood in the stories. */
import {
  MARGIN_OF_ERROR,
  NOT_PUBLISHED,
  NUMBER_NOT_PUBLISHED,
  VERDICT_WORDS,
} from '../src/view/glossary';
import { ready, type App } from './support/app';
import { openAlone, openInHost } from './support/open';
import { expect, test } from './support/test';

const DERBY = 'E54000058';
const HAMPSHIRE = 'E54000042';

/** Area, wave, measure and answer; the printed share, and how many were asked where that was printed. */
const PRINTED = [
  [DERBY, 'his-9', 'gp-overall', 'good', '64.8%', '674'],
  [DERBY, 'his-1', 'gp-overall', 'good', '61.4%', null],
  [DERBY, 'his-9', 'gp-overall', 'poor', '21.9%', '674'],
  [DERBY, 'his-1', 'gp-overall', 'poor', '18.9%', null],
  [DERBY, 'his-9', 'gp-contact-ease', 'difficult', '16.3%', '644'],
  [DERBY, 'his-1', 'gp-contact-ease', 'difficult', '22.5%', null],
  [HAMPSHIRE, 'his-9', 'gp-overall', 'good', '65.5%', '1,334'],
  [HAMPSHIRE, 'his-1', 'gp-overall', 'good', '65.4%', null],
  [HAMPSHIRE, 'his-9', 'gp-overall', 'poor', '14.4%', '1,334'],
  [HAMPSHIRE, 'his-1', 'gp-overall', 'poor', '17.2%', null],
  [HAMPSHIRE, 'his-9', 'gp-contact-ease', 'difficult', '15.7%', '1,277'],
  [HAMPSHIRE, 'his-1', 'gp-contact-ease', 'difficult', '20.2%', null],
] as const;

const NAMES = {
  [DERBY]: 'Derby and Derbyshire',
  [HAMPSHIRE]: 'Hampshire and Isle of Wight',
} as const;

async function expectPrinted(app: App, [area, , , , share, asked]: (typeof PRINTED)[number]) {
  const name = NAMES[area];
  await expect(app.shown).toHaveText(name);
  await expect(app.area(name)).toHaveAccessibleName(`${name}: ${share}`);
  await expect(app.panel.getByText(share, { exact: true }).first()).toBeVisible();
  await app.more();
  if (asked === null) await expect(app.panel).toContainText(NUMBER_NOT_PUBLISHED);
  else await expect(app.panel).toContainText(`${asked} people`);
  await expect(app.panel).toContainText(`${MARGIN_OF_ERROR.toLowerCase()} ${NOT_PUBLISHED}`);
  await expect(app.panel).toContainText('comes from a news report');
  await expect(app.panel).not.toContainText(/clear(ly)? (higher|lower)/);
}

for (const story of [DERBY, HAMPSHIRE] as const) {
  test(`the story of ${NAMES[story]}`, async ({ page }) => {
    for (const printed of PRINTED.filter(([area]) => area === story)) {
      const [area, wave, measure, answer, share] = printed;
      await test.step(`${measure} ${answer} in ${wave}: ${share}`, async () => {
        const query = `area=${area}&wave=${wave}&measure=${measure}&answer=${answer}`;
        await expectPrinted(await ready(await openAlone(page, query)), printed);
      });
    }
  });
}

test('England in the same stories', async ({ page }) => {
  for (const [wave, answer, share] of [
    ['his-9', 'good', '73.6%'],
    ['his-9', 'poor', '10.0%'],
    ['his-1', 'good', '67.4%'],
    ['his-1', 'poor', '15.0%'],
  ] as const) {
    const app = await ready(await openAlone(page, `area=E92000001&wave=${wave}&answer=${answer}`));
    await expect(app.shown).toHaveText('England');
    await expect(app.panel.getByText(share, { exact: true }).first()).toBeVisible();
  }
});

test('lowest and highest of the GP Patient Survey 2025', async ({ page }) => {
  const query = 'embed=1&survey=gpps&wave=gpps-2025&measure=contact-overall&colour=england';
  const app = await ready(await openInHost(page, { query, width: 640, height: 2600 }));
  const lowest = 'Bedfordshire, Luton and Milton Keynes';
  const highest = 'Herefordshire and Worcestershire';
  await expect(app.area(lowest)).toHaveAccessibleName(`${lowest}: 59.6%, ${VERDICT_WORDS.lower}`);
  await expect(app.area(highest)).toHaveAccessibleName(
    `${highest}: 76.7%, ${VERDICT_WORDS.higher}`,
  );
  const shares = (await app.names()).map((name) => Number(/: ([\d.]+)%/.exec(name)?.[1]));
  expect(Math.min(...shares)).toBe(59.6);
  expect(Math.max(...shares)).toBe(76.7);
  await app.area(highest).click();
  await expect(app.panel.getByText('76.7%', { exact: true }).first()).toBeVisible();
});
