/** What is said where the address asks for something that is not there as asked. */
import { COUNT_WORDS } from './glossary';
import type { Notice } from './types';
import { date, listInProse } from './words';

/** One notice, however much was not recognised. */
export function partlyUnknown(): Notice {
  return {
    kind: 'fallback',
    text: 'Part of this link was not recognised; showing the latest figures.',
  };
}

/**
 * A view's notices, and before them what the link could not be answered with; nothing twice.
 * @param newest the figures it was made with are no longer kept; `unread`: a part had no known form
 */
export function noticesOf(
  notices: readonly Notice[],
  { newest, unread }: { readonly newest: boolean; readonly unread: boolean },
): readonly Notice[] {
  const unknown = partlyUnknown();
  const isSaid = notices.some(({ text }) => text === unknown.text);
  return [...(newest ? [notKept()] : []), ...(unread && !isSaid ? [unknown] : []), ...notices];
}

/** Where a link asks what differs or has changed, and a count cannot say. */
export function untested(): Notice {
  return { kind: 'fallback', text: COUNT_WORDS.untested };
}

/** Where the figures that a link was pinned to are not kept any more. */
export function notKept(): Notice {
  return {
    kind: 'fallback',
    text: 'The figures this link was made with are no longer kept; these are the newest.',
  };
}

interface Followed {
  /** Short names. */
  readonly asked: string;
  readonly best: string;
  readonly others: readonly string[];
  /** First day of the new boundaries, ISO date. */
  readonly since: string;
  /** From older to newer boundaries. */
  readonly isForward: boolean;
}

/** Why another area is shown than the one asked for. */
export function followedText({ asked, best, others, since, isForward }: Followed): string {
  const day = date(since);
  if (asked === best) {
    return isForward
      ? `${asked} was given new, larger boundaries on ${day}. These figures use the new ones.`
      : `${asked} had other, smaller boundaries before ${day}. These figures use the old ones.`;
  }
  if (!isForward) {
    return others.length > 0
      ? `${asked} did not exist before ${day}. It was made from ${listInProse([best, ...others])}; this is ${best}.`
      : `${asked} did not exist before ${day}. This is ${best}, from which it was made.`;
  }
  return others.length > 0
    ? `${asked} was split on ${day}. Most of it is now ${best}, and in part ${listInProse(others)}.`
    : `${asked} became part of ${best} on ${day}. This is ${best}.`;
}
