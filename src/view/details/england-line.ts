/** England's own change, told beside every area's: in a year, and since the first wave. */
import { ENGLAND } from '../../model/area';
import { coverageOf } from '../../model/catalogue';
import type { Wave } from '../../model/survey';
import { changeLine, figureWithMargin } from '../answer-texts';
import { newSeriesBetween } from '../breaks';
import type { ViewContext } from '../context';
import { sinceWords } from '../dates';
import { englandChange } from '../judgement';

/**
 * "England: no clear change in a year (then 73.1%, give or take 1 point). Clearly up since July and
 * August 2024 (then 67.4%, give or take 1 point)." Empty where nothing can be said. @param code the
 * area shown: England's own change in a year is told elsewhere already
 */
export function englandLine(context: ViewContext, code: string): string {
  const first = firstComparable(context);
  const year = code === ENGLAND ? null : context.since;
  const since = first !== null && first.id !== context.since?.id ? first : null;
  const told = [year, since].flatMap((base) => (base ? sentenceSince(context, base) : []));
  const text = told.join(' ');
  return text === '' ? '' : `England: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function firstComparable({ survey, measure, period }: ViewContext): Wave | null {
  const found = survey.waves.find(
    (wave) =>
      wave.to < period.from &&
      coverageOf(measure, wave.id) !== null &&
      !newSeriesBetween(survey, measure, wave, period),
  );
  return found ?? null;
}

function sentenceSince(context: ViewContext, base: Wave): string[] {
  const change = englandChange(context, context.answer, base);
  if (change === null || change.verdict === 'broken' || change.verdict === 'unknown') return [];
  const { verdict, earlier, moved } = change;
  const { since } = sinceWords(base, context.period);
  const then = figureWithMargin(earlier);
  return [`${changeLine({ verdict, since, earlier, moved }).slice(0, -1)} (then ${then}).`];
}
