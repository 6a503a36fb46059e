/** The strict test has to be able to fail: here each kind of problem is brought about. */
import { articlePath } from './article';
import { frameIn, interactive, openArticle, openInHost } from './open';
import { hostOrigin, siteOrigin } from './origins';
import { violations } from './accessibility';
import { expect, test } from './test';

/** An article of the host, without any frame of ours. */
const bare = (html: string) => ({ frames: [], html });

test('a clean page has no problems', async ({ page, problems }) => {
  await openArticle(page, bare('<p>Nothing else.</p>'));
  expect(problems.verdict()).toEqual([]);
});

test('a warning on the console is a problem', async ({ page, problems }) => {
  problems.expect(/Console warning: careful/);
  await openArticle(page, bare('<script>console.warn("careful")</script>'));
});

test('an uncaught error is a problem', async ({ page, problems }) => {
  problems.expect(/Uncaught: broken/);
  await openArticle(page, bare('<script>throw new Error("broken")</script>'));
});

test('a missing file is a problem', async ({ page, problems }) => {
  problems.expect(/Failed: .*nothing\.js \(status 404\)/);
  problems.expect(/Console error: Failed to load resource/);
  await openArticle(page, { ...bare(''), scripts: ['/nothing.js'] });
});

test('a request to another server is a problem', async ({ page, problems }) => {
  problems.expect(/Foreign request: https:\/\/elsewhere\.invalid/);
  problems.expect(/Failed: https:\/\/elsewhere\.invalid/);
  problems.expect(/Console error/);
  await openArticle(page, { ...bare(''), scripts: ['https://elsewhere.invalid/a.js'] });
  await page.waitForLoadState('networkidle');
});

test('a forbidden style is a problem', async ({ page, problems }) => {
  problems.expect(/Content Security Policy/);
  const csp = "default-src 'none'; style-src 'self'; img-src data:";
  await openArticle(page, { ...bare('<p style="color: red">Red</p>'), csp });
});

test('what is expected has to occur', async ({ page, problems }) => {
  problems.expect(/never said/);
  await openArticle(page, bare(''));
  expect(problems.verdict()).toEqual(['Expected, but did not occur: /never said/']);
  problems.add('never said');
});

test('a picture without words is found, inside a frame too', async ({
  page,
  context,
  problems,
}) => {
  problems.skipAxe();
  const inner = `${hostOrigin()}${articlePath(bare('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'))}`;
  await openArticle(page, bare(`<iframe title="Inner" src="${inner}"></iframe>`));
  const found = await violations(context);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain('Axe image-alt');
});

test('a frame that never loaded, and is taken away meanwhile, ends no check', async ({
  page,
  context,
}) => {
  const waiting = `${hostOrigin()}/waiting`;
  await page.route(waiting, () => undefined);
  await openArticle(page, bare('<p>Nothing else.</p>'));
  await page.evaluate((src) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src, title: 'Inner' }));
  }, waiting);
  const [found] = await Promise.all([
    violations(context),
    page.evaluate(() => document.querySelector('iframe')?.remove()),
  ]);
  expect(found).toEqual([]);
});

test('an article holds our page in a frame that may do nothing but run scripts', async ({
  page,
}) => {
  const csp = `default-src 'none'; style-src 'self'; img-src data:; frame-src ${siteOrigin()}`;
  const query = 'embed=1';
  const frame = await openInHost(page, { query, width: 400, sandbox: 'allow-scripts' }, { csp });
  await interactive(frame);
  expect(await frame.evaluate(() => window.origin)).toBe('null');
  expect(await frame.evaluate(() => window.innerWidth)).toBe(400);
});

test('an article can hold several of our frames', async ({ page }) => {
  await openArticle(page, { frames: [{ query: 'embed=1' }, { query: 'embed=1&view=table' }] });
  const frame = await frameIn(page.locator('iframe').nth(1));
  await expect(frame.getByRole('table', { name: /Under each percentage/ })).toBeVisible();
});
