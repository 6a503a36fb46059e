/** Whether a media query holds now; on the server none does. For as long as the page lives. */
export class Media {
  #matches = $state(false);

  /** @param query e.g. "(min-width: 37.5em)" */
  constructor(query: string) {
    if (typeof window === 'undefined') return;
    const list = window.matchMedia(query);
    this.#matches = list.matches;
    list.addEventListener('change', () => (this.#matches = list.matches));
  }

  get current(): boolean {
    return this.#matches;
  }
}
