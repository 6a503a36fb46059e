import { untrack } from 'svelte';
import { afterFrame } from './marks';

/** In which way shapes are drawn, if any are. */
export type Drawn = 'map' | 'hex' | null;

/**
 * What is in sight while shapes change from map to hexagons, or back. Each step has a frame of its own: the drawing
 * before stays until the changing shapes stand on it, and what is written on the one after comes a frame after that.
 */
export class ShapeChange {
  /** The drawing in sight; null while shapes change. */
  inSight = $state<Drawn>(null);
  /** What shapes are on their way to. */
  to = $state<Drawn>(null);
  /** Names and figures may stand on the shapes. */
  isWritten = $state(true);
  #wanted: Drawn = null;

  /** @param wanted as what shapes are to be drawn */
  constructor(wanted: () => Drawn) {
    this.inSight = this.#wanted = untrack(wanted);
    $effect.pre(() => {
      const now = wanted();
      untrack(() => this.#follow(now));
    });
  }

  #follow(wanted: Drawn): void {
    if (wanted === this.#wanted) return;
    this.to = this.#wanted && wanted;
    this.isWritten = !this.to;
    if (!this.to) this.inSight = wanted;
    this.#wanted = wanted;
  }

  /** The changing shapes are drawn. */
  begin = (): void => {
    afterFrame(() => {
      if (this.to) this.inSight = null;
    });
  };

  /** The change is over. */
  arrive = (): void => {
    this.to = null;
    this.inSight = this.#wanted;
    afterFrame(() => (this.isWritten = !this.to));
  };
}
