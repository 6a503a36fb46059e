/** Tells the host what the reader has chosen, where `events=1` asks for it. */
import { intervalOf, type Interval } from '../model/estimate';
import type { View } from '../view/types';

export interface Chosen {
  readonly type: 'gp-access-map:chosen';
  /** The host's own name for the frame. */
  readonly id: string | null;
  /** Null where no area is chosen: the figure is England's. */
  readonly area: string | null;
  readonly measure: string;
  readonly answer: string;
  readonly wave: string;
  /** Percent; null where there is no figure. */
  readonly value: number | null;
  readonly interval: Interval | null;
}

export function chosenOf(
  { area, panel, measure, answer, period }: View,
  id: string | null,
): Chosen {
  const { estimate } = panel.area;
  return {
    type: 'gp-access-map:chosen',
    id,
    area,
    measure: measure.id,
    answer: answer.id,
    wave: period.id,
    value: estimate.value,
    interval: intervalOf(estimate),
  };
}

/**
 * A function to be given every view: it posts when the reader's choice has changed, not for the view
 * that the host's own address asked for.
 * @param parent the host's window; its origin can't be known, and what is told is no secret
 */
export function teller(
  parent: Pick<Window, 'postMessage'>,
  id: string | null,
): (view: View) => void {
  let known: string | null = null;
  return (view) => {
    const chosen = chosenOf(view, id);
    const { area, measure, answer, wave } = chosen;
    const key = [area, measure, answer, wave].join(' ');
    if (known !== null && known !== key) parent.postMessage(chosen, '*');
    known = key;
  };
}
