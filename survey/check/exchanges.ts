import { ENGLAND, type AreaCode } from '../../src/model/area';
import { Fit } from './fit';
import { rotationIn, type Rotation } from './rotations';
import type { ComparedTable } from './table';
import type { Warning } from './warnings';

/**
 * Figures that fit the wave before better when they change places. How much better is told in
 * squared standard errors; real waves, tried one by one against the wave before, stay far below.
 */
const CLEAR = 30;
/** A pair or an answer that fits no better than this after the exchange is no exchange. */
const STILL_ODD = 1 / 3;

/** Warns of boards and of answers that seem to have changed places, and of columns that moved. */
export function exchangeWarnings(table: ComparedTable): Warning[] {
  const fit = new Fit(table);
  const rotation = rotationIn(fit);
  return [
    // Every board fits another where a column moved: pairs among them would mislead.
    ...(rotation ? [rotationWarning(table, rotation)] : boardWarnings(table, fit)),
    ...answerWarnings(table, fit),
    ...orderWarnings(table),
  ];
}

interface Misfit {
  readonly asRead: number;
  readonly exchanged: number;
}

function isExchange({ asRead, exchanged }: Misfit): boolean {
  return asRead - exchanged > CLEAR && exchanged < asRead * STILL_ODD;
}

const MOVED: Readonly<Record<Rotation['what'], string>> = {
  rows: 'all figures seem to have moved against the names of the boards',
  values: 'the percentages seem to have moved against the boards and their bases',
  base: 'the bases seem to have moved against the boards and their percentages',
};

function rotationWarning(table: ComparedTable, { what, rows }: Rotation): Warning {
  const [count, way] = [Math.abs(rows), rows > 0 ? 'below' : 'above'];
  const far = count === 1 ? 'one row' : `${String(count)} rows`;
  const text = `a moved column: ${MOVED[what]}; each fits the board ${far} ${way} it in the wave before`;
  return warning(table, text, table.boards[0]);
}

/** Two boards, values and base together. */
function boardWarnings(table: ComparedTable, fit: Fit): Warning[] {
  const misfit = (area: AreaCode, as: AreaCode): number =>
    fit.values(area, as) + fit.base(area, as);
  const own = new Map(fit.boards.map((area) => [area, misfit(area, area)]));
  return fit.boards.flatMap((one, i) =>
    fit.boards.slice(i + 1).flatMap((other) => {
      const asRead = (own.get(one) ?? 0) + (own.get(other) ?? 0);
      if (asRead <= CLEAR) return [];
      const exchanged = misfit(one, other) + misfit(other, one);
      if (!isExchange({ asRead, exchanged })) return [];
      const text = `the figures of ${one} and ${other} seem to be exchanged: each fits the other in the wave before`;
      return [warning(table, text, one)];
    }),
  );
}

/** Two answers, in one area or in all. */
function answerWarnings(table: ComparedTable, fit: Fit): Warning[] {
  const areas = [ENGLAND, ...table.boards].filter((area) => table.now.has(area));
  return pairsOf(table.answers).flatMap(([one, other]) => {
    const all = areas.map((area) => ({ area, ...answerMisfit(fit, area, one.at, other.at) }));
    const total = {
      asRead: all.reduce((sum, { asRead }) => sum + asRead, 0),
      exchanged: all.reduce((sum, { exchanged }) => sum + exchanged, 0),
    };
    const words = `“${one.answer}” and “${other.answer}” seem to be exchanged`;
    if (areas.length > 1 && isExchange(total))
      return [warning(table, `${words} in every area`, areas[0])];
    return all.filter(isExchange).map(({ area }) => warning(table, `${words} in ${area}`, area));
  });
}

interface NumberedAnswer {
  readonly answer: string;
  readonly at: number;
}

function pairsOf(answers: readonly string[]): (readonly [NumberedAnswer, NumberedAnswer])[] {
  const numbered = answers.map((answer, at) => ({ answer, at }));
  return numbered.flatMap((one, i) => numbered.slice(i + 1).map((other) => [one, other] as const));
}

function answerMisfit(fit: Fit, area: AreaCode, one: number, other: number): Misfit {
  return {
    asRead: fit.answer(area, one, one) + fit.answer(area, other, other),
    exchanged: fit.answer(area, one, other) + fit.answer(area, other, one),
  };
}

/** Two names that have changed places in the order that the wave before had. */
function orderWarnings(table: ComparedTable): Warning[] {
  const now = table.boards.filter((area) => table.before.has(area));
  const before = [...table.before.keys()].filter((area) => now.includes(area) && area !== ENGLAND);
  const moved = now.filter((area, at) => before[at] !== area);
  const [one, other] = moved;
  if (moved.length !== 2 || one === undefined || other === undefined) return [];
  const text = `${one} and ${other} have changed places in the order of the wave before`;
  return [warning(table, text, one)];
}

function warning({ wave, measure, now }: ComparedTable, text: string, area?: AreaCode): Warning {
  const place = now.get(area ?? '')?.first.origin ?? { file: '' };
  return { kind: 'exchange', text: `${wave} ${measure}: ${text}`, place };
}
