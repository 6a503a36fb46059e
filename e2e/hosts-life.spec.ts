/** What happens to a frame in an article: hidden, late, several, growing, scrolled past. */
import { App } from './support/app';
import { embed, expectToFit, fitOf, FRAME } from './support/fit';
import { frameIn, interactive, marked, openArticle, openInHost } from './support/open';
import { siteOrigin } from './support/origins';
import { expect, test } from './support/test';

test('the frame grows and shrinks with its content', async ({ page, problems }) => {
  problems.skipAxe();
  const frame = await openInHost(page, { query: 'embed=1&view=table', height: 150 }, embed());
  await interactive(frame, 20_000).catch(() => marked(frame, 'map:painted'));
  await expectToFit(page, frame);
  const tall = await fitOf(page, frame);
  await new App(frame).see('Hex map');
  await expect.poll(async () => (await fitOf(page, frame)).frame).not.toBe(tall.frame);
  await expectToFit(page, frame);
});

test('several frames are each given their own height, and one added later too', async ({
  page,
  problems,
}) => {
  problems.skipAxe();
  await openArticle(page, {
    frames: [
      { query: 'embed=1&view=table', height: 150 },
      { query: 'embed=1&lock=panel', height: 150 },
    ],
    ...embed(),
  });
  const address = `${siteOrigin()}/?embed=1&view=hex`;
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.title = 'Added later';
    frame.src = src;
    document.querySelector('main')?.append(frame);
  }, address);
  for (const at of [0, 1, 2]) {
    await page.locator('iframe').nth(at).scrollIntoViewIfNeeded();
    const frame = await frameIn(page.locator('iframe').nth(at));
    await marked(frame, 'map:painted');
    await expectToFit(page, frame, `iframe >> nth=${String(at)}`);
  }
});

test('a frame that starts hidden is sized when it is shown', async ({ page, problems }) => {
  problems.skipAxe();
  const html = `<div id="tab" hidden><iframe title="Map" width="100%" height="150" src="${siteOrigin()}/?embed=1"></iframe></div>`;
  await openArticle(page, { frames: [], html, ...embed() });
  await page.waitForTimeout(1500);
  expect(await page.locator('iframe').evaluate((frame) => frame.style.height)).toBe('');
  await page.locator('#tab').evaluate((tab) => tab.removeAttribute('hidden'));
  const frame = await frameIn(page.locator('iframe'));
  await marked(frame, 'map:painted');
  await expectToFit(page, frame);
});

test('a lazy frame is loaded when it comes near, and the page does not jump', async ({
  page,
  problems,
}) => {
  problems.skipAxe();
  const html = `<p style="height: 3000px">A long article.</p>
<iframe title="Map" width="100%" height="400" data-src="${siteOrigin()}/?embed=1"></iframe>
<p id="after">Text after the frame.</p><p style="height: 3000px">More.</p>`;
  await openArticle(page, { frames: [], html, ...embed() });
  await page.waitForTimeout(500);
  expect(await page.locator('iframe').evaluate((frame) => (frame as HTMLIFrameElement).src)).toBe(
    '',
  );
  await page.locator('#after').evaluate((after) => {
    window.scrollTo(0, after.getBoundingClientRect().top + window.scrollY - 5);
  });
  const before = await page
    .locator('#after')
    .evaluate((after) => after.getBoundingClientRect().top);
  const frame = await frameIn(page.locator('iframe'));
  // Its own address comes in place of an empty page. Above what is in sight, it is not painted.
  await frame.waitForURL(/embed=1/);
  await expectToFit(page, frame);
  const after = await page.locator('#after').evaluate((each) => each.getBoundingClientRect().top);
  expect(Math.abs(after - before)).toBeLessThanOrEqual(2);
});

test('a host that comes late is answered, and one that never comes loses nothing', async ({
  page,
  problems,
}) => {
  problems.skipAxe();
  const frame = await openInHost(page, { query: 'embed=1', height: 900 });
  await interactive(frame);
  expect(await page.locator('iframe').evaluate((each) => each.clientHeight)).toBe(900);
  await page.addScriptTag({ url: `${siteOrigin()}/embed.js` });
  await expectToFit(page, frame);
});

test('a host that adds to the height does not make the frame grow for ever', async ({
  page,
  problems,
}) => {
  problems.skipAxe();
  const html = `<script>var heard = 0; addEventListener('message', function (event) {
  if (!event.data || event.data.type !== 'iframe-resized') return;
  heard += 1;
  document.querySelector('iframe').style.height = event.data.height + 37 + 'px';
});</script>`;
  const frame = await openInHost(page, { query: 'embed=1', height: 150 }, { html });
  await interactive(frame);
  await page.waitForTimeout(1500);
  const heard = await page.evaluate('heard');
  await page.waitForTimeout(1000);
  expect(await page.evaluate('heard')).toBe(heard);
  const { frame: height, content } = await fitOf(page, frame);
  expect(height - content).toBe(37);
});

test('the script, loaded twice, acts once, and only for its own frames', async ({
  page,
  problems,
}) => {
  problems.skipAxe();
  const [script] = embed().scripts;
  const html = `<iframe id="other" title="Another" height="123" srcdoc="<script>parent.postMessage({ type: 'iframe-resized', width: 1, height: 999 }, '*')</script>"></iframe>`;
  await openArticle(page, { frames: [FRAME], html, scripts: [script ?? '', script ?? ''] });
  const frame = await frameIn(page.locator('iframe').first());
  await interactive(frame);
  await expectToFit(page, frame, 'iframe >> nth=0');
  expect(await page.locator('#other').evaluate((each) => each.clientHeight)).toBe(123);
});

test('the frame is a quiet guest', async ({ page, context }) => {
  const frame = await openInHost(page, { query: 'embed=1&area=E54000058' }, embed());
  await interactive(frame);
  await expectToFit(page, frame);
  expect(await context.cookies()).toEqual([]);
  expect((await context.storageState()).origins).toEqual([]);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await page.locator('iframe').hover();
  const before = await page.evaluate(() => window.scrollY);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before);
});
