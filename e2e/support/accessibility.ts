import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Frame, Page } from '@playwright/test';

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Violations of WCAG 2.2 AA on the pages as they stand now, frames included, one line for each element.
 * Pages that were closed or never opened are passed over.
 */
export async function violations(context: BrowserContext): Promise<string[]> {
  const found: string[] = [];
  for (const page of context.pages()) {
    if (page.url().startsWith('http')) found.push(...(await violationsOf(page)));
  }
  return found;
}

async function violationsOf(page: Page): Promise<string[]> {
  for (const frame of page.frames()) await loaded(frame);
  const { violations } = await new AxeBuilder({ page }).withTags(STANDARD).analyze();
  // Axe passes over a frame that does not answer: it must not pass for one without violations.
  for (const frame of page.frames()) {
    if (!(await isSeen(frame))) continue;
    const wasChecked = await frame.evaluate(() => 'axe' in window);
    if (!wasChecked) return violationsOf(page);
  }
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `Axe ${id}: ${help} at ${node.target.join(' > ')}\n    ${node.html}`),
  );
}

/** A frame may be taken away while it loads, with the dialog it was in. */
async function loaded(frame: Frame): Promise<void> {
  try {
    await frame.waitForLoadState('load');
  } catch (error) {
    if (!frame.isDetached()) throw error;
  }
}

/** Axe leaves out frames that are hidden, as assistive technology does. */
async function isSeen(frame: Frame): Promise<boolean> {
  if (frame.isDetached()) return false;
  if (frame.parentFrame() === null) return true;
  const element = await frame.frameElement();
  return (await element.isVisible()) && (await element.getAttribute('aria-hidden')) !== 'true';
}
