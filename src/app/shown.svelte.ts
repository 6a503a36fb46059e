import type { Labelled } from '../map/labels';
import type { Shapes } from '../model/shape';
import type { Details } from '../view/details/types';
import type { Resolution, ViewContext } from '../view/context';
import type { View } from '../view/types';
import { measureSettled } from './marks';
import type { Page } from './page.svelte';
import type { Parts } from './parts.svelte';
import type { Stages } from './stages';

/** A view, and what it was made of. */
interface Made {
  readonly context: ViewContext;
  readonly view: View;
}

function made(context: ViewContext | null, view: View | null): Made | null {
  return context && view && { context, view };
}

/** Areas as they are told of, in the shapes that they have. */
function labels(view: View | null, shapes: Shapes | null): Labelled | null {
  return view && shapes && { shapes, areas: view.areas, selected: view.area };
}

/** A view with its details. */
export interface Whole {
  readonly view: View;
  readonly details: Details;
}

/**
 * What is on the screen. The map is recoloured at once, from `page.mapView`; all else follows by its
 * importance, each part a frame after the one before.
 */
export class Shown {
  readonly #page: Page;
  readonly #parts: Parts;
  #view = $state.raw<View | null>(null);
  /** What lists and buttons say: the one that was used shows its new value itself. */
  #said = $state.raw<Resolution | null>(null);
  /** What was last asked for, said or not. */
  #heard: Resolution | null = null;
  /** What the choices offer. */
  #offered = $state.raw<Made | null>(null);
  /** The drawing that was begun a frame ago, and what is written on it. */
  #begun = $state<View['kind'] | null>(null);
  #labelled = $state.raw<Labelled | null>(null);
  #late = $state.raw<Made | null>(null);
  #below = $state.raw<Whole | null>(null);
  #everyArea = $state.raw<Whole | null>(null);
  #told = $state.raw<Whole | null>(null);
  readonly #details = $derived.by(() => {
    const { details } = this.#parts;
    const late = this.#late;
    return details && late ? details.detailsOf(late.context, late.view, this.#page.read) : null;
  });

  constructor(page: Page, parts: Parts) {
    this.#page = page;
    this.#parts = parts;
    this.#view = page.view;
    this.#said = this.#heard = page.asked;
    this.#offered = made(page.context, page.view);
    this.#finishDrawing(page.shapes);
  }

  get view(): View | null {
    return this.#view;
  }

  /** What was asked for, perhaps still on its way. */
  get said(): Resolution | null {
    return this.#said;
  }

  /** With what it was made of. */
  get offered(): Made | null {
    return this.#offered;
  }

  /** Map, hexagons or table are of the same kind as a frame before: what is second in them may come. */
  get isDrawn(): boolean {
    return this.#begun === this.#view?.kind;
  }

  /** Figures and names on the drawing of areas; null until that is drawn. */
  get labelled(): Labelled | null {
    return this.isDrawn ? this.#labelled : null;
  }

  /** Charts; null until they are here. */
  get details(): Details | null {
    return this.#details;
  }

  /** What stands below the first screen. */
  get below(): Whole | null {
    return this.#below;
  }

  /** What is drawn of all areas side by side. */
  get everyArea(): Whole | null {
    return this.#everyArea;
  }

  /** What the summary is made from. */
  get told(): Whole | null {
    return this.#told;
  }

  /** Shows what the page has now: again when the charts' part of the app comes. */
  follow(stages: Stages): void {
    const page = this.#page;
    const { asked, context, shapes, isWhole } = page;
    const canDetail = isWhole && this.#parts.details !== null;
    // A choice that is taken back before it was said has to be said first: to a control that the reader has set,
    // the one before would be no change.
    this.#said = this.#heard;
    this.#heard = asked;
    stages.start([
      () => {
        this.#view = page.view;
        this.#said = asked;
      },
      () => this.#finishDrawing(shapes),
      () => (this.#offered = made(context, this.#view)),
      () => (this.#late = canDetail ? this.#offered : null),
      () => (this.#below = this.#whole()),
      () => (this.#everyArea = this.#below),
      () => {
        this.#told = this.#below;
        measureSettled();
      },
    ]);
  }

  #finishDrawing(shapes: Shapes | null): void {
    this.#begun = this.#view?.kind ?? null;
    this.#labelled = labels(this.#view, shapes);
  }

  #whole(): Whole | null {
    const [late, details] = [this.#late, this.details];
    return late && details && { view: late.view, details };
  }
}
