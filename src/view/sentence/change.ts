/** What became of a share, as clauses: never more than the verdict that was given to it. */
import { isFigure, type Figure } from '../../model/estimate';
import { percent } from '../../stats/format';
import { haveMargins } from '../numbers';
import { sentenceCase } from '../words';
import { hasMargin, share } from './parts';
import type { NarrativeContext, NarrativeEarlier, NarrativeShare } from './types';

/** A share with an earlier one to compare it with. */
interface Compared {
  readonly earlier: Figure;
  readonly later: Figure;
  /** Whether the two print as the same share. */
  readonly same: boolean;
  readonly verdict: 'risen' | 'fallen' | 'none' | 'unknown';
}

/** The comparison of one share over time; null where there is no earlier figure or it doesn't compare. */
export function compared({ change, estimate }: NarrativeShare): Compared | null {
  if (!change || !isFigure(estimate) || !isFigure(change.earlier)) return null;
  if (change.verdict === 'broken') return null;
  const same = percent(estimate.value) === percent(change.earlier.value);
  return { earlier: change.earlier, later: estimate, same, verdict: change.verdict };
}

/**
 * The area's change beside England's: "a year earlier the shares had been 70.1% (give or take 4
 * points) and 72.9% (give or take 0.5 points), changes too small to confirm"; null where nothing
 * earlier is compared with.
 */
export function changes({ selected, england, earlier }: NarrativeContext): string | null {
  if (!earlier) return null;
  const then = earlier.since.then;
  const [here, there] = [compared(selected), england && compared(england)];
  if (here && there) return both(here, there, then);
  if (here) return alone(here, england === null ? 'it' : 'the area’s share', then);
  const why = england === null ? incomparable(selected, earlier) : whyNot(selected, earlier);
  if (!there) return why;
  if (why === null) return alone(there, 'England’s share', then);
  return `${why}, while ${clause(there, 'England’s share', '')}`;
}

function both(here: Compared, there: Compared, then: string): string {
  const [a, b] = [share(here.earlier), share(there.earlier)];
  const had = `${then} the shares had been ${a} and ${b}, changes`;
  if (here.verdict === there.verdict) {
    switch (here.verdict) {
      case 'risen':
      case 'fallen':
        return `both had clearly ${here.verdict}, from ${a} and ${b} ${then}`;
      case 'none':
        return `${had} too small to confirm`;
      case 'unknown':
        return `${had} that cannot be judged ${unjudged(here)}`;
    }
  }
  return `${alone(here, 'the area’s share', then)}, while ${clause(there, 'England’s', '')}`;
}

function alone(one: Compared, whose: string, then: string): string {
  return clause(one, whose, ` ${then}`);
}

function clause(one: Compared, whose: string, then: string): string {
  const { earlier, verdict, same } = one;
  const before = share(earlier);
  switch (verdict) {
    case 'risen':
    case 'fallen':
      return `${whose} had clearly ${verdict} from ${before}${then}`;
    case 'none':
      return same
        ? `${whose} had been the same${then}, ${before}`
        : `${whose} had been ${before}${then}, too small a change to confirm`;
    case 'unknown':
      return `${whose} had been ${before}${then}, a change that cannot be judged ${unjudged(one)}`;
  }
}

/** A margin that was published may still be unfit to judge by, as where nobody gave the answer. */
function unjudged({ earlier, later }: Compared): string {
  if (haveMargins(earlier, later)) return 'from what was published';
  return hasMargin(earlier) ? 'without a margin of error' : 'without margins of error';
}

/** Why the area's own share can't be compared over time, with the area named. */
function whyNot(selected: NarrativeShare, earlier: NarrativeEarlier): string | null {
  const { change } = selected;
  if (!change || !isFigure(selected.estimate)) return null;
  if (change.verdict === 'broken' && earlier.moved) {
    return `the area’s boundaries have changed since ${earlier.since.against}, so its shares cannot be compared`;
  }
  return (
    incomparable(selected, earlier) ??
    `there is no figure for the area from ${earlier.since.against}`
  );
}

function incomparable({ change }: NarrativeShare, { since }: NarrativeEarlier): string | null {
  if (change?.verdict !== 'broken') return null;
  return `the question has changed since ${since.against}, so no change can be told`;
}

/** ", clearly up from 67.4% (give or take 0.7 points) in July and August 2024", to follow a share. */
export function inPassing({ earlier, verdict }: Compared, then: string): string {
  const before = share(earlier);
  switch (verdict) {
    case 'risen':
      return `, clearly up from ${before} ${then}`;
    case 'fallen':
      return `, clearly down from ${before} ${then}`;
    case 'none':
      return `, against ${before} ${then}, too small a change to confirm`;
    case 'unknown':
      return `, against ${before} ${then}`;
  }
}

/** "Compared with 15.2% (give or take 3 points) a year earlier, too small a change to confirm"; "" for none. */
export function changeClause(one: NarrativeShare, earlier: NarrativeEarlier | null): string {
  const found = compared(one);
  if (!found || !earlier) return '';
  const [before, then] = [share(found.earlier), earlier.since.then];
  switch (found.verdict) {
    case 'risen':
      return `, a clear rise from ${before} ${then}`;
    case 'fallen':
      return `, a clear fall from ${before} ${then}`;
    case 'none':
      return found.same
        ? `, the same as ${then}`
        : `, compared with ${before} ${then}, too small a change to confirm`;
    case 'unknown':
      return `, compared with ${before} ${then}, a change that cannot be judged ${unjudged(found)}`;
  }
}

/** What to bear in mind when comparing over time, as a sentence; null for nothing. */
export function caution(earlier: NarrativeEarlier | null): string | null {
  if (!earlier) return null;
  const reasons = [
    ...(earlier.joined ? ['new participants have joined the survey'] : []),
    ...(earlier.reworded ? ['the questionnaire has changed'] : []),
  ];
  if (reasons.length === 0) return null;
  return `${sentenceCase(reasons.join(' and '))} in between, so compare over time with care.`;
}
