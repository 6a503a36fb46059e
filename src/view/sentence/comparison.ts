/** The second sentence: where the area was against England and among the others, and what changed. */
import { isFigure, type Figure } from '../../model/estimate';
import type { Polarity } from '../../model/survey';
import { percent } from '../../stats/format';
import { TOO_CLOSE } from '../glossary';
import { inWords } from '../numbers';
import { isTooUncertain, rankWords } from '../rank-words';
import type { Verdict } from '../types';
import { sentenceCase } from '../words';
import { changes, compared, inPassing } from './change';
import { did, fromResponses, hasMargin, people, share, shortEnough } from './parts';
import type { NarrativeContext } from './types';

/** Null where there is nothing to compare with. */
export function comparison(context: NarrativeContext): string | null {
  if (!isFigure(context.selected.estimate)) return englandAlone(context);
  const against = context.england ? againstEngland(context) : null;
  const rank = against === null ? '' : rankClause(context);
  const unprovable = withoutMargins(context);
  if (unprovable !== null) return unprovable;
  const over = changes(context);
  const areas = context.england === null ? tallyClause(context) : null;
  const [full, short] = [`${against ?? ''}${rank}`, against ?? ''].map((start) =>
    [start, over, areas].filter((part) => part !== null && part !== '').join('; '),
  );
  const candidates = [full, short].flatMap((text) => (text ? [`${sentenceCase(text)}.`] : []));
  return candidates.length === 0 ? null : shortEnough(candidates);
}

function againstEngland(context: NarrativeContext): string | null {
  const { england, selected, verdict, clearAlone } = context;
  if (!england || !isFigure(england.estimate) || !isFigure(selected.estimate)) return null;
  const whole = share(england.estimate);
  switch (verdict) {
    case 'higher':
    case 'lower':
      return `that was clearly ${judged(verdict, selected.answer.polarity)} than England’s ${whole}`;
    case 'none':
      if (percent(england.estimate.value) === percent(selected.estimate.value)) {
        return `England’s share was the same, ${whole}`;
      }
      return clearAlone
        ? `England’s share was ${whole}, a difference that could be chance when ${areasIn(context)} are compared`
        : `England’s share was ${whole}, too small a difference for this survey to confirm`;
    case 'unknown':
      return `England’s share was ${whole}, but ${unjudged(selected.estimate)}`;
  }
}

/**
 * Where neither the difference nor the change can be judged for want of margins: both are told in one
 * sentence, with England's own change.
 */
function withoutMargins({ selected, england, verdict, earlier }: NarrativeContext): string | null {
  if (!england || !earlier || !isFigure(england.estimate)) return null;
  const [here, there] = [compared(selected), compared(england)];
  if (verdict !== 'unknown' || here?.verdict !== 'unknown' || !there) return null;
  if (hasMargin(selected.estimate)) return null;
  const own = inPassing(there, earlier.since.then);
  return `England’s share was ${share(england.estimate)}${own}; the area’s had been ${percent(here.earlier.value)}, but without margins of error neither its change nor its difference from England can be judged.`;
}

function unjudged(estimate: Figure): string {
  return hasMargin(estimate)
    ? 'the two cannot be compared'
    : 'without a margin for the area the two cannot be compared';
}

/** "better" or "worse" for good and bad answers, "higher" or "lower" for the rest. */
function judged(verdict: 'higher' | 'lower', polarity: Polarity): string {
  if (polarity === 'neutral') return verdict;
  return (verdict === 'higher') === (polarity === 'positive') ? 'better' : 'worse';
}

function areasIn({ tally }: NarrativeContext): string {
  const n = tally ? sum(tally, ['higher', 'lower', 'none']) : 0;
  return n > 0 ? `${inWords(n)} areas` : 'all areas';
}

function sum(tally: Readonly<Record<Verdict, number>>, of: readonly Verdict[]): number {
  return of.reduce((total, verdict) => total + tally[verdict], 0);
}

/** " and the lowest of 42 areas beyond doubt", ", and the area was among the four lowest of 36 areas", "... too uncertain to rank". */
function rankClause({ rank, verdict }: NarrativeContext): string {
  if (!rank) return '';
  const { low, high, of } = rank;
  const and = verdict === 'higher' || verdict === 'lower' ? ' and' : ', and the area was';
  if (isTooUncertain(rank)) {
    return verdict === 'higher' || verdict === 'lower'
      ? ', though the area was too uncertain to rank'
      : ', and the area was too uncertain to rank';
  }
  if (low === high) return `${and} the ${rankWords(rank)} of ${inWords(of)} areas beyond doubt`;
  return `${and} ${rankWords(rank)} of ${inWords(of)} areas`;
}

/** England's own: "of 36 NHS areas, three were clearly higher, three lower and 30 too close to call". */
function tallyClause({ tally }: NarrativeContext): string | null {
  if (!tally) return null;
  const n = sum(tally, ['higher', 'lower', 'none']);
  if (n === 0) return null;
  const groups = [
    { n: tally.higher, what: 'clearly higher' },
    { n: tally.lower, what: tally.higher > 0 ? 'lower' : 'clearly lower' },
    { n: tally.none, what: TOO_CLOSE },
  ].filter((group) => group.n > 0);
  const [only, ...more] = groups;
  if (only && more.length === 0) return `all ${inWords(n)} NHS areas were ${only.what}`;
  const parts = groups.map((group, i) => {
    const were = i === 0 ? (group.n === 1 ? ' was' : ' were') : '';
    return `${inWords(group.n)}${were} ${group.what}`;
  });
  return `of ${inWords(n)} NHS areas, ${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** England's share told for itself, where the area has no figure; null where England has none either. */
function englandAlone(context: NarrativeContext): string | null {
  const { england, measure, selected, survey, period } = context;
  if (!england || !isFigure(england.estimate)) return null;
  const group = people(measure, 'in England');
  const from = fromResponses(england.estimate, survey.name, period);
  return `An estimated ${share(england.estimate)} of ${group} ${did(selected.answer)}, ${from}.`;
}
