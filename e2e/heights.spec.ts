/** How much of an article a story takes: its heights are part of what newsrooms plan with. */
import type { Frame, Page } from '@playwright/test';
import { index } from './support/data';
import { ready } from './support/app';
import { embed, expectToFit, fitOf } from './support/fit';
import { frameIn, openInHost } from './support/open';
import { expect, test } from './support/test';

/** Width of the frame and its greatest height, in pixels. */
const LIMITS = [
  [320, 760],
  [375, 760],
  [640, 620],
  [1000, 700],
] as const;
const WIDEST = Math.max(...LIMITS.map(([width]) => width));
/** From here down everything above the map ends. */
const MAP_TOP = 170;
const LONG_NAME = 'E54000040';

/** What makes a story longer: every measure, and what is told beside a map. */
const STATES = [
  ...index.surveys.flatMap(({ id, measures }) =>
    measures.map((measure) => `survey=${id}&measure=${measure.id}`),
  ),
  ...['good', 'neither', 'poor'].map((answer) => `answer=${answer}&wave=his-28`),
  'answer=poor',
  'wave=his-22&answer=neither',
  'wave=his-9',
  'wave=his-5',
  'colour=england&measure=has-dentist',
  'colour=change',
  'colour=change&wave=his-22',
  'view=hex',
  `area=${LONG_NAME}`,
  `area=${LONG_NAME}&wave=his-9`,
  `area=${LONG_NAME}&survey=gpps&colour=change`,
  `area=${LONG_NAME}&answer=poor`,
  `area=${LONG_NAME}&measure=gp-contact-ease`,
];

/** In two halves, for two at a time. */
for (const half of [0, 1]) {
  test(`a story is no higher than what newsrooms plan with, whatever it shows (${String(half + 1)} of 2)`, async ({
    page,
    problems,
  }) => {
    test.setTimeout(240_000);
    problems.skipAxe();
    const frame = await open(page, WIDEST, 'embed=1');
    const iframe = page.locator('iframe');
    const address = new URL(frame.url());
    for (const state of STATES.filter((_, at) => at % 2 === half)) {
      const src = `${address.origin}${address.pathname}?embed=1&${state}`;
      await iframe.evaluate((element, to) => ((element as HTMLIFrameElement).src = to), src);
      await expect.poll(async () => (await frameIn(iframe)).url()).toBe(src);
      const shown = await frameIn(iframe);
      for (const [width, limit] of LIMITS) {
        await widen(page, shown, width);
        await settled(page, shown);
        const { content } = await fitOf(page, shown);
        expect.soft(content, `${state} at ${String(width)} px`).toBeLessThanOrEqual(limit);
        expect.soft(await mapTop(shown), `map of ${state}`).toBeLessThanOrEqual(MAP_TOP);
      }
    }
  });
}

for (const [width] of LIMITS) {
  test(`choosing leaves a story ${String(width)} px wide as high as it was`, async ({
    page,
    problems,
  }) => {
    problems.skipAxe();
    const frame = await open(page, width, 'embed=1');
    const app = await ready(frame);
    await expectToFit(page, frame);
    const { content } = await fitOf(page, frame);
    for (const area of ['Devon', 'Bath and North East Somerset, Swindon and Wiltshire']) {
      await app.area(area).click();
      await expect(app.shown).toHaveText(area);
      await expectToFit(page, frame);
      expect((await fitOf(page, frame)).content, area).toBe(content);
    }
  });
}

test('the full page in a frame comes to rest: it never grows with its own window', async ({
  page,
  problems,
}) => {
  problems.skipAxe();
  const frame = await open(page, 375, 'embed=1&show=full');
  await ready(frame);
  await page.waitForLoadState('networkidle');
  await expectToFit(page, frame);
  expect((await fitOf(page, frame)).content).toBeLessThan(9000);
});

/** At 640 px; a quarter more at 320. */
const VARIANTS = [
  ['map', 700],
  ['card', 480],
  ['trend', 520],
  ['ranking', 1000],
] as const;

for (const [show, limit] of VARIANTS) {
  test(`the frame for one thing, ${show}, is at most ${String(limit)} px high`, async ({
    page,
    problems,
  }) => {
    test.setTimeout(120_000);
    problems.skipAxe();
    for (const [width, high] of [
      [320, limit * 1.25],
      [640, limit],
    ] as const) {
      for (const state of [
        '',
        '&area=E54000058',
        `&area=${LONG_NAME}`,
        '&survey=gpps&area=E54000058',
      ]) {
        const frame = await open(page, width, `embed=1&show=${show}${state}`);
        await settled(page, frame);
        const { content } = await fitOf(page, frame);
        expect.soft(content, `${state} at ${String(width)} px`).toBeLessThanOrEqual(high);
      }
    }
  });
}

async function open(page: Page, width: number, query: string): Promise<Frame> {
  await page.setViewportSize({ width: width + 60, height: 900 });
  return openInHost(page, { query, width, height: 150 }, embed());
}

/** Gives the frame another width, and waits until what is in it was drawn for that. */
async function widen(page: Page, frame: Frame, width: number): Promise<void> {
  await page.locator('iframe').evaluate((element, to) => {
    element.style.width = `${String(to)}px`;
  }, width);
  await frame.evaluate(async (to) => {
    const drawn = () => new Promise((done) => requestAnimationFrame(done));
    while (window.innerWidth !== to) await drawn();
    await drawn();
    await drawn();
  }, width);
}

/** Everything that comes later is there, and the host has given the frame its height. */
async function settled(page: Page, frame: Frame): Promise<void> {
  await ready(frame);
  await page.waitForLoadState('networkidle');
  await expect
    .poll(async () => {
      const { frame: given, content } = await fitOf(page, frame);
      return Math.abs(given - content);
    })
    .toBeLessThanOrEqual(1);
}

function mapTop(frame: Frame): Promise<number> {
  return frame
    .getByRole('region', { name: 'Figures by area' })
    .evaluate((map) => map.getBoundingClientRect().top);
}
