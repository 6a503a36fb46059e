import type { Frame, Locator, Page } from '@playwright/test';
import { articlePath, type Article, type FrameSpec } from './article';
import { hostOrigin, siteOrigin } from './origins';

/** Opens the site by itself. `query` as in the address, without the question mark. */
export async function openAlone(page: Page, query = '', file = ''): Promise<Frame> {
  await page.goto(`${siteOrigin()}/${file}${query === '' ? '' : `?${query}`}`);
  return page.mainFrame();
}

/** Opens an article with one of our frames. */
export async function openInHost(
  page: Page,
  frame: FrameSpec,
  article: Omit<Article, 'frames'> = {},
): Promise<Frame> {
  await openArticle(page, { ...article, frames: [frame] });
  return frameIn(page.locator('iframe'));
}

/** Opens an article; its frames are found with `frameIn`. */
export async function openArticle(page: Page, article: Article): Promise<void> {
  await page.goto(`${hostOrigin()}${articlePath(article)}`);
}

/** The page inside an iframe element. */
export async function frameIn(iframe: Locator): Promise<Frame> {
  const handle = await iframe.elementHandle();
  const frame = await handle.contentFrame();
  if (!frame) throw new Error('This element holds no frame.');
  return frame;
}

/** Waits for a mark of the page's own (`map:painted`, `map:interactive`), `timeout` milliseconds at most. */
export async function marked(frame: Frame, mark: string, timeout = 30_000): Promise<void> {
  const there = (name: string) => performance.getEntriesByName(name).length > 0;
  await frame.waitForFunction(there, mark, { timeout });
}

/** Milliseconds from the start of the page to the mark. */
export function markTime(frame: Frame, mark: string): Promise<number | null> {
  return frame.evaluate((name) => performance.getEntriesByName(name)[0]?.startTime ?? null, mark);
}

/** Waits until an area of the map can be chosen, and the app itself answers. */
export async function interactive(frame: Frame, timeout?: number): Promise<void> {
  await marked(frame, 'map:interactive', timeout);
  await marked(frame, 'map:live', timeout);
}

/** An area's shape on the map, by its accessible name. */
export function onMap(frame: Frame, name: RegExp): Locator {
  return frame
    .getByRole('group', { name: "Map of England's Integrated Care Boards", exact: true })
    .getByRole('button', { name });
}
