import type { AreaCode } from '../../src/model/area';
import type { Fit } from './fit';

const KINDS = ['rows', 'values', 'base'] as const;

/** A column that stands some rows away from where it belongs. */
export interface Rotation {
  /** The whole rows against the names, the percentages alone, or the bases alone. */
  readonly what: (typeof KINDS)[number];
  /** How many rows below its name each board's own figures stand; negative for above. */
  readonly rows: number;
}

/** Fewer boards than this give no order of rows. */
const FEW = 5;
/** Squared standard errors of each board, on average, that a moved column brings at least. */
const CLEAR = 10;
/** Of the boards, this part must fit better after it. */
const MOST = 0.7;
/** What fits no better than this after it was moved back was not moved. */
const STILL_ODD = 1 / 3;

/** The column that fits the wave before when it is moved by some rows, and not as it is; null if there is none. */
export function rotationIn(fit: Fit): Rotation | null {
  const { boards } = fit;
  if (boards.length < FEW) return null;
  const asRead = boards.map((area) => misfit(fit, area, area));
  const odd = sum(asRead);
  if (odd < CLEAR * boards.length) return null;
  const moved = boards.slice(1).flatMap((_, at) => {
    const own = boards.map(
      (area, i) => [area, boards[(i + at + 1) % boards.length] ?? area] as const,
    );
    return KINDS.map((what) => {
      const left = own.map(([area, as]) =>
        misfit(fit, what === 'base' ? area : as, what === 'values' ? area : as, area),
      );
      return { what, rows: at + 1, left, total: sum(left) };
    });
  });
  const best = moved.reduce((least, next) => (next.total < least.total ? next : least));
  // Two boards exchanged make two fit badly; a moved column makes nearly all.
  const better = best.left.filter((left, at) => left < (asRead[at] ?? 0)).length;
  if (best.total >= odd * STILL_ODD || better < boards.length * MOST) return null;
  const { what, rows } = best;
  return { what, rows: rows * 2 <= boards.length ? rows : rows - boards.length };
}

/** How badly one board fits when its percentages are taken for one board's, its base for another's. */
function misfit(fit: Fit, values: AreaCode, base: AreaCode, area = values): number {
  return fit.values(area, values) + fit.base(area, base);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
