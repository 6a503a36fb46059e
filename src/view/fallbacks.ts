/** What is said where the address asks for something that is not there as asked. */
import { COUNT_WORDS } from './glossary';
import type { Notice } from './types';

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
