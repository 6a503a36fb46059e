import type { Answer, Measure, Survey, Wave } from '../model/survey';
import type { Resolved } from './types';
import { waveDates } from './words';

/** The page's heading: what is mapped, in a reader's words. */
export function headlineOf(measure: Measure, answer: Answer, { colour }: Resolved): string {
  const what = `${measure.label}: ${lowerFirst(answer.label)}`;
  if (colour === 'england') return `${what}, compared with England`;
  if (colour === 'change') return `${what}, change over time`;
  return what;
}

/** The line under it: survey, wave and dates. */
export function subtitleOf(survey: Survey, wave: Wave): string {
  return `${survey.name}, ${lowerFirst(wave.label)} (${waveDates(wave)})`;
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
