/** How many areas stand out from England, and which are first and last beyond doubt. */
import { isCount, isFigure, type Figure } from '../../model/estimate';
import { TOO_CLOSE } from '../glossary';
import { inWords, wholeText } from '../numbers';
import { briefName, sentenceCase } from '../words';
import { clearly } from './area';
import { fitting, HEADLINE_LENGTH } from './fitting';
import type { Headline, HeadlineArea, HeadlineInput } from './types';

/** "Six of 36 NHS areas stand out from England’s 73%". */
export function standingOut(input: HeadlineInput): string {
  const { verdicts, england } = input;
  const { higher, lower, none } = verdicts.of;
  const judged = higher + lower + none;
  if (judged === 0) return unjudged(input);
  const whole = isFigure(england) ? `England’s ${wholeText(england)}` : 'England';
  const clear = higher + lower;
  if (clear === 0) return `No NHS area stands out from ${whole}`;
  const verb = clear === 1 ? 'stands' : 'stand';
  return `${sentenceCase(inWords(clear))} of ${inWords(judged)} NHS areas ${verb} out from ${whole}`;
}

/** Where no area can be compared with England: England's own finding, or why there is none. */
function unjudged({
  verdicts,
  england,
  answer,
  englandChange,
  since,
  range,
}: HeadlineInput): string {
  if (!isFigure(england)) return 'There are no figures for this question and time';
  if (isCount(england)) return counted(england, range);
  const withFigures = verdicts.total > 0 && verdicts.of.unknown > 0;
  if (withFigures) return 'No margin of error, so no NHS area can be told from England';
  const share = `Across England, ${wholeText(england)}`;
  const did = answer.did ?? `said ${answer.said}`;
  const changed = since === null ? null : clearly(englandChange);
  return fitting([
    ...(changed === null ? [] : [`${share} ${did}, ${changed} ${since ?? ''}`]),
    `${share} ${did}`,
    ...(changed === null ? [] : [`${share}, ${changed} ${since ?? ''}`]),
    `${share} said “${answer.label}”`,
    share,
  ]);
}

/** Counts side by side, with nothing called a difference: "England 5.7; NHS areas from 4.9 to 7.1". */
function counted(england: Figure, range: HeadlineInput['range']): string {
  const own = `England ${wholeText(england)}`;
  return range ? `${own}; NHS areas from ${wholeText(range[0])} to ${wholeText(range[1])}` : own;
}

/** Only ends of the ranking that are beyond doubt. */
export function extremes({ lowest, highest }: HeadlineInput): string[] {
  const [low, high] = [lowest, highest].map((area) => area && placed(area));
  return [
    ...(low && high ? [`Highest in ${high}, lowest in ${low}`] : []),
    ...(low ? [`Lowest of all in ${low}`] : []),
    ...(high ? [`Highest of all in ${high}`] : []),
  ].filter((text) => text.length <= HEADLINE_LENGTH);
}

function placed({ short, estimate }: HeadlineArea): string {
  return isFigure(estimate) ? `${briefName(short)} (${wholeText(estimate)})` : '';
}

/** "Three areas are clearly above England, three below; the other 30 cannot be told apart from it". */
export function rankingHeadline({ verdicts }: HeadlineInput): Headline | null {
  const { higher, lower, none } = verdicts.of;
  if (higher + lower + none === 0) return null;
  if (higher + lower === 0) {
    const text = 'No NHS area can be told apart from England';
    return { text, long: text };
  }
  const [above, below] = [sides(higher, 'above'), sides(lower, 'below')];
  const rest = none === 0 ? '' : `; ${inWords(none)} ${TOO_CLOSE}`;
  const others = none === 1 ? 'the other one' : `the other ${inWords(none)}`;
  const tail = none === 0 ? '' : `; ${others} cannot be told apart from it`;
  const [first, second] = above === null ? [below, null] : [above, below];
  const and = second === null ? '' : `, ${inWords(lower)} below`;
  return {
    text: fitting([`${first ?? ''}${and}${rest}`, `${first ?? ''}${and}`]),
    long: `${(first ?? '').replace(/ (is|are) /, ' $1 clearly ')}${and}${tail}`,
  };
}

/** "Three areas are above England"; null for none. */
function sides(n: number, side: 'above' | 'below'): string | null {
  if (n === 0) return null;
  return `${sentenceCase(inWords(n))} area${n === 1 ? ' is' : 's are'} ${side} England`;
}
