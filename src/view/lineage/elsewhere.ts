/** Where an area of other boundaries is found on those shown. */
import { date } from '../words';

/**
 * "since April 2026", "is" when the boundaries shown are later than an area's own, else "before ...", "was".
 * @param own first day of its boundaries, ISO date @param shown of those shown
 */
export function otherTime(own: string, shown: string): { when: string; verb: string } {
  return shown > own
    ? { when: `since ${month(shown)}`, verb: 'is' }
    : { when: `before ${month(own)}`, verb: 'was' };
}

/** "April 2026" of "2026-04-01". */
function month(day: string): string {
  return date(day).replace(/^\d+ /, '');
}
