/**
 * Tells how wide an element is inside, in CSS pixels: before it is first painted, and whenever that changes.
 * Measured once the page is laid out anyway; to ask for a width before has it laid out in the middle of a script.
 * @returns ends it
 */
export function tellWidth(element: HTMLElement, tell: (pixels: number) => void): () => void {
  let told = 0;
  let frame = 0;
  const observer = new ResizeObserver(() => {
    const { clientWidth } = element;
    if (clientWidth === told) return;
    told = clientWidth;
    // Its height follows its width: observed in the same frame, that would be an error to the browser.
    observer.unobserve(element);
    frame = requestAnimationFrame(() => observer.observe(element));
    tell(clientWidth);
  });
  observer.observe(element);
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  };
}
