import type { Answer, Survey, Wave } from '../model/survey';
import type { Resolved } from './types';
import { waveDates, waveMonths } from './words';

/**
 * The page's heading: what is mapped, in a reader's words. @param since the wave that changes are
 * counted from, for colour mode `change`
 */
export function headlineOf(answer: Answer, { colour }: Resolved, since: Wave | null): string {
  const what = `Share saying ${answer.said}`;
  if (colour === 'england') return `${what}, compared with England`;
  if (colour !== 'change') return what;
  return since ? `${what}: change since ${waveMonths(since)}` : `${what}: change over time`;
}

/** The line under it: survey, wave and dates. */
export function subtitleOf(survey: Survey, wave: Wave): string {
  return `${survey.name}, ${lowerFirst(wave.label)} (${waveDates(wave)})`;
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
