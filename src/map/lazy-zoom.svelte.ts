import { inTime } from '../model/in-time';
import { HOME, type Box } from './frame';
import type { Zoom } from './zoom';

/** What of the map is in sight. The library that zooms comes when it is first asked for; the map is there without it. */
export class LazyZoom {
  #view = $state.raw<Box>(HOME);
  #failed = $state(false);
  #coming: Promise<Zoom> | null = null;
  #gone = false;
  readonly #map: () => HTMLElement | undefined;

  /** @param map the element that is pinched and dragged */
  constructor(map: () => HTMLElement | undefined) {
    this.#map = map;
  }

  /** In map units; `HOME` itself when that is all of England. */
  get view(): Box {
    return this.#view;
  }

  /** The library could not be loaded. */
  get failed(): boolean {
    return this.#failed;
  }

  get whole(): boolean {
    return this.#view === HOME;
  }

  use(then: (zoom: Zoom) => void): void {
    this.#coming ??= this.#load();
    this.#coming.then(
      (zoom) => {
        this.#failed = false;
        then(zoom);
      },
      () => {
        this.#coming = null;
        this.#failed = !this.#gone;
      },
    );
  }

  /** Does something only where the map has been zoomed. */
  useIfThere(then: (zoom: Zoom) => void): void {
    if (this.#coming) this.use(then);
  }

  destroy(): void {
    this.#gone = true;
    this.#view = HOME;
    void this.#coming?.then((zoom) => zoom.destroy());
  }

  async #load(): Promise<Zoom> {
    const { Zoom: Engine } = await inTime(import('./zoom'));
    const map = this.#map();
    if (!map || this.#gone) throw new Error('The map is gone.');
    return new Engine(map, (view) => {
      if (!this.#gone) this.#view = view;
    });
  }
}
