/** Limits that a publisher does not print but that follow from those it does, and limits that cannot be. */
import { intervalOf, type Estimate, type Interval, type Rule } from '../../src/model/estimate';
import type { Block, Column } from '../../src/model/files';
import type { AnswerId } from '../../src/model/survey';
import { effectiveBase, wilsonInterval } from '../../src/stats/wilson';

/** An effective base this much above the base printed is more than the rounding of limits explains. */
const ROUNDING = 1.02;

/**
 * Blocks of one measure whose intervals are Wilson's, with two things done:
 *
 * - where any limits of an answer and wave imply more answers than people who answered, all of them
 *   are withheld, England's too: one calculation made them all;
 * - answers printed without limits get them from the answer that has some: 100 less its limits where
 *   there are two answers (exact), else Wilson's for their own share with its effective base.
 *
 * @param answers how many answers the measure has
 */
export function withMargins(blocks: readonly Block[], answers: number): Block[] {
  const withheld = new Set(blocks.flatMap(impossibleIn));
  return blocks.map((block) => {
    const columns = Object.entries(block.answers).map(([id, column]): [AnswerId, Column] => [
      id,
      withheld.has(key(block.wave, id)) ? without(column) : column,
    ]);
    const known = columns.find(([, column]) => column.lower)?.[1];
    const filled = columns.map(([id, column]): [AnswerId, Column] => [
      id,
      known && !column.lower && !column.withheld ? derived(column, known, answers) : column,
    ]);
    return { ...block, answers: Object.fromEntries(filled) };
  });
}

function key(wave: string, answer: AnswerId): string {
  return `${wave} ${answer}`;
}

function impossibleIn({ wave, base, answers }: Block): string[] {
  return Object.entries(answers)
    .filter(([, column]) => base.some((n, at) => isImpossible(estimateAt(column, at, n))))
    .map(([id]) => key(wave, id));
}

/** Whether a Wilson interval implies more answers than people who answered. */
export function isImpossible(estimate: Estimate): boolean {
  const interval = intervalOf(estimate);
  if (estimate.value === null || !interval || estimate.base === null) return false;
  return (effectiveBase(estimate.value, interval) ?? 0) > estimate.base * ROUNDING;
}

function estimateAt({ value, lower, upper }: Column, at: number, base: number | null): Estimate {
  const share = value[at] ?? null;
  if (share === null) return { value: null, reason: 'unavailable' };
  const limits = { lower: lower?.[at] ?? null, upper: upper?.[at] ?? null };
  return { value: share, ...limits, base, source: '' };
}

function without({ value, missing }: Column): Column {
  return { value, ...(missing ? { missing } : {}), withheld: 'impossible' };
}

function derived(column: Column, known: Column, answers: number): Column {
  const calculated: Rule = answers === 2 ? 'complement' : 'effective-base';
  const limits = column.value.map((share, at) => {
    const from = estimateAt(known, at, null);
    const interval = intervalOf(from);
    if (share === null || from.value === null || !interval) return null;
    return answers === 2 ? complement(interval) : ofShare(share, from.value, interval);
  });
  if (limits.every((interval) => interval === null)) return column;
  return {
    ...column,
    lower: limits.map((interval) => rounded(interval?.lower)),
    upper: limits.map((interval) => rounded(interval?.upper)),
    calculated,
  };
}

function complement({ lower, upper }: Interval): Interval {
  return { lower: 100 - upper, upper: 100 - lower };
}

function ofShare(share: number, known: number, interval: Interval): Interval | null {
  const base = effectiveBase(known, interval);
  return base === null ? null : wilsonInterval(share, base);
}

/** Four decimals, as the published limits. */
function rounded(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * 1e4) / 1e4;
}
