/** How a reader reads and chooses dots that lie close together: by pointer, finger and keys. */
import type { AreaCode } from '../model/area';
import type { Spot } from './funnel-labels';
import { nearestDot } from './nearest';
import { keyTarget } from './row-keys';

export interface NamedDot extends Spot {
  readonly code: AreaCode;
  readonly name: string;
}

interface Source<Dot> {
  /** From left to right. */
  readonly dots: readonly Dot[];
  readonly selected: AreaCode | null;
  /** An area was chosen, or null to clear the choice. */
  readonly onselect: (code: AreaCode | null) => void;
}

/** How far from a dot a finger or pointer still means it, in pixels. */
const REACH = 24;

/** One tab stop; arrows lead where they point. */
export class DotInput<Dot extends NamedDot> {
  readonly #source: () => Source<Dot>;
  /** The plot itself: places are counted from its corner. */
  svg = $state<SVGElement>();
  readonly elements = $state<Record<AreaCode, SVGElement>>({});
  pointed = $state<AreaCode | null>(null);
  #focused = $state<AreaCode | null>(null);
  #last = $state<AreaCode | null>(null);

  readonly #fromLeft = $derived.by(() => this.#source().dots.map(({ code }) => code));
  /** Down leads to what lies next beneath, as it does to the eye. */
  readonly #fromTop = $derived.by(() =>
    this.#source()
      .dots.toSorted((one, other) => one.y - other.y)
      .map(({ code }) => code),
  );
  /** What the tab key leads to. */
  readonly stop = $derived.by(() =>
    [this.#last, this.#source().selected, this.#fromLeft[0]].find(
      (code) => code && this.#fromLeft.includes(code),
    ),
  );
  /** The dot whose name is read out above the plot. */
  readonly read = $derived.by(() =>
    [this.pointed, this.#focused, this.#source().selected]
      .map((code) => this.#source().dots.find((dot) => dot.code === code))
      .find((dot) => dot !== undefined),
  );

  constructor(source: () => Source<Dot>) {
    this.#source = source;
  }

  point = (event: PointerEvent): void => {
    this.pointed = this.#codeAt(event);
  };

  leave = (): void => {
    this.pointed = null;
  };

  /** A click without a place comes from assistive technology. */
  choose(event: MouseEvent, { code }: Dot): void {
    this.#source().onselect(event.detail === 0 ? code : (this.#codeAt(event) ?? code));
  }

  press(event: KeyboardEvent, { code }: Dot): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { onselect } = this.#source();
    const upright = event.key === 'ArrowUp' || event.key === 'ArrowDown';
    const row = upright ? this.#fromTop : this.#fromLeft;
    const next = keyTarget(event.key, row, code, 'ArrowDown');
    if (next !== undefined) this.elements[next]?.focus();
    else if (event.key === 'Enter' || event.key === ' ') onselect(code);
    else if (event.key === 'Escape') onselect(null);
    else return;
    event.preventDefault();
  }

  focus({ code }: Dot): void {
    this.#last = code;
    this.#focused = code;
  }

  blur = (): void => {
    this.#focused = null;
  };

  /** Dots lie close together: the nearest is meant. */
  #codeAt({ clientX, clientY }: MouseEvent): AreaCode | null {
    const { left, top } = this.svg?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const place = { x: clientX - left, y: clientY - top };
    return nearestDot(this.#source().dots, place, REACH)?.code ?? null;
  }
}
