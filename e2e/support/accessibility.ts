import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Axe from 'axe-core';
import type { BrowserContext, Frame, Page } from '@playwright/test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
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
  const found: string[] = [];
  for (const frame of page.frames()) found.push(...(await violationsUnlessTaken(frame)));
  return found;
}

/** A frame may be taken away at any moment, with the dialog it was in: nobody meets its faults then. */
async function violationsUnlessTaken(frame: Frame): Promise<string[]> {
  // The load of a frame that is already gone would be waited for without end.
  if (frame.isDetached()) return [];
  try {
    await frame.waitForLoadState('load', { timeout: 30_000 });
    // A frame without an address holds no page yet.
    const isPage = frame.url() !== 'about:blank' && (await isSeen(frame));
    return isPage ? await violationsIn(frame) : [];
  } catch (error) {
    if (!frame.isDetached()) throw error;
    return [];
  }
}

/** Of one frame, as a page of its own: what cannot be asked fails, and never passes for faultless. */
async function violationsIn(frame: Frame): Promise<string[]> {
  await frame.evaluate(AXE);
  return frame.evaluate(async (values) => {
    const { axe } = window as unknown as { axe: typeof Axe };
    const { violations } = await axe.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
      iframes: false,
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, html }) => `Axe ${id}: ${help} at ${target.join(' > ')}\n    ${html}`),
    );
  }, STANDARD);
}

/** Axe leaves out frames that are hidden, as assistive technology does. */
async function isSeen(frame: Frame): Promise<boolean> {
  if (frame.parentFrame() === null) return true;
  const element = await frame.frameElement();
  return (await element.isVisible()) && (await element.getAttribute('aria-hidden')) !== 'true';
}
