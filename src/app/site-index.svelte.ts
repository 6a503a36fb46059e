/** The index of the site's figures: first the part that the first view needs, then the whole. */
import { loadFirstIndex, loadIndex } from '../data/load';
import type { IndexFile } from '../model/files';
import type { Failure } from '../model/result';

export class SiteIndex {
  #file = $state.raw<IndexFile | null>(null);
  #failure = $state.raw<Failure | null>(null);
  #isPart = $state(false);
  #completing: Promise<void> | null = null;
  #isNewestInstead = $state(false);

  get file(): IndexFile | null {
    return this.#file;
  }

  /** Why there is none at all, or only its part. */
  get failure(): Failure | null {
    return this.#failure;
  }

  /** It is only the part that the first view needs. */
  get isPart(): boolean {
    return this.#isPart;
  }

  /** The version of the data that was asked for is not kept any more. */
  get isNewestInstead(): boolean {
    return this.#isNewestInstead;
  }

  /** @returns whether it came */
  async loadPart(): Promise<boolean> {
    const part = await loadFirstIndex();
    if (part.ok) {
      this.#isPart = true;
      this.#file = part.value;
    }
    return part.ok;
  }

  /** @param version of the data; null for the newest */
  async loadWhole(version: string | null): Promise<void> {
    const asked = await loadIndex(version);
    // A version that is not kept any more must not leave the reader with nothing.
    const isGone = !asked.ok && asked.failure.kind === 'gone' && version !== null;
    const index = isGone ? await loadIndex(null) : asked;
    if (index.ok) {
      this.#isNewestInstead = !asked.ok;
      this.fill(index.value);
    } else if (!this.#file) this.#failure = index.failure;
  }

  /** Loads the whole where only its part is here; settled when it came or failed. */
  complete(): Promise<void> {
    if (!this.#isPart) return Promise.resolve();
    this.#completing ??= this.#complete().finally(() => (this.#completing = null));
    return this.#completing;
  }

  async #complete(): Promise<void> {
    this.#failure = null;
    const whole = await loadIndex(null);
    if (whole.ok) this.fill(whole.value);
    else this.#failure = whole.failure;
  }

  /** The whole is here. */
  fill(index: IndexFile): void {
    this.#failure = null;
    this.#isPart = false;
    this.#file = index;
  }
}
