/** What the reader can do: each action changes the selection, loads what it needs, writes the address. */
import { tick } from 'svelte';
import { nearFiles } from '../data/plan';
import { ENGLAND, type AreaCode } from '../model/area';
import type { Selection } from '../model/selection';
import { withAnswer, withMeasure, withSurvey, withWave } from '../view/choices';
import type { Notice } from '../view/types';
import { writeAddress } from './address';
import { afterFrame, measureRecolour, startOfInput } from './marks';
import type { Page } from './page.svelte';
import type { Stages } from './stages';

type Step = 'push' | 'replace' | 'none';

const SHOWN = { map: 'Shown as a map.', hex: 'Shown as a hex map.', table: 'Shown as a table.' };

export class Actions {
  readonly #page: Page;
  readonly #stages: Stages;
  /** Says to a screen reader what has been chosen. */
  readonly #announce: (text: string) => void;

  constructor(page: Page, stages: Stages, announce: (text: string) => void) {
    this.#page = page;
    this.#stages = stages;
    this.#announce = announce;
  }

  /**
   * Takes a new selection. @param step `push`: the reader can go back to the one before; `replace`:
   * not; `none`: the address says it already (back and forward)
   * @param says whether the area is announced
   */
  async choose(next: Selection, step: Step = 'push', says = false): Promise<void> {
    const from = startOfInput();
    const page = this.#page;
    const turns = next.view !== page.selection.view;
    const recolours = next.area === page.selection.area && !turns;
    // Browsers take their time over the address: the picture comes first.
    const write = () => writeAddress(next, step === 'push');
    if (step !== 'none') afterFrame(() => setTimeout(write));
    page.choose(next);
    // With its figures here, the map is recoloured in the next frame already, and all else waits for that.
    const atOnce = !page.busy;
    if (recolours && atOnce) measureRecolour(from);
    if (atOnce) await new Promise<void>(afterFrame);
    await page.need();
    await tick();
    if (recolours && !atOnce) measureRecolour(from);
    this.#stages.whenShown(() => {
      // Of quick choices only the last is announced.
      if (page.selection !== next) return;
      if (turns) this.#announce(SHOWN[next.view]);
      else if (says) this.#sayArea();
      else if (recolours && step !== 'replace') this.#sayView();
    });
    void page.enrich();
  }

  set(change: Partial<Selection>, step: Step = 'push'): void {
    void this.choose({ ...this.#page.selection, ...change }, step);
  }

  survey = (id: string): void => {
    const { index, selection } = this.#page;
    if (index) void this.choose(withSurvey(selection, index, id));
  };

  measure = (id: string): void => {
    const { context, selection } = this.#page;
    if (context) void this.choose(withMeasure(selection, context.survey, id)).then(this.prepare);
  };

  /** The list of measures is at hand. Not where the choice before has not come: that is asked for by the reader. */
  prepare = (): void => {
    const { context, busy } = this.#page;
    if (context && !busy) void this.#page.demand(nearFiles(context.survey, context.measure));
  };

  answer = (id: string): void => {
    const { context, selection } = this.#page;
    if (context) void this.choose(withAnswer(selection, context.measure, id));
  };

  wave = (id: string): void => this.#wave(id, 'push');

  /** Moving through the waves leaves no trail of steps behind. */
  slide = (id: string): void => this.#wave(id, 'replace');

  #wave(id: string, step: Step): void {
    const { context, selection } = this.#page;
    if (!context) return;
    void this.choose(withWave(selection, context.survey, context.measure, id), step);
  }

  /** An area on the map or in the table: chosen again, it is cleared. */
  area = (code: AreaCode | null): void => {
    const again = code !== null && code === this.#page.context?.area?.code;
    this.find(again ? null : code);
  };

  /** An area that was looked for: shown even if it is chosen already. */
  find = (code: AreaCode | null): void => {
    void this.choose({ ...this.#page.selection, area: code }, 'push', true);
  };

  step = (set: NonNullable<Notice['action']>['set']): void => {
    void this.choose({ ...this.#page.selection, ...set }, 'push', 'area' in set);
  };

  /** Back or forward: the address has changed already, all else is as for any other choice. */
  travel = (next: Selection): void => {
    const { area } = this.#page.selection;
    void this.choose(next, 'none', next.area !== area);
  };

  retry = (): void => {
    void this.#page.retry();
  };

  /** A new measure, wave or colour mode changes the whole page, so what it shows now is announced. */
  #sayView(): void {
    const { view } = this.#page;
    if (!view) return;
    const { headline, subtitle, panel, compared } = view;
    const figure = `${panel.heading}: ${panel.area.valueText}.`;
    const others = compared.map(({ text }) => text);
    this.#announce([`${subtitle}. ${headline}.`, figure, ...others].join(' ').trim());
  }

  #sayArea(): void {
    const area = this.#page.view?.panel.area;
    if (!area) return;
    this.#announce(
      area.code === ENGLAND
        ? 'No area chosen: details show England.'
        : `Selected ${area.accessibleName}.`,
    );
  }
}
