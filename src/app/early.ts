/** What a reader did on the page as built, before the app was there: focus and press are carried over. */

interface Early {
  readonly focus: Element | null;
  readonly press: Element | null;
  /** A press on an area that has not become a click yet; whether it has ended. */
  readonly down: {
    readonly code: string;
    readonly x: number;
    readonly y: number;
    up: boolean;
  } | null;
  /** The app is there and answers itself. */
  over: boolean;
}

/** Pixels that a finger or mouse may slip within a press. */
const SLIP = 10;
/** Milliseconds in which the browser's own click comes, if it comes. */
const OWN_CLICK = 80;

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
  const early = window.gpAccessMapEarly;
  const { focus, press, down } = early ?? { focus: null, press: null, down: null };
  if (early) early.over = true;
  const focused = focus !== null && focus === document.activeElement ? traceOf(focus) : null;
  const pressed = press ? traceOf(press) : null;
  return () => {
    act(root, focused, (element) => element.focus({ preventScroll: true }));
    act(root, pressed, pressOn);
    if (down) finish(root, down);
  };
}

/** A press that began on the page as built ends on the app's: browsers then often send no click. */
function finish(root: ParentNode, { code, x, y, up }: NonNullable<Early['down']>): void {
  const listening = new AbortController();
  const { signal } = listening;
  const stop = () => listening.abort();
  const ended = () => setTimeout(() => clickUnless(signal, root, code, stop), OWN_CLICK);
  // A click somewhere above the area is what some browsers make of a press on a shape that went.
  const own = `[data-code='${CSS.escape(code)}']`;
  const clicked = ({ target }: Event) => target instanceof Element && target.closest(own) && stop();
  window.addEventListener('click', clicked, { signal, capture: true });
  window.addEventListener('pointercancel', stop, { signal });
  if (up) ended();
  else
    window.addEventListener(
      'pointerup',
      (event) => {
        if (Math.hypot(event.clientX - x, event.clientY - y) <= SLIP) ended();
        else stop();
      },
      { signal, once: true },
    );
}

function clickUnless(signal: AbortSignal, root: ParentNode, code: string, stop: () => void): void {
  if (signal.aborted) return;
  stop();
  const area = root.querySelector(`.map [role='button'][data-code='${CSS.escape(code)}']`);
  if (area) pressOn(area);
}

/** Shapes have no `click()`; nobody has pressed, so `detail` is 0, as from assistive technology. */
function pressOn(element: Element): void {
  element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
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
