/** What a reader did on the page as built, before the app was there: focus and press are carried over. */

interface Early {
  readonly focus: Element | null;
  readonly press: Element | null;
}

declare global {
  interface Window {
    /** Kept by `boot.js`. */
    gpAccessMapEarly?: Early;
  }
}

/** What stays the same of an element when the page is built anew. */
interface Trace {
  readonly tag: string;
  readonly name: string;
}

/** Takes note of focus and press; call it before the page as built is taken away. */
export function earlyActs(root: ParentNode): () => void {
  const { focus, press } = window.gpAccessMapEarly ?? { focus: null, press: null };
  const focused = focus !== null && focus === document.activeElement ? traceOf(focus) : null;
  const pressed = press ? traceOf(press) : null;
  return () => {
    act(root, focused, (element) => element.focus({ preventScroll: true }));
    act(root, pressed, (element) => element.click());
  };
}

function act(root: ParentNode, trace: Trace | null, take: (element: HTMLElement) => void): void {
  if (!trace) return;
  for (const element of root.querySelectorAll<HTMLElement>(trace.tag)) {
    if (traceOf(element).name !== trace.name) continue;
    take(element);
    return;
  }
}

function traceOf(element: Element): Trace {
  const labels = element instanceof HTMLSelectElement || element instanceof HTMLInputElement;
  const label = labels ? (element.labels?.[0]?.textContent ?? '') : element.textContent;
  const name = element.getAttribute('aria-label') ?? label;
  return { tag: element.tagName.toLowerCase(), name: name.replace(/\s+/g, ' ').trim() };
}
