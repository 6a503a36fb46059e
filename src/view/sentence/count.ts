/** What a newspaper could print of a count: the count, England's beside it, and nothing called a difference. */
import { isFigure, type Figure } from '../../model/estimate';
import { COUNT_WORDS } from '../glossary';
import { exactText } from '../numbers';
import { areaInProse, inMonths, missingWords, sentenceCase, waveDates } from '../words';
import { shortEnough } from './parts';
import type { Narrative, NarrativeContext } from './types';

/** Pure. */
export function countNarrative(context: NarrativeContext): Narrative {
  const { selected, england, area } = context;
  const { estimate } = selected;
  const own = isFigure(estimate) ? estimate : null;
  return {
    finding: own ? finding(own, context) : absence(context),
    comparison:
      own && england && isFigure(england.estimate) ? beside(own, england.estimate, area) : null,
    answers: null,
    second: null,
    citation: citation(context),
  };
}

/** "In Devon, 43.4% of recorded GP appointments were face to face between April 2024 and March 2025." */
function finding(figure: Figure, { measure, selected, period, area }: NarrativeContext): string {
  const value = exactText(figure);
  const what = measure.people ?? measure.label;
  const { unit } = selected.answer;
  const told =
    unit === undefined || unit === 'percent'
      ? `${value} of ${what} ${selected.answer.did ?? ''}`
      : `there were ${value} ${what}`;
  return shortEnough([`In ${areaInProse(area)}, ${told} ${inMonths(period)}.`]);
}

function absence({ selected: { estimate }, measure, area, period }: NarrativeContext): string {
  const why = isFigure(estimate) ? '' : ` (${missingWords(estimate.reason)})`;
  return `There is no count of this kind for ${areaInProse(area)} ${inMonths(period)}${why}: ${measure.label}.`;
}

function beside(own: Figure, england: Figure, area: string): string {
  const rough = own.rough
    ? ` The count for ${areaInProse(area)} is rough, as it shares districts with another area.`
    : '';
  return `For England as a whole it was ${exactText(england)}.${rough}`;
}

function citation({ measure, period, source, survey }: NarrativeContext): string {
  const from = source ? `${source.publisher}, ${source.title}` : survey.attribution;
  const parts = [
    `Source: ${from} (${waveDates(period)}).`,
    `${source?.licence ?? survey.licence}.`,
    `${sentenceCase(COUNT_WORDS.margin)}.`,
    measure.note,
    measure.caution,
  ];
  return parts.filter((part) => typeof part === 'string' && part !== '').join(' ');
}
