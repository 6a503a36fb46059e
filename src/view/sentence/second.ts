/** A second question, told for context. */
import { isFigure, type Figure } from '../../model/estimate';
import { count } from '../../stats/format';
import { inMonths, sentenceCase } from '../words';
import { changeClause } from './change';
import { did, fromResponses, hasMargin, people, placeOf, share, shortEnough } from './parts';
import type { NarrativeContext, NarrativeSecond } from './types';

/** Null where there is no second question, or no figure of it. */
export function second(context: NarrativeContext): string | null {
  const found = context.second;
  if (!found || !isFigure(found.share.estimate)) return null;
  const { estimate, answer } = found.share;
  const same = isSamePeriod(context, found);
  const margin = hasMargin(estimate) ? '' : ' (no margin of error was published)';
  const said = `${share(estimate)}${margin} ${did(answer)}`;
  const from = fromWhom(estimate, found, same);
  const when = same ? '' : ` ${inMonths(found.period)}`;
  const change = same ? changeClause(found.share, context.earlier) : '';
  const tails = same && estimate.base === null ? [''] : [`, ${from}`, ''];
  const candidates = [change, ''].flatMap((over) =>
    tails.map((tail) => sentenceCase(`${groupOf(context, found)}, ${said}${when}${over}${tail}.`)),
  );
  return shortEnough(candidates);
}

/** The survey is named only where it is another one, or was in the field at another time. */
function fromWhom(estimate: Figure, { survey, period }: NarrativeSecond, same: boolean): string {
  if (same && estimate.base !== null) return `from ${count(estimate.base)} responses`;
  return fromResponses(estimate, survey.name, period);
}

function isSamePeriod({ survey, period }: NarrativeContext, found: NarrativeSecond): boolean {
  const { from, to } = found.period;
  return found.survey.id === survey.id && from === period.from && to === period.to;
}

/** "Of the same group" where they have been introduced, else who they were. */
function groupOf(
  { measure, survey, area, selected }: NarrativeContext,
  found: NarrativeSecond,
): string {
  const same = found.survey.id === survey.id && found.measure.people === measure.people;
  const known = isFigure(selected.estimate);
  if (same && known && measure.people !== undefined) return 'of the same group';
  const place = known ? (area === 'England' ? 'in England' : 'there') : placeOf(area, true);
  return `among ${people(found.measure, place)}`;
}
