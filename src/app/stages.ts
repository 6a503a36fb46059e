import { afterFrame } from './marks';

/**
 * Shows a change in steps, each in a frame of its own, so that the first is seen before the last is
 * made. A newer change drops the steps that the one before has left.
 */
export class Stages {
  readonly #nextFrame: (then: () => void) => void;
  #run = 0;
  #isBusy = false;
  #waiting: (() => void)[] = [];

  /** @param nextFrame calls back once the frame that comes next is on the screen */
  constructor(nextFrame: (then: () => void) => void = afterFrame) {
    this.#nextFrame = nextFrame;
  }

  /** @param steps in order of importance */
  start(steps: readonly (() => void)[]): void {
    this.#run += 1;
    this.#isBusy = true;
    this.#take(this.#run, steps);
  }

  /** Calls back once all is shown, be it that of a newer change. */
  whenShown(then: () => void): void {
    if (this.#isBusy) this.#waiting.push(then);
    else then();
  }

  /** Nothing more is shown. */
  stop(): void {
    this.#run += 1;
    this.#waiting = [];
  }

  #take(run: number, [step, ...left]: readonly (() => void)[]): void {
    this.#nextFrame(() => {
      if (run !== this.#run) return;
      if (!step) {
        this.#end();
        return;
      }
      step();
      this.#take(run, left);
    });
  }

  #end(): void {
    this.#isBusy = false;
    for (const then of this.#waiting.splice(0)) then();
  }
}
