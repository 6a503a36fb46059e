/** How much of an article a story takes: its heights are part of what newsrooms plan with. */
import { ready } from './support/app';
import { embed, expectToFit, fitOf } from './support/fit';
import { openInHost } from './support/open';
import { expect, test } from './support/test';

/** Width of the frame and its greatest height with nothing chosen, in pixels. */
const LIMITS = [
  [320, 760],
  [375, 760],
  [640, 620],
  [1000, 700],
] as const;
/** From here down everything above the map ends. */
const MAP_TOP = 170;

for (const [width, limit] of LIMITS) {
  test(`a story ${String(width)} px wide is at most ${String(limit)} px high, and keeps its height`, async ({
    page,
    problems,
  }) => {
    problems.skipAxe();
    await page.setViewportSize({ width: width + 60, height: 900 });
    const frame = await openInHost(page, { query: 'embed=1', width, height: 150 }, embed());
    const app = await ready(frame);
    await page.waitForLoadState('networkidle');
    await expectToFit(page, frame);
    const { content } = await fitOf(page, frame);
    expect(content).toBeLessThanOrEqual(limit);
    const top = await frame
      .getByRole('region', { name: 'Figures by area' })
      .evaluate((map) => map.getBoundingClientRect().top);
    expect(top).toBeLessThanOrEqual(MAP_TOP);

    for (const area of ['Devon', 'Bath and North East Somerset, Swindon and Wiltshire']) {
      await app.area(area).click();
      await expect(app.shown).toHaveText(area);
      await expectToFit(page, frame);
      expect((await fitOf(page, frame)).content, area).toBe(content);
    }
  });
}
