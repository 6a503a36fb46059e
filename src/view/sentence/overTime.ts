/** Comparison with an earlier wave, no stronger than the intervals allow. */
import { isFigure, type Figure } from '../../model/estimate';
import { change } from '../../stats/change';
import { percent } from '../../stats/format';
import { dateRange, missingWords, whenOf } from '../words';
import type { Earlier, SentenceInput, Share } from './types';

/** Below this many points two figures without a margin are called "about the same". */
const ABOUT_THE_SAME = 1;

/** Whether nothing may be compared across what stands between: new boundaries or a new series. */
export function isBroken({ moved, breaks }: Earlier): boolean {
  return moved || breaks.some(({ kind }) => kind === 'series');
}

/**
 * ", a clear rise from 61.4% in March 2025", to stand after what people said; "" where there is
 * nothing to compare with.
 */
export function changeClause(share: Share, input: SentenceInput): string {
  const before = comparable(share, input);
  if (!before || !input.earlier) return '';
  const then = `${percent(before.value)} ${whenOf(input.earlier.wave)}`;
  return verdictClause(share, input, then) ?? `, compared with ${then}${unjudged(share, before)}`;
}

/** The same in short, for a further answer: ", a clear rise from 18.9%". */
export function shortChange(share: Share, input: SentenceInput): string {
  const before = comparable(share, input);
  if (!before) return '';
  const then = percent(before.value);
  return verdictClause(share, input, then) ?? `, compared with ${then} (margin not published)`;
}

/** The same where only a clear change is worth telling. */
export function clearChange(share: Share, input: SentenceInput): string {
  const before = comparable(share, input);
  const clause = before && verdictClause(share, input, percent(before.value));
  return clause?.startsWith(', a clear') ? clause : '';
}

/** The verdict of the intervals in words; null where there is none to be had. */
function verdictClause(share: Share, input: SentenceInput, then: string): string | null {
  if (!share.earlier) return null;
  switch (change(share.earlier, share.estimate, input.confidence, false).verdict) {
    case 'risen':
      return `, a clear rise from ${then}`;
    case 'fallen':
      return `, a clear fall from ${then}`;
    case 'none':
      return `, no clear change from ${then}`;
    case 'broken':
    case 'unknown':
      return null;
  }
}

function unjudged({ estimate }: Share, before: Figure): string {
  const points = isFigure(estimate) ? estimate.value - before.value : NaN;
  return Math.abs(points) < ABOUT_THE_SAME
    ? ': about the same, and the survey’s margin is not published for this figure'
    : '; the survey’s margin is not published for this figure, so whether there was a real change cannot be said';
}

function comparable({ estimate, earlier }: Share, input: SentenceInput): Figure | null {
  if (!input.earlier || isBroken(input.earlier) || !earlier || !isFigure(earlier)) return null;
  return isFigure(estimate) ? earlier : null;
}

/** What a reader has to know of the comparison over time, as a sentence; null if nothing. */
export function caution({ selected, earlier }: SentenceInput): string | null {
  if (!earlier || !selected.earlier || !isFigure(selected.estimate)) return null;
  const dates = dateRange(earlier.wave.from, earlier.wave.to);
  if (isBroken(earlier)) {
    const why = earlier.moved ? 'the area’s boundaries have' : 'the question has';
    return `This cannot be compared with the survey of ${dates}, because ${why} changed since.`;
  }
  if (!isFigure(selected.earlier)) {
    const why = missingWords(selected.earlier.reason);
    return `There is no figure from the survey of ${dates} to compare this with (${why}).`;
  }
  const why = reasonsForCare(earlier);
  return why && `The comparison with ${dates} needs care, because ${why} since.`;
}

function reasonsForCare({ breaks }: Earlier): string | null {
  const kinds = new Set(breaks.map(({ kind }) => kind));
  const reasons = [
    ...(kinds.has('questionnaire') ? ['the questionnaire has changed'] : []),
    ...(kinds.has('panel') ? ['new participants have joined the survey'] : []),
  ];
  return reasons.length > 0 ? reasons.join(' and ') : null;
}
