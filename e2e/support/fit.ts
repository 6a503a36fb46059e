/** Whether a frame stands in its host as it should. */
import type { Frame, Page } from '@playwright/test';
import { siteOrigin } from './origins';
import { expect } from './test';

/** Pixels that a frame may be off its content: whole pixels are rounded up. */
const TOLERANCE = 1;

export interface Fit {
  readonly frame: number;
  readonly content: number;
  readonly scrollsDown: boolean;
  readonly scrollsAcross: boolean;
}

export async function fitOf(page: Page, frame: Frame, selector = 'iframe'): Promise<Fit> {
  const height = await page.locator(selector).evaluate((element) => element.clientHeight);
  const inside = await frame.evaluate(() => {
    const root = document.documentElement;
    return {
      content: Math.ceil(root.getBoundingClientRect().height),
      scrollsDown: root.scrollHeight > window.innerHeight,
      scrollsAcross: root.scrollWidth > window.innerWidth,
    };
  });
  return { frame: height, ...inside };
}

/** Milliseconds in which a fitting frame has to stay as it is. */
const REST = 400;

/** The frame comes to have the height of its content, keeps it, and has no scrollbar. */
export async function expectToFit(page: Page, frame: Frame, selector = 'iframe'): Promise<void> {
  await expect
    .poll(async () => {
      const before = await fitOf(page, frame, selector);
      await page.waitForTimeout(REST);
      const after = await fitOf(page, frame, selector);
      const isStill = before.frame === after.frame && before.content === after.content;
      return isStill && Math.abs(after.frame - after.content) <= TOLERANCE && !after.scrollsDown;
    })
    .toBe(true);
  const fit = await fitOf(page, frame, selector);
  expect(fit.content).toBeGreaterThan(300);
  expect(fit.scrollsAcross).toBe(false);
}

/** Our own script in the article's head. */
export const embed = () => ({ scripts: [`${siteOrigin()}/embed.js`] });

/** A frame that is far too short at first. */
export const FRAME = { query: 'embed=1&area=E54000058', height: 150 };
