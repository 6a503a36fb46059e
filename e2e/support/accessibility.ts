import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';

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
  for (const frame of page.frames()) await frame.waitForLoadState('load');
  const { violations } = await new AxeBuilder({ page }).withTags(STANDARD).analyze();
  // Axe passes over a frame that does not answer: it must not pass for one without violations.
  for (const frame of page.frames()) {
    const wasChecked = await frame.evaluate(() => 'axe' in window);
    if (!wasChecked) return violationsOf(page);
  }
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `Axe ${id}: ${help} at ${node.target.join(' > ')}\n    ${node.html}`),
  );
}
