/** A reader who stays for a long time: one interaction after another, and what the page then holds. */
import type { Frame, Page } from '@playwright/test';

/** What a page holds after garbage was collected. */
export interface Footprint {
  /** Bytes of scripts' objects. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** What is done, in this order; it ends where it began. Parts by their selector, the first that is named so. */
const ROUND: readonly (readonly [
  kind: 'press' | 'choose' | 'type' | 'key',
  what: string,
  with_: string,
])[] = [
  ['press', '.map [role=button]', 'Kent and Medway:'],
  ['press', '.map [role=button]', 'Derby and Derbyshire:'],
  ['press', '.map [role=button]', 'Devon:'],
  ['choose', 'Measure', 'care-coordination'],
  ['press', 'input[type=radio]', 'Against England'],
  ['press', 'input[type=radio]', 'Change'],
  ['press', 'input[type=radio]', 'Percentage'],
  ['type', '[role=combobox]:not(select)', 'Leeds'],
  ['press', '[role=option]', ''],
  ['press', 'input[type=radio]', 'Hex map'],
  ['press', '.map [role=button], .hexagons [role=button]', 'Derby and Derbyshire:'],
  ['press', 'input[type=radio]', 'Table'],
  ['press', 'th button', ''],
  ['press', 'input[type=radio]', 'Map'],
  ['press', 'button', 'Zoom in'],
  ['press', 'button', 'Zoom out'],
  ['press', 'button', 'Get the data'],
  ['press', '[role=dialog] button, dialog button', 'Close'],
  ['press', 'button', 'Embed this view'],
  ['press', '[role=dialog] button, dialog button', 'Close'],
  ['choose', 'Survey', 'gpps'],
  ['choose', 'Survey', 'his'],
  ['choose', 'Period', 'his-20'],
  ['choose', 'Period', 'his-28'],
  ['choose', 'Measure', 'gp-overall'],
  ['press', '.map [role=button]', 'Devon:'],
  ['key', '.map [role=button]', 'Escape'],
];

/** Interactions of one round. */
export const ROUND_LENGTH = ROUND.length;

/**
 * Goes on for at least so many interactions, in whole rounds. @returns how many there were
 * @throws naming what was not there to be used
 */
export async function interact(frame: Frame, least: number): Promise<number> {
  const rounds = Math.ceil(least / ROUND.length);
  // The compiler that runs the bench writes calls of it around functions.
  await frame.evaluate('globalThis.__name ??= (named) => named');
  for (let round = 0; round < rounds; round += 1) await frame.evaluate(inPage, ROUND);
  return rounds * ROUND.length;
}

/** Runs in the page: one round takes as long as its frames, not as long as remote control. */
async function inPage(round: typeof ROUND): Promise<void> {
  const PATIENCE = 20_000;
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const nameOf = (part: HTMLElement) => {
    const label = part instanceof HTMLInputElement ? part.labels?.[0]?.textContent : null;
    return (part.getAttribute('aria-label') ?? label ?? part.textContent).trim();
  };
  const partOf = (what: string, name: string) =>
    [...document.querySelectorAll<HTMLElement>(what)].find((part) => nameOf(part).startsWith(name));
  const listOf = (label: string, value: string) =>
    [...document.querySelectorAll('select')].find(
      ({ labels, options }) =>
        labels[0]?.textContent.trim().startsWith(label) &&
        [...options].some((option) => option.value === value),
    );
  const tell = (part: Element, type: string) =>
    part.dispatchEvent(new Event(type, { bubbles: true }));
  const act = (kind: string, what: string, word: string): boolean => {
    const isNamed = kind === 'press' || kind === 'key';
    const part =
      kind === 'choose'
        ? listOf(what, word)
        : partOf(what, isNamed && kind === 'press' ? word : '');
    if (!part) return false;
    if (kind === 'key')
      part.dispatchEvent(new KeyboardEvent('keydown', { key: word, bubbles: true }));
    else if (kind === 'press')
      part.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    else {
      (part as HTMLSelectElement | HTMLInputElement).value = word;
      tell(part, 'input');
      tell(part, 'change');
    }
    return true;
  };
  for (const [kind, what, word] of round) {
    const until = performance.now() + PATIENCE;
    while (!act(kind, what, word)) {
      if (performance.now() > until) throw new Error(`There is no ${what} "${word}".`);
      await frame();
    }
    await frame();
    await frame();
  }
}

/** Measures a page; what nobody holds any more is collected first. */
export async function footprint(page: Page): Promise<Footprint> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  // Twice: what the first run frees may have held more.
  for (let run = 0; run < 2; run += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  await session.detach();
  return {
    heap: value('JSHeapUsedSize'),
    nodes: value('Nodes'),
    listeners: value('JSEventListeners'),
  };
}
