import { standardErrorIn, type ComparedTable } from './table';
import type { Warning } from './warnings';

/** Standard errors from which a change since the wave before is called a jump. */
const JUMP = 5;

/** Warns of answers that changed by more than chance explains, whether their interval was published or not. */
export function jumpWarnings({ wave, measure, now, before }: ComparedTable): Warning[] {
  return [...now].flatMap(([area, figures]) => {
    const previous = before.get(area);
    return [...figures.values].flatMap(([answer, { value, origin }]): Warning[] => {
      const was = previous?.values.get(answer)?.value ?? null;
      const [one, other] = [standardErrorIn(figures, answer), standardErrorIn(previous, answer)];
      if (value === null || was === null || one === null || other === null) return [];
      const errors = Math.abs(value - was) / Math.hypot(one, other);
      if (Number.isNaN(errors) || errors <= JUMP) return [];
      const change = `${String(was)} to ${String(value)}, ${errors.toFixed(1)} standard errors`;
      const text = `${wave} ${measure} ${answer} ${area}: ${change}`;
      return [{ kind: 'jump', text, place: origin }];
    });
  });
}
