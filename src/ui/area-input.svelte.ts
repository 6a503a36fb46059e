import type { AreaCode } from '../model/area';
import type { Point } from '../model/shape';
import { directionOf, neighbourInDirection } from '../model/steps';

interface Drawn {
  /** One point for each area, for the arrow keys. */
  readonly points: () => ReadonlyMap<AreaCode, Point>;
  readonly selected: () => AreaCode | null;
  /** An area was chosen, or null to clear the choice. */
  readonly onselect: (code: AreaCode | null) => void;
  /** The keyboard has moved to this area. */
  readonly onmove?: (code: AreaCode) => void;
}

interface Press {
  readonly pointer: number;
  readonly code: AreaCode | null;
  readonly at: Point;
}

/** Pixels that a finger or mouse may slip within a press. */
const SLIP = 10;
/** Milliseconds within which a click belongs to the tap before it. */
const ECHO = 700;
/** Milliseconds that a card stays when the pointer leaves its area, so that it can be reached. */
const GRACE = 150;

/**
 * How the areas of a drawing are pointed at, moved through and chosen: by mouse, finger, keys and
 * assistive technology alike. Areas are elements with `data-code`; those that can have the focus have
 * the role `button`. One listener of each kind serves all of them.
 */
export class AreaInput {
  readonly #drawn: Drawn;
  #last = $state<AreaCode | null>(null);
  #hovered = $state<AreaCode | null>(null);
  #focused = $state<AreaCode | null>(null);
  #dismissed = $state(false);
  #press: Press | null = null;
  /** The last tap that chose: the click that some browsers send after it chooses nothing. */
  #tapped = -Infinity;
  #leaving: ReturnType<typeof setTimeout> | undefined;

  /** The one tab stop. */
  readonly stop = $derived.by(() => {
    const points = this.#drawn.points();
    const wanted = [this.#last, this.#drawn.selected()];
    return (
      wanted.find((code) => code !== null && points.has(code)) ?? [...points.keys()][0] ?? null
    );
  });
  /** Under the pointer, else with the keyboard's focus. */
  readonly pointed = $derived(this.#hovered ?? this.#focused);
  /** The same, unless the reader has sent its card away. */
  readonly told = $derived(this.#dismissed ? null : this.pointed);

  constructor(drawn: Drawn) {
    this.#drawn = drawn;
  }

  /** Has the keyboard's focus, visibly. */
  get focused(): AreaCode | null {
    return this.#focused;
  }

  /** Listens to an element that holds the areas. @returns the way to stop */
  attach(root: HTMLElement | SVGElement): () => void {
    const listening = new AbortController();
    const on = <K extends keyof HTMLElementEventMap>(
      kind: K,
      listener: (event: HTMLElementEventMap[K]) => void,
    ) => {
      (root as HTMLElement).addEventListener(kind, listener, { signal: listening.signal });
    };
    on('pointerover', (event) => this.#over(event));
    on('pointerleave', () => this.leave());
    on('pointerdown', (event) => this.#down(event));
    on('pointerup', (event) => this.#up(event));
    on('pointercancel', () => (this.#press = null));
    on('touchend', (event) => this.#touchEnd(event));
    on('click', (event) => this.#click(event));
    on('focusin', (event) => this.#focus(event));
    on('focusout', () => (this.#focused = null));
    on('keydown', (event) => this.#key(event, root));
    const dismiss = (event: KeyboardEvent) => {
      if (event.key === 'Escape') this.#dismissed = true;
    };
    window.addEventListener('keydown', dismiss, { signal: listening.signal });
    return () => {
      clearTimeout(this.#leaving);
      listening.abort();
    };
  }

  /** The pointer is on the card: it stays. */
  hold(): void {
    clearTimeout(this.#leaving);
  }

  leave(): void {
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => (this.#hovered = null), GRACE);
  }

  #over(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    const code = codeAt(event);
    if (code === null) {
      this.leave();
      return;
    }
    this.hold();
    if (code === this.#hovered) return;
    this.#hovered = code;
    this.#dismissed = false;
  }

  #down(event: PointerEvent): void {
    const at: Point = [event.clientX, event.clientY];
    this.#press = event.isPrimary ? { pointer: event.pointerId, code: codeAt(event), at } : null;
  }

  /** A finger chooses when it is lifted: where browsers send the click to is not to be relied on. */
  #up(event: PointerEvent): void {
    const press = this.#press;
    if (event.pointerType !== 'touch' || press?.pointer !== event.pointerId) return;
    if (press.code === null || !this.#stayed(event)) return;
    this.#tapped = event.timeStamp;
    this.#choose(press.code);
  }

  #touchEnd(event: TouchEvent): void {
    if (event.timeStamp - this.#tapped < ECHO && event.cancelable) event.preventDefault();
  }

  #click(event: MouseEvent): void {
    const code = codeAt(event);
    const echo = event.timeStamp - this.#tapped < ECHO;
    // Assistive technology clicks without having pressed: `detail` is then 0.
    if (code === null || echo || (event.detail > 0 && !this.#stayed(event))) return;
    this.#choose(code);
  }

  #stayed({ clientX, clientY }: MouseEvent): boolean {
    const [x, y] = this.#press?.at ?? [clientX, clientY];
    return Math.hypot(clientX - x, clientY - y) <= SLIP;
  }

  #choose(code: AreaCode): void {
    this.#last = code;
    this.#drawn.onselect(code);
  }

  #focus({ target }: FocusEvent): void {
    const code = codeOf(target);
    if (code === null || !(target instanceof Element)) return;
    this.#last = code;
    this.#focused = target.matches(':focus-visible') ? code : null;
    this.#dismissed = false;
  }

  #key(event: KeyboardEvent, root: Element): void {
    const code = codeOf(event.target);
    if (code === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const direction = directionOf(event.key);
    if (direction) {
      this.#move(neighbourInDirection(this.#drawn.points(), code, direction) ?? code, root);
    } else if (event.key === 'Enter' || event.key === ' ') this.#drawn.onselect(code);
    else if (event.key === 'Escape') this.#drawn.onselect(null);
    else return;
    event.preventDefault();
  }

  #move(code: AreaCode, root: Element): void {
    const next = root.querySelector<SVGElement>(`[role='button'][data-code='${CSS.escape(code)}']`);
    next?.focus();
    this.#drawn.onmove?.(code);
  }
}

function codeAt(event: Event): AreaCode | null {
  return codeOf(event.target);
}

function codeOf(target: EventTarget | null): AreaCode | null {
  const holder = target instanceof Element ? target.closest<SVGElement>('[data-code]') : null;
  return holder?.dataset['code'] ?? null;
}
