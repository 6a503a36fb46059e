/** Parts of the page that come once the picture stands; without them map and figures still do. */
import type AreaTable from '../table/AreaTable.svelte';
import type * as DetailsModule from './details';
import type * as DialogsModule from './dialogs';
import type Finder from './Finder.svelte';
import type * as HexesModule from './hexes';

export class Parts {
  table = $state.raw<typeof AreaTable | null>(null);
  finder = $state.raw<typeof Finder | null>(null);
  details = $state.raw<typeof DetailsModule | null>(null);
  hexes = $state.raw<typeof HexesModule | null>(null);
  dialogs = $state.raw<typeof DialogsModule | null>(null);
  /** Names of parts that could not be loaded. */
  failed = $state.raw<readonly string[]>([]);
  /** Addresses of style sheets that could not be loaded. */
  #lostStyles: string[] = [];

  async load(): Promise<void> {
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

  /** Loads again what could not be loaded. */
  async again(): Promise<void> {
    this.#lostStyles.forEach(askAgainForStyle);
    this.#lostStyles = [];
    const dialogs = this.failed.includes('dialogs');
    await Promise.all([this.load(), dialogs ? this.loadDialogs() : undefined]);
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

  async #take<T>(name: string, coming: Promise<T>, put: (part: T) => void): Promise<void> {
    try {
      put(await coming);
      this.failed = this.failed.filter((each) => each !== name);
    } catch (error) {
      if (!this.#isMissingChunk(error)) throw error;
      this.failed = [...this.failed.filter((each) => each !== name), name];
    }
  }

  /**
   * A script that cannot be fetched rejects with a TypeError, its style sheet with an error of the
   * bundler's; anything else is a fault of ours.
   */
  #isMissingChunk(error: unknown): boolean {
    if (error instanceof TypeError) return true;
    const style = error instanceof Error ? MISSING_STYLE.exec(error.message)?.[1] : undefined;
    if (style !== undefined) this.#lostStyles.push(style);
    return style !== undefined;
  }
}

const MISSING_STYLE = /^Unable to preload CSS for (.+)$/;

/** The bundler asks for each style sheet only once, whether it comes or not. */
function askAgainForStyle(address: string): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    if (link.href.endsWith(address)) link.replaceWith(link.cloneNode());
  }
}
