/**
 * How wide an element is inside, in CSS pixels; 0 until it is laid out, and on the server. Known before it is first
 * painted, and measured when the page is laid out anyway: asked for before, it would be laid out in the middle of a
 * script. For as long as the component that makes it.
 */
export class Width {
  #pixels = $state(0);

  /** @param element null or undefined while there is none */
  constructor(element: () => HTMLElement | null | undefined) {
    $effect(() => {
      const measured = element();
      return measured ? this.#follow(measured) : undefined;
    });
  }

  get current(): number {
    return this.#pixels;
  }

  #follow(element: HTMLElement): () => void {
    let frame = 0;
    const observer = new ResizeObserver(() => {
      const { clientWidth } = element;
      if (clientWidth === this.#pixels) return;
      this.#pixels = clientWidth;
      // Its height follows its width: observed in the same frame, that would be an error to the browser.
      observer.unobserve(element);
      frame = requestAnimationFrame(() => observer.observe(element));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }
}
