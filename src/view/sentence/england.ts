/** Where an area stands against England and among the others. */
import { ENGLAND_NAME } from '../../model/area';
import { isFigure, type Figure } from '../../model/estimate';
import { directionOf } from '../../stats/difference';
import { ordinal } from '../../stats/format';
import { rankWords } from '../../stats/rank';
import { areaInProse, wholeOrArea } from '../words';
import { bareFigure, ofPeople, people, saidAgain, type Detail } from './phrases';
import type { SentenceInput } from './types';

/** England's share and where the area stands against it, as a sentence; null for England itself. */
export function againstEngland(input: SentenceInput, detail: Detail): string | null {
  const { england, selected, area } = input;
  if (!england || !isFigure(england) || !isFigure(selected.estimate)) return null;
  const said = saidAgain(selected.answer);
  const whole = `In ${wholeOrArea(ENGLAND_NAME)}, ${bareFigure(england, detail)} said ${said}`;
  const share = `the share in ${areaInProse(area)} was`;
  const rank = rankClause(input, detail);
  switch (directionOf(selected.estimate, england, input.confidence)) {
    case 'higher':
      return `${whole}; ${share} clearly higher${rank}.`;
    case 'lower':
      return `${whole}; ${share} clearly lower${rank}.`;
    case 'none':
      return `${whole}; ${share} not clearly different${rank}.`;
    case 'unknown':
      return `${whole}; ${marginMissing(selected.estimate, area)}, so whether the two really differ cannot be said.`;
  }
}

function marginMissing({ lower, upper }: Figure, area: string): string {
  const whose = lower === null || upper === null ? area : ENGLAND_NAME;
  return `the survey’s margin is not published for ${wholeOrArea(whose)}`;
}

/** ", and the lowest of the 42 areas with figures", ", ranking between 2nd and 9th of ..."; "" without a rank. */
function rankClause({ rank }: SentenceInput, detail: Detail): string {
  if (!rank) return '';
  const { low, high, of } = rank;
  const among = `${String(of)} areas with figures`;
  const words = rankWords(low, high, of);
  if (words === 'cannot be ranked') return `, and cannot be ranked among the ${among}`;
  if (low !== high) return `, ranking ${words.replace(/ of \d+$/, '')} of ${among}, highest first`;
  const place = low === 1 ? 'highest' : low === of ? 'lowest' : `${ordinal(low)} highest`;
  const interval =
    detail === 'interval' ? ' (the 95% interval of its rank is that place alone)' : '';
  return `, and the ${place} of the ${among}${interval}`;
}

/** England's share told for itself, where the area has no figure; null where England has none either. */
export function englandAlone(
  { england, measure, selected }: SentenceInput,
  detail: Detail,
): string | null {
  if (!england || !isFigure(england)) return null;
  const group = ofPeople(england.base, people(measure.askedOf, null));
  return `In ${wholeOrArea(ENGLAND_NAME)}, ${group}, ${bareFigure(england, detail)} said ${selected.answer.said}.`;
}
