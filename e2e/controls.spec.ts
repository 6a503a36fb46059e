/** Every control changes picture, legend, details and address together. */
import { ready } from './support/app';
import { figure, figures, percentText } from './support/data';
import { openAlone, openInHost } from './support/open';
import { expect, test } from './support/test';

const DERBY = 'E54000058';

test('lists change picture, legend, details and address together', async ({ page }) => {
  const app = await ready(
    await openInHost(page, {
      query: `embed=1&wave=his-28&area=${DERBY}`,
      width: 1000,
      height: 2200,
    }),
  );
  const name = 'Derby and Derbyshire';
  const shows = async (wave: string, measure: string, answer: string) => {
    const text = percentText(figure(wave, measure, DERBY, answer).value ?? NaN);
    await expect(app.area(name)).toHaveAccessibleName(new RegExp(`^${name}: ${text}`));
    await expect(app.panel.getByText(text).first()).toBeVisible();
    await expect(app.shown).toHaveText(name);
  };
  await shows('his-28', 'gp-overall', 'good');
  const asked: Record<string, string> = { embed: '1', wave: 'his-28', area: DERBY };

  await test.step('Answer', async () => {
    const paint = await app.paint(name);
    const legend = await app.legend.innerText();
    await app.choose('Answer', 'poor');
    await shows('his-28', 'gp-overall', 'poor');
    await expect(app.heading).toHaveText(/England’s 10%$/);
    expect(await app.paint(name)).not.toBe(paint);
    expect(await app.legend.innerText()).not.toBe(legend);
    await app.expectQuery({ ...asked, answer: 'poor' });
  });
  await test.step('Wave', async () => {
    await app.choose('Period', 'his-27');
    await shows('his-27', 'gp-overall', 'poor');
    await app.expectQuery({ ...asked, answer: 'poor', wave: 'his-27' });
  });
  await test.step('Measure', async () => {
    await app.choose('Measure', 'care-coordination');
    await shows('his-27', 'care-coordination', 'poor');
    await app.expectQuery({
      ...asked,
      answer: 'poor',
      wave: 'his-27',
      measure: 'care-coordination',
    });
  });
  await test.step('Show', async () => {
    await app.colour('Against England');
    await expect(app.area(name)).toHaveAccessibleName(/(than|from) England$/);
    await expect(app.legend).toContainText('Higher than England');
    await expect.poll(() => app.query()).toContain('colour=england');
  });
  await test.step('Survey', async () => {
    await app.choose('Survey', 'gpps');
    await expect(app.frame.getByRole('main')).toContainText(/, 2026/);
    await expect(
      app.frame.getByRole('contentinfo').getByText(/^Source: NHS England/),
    ).toBeVisible();
    await expect.poll(() => app.query()).toContain('survey=gpps');
    await expect(app.shown).toHaveText(name);
  });
});

test('the waves can be moved through with the keys and with one button', async ({ page }) => {
  const app = await ready(await openAlone(page));
  const slider = app.frame.getByRole('slider', { name: 'Choose a month' });
  await test.step('one press of an arrow is one wave', async () => {
    const before = await app.recolours();
    await slider.press('ArrowLeft');
    await expect(app.list('Period')).toHaveValue('his-27');
    await expect.poll(() => app.recolours()).toBeGreaterThan(before);
    await expect(slider).toHaveAttribute('aria-valuetext', 'July to August 2026');
    await expect.poll(() => app.query()).toBe('?wave=his-27');
  });
  await test.step('Home is the first wave with figures by area, on its own boundaries', async () => {
    await slider.press('Home');
    await expect(app.list('Period')).toHaveValue('his-10');
    await expect(app.areas).toHaveCount(figures('his-10', 'gp-overall', 'good').length);
    await expect(app.frame.getByText(/\d{4}\.\s+42 NHS areas/)).toBeVisible();
  });
  await test.step('with less motion asked for, the button moves one wave at a press', async () => {
    await app.frame.getByRole('button', { name: 'Play through time' }).click();
    await expect(app.list('Period')).toHaveValue('his-11');
    await page.waitForTimeout(1500);
    await expect(app.list('Period')).toHaveValue('his-11');
  });
  await test.step('without, it plays until it is stopped', async () => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    const play = app.frame.getByRole('button', { name: 'Play through time' });
    await play.click();
    await expect(app.list('Period')).toHaveValue('his-13');
    await play.click();
    const stopped = await app.list('Period').inputValue();
    await page.waitForTimeout(1500);
    await expect(app.list('Period')).toHaveValue(stopped);
  });
  await test.step('and no trail of steps is left in the history', async () => {
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
  });
});

test('an editor can lock each control away', async ({ page }) => {
  const app = await ready(await openAlone(page));
  const parts = {
    survey: [app.list('Survey')],
    measure: [app.list('Measure')],
    answer: [app.list('Answer')],
    wave: [app.list('Period'), app.frame.getByRole('slider', { name: 'Choose a month' })],
    view: [app.frame.getByRole('radiogroup', { name: 'View' })],
    search: [app.search],
    colour: [app.frame.getByRole('radiogroup', { name: 'Show' })],
    panel: [app.panel],
  };
  for (const part of Object.values(parts).flat()) await expect(part).toBeVisible();
  for (const [lock, hidden] of Object.entries(parts)) {
    await test.step(lock, async () => {
      await ready(await openAlone(page, `lock=${lock}`));
      await expect(app.areas).toHaveCount(36);
      for (const part of hidden) await expect(part).toHaveCount(0);
      // A locked measure keeps its answer too, as it always did.
      const also = lock === 'measure' ? 'answer' : lock;
      const rest = Object.entries(parts).filter(([other]) => other !== lock && other !== also);
      for (const part of rest.flatMap(([, list]) => list)) await expect(part).toBeVisible();
    });
  }
  await test.step('all at once', async () => {
    await ready(await openAlone(page, `lock=${Object.keys(parts).join(',')},nonsense`));
    for (const part of Object.values(parts).flat()) await expect(part).toHaveCount(0);
    await expect(app.areas).toHaveCount(36);
  });
});

test('an editor can give a headline, a theme and a plain frame', async ({ page }) => {
  const title = 'Our <b>own</b> words';
  const query = `embed=1&theme=dark&title=${encodeURIComponent(title)}`;
  await test.step('in a frame the headline is the editor’s, as plain text', async () => {
    const app = await ready(await openInHost(page, { query, width: 640, height: 1800 }));
    await expect(app.heading).toHaveText(title);
    const paper = await app.frame.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
    const [red = 255] = (/\d+/.exec(paper) ?? []).map(Number);
    expect(red).toBeLessThan(80);
  });
  await test.step('by itself the page keeps its own', async () => {
    const app = await ready(await openAlone(page, query));
    await expect(app.heading).toHaveText(/England’s 73%$/);
  });
  await test.step('a light page stays light for a reader who prefers dark ones', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    const app = await ready(await openAlone(page, 'theme=light'));
    const paper = await app.frame.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
    expect(paper).toBe('rgb(255, 255, 255)');
  });
});
