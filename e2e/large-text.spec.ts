/** A reader whose browser writes everything twice as large, at widths that have columns otherwise. */
import { browserFlags, locateBrowser } from '../scripts/browser.mjs';
import { ready } from './support/app';
import { openInHost } from './support/open';
import { expect, test } from './support/test';

const browser = await locateBrowser();

test.use({
  launchOptions: {
    args: [...browserFlags(), '--blink-settings=defaultFontSize=32'],
    ...(browser ? { executablePath: browser.path } : {}),
  },
});

for (const width of [320, 640, 1000]) {
  test(`a story ${String(width)} px wide loses nothing, and its key does not lie on the map`, async ({
    page,
  }) => {
    const query = 'embed=1&area=E54000058';
    const app = await ready(await openInHost(page, { query, width, height: 2400 }));
    const size = await app.frame.evaluate(
      () => getComputedStyle(document.documentElement).fontSize,
    );
    expect(size).toBe('32px');
    const over = () =>
      app.frame.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
    await expect.poll(over).toBeLessThanOrEqual(0);
    await expect(app.panel).toContainText('71%');
    const cornwall = await app.area('Cornwall and the Isles of Scilly').boundingBox();
    const lowest = await app.frame.getByText('Under 70%').first().boundingBox();
    expect(lowest?.y ?? 0).toBeGreaterThanOrEqual((cornwall?.y ?? 0) + (cornwall?.height ?? 0) - 1);
    await app.frame.getByRole('button', { name: 'Change what is shown' }).click();
    const change = app.frame.getByRole('radio', { name: 'Change' });
    await change.check({ force: true });
    await expect(change).toBeChecked();
    const shown = await app.frame.getByText('Change', { exact: true }).last().boundingBox();
    expect((shown?.x ?? width) + (shown?.width ?? 0)).toBeLessThanOrEqual(width);
  });
}
