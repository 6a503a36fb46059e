import type { Frame, Locator } from '@playwright/test';
import { interactive } from './open';
import { expect } from './test';

/** Labels of the native lists, part of the public interface. */
export type List = 'Survey' | 'Measure' | 'Answer' | 'Period';

/** What the colours can show. */
export type Show = 'Percentage' | 'Against England' | 'Change';

/** Frames in which what keeps its place is taken to stay there. */
const PLACED = 20;

/** The page as people find it: every part by its role and name. */
export class App {
  readonly frame: Frame;

  constructor(frame: Frame) {
    this.frame = frame;
  }

  /** The map, or the hexagons in its place. */
  get map(): Locator {
    return this.frame.getByRole('group', { name: /map of England's Integrated Care Boards/i });
  }

  get areas(): Locator {
    return this.map.getByRole('button');
  }

  /** @param short the area's short name */
  area(short: string): Locator {
    return this.map.getByRole('button', { name: startingWith(`${short}:`) });
  }

  get panel(): Locator {
    return this.frame.getByRole('region', { name: 'Area details' });
  }

  /** Name of the area whose details are shown. */
  get shown(): Locator {
    return this.panel.getByRole('heading', { level: 2 });
  }

  get legend(): Locator {
    return this.frame.getByRole('group', { name: 'Legend' });
  }

  /** The table of all areas, not the small ones of the panel. */
  get table(): Locator {
    return this.frame
      .getByRole('region', { name: 'Figures by area' })
      .getByRole('table', { name: /Under each percentage/ });
  }

  get search(): Locator {
    return this.frame.getByRole('combobox', { name: 'Find your area' });
  }

  get heading(): Locator {
    return this.frame.getByRole('heading', { level: 1 });
  }

  list(label: List): Locator {
    return this.frame.getByRole('combobox', { name: label, exact: true });
  }

  view(name: 'Map' | 'Hex map' | 'Table'): Locator {
    return this.frame
      .getByRole('radiogroup', { name: 'View' })
      .getByRole('radio', { name, exact: true });
  }

  /** In a story the controls are behind a button; on our own page they are there. */
  async open(): Promise<void> {
    const button = this.frame.getByRole('button', { name: 'Change what is shown' });
    if ((await button.count()) === 0) return;
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  }

  /** Opens one of the dialogs; in a story their buttons are behind another one. */
  async dialog(name: 'Get the data' | 'Embed this view'): Promise<Locator> {
    await this.placed();
    const share = this.frame.getByRole('button', { name: 'Share', exact: true });
    if ((await share.count()) > 0) await share.click();
    await this.frame.getByRole('button', { name }).click();
    return this.frame.getByRole('dialog', { name });
  }

  /**
   * Waits until what comes last above the foot is there, and the foot keeps its place: a press below the
   * map is lost if parts come between its two halves.
   */
  async placed(): Promise<void> {
    const full = this.frame.getByRole('button', { name: 'How to read these figures' });
    if ((await full.count()) > 0) {
      await expect(this.frame.getByText('Summary to copy').first()).toBeAttached();
    }
    await this.frame.getByRole('contentinfo').evaluate(async (foot, frames) => {
      const top = () => foot.getBoundingClientRect().top + window.scrollY;
      let before = NaN;
      for (let still = 0; still < frames; still += 1) {
        if (top() !== before) still = 0;
        before = top();
        await new Promise((drawn) => requestAnimationFrame(drawn));
      }
    }, PLACED);
  }

  /** Puts the controls away again, so that they cover nothing. */
  async close(): Promise<void> {
    const sheet = this.frame.getByRole('dialog', { name: 'Change what is shown' });
    if ((await sheet.count()) > 0) await sheet.getByRole('button', { name: 'Close' }).click();
  }

  /** Shows map, hexagons or table. */
  async see(name: 'Map' | 'Hex map' | 'Table'): Promise<void> {
    await this.open();
    await this.view(name).check();
    await this.close();
  }

  /** Opens the rest of an area's details; on our own page they are there. */
  async more(): Promise<void> {
    const button = this.panel.getByRole('button', { name: 'More', exact: true });
    if ((await button.count()) > 0) await button.click();
  }

  /** One of the radio buttons that say what the colours show. */
  show(name: Show): Locator {
    return this.frame
      .getByRole('radiogroup', { name: 'Show' })
      .first()
      .getByRole('radio', { name, exact: true });
  }

  /** Changes what the colours show, and waits until that is on the screen. */
  async colour(name: Show): Promise<void> {
    const atHand = await this.show(name).isVisible();
    if (!atHand) await this.open();
    const before = await this.#settlings();
    await this.show(name).check();
    await expect.poll(() => this.#settlings()).toBeGreaterThan(before);
    if (!atHand) await this.close();
  }

  /** Accessible names of all areas drawn, in their order. */
  names(): Promise<string[]> {
    return this.areas.evaluateAll((shapes) =>
      shapes.map((shape) => shape.getAttribute('aria-label') ?? ''),
    );
  }

  /** The paint of an area as the browser draws it. */
  paint(short: string): Promise<string> {
    return this.area(short).evaluate((shape) => getComputedStyle(shape).fill);
  }

  /** How often a change of colours has been measured. */
  recolours(): Promise<number> {
    return this.frame.evaluate(() => performance.getEntriesByName('map:recolour').length);
  }

  /** How often a change has been shown whole, with its words, charts and table. */
  #settlings(): Promise<number> {
    return this.frame.evaluate(() => performance.getEntriesByName('view:settled').length);
  }

  /** Chooses from a list, by value, and waits until the change is on the screen. */
  async choose(label: List, value: string): Promise<void> {
    await this.open();
    const before = await this.#settlings();
    await this.list(label).selectOption(value);
    await expect.poll(() => this.#settlings()).toBeGreaterThan(before);
    await this.close();
  }

  /** What the address bar of the page asks for. */
  query(): Promise<string> {
    return this.frame.evaluate(() => location.search);
  }

  /** Expects these parameters in the address and no others. */
  async expectQuery(wanted: Readonly<Record<string, string>>): Promise<void> {
    await expect
      .poll(async () => Object.fromEntries(new URLSearchParams(await this.query())))
      .toEqual(wanted);
  }
}

/** The page in a frame, once an area of its map can be chosen. */
export async function ready(frame: Frame): Promise<App> {
  await interactive(frame);
  return new App(frame);
}

export function startingWith(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}
