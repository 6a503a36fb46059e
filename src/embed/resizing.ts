/** Keeps the host told of the frame's height, for as long as the page lives. */
import { readQuestion, sizeMessages, type FrameNames, type Size } from './messages';

/** No view is taller, in CSS pixels: what is has lost its style sheet and follows its own frame. */
export const TALLEST = 20_000;

/** Answers in a second; a host that asks more often is answered once more at the second's end. */
const ANSWERS = 20;

export interface Resizing {
  readonly window: Window & Pick<typeof globalThis, 'ResizeObserver'>;
  /**
   * The root element. Its height comes from its content alone, so that it also shrinks, and so that
   * the height the host gives us can't make it grow.
   */
  readonly element: HTMLElement;
  /** `id=` of the address. */
  readonly id: string | null;
  /** `childId=` of the address, from a pym.js host. */
  readonly childId: string | null;
  /** What WordPress wrote behind the address. */
  readonly secret: string | null;
}

/** Telling the host of our height, under way. */
export interface Resizer {
  /** Looks at once: the observer sleeps while the frame is out of the reader's sight. */
  readonly check: () => void;
  readonly stop: () => void;
}

/**
 * Tells the parent our size at the start, at every change of height, and whenever it asks. Nothing is
 * told while the frame is hidden; once it is shown the observer reports. Listens to the parent only
 * and does nothing else for it. Outside a frame it does nothing at all.
 */
export function startResizing({ window, element, id, childId, secret }: Resizing): Resizer {
  if (window.parent === window) return { check: nothing, stop: nothing };
  let names: FrameNames = { id, childId, secret, sizerId: null };
  let told = 0;
  let answers = 0;

  const tell = (again: boolean) => {
    const size = sizeOf(window, element);
    if (size === null || (size.height === told && !again)) return;
    told = size.height;
    // The height is no secret, and a frame can't know its host's origin.
    for (const message of sizeMessages(size, names)) window.parent.postMessage(message, '*');
  };
  const hear = (event: MessageEvent<unknown>) => {
    if (event.source !== window.parent) return;
    const question = readQuestion(event.data, childId);
    if (question === null) return;
    names = { ...names, sizerId: question.sizerId ?? names.sizerId };
    answers += 1;
    if (answers <= ANSWERS) tell(true);
    if (answers === 1) setTimeout(rest, 1000);
  };
  const rest = () => {
    if (answers > ANSWERS) tell(true);
    answers = 0;
  };

  const observer = new window.ResizeObserver(() => tell(false));
  observer.observe(element);
  window.addEventListener('message', hear);
  const stop = () => {
    observer.disconnect();
    window.removeEventListener('message', hear);
  };
  return { check: () => tell(false), stop };
}

function nothing(): void {
  // Outside a frame there is nobody to tell.
}

/**
 * The content's own size, whatever the height of the frame; null while the frame is hidden, and
 * where the height is absurd.
 * `scrollHeight` is no help: it is never less than the frame, so a frame could only ever grow.
 */
export function sizeOf(
  window: Pick<Window, 'innerWidth'>,
  element: Pick<HTMLElement, 'getBoundingClientRect'>,
): Size | null {
  const { width, height } = element.getBoundingClientRect();
  if (window.innerWidth === 0 || height === 0 || height > TALLEST) return null;
  return { width: Math.ceil(width), height: Math.ceil(height) };
}
