/** Goes on by itself, step after step, while somebody can see it. */
export class Player {
  readonly #step: () => number | null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSeen = true;
  /** A step is due, but nobody would see it. */
  #isDue = false;

  /** @param step takes a step; gives the milliseconds until the next one, or null at the end */
  constructor(step: () => number | null) {
    this.#step = step;
  }

  start(): void {
    this.stop();
    this.#advance();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#isDue = false;
  }

  /** Out of sight nothing moves; back in sight it goes on. */
  see(isSeen: boolean): void {
    this.#isSeen = isSeen;
    if (isSeen && this.#isDue) this.#advance();
  }

  #advance(): void {
    this.#isDue = !this.#isSeen;
    if (this.#isDue) return;
    const wait = this.#step();
    if (wait !== null) this.#timer = setTimeout(() => this.#advance(), wait);
  }
}
