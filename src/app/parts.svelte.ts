/** Parts of the page that come once the picture stands; without them map and figures still do. */
import type Against from './Against.svelte';
import type AreaTable from '../table/AreaTable.svelte';
import { inTime, LateError } from '../model/in-time';
import type * as DetailsModule from './details';
import type * as DialogsModule from './dialogs';
import type FindAreaWiring from './FindAreaWiring.svelte';
import type * as HexesModule from './hexes';
import type * as EventsModule from '../embed/events';
import { reloadIfThere } from './reload';

const AGAINST = 'comparison of measures';
const DETAILS = 'details';

export class Parts {
  table = $state.raw<typeof AreaTable | null>(null);
  findArea = $state.raw<typeof FindAreaWiring | null>(null);
  details = $state.raw<typeof DetailsModule | null>(null);
  hexes = $state.raw<typeof HexesModule | null>(null);
  dialogs = $state.raw<typeof DialogsModule | null>(null);
  against = $state.raw<typeof Against | null>(null);
  /** Names of parts that could not be loaded. */
  failed = $state.raw<readonly string[]>([]);
  #ready: Promise<void> = Promise.resolve();
  /** A part never came, and a browser would not ask for it a second time. */
  #isLate = false;

  /** Could not be loaded, as far as is known. */
  get areDetailsMissing(): boolean {
    return this.failed.includes(DETAILS);
  }

  /** @param ready what has to be here before they are shown */
  async load(ready: Promise<void> = Promise.resolve()): Promise<void> {
    this.#ready = ready;
    await Promise.all([
      this.#take('table', import('../table/AreaTable.svelte'), (part) => {
        this.table = part.default;
      }),
      this.#take('search', import('./FindAreaWiring.svelte'), (part) => {
        this.findArea = part.default;
      }),
      // Asked for here so that it is told, and asked for again, as any part.
      this.#take('checks of files', import('../data/late'), () => undefined),
      this.#take(DETAILS, import('./details'), (part) => {
        this.details = part;
      }),
      this.loadHexes(),
    ]);
    this.#checkStyles();
  }

  /** Called last, as each part brings its own. */
  #checkStyles(): void {
    if (this.failed.length === 0 && this.details?.areStylesWhole() === false) this.#fail('style');
  }

  /**
   * Loads again what could not be loaded. Browsers remember that a module failed and do not ask again:
   * then the page starts anew, in the view that its address keeps.
   */
  async again(): Promise<void> {
    if (this.#isLate) await reloadIfThere();
    await this.details?.askAgainForStyles();
    this.#mend('style');
    const failed = this.failed;
    await Promise.all([
      this.load(),
      failed.includes('dialogs') ? this.loadDialogs() : undefined,
      failed.includes(AGAINST) ? this.loadAgainst() : undefined,
    ]);
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
    this.#checkStyles();
  }

  /** Two measures against each other. */
  async loadAgainst(): Promise<void> {
    if (this.against || !this.details) return;
    await this.#take(AGAINST, this.details.importAgainst(), (part) => {
      this.against = part.default;
    });
    this.#checkStyles();
  }

  /** Tells a host what is chosen. */
  async loadEvents(put: (part: typeof EventsModule) => void): Promise<void> {
    await this.#take('messages to the page around it', import('../embed/events'), put);
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
      this.#mend(name);
    } catch (error) {
      // Why is the browser's to know; the reader is told what is missing.
      if (error instanceof LateError) this.#isLate = true;
      this.#fail(name);
    }
  }

  #mend(name: string): void {
    this.failed = this.failed.filter((each) => each !== name);
  }

  #fail(name: string): void {
    this.#mend(name);
    this.failed = [...this.failed, name];
  }
}
