/** Our own script in a host page: it finds its frames wherever they are, and believes nobody else. */
import { expectToFit } from './support/fit';
import { frameIn, marked, openArticle } from './support/open';
import { siteOrigin } from './support/origins';
import { expect, test } from './support/test';

const script = () => ({ scripts: [`${siteOrigin()}/embed.js`] });

test('a frame that is addressed later, without any mark of ours', async ({ page, problems }) => {
  problems.skipAxe();
  const html = '<iframe title="Map" width="100%" height="150"></iframe>';
  await openArticle(page, { frames: [], html, ...script() });
  await page.locator('iframe').evaluate((frame, src) => {
    frame.setAttribute('src', src);
  }, `${siteOrigin()}/?embed=1`);
  const frame = await frameIn(page.locator('iframe'));
  await marked(frame, 'map:painted');
  await expectToFit(page, frame);
});

test('a frame whose address leads elsewhere first', async ({ page, problems }) => {
  problems.skipAxe();
  const html = '<iframe title="Map" width="100%" height="150" src="/go/map"></iframe>';
  const location = `${siteOrigin()}/?embed=1`;
  await page.route('**/go/map', (route) => route.fulfill({ status: 302, headers: { location } }));
  await openArticle(page, { frames: [], html, ...script() });
  await expect
    .poll(() => page.locator('iframe').evaluate((frame) => frame.clientHeight))
    .toBeGreaterThan(300);
});

test('a frame that a consent tool holds back is left to it', async ({ page, problems }) => {
  problems.skipAxe();
  const address = `${siteOrigin()}/?embed=1`;
  const html = `<iframe title="Map" width="100%" height="150" data-name="maps" data-src="${address}"></iframe>
<iframe title="Second" width="100%" height="150" data-src="${address}"></iframe>`;
  await openArticle(page, { frames: [], html, ...script() });
  const [held, free] = [page.locator('iframe').first(), page.locator('iframe').nth(1)];
  await expect(free).toHaveAttribute('src', address);
  await expect(held).not.toHaveAttribute('src');
  await held.evaluate((frame, src) => {
    frame.setAttribute('src', src);
  }, address);
  const frame = await frameIn(held);
  await marked(frame, 'map:painted');
  await expectToFit(page, frame, 'iframe >> nth=0');
});

test('absurd heights and other windows are not believed', async ({ page, problems }) => {
  problems.skipAxe();
  const say = (height: string) =>
    `parent.postMessage({ type: 'iframe-resized', height: ${height} }, '*')`;
  const html = `<iframe title="Other" height="123" srcdoc="<script>${say('900')}</script>"></iframe>
<iframe title="Ours" data-gp-map height="150" srcdoc="<script>['1e9', 33554428, -5, NaN, Infinity, {}].forEach(function (h) { ${say('h')} }); parent.heard = true</script>"></iframe>`;
  await openArticle(page, { frames: [], html, ...script() });
  await page.waitForFunction('window.heard');
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  const heights = await page
    .locator('iframe')
    .evaluateAll((all) => all.map((each) => each.style.height));
  expect(heights).toEqual(['', '']);
});
