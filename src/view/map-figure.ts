import { binOf, type Bin } from '../model/bins';
import { isCount, isFigure } from '../model/estimate';
import type { ColourMode } from '../model/selection';
import { exactText } from './numbers';
import type { AreaView } from './types';

/** Decimals beyond which no published figure goes. */
const FINEST = 3;

type Judged = Pick<AreaView, 'estimate' | 'verdict' | 'change'>;

/**
 * The figure that stands on a shape: a whole percentage, with decimals only where rounding would
 * carry it into another class of the legend; in mode `change` the percentage points, "+4". Empty
 * where there is none.
 */
export function mapFigure(area: Judged, colour: ColourMode, bins: readonly Bin[]): string {
  if (!isFigure(area.estimate)) return '';
  if (isCount(area.estimate)) return exactText(area.estimate);
  if (colour === 'change') return points(area.change?.points ?? null);
  return `${inItsClass(area.estimate.value, bins)}%`;
}

/** Whether the figure says something by itself: it differs clearly, in the sense of the colours. */
export function standsOut({ verdict, change }: Judged, colour: ColourMode): boolean {
  if (colour === 'change') return change?.verdict === 'risen' || change?.verdict === 'fallen';
  return verdict === 'higher' || verdict === 'lower';
}

function inItsClass(value: number, bins: readonly Bin[]): string {
  const own = binOf(value, bins);
  let decimals = 0;
  while (decimals < FINEST && !own?.contains(Number(value.toFixed(decimals)))) decimals++;
  return value.toFixed(decimals);
}

function points(value: number | null): string {
  if (value === null) return '';
  const rounded = Math.round(Math.abs(value));
  if (rounded === 0) return '0';
  return `${value < 0 ? '−' : '+'}${String(rounded)}`;
}
