/** Parts of the page that come once the picture stands; without them map and figures still do. */
import type AreaTable from '../table/AreaTable.svelte';
import { inTime } from '../ui/in-time';
import type * as DetailsModule from './details';
import type * as DialogsModule from './dialogs';
import type Finder from './Finder.svelte';
import type * as HexesModule from './hexes';
import { reloadIfThere } from './reload';

export class Parts {
  table = $state.raw<typeof AreaTable | null>(null);
  finder = $state.raw<typeof Finder | null>(null);
  details = $state.raw<typeof DetailsModule | null>(null);
  hexes = $state.raw<typeof HexesModule | null>(null);
  dialogs = $state.raw<typeof DialogsModule | null>(null);
  /** Names of parts that could not be loaded. */
  failed = $state.raw<readonly string[]>([]);
  #ready: Promise<void> = Promise.resolve();
  /** Addresses of style sheets that could not be loaded. */
  #lostStyles: string[] = [];

  /** @param ready what has to be here before they are shown */
  async load(ready: Promise<void> = Promise.resolve()): Promise<void> {
    this.#ready = ready;
    await Promise.all([
      this.#take('table', import('../table/AreaTable.svelte'), (part) => {
        this.table = part.default;
      }),
      this.#take('search', import('./Finder.svelte'), (part) => {
        this.finder = part.default;
      }),
      this.#take('details', import('./details'), (part) => {
        this.details = part;
      }),
      this.loadHexes(),
    ]);
  }

  /**
   * Loads again what could not be loaded. Browsers remember that a module failed and do not ask again:
   * then the page starts anew, in the view that its address keeps.
   */
  async again(): Promise<void> {
    this.#lostStyles.forEach(askAgainForStyle);
    this.#lostStyles = [];
    const dialogs = this.failed.includes('dialogs');
    await Promise.all([this.load(), dialogs ? this.loadDialogs() : undefined]);
    if (this.failed.length > 0) await reloadIfThere();
  }

  async loadHexes(): Promise<void> {
    if (this.hexes) return;
    await this.#take('hex map', import('./hexes'), (part) => {
      this.hexes = part;
    });
  }

  /** Dialogs come when one is asked for. */
  async loadDialogs(): Promise<void> {
    if (this.dialogs) return;
    await this.#take('dialogs', import('./dialogs'), (part) => {
      this.dialogs = part;
    });
  }

  async #take<T extends object>(
    name: string,
    coming: Promise<T>,
    put: (part: T) => void,
  ): Promise<void> {
    try {
      const part = await inTime(coming);
      await this.#ready;
      // A damaged file can be an empty module.
      if (Object.keys(part).length === 0) throw new Error(`The ${name} came empty.`);
      put(part);
      this.failed = this.failed.filter((each) => each !== name);
    } catch (error) {
      this.#noteStyle(error);
      this.failed = [...this.failed.filter((each) => each !== name), name];
    }
  }

  #noteStyle(error: unknown): void {
    const style = error instanceof Error ? MISSING_STYLE.exec(error.message)?.[1] : undefined;
    if (style !== undefined) this.#lostStyles.push(style);
  }
}

const MISSING_STYLE = /^Unable to preload CSS for (.+)$/;

/** The bundler asks for each style sheet only once, whether it comes or not. */
function askAgainForStyle(address: string): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    if (link.href.endsWith(address)) link.replaceWith(link.cloneNode());
  }
}
