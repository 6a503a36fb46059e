/** What was found, by rule: never more than the verdicts allow. */
import { areaHeadline } from './area';
import { changeHeadline } from './change';
import { fitting } from './fitting';
import { extremes, rankingHeadline, standingOut } from './standing-out';
import type { Headline, HeadlineInput } from './types';

/** The finding of a state. Pure; every verdict in it was given elsewhere. */
export function headlineOf(input: HeadlineInput): Headline {
  const { show, mode } = input;
  if (show === 'card' || show === 'trend') return areaHeadline(input);
  if (mode === 'change') return same(changeHeadline(input));
  if (show === 'ranking') return rankingHeadline(input) ?? same(standingOut(input));
  return same(fitting([...(mode === 'value' ? extremes(input) : []), standingOut(input)]));
}

function same(text: string): Headline {
  return { text, long: text };
}
