import { isFigure } from '../model/estimate';
import type { Answer } from '../model/survey';
import { classOf } from './legend';
import type { ColourMode } from '../model/selection';
import type { AreaView } from './types';

/** Decimals beyond which no published figure goes. */
const FINEST = 3;

type Judged = Pick<AreaView, 'estimate' | 'verdict' | 'change'>;

/**
 * The figure that stands on a shape: a whole percentage, with decimals only where rounding would
 * carry it into another class of the legend; in mode `change` the percentage points, "+4". Empty
 * where there is none.
 */
export function mapFigure(area: Judged, colour: ColourMode, answer: Answer): string {
  if (!isFigure(area.estimate)) return '';
  if (colour === 'change') return points(area.change?.points ?? null);
  return `${inItsClass(area.estimate.value, answer.breaks)}%`;
}

/** Whether the figure says something by itself: it differs clearly, in the sense of the colours. */
export function standsOut({ verdict, change }: Judged, colour: ColourMode): boolean {
  if (colour === 'change') return change?.verdict === 'risen' || change?.verdict === 'fallen';
  return verdict === 'higher' || verdict === 'lower';
}

function inItsClass(value: number, breaks: readonly number[]): string {
  const own = classOf(value, breaks);
  let decimals = 0;
  while (decimals < FINEST && classOf(Number(value.toFixed(decimals)), breaks) !== own) decimals++;
  return value.toFixed(decimals);
}

function points(value: number | null): string {
  if (value === null) return '';
  const rounded = Math.round(Math.abs(value));
  if (rounded === 0) return '0';
  return `${value < 0 ? '−' : '+'}${String(rounded)}`;
}
