import { median } from '../../src/stats/funnel';
import { Z95 } from '../../src/stats/interval';
import { standardErrorIn, type AreaFigures, type ComparedTable } from './table';
import type { Warning } from './warnings';

/**
 * One answer's design effect over the median of the area's others. Of 13,000 published figures one
 * reaches 9; beyond this an interval is not that of its value. It is the only check of an interval
 * that was cut off at 0, which no longer has its value in the middle.
 */
const MOST = 10;

/** Warns of intervals far too wide for their value, by the other answers of the same people. */
export function wideWarnings(table: ComparedTable): Warning[] {
  return [...table.now].flatMap(([area, figures]) => {
    const effects = effectsIn(figures);
    if (effects.length < 3) return [];
    return effects.flatMap(({ answer, effect }) => {
      const others = effects.filter((other) => other.answer !== answer);
      const usual = median(others.map((other) => other.effect));
      if (usual === null || effect <= usual * MOST) return [];
      const text = `${table.wave} ${table.measure} ${answer} ${area}: the interval is far wider than those of the other answers`;
      return [{ kind: 'interval', text, place: figures.first.origin }];
    });
  });
}

/** Design effect of each answer: its variance over that of a simple sample of the same base. */
function effectsIn(figures: AreaFigures): { answer: string; effect: number }[] {
  return [...figures.values].flatMap(([answer, { value, lower, upper, base }]) => {
    if (value === null || lower === null || upper === null || !base) return [];
    const cut = lower <= 0 || upper >= 100;
    const error = cut
      ? Math.max(upper - value, value - lower) / Z95
      : standardErrorIn(figures, answer);
    const simple = (value * (100 - value)) / base;
    return error !== null && simple > 0 ? [{ answer, effect: error ** 2 / simple }] : [];
  });
}
