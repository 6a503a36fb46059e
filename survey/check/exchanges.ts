import { ENGLAND, type AreaCode } from '../../src/model/area';
import { median } from '../../src/stats/funnel';
import { standardErrorIn, type AreaFigures, type ComparedTable } from './table';
import type { Warning } from './warnings';

/**
 * Figures that fit the wave before better when two of them change places. How much better is told in
 * squared standard errors; real waves, tried one by one against the wave before, stay far below.
 */
const CLEAR = 30;
/** Spread of a board's base from wave to wave, as a fraction, once the general change is taken out. */
const BASE_SPREAD = 0.06;
/** A pair or an answer that fits no better than this after the exchange is no exchange. */
const STILL_ODD = 1 / 3;

/** Warns of boards and of answers that seem to have changed places. */
export function exchangeWarnings(table: ComparedTable): Warning[] {
  return [...boardWarnings(table), ...answerWarnings(table), ...orderWarnings(table)];
}

interface Misfit {
  readonly asRead: number;
  readonly exchanged: number;
}

function isExchange({ asRead, exchanged }: Misfit): boolean {
  return asRead - exchanged > CLEAR && exchanged < asRead * STILL_ODD;
}

/** Two boards, values and base together. */
function boardWarnings(table: ComparedTable): Warning[] {
  const shifts = shiftsOf(table);
  const typical = typicalChange(table);
  const known = table.boards.filter((area) => table.before.has(area));
  const misfit = (area: AreaCode, as: AreaCode): number =>
    distance(table, table.now.get(area), table.before.get(as), shifts) +
    baseDistance(table.now.get(area), table.before.get(as), typical);
  return known.flatMap((one, i) =>
    known.slice(i + 1).flatMap((other) => {
      const asRead = misfit(one, one) + misfit(other, other);
      const exchanged = misfit(one, other) + misfit(other, one);
      if (!isExchange({ asRead, exchanged })) return [];
      const text = `the figures of ${one} and ${other} seem to be exchanged: each fits the other in the wave before`;
      return [warning(table, text, one)];
    }),
  );
}

/** Two answers, in one area or in all. */
function answerWarnings(table: ComparedTable): Warning[] {
  const pairs = table.answers.flatMap((one, i) =>
    table.answers.slice(i + 1).map((other) => [one, other] as const),
  );
  return pairs.flatMap(([one, other]) => {
    const areas = [ENGLAND, ...table.boards].filter((area) => table.now.has(area));
    const all = areas.map((area) => ({ area, ...answerMisfit(table, area, one, other) }));
    const total = {
      asRead: all.reduce((sum, { asRead }) => sum + asRead, 0),
      exchanged: all.reduce((sum, { exchanged }) => sum + exchanged, 0),
    };
    const odd = all.filter(isExchange);
    const words = `“${one}” and “${other}” seem to be exchanged`;
    if (areas.length > 1 && isExchange(total))
      return [warning(table, `${words} in every area`, areas[0])];
    return odd.map(({ area }) => warning(table, `${words} in ${area}`, area));
  });
}

function answerMisfit(table: ComparedTable, area: AreaCode, one: string, other: string): Misfit {
  const [now, before] = [table.now.get(area), table.before.get(area)];
  const fit = (answer: string, as: string): number => (score(now, answer, before, as, 0) ?? 0) ** 2;
  return {
    asRead: fit(one, one) + fit(other, other),
    exchanged: fit(one, other) + fit(other, one),
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

/** The general change of each answer, which no exchange explains. */
function shiftsOf({ answers, boards, now, before }: ComparedTable): ReadonlyMap<string, number> {
  return new Map(
    answers.map((answer) => {
      const changes = boards.flatMap((area) => {
        const [is, was] = [valueIn(now.get(area), answer), valueIn(before.get(area), answer)];
        return is === null || was === null ? [] : [is - was];
      });
      return [answer, median(changes) ?? 0];
    }),
  );
}

function valueIn(figures: AreaFigures | undefined, answer: string): number | null {
  return figures?.values.get(answer)?.value ?? null;
}

/** Sum of the squared standard scores of all answers. */
function distance(
  { answers }: ComparedTable,
  now: AreaFigures | undefined,
  before: AreaFigures | undefined,
  shifts: ReadonlyMap<string, number>,
): number {
  return answers.reduce(
    (sum, answer) => sum + (score(now, answer, before, answer, shifts.get(answer) ?? 0) ?? 0) ** 2,
    0,
  );
}

/** By how many standard errors a value differs from an earlier one; null where either is not known. */
function score(
  now: AreaFigures | undefined,
  answer: string,
  before: AreaFigures | undefined,
  as: string,
  shift: number,
): number | null {
  const [is, was] = [valueIn(now, answer), valueIn(before, as)];
  const [error, earlier] = [standardErrorIn(now, answer), standardErrorIn(before, as)];
  if (is === null || was === null || error === null || earlier === null) return null;
  return (is - was - shift) / Math.max(Math.hypot(error, earlier), 0.05);
}

function typicalChange(table: ComparedTable): number {
  const changes = table.boards.flatMap((area) => {
    const [is, was] = [table.now.get(area)?.base, table.before.get(area)?.base];
    return is && was ? [Math.log(is / was)] : [];
  });
  return median(changes) ?? 0;
}

function baseDistance(
  now: AreaFigures | undefined,
  before: AreaFigures | undefined,
  typical: number,
): number {
  const [is, was] = [now?.base ?? null, before?.base ?? null];
  if (!is || !was) return 0;
  return ((Math.log(is / was) - typical) / BASE_SPREAD) ** 2;
}

function warning({ wave, measure, now }: ComparedTable, text: string, area?: AreaCode): Warning {
  const place = now.get(area ?? '')?.first.origin ?? { file: '' };
  return { kind: 'exchange', text: `${wave} ${measure}: ${text}`, place };
}
