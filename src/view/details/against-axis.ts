/** Round numbers on a scale, in whatever unit a measure has. */
import type { CountUnit } from '../../model/estimate';
import { count } from '../../stats/format';
import type { AgainstAxis } from './against-types';

type Scale = Pick<AgainstAxis, 'from' | 'to' | 'ticks'>;

/** Room beyond what lies furthest out, so that no mark is cut. */
const ROOM = 0.04;
const ROUND = [1, 2, 5, 10];

/** A scale that holds the values, with two to six round numbers on it; it need not begin at 0. @param values one at least */
export function scaleFor(values: readonly number[], unit: CountUnit = 'percent'): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // Figures are printed to a tenth: what lies closer is the same.
  const room = high - low < 0.1 ? 1 : ROOM * (high - low);
  const from = Math.max(0, low - room);
  const to = Math.min(unit === 'percent' ? 100 : Infinity, high + room);
  const power = 10 ** Math.floor(Math.log10((to - from) / 5));
  const step = power * (ROUND.find((each) => 5 * each * power >= to - from - 1e-9) ?? 10);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
  return {
    from,
    to,
    ticks: ticks.map((value) => ({ value, text: textOf(value, decimals, unit) })),
  };
}

function textOf(value: number, decimals: number, unit: CountUnit): string {
  const number = decimals === 0 ? count(value) : value.toFixed(decimals);
  return unit === 'percent' ? `${number}%` : number;
}
