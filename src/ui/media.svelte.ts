/** Whether a media query holds now; on the server none does. For as long as the component that makes it. */
export class Media {
  #matches = $state(false);

  /** @param query e.g. "(min-width: 37.5em)" */
  constructor(query: string) {
    if (typeof window === 'undefined') return;
    const list = window.matchMedia(query);
    this.#matches = list.matches;
    const follow = () => (this.#matches = list.matches);
    $effect(() => {
      list.addEventListener('change', follow);
      return () => list.removeEventListener('change', follow);
    });
  }

  get current(): boolean {
    return this.#matches;
  }
}
