/** In an article a frame is taller than the screen: dialogs come to where the reader is. */
import { ready } from './support/app';
import { expectToFit } from './support/fit';
import { frameIn, openArticle } from './support/open';
import { siteOrigin } from './support/origins';
import { expect, test } from './support/test';

for (const [where, width, height] of [
  ['a phone', 390, 700],
  ['a phone on its side', 844, 390],
  ['a wide screen', 1280, 800],
] as const) {
  for (const way of ['click', 'key'] as const) {
    test(`on ${where} a dialog opened by ${way} at the frame’s foot is in sight`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      const frames = [{ query: 'embed=1&show=full', height: 400 }];
      await openArticle(page, { frames, scripts: [`${siteOrigin()}/embed.js`] });
      const frame = await frameIn(page.locator('iframe'));
      const app = await ready(frame);
      await expect(
        app.list('Survey').or(app.frame.getByText('Change what is shown')).first(),
      ).toBeAttached();
      // What comes later makes the frame taller.
      await expectToFit(page, frame);
      for (const name of ['Get the data', 'Embed this view', 'How to read these figures']) {
        const opener = app.frame.getByRole('button', { name }).last();
        await opener.scrollIntoViewIfNeeded();
        if (way === 'click') await opener.click();
        else await opener.press('Enter');
        const dialog = app.frame.getByRole('dialog');
        // Boxes count from the corner of the screen, through all frames.
        for (const part of [
          dialog.getByRole('heading', { level: 2 }),
          dialog.getByRole('button', { name: 'Close' }),
        ])
          await expect
            .poll(async () => {
              const box = await part.first().boundingBox();
              return box !== null && box.y >= 0 && box.y + box.height <= height;
            })
            .toBe(true);
        await page.keyboard.press('Escape');
        await expect(dialog).toHaveCount(0);
        await expect(opener).toBeFocused();
      }
    });
  }
}
