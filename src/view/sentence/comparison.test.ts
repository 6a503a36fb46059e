/** The second sentence: against England, among the others, and over time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  A_YEAR,
  contextOf,
  GOOD,
  known,
  lacking,
  NEITHER,
  POOR,
  shareOf,
} from '../../testing/told';
import { haveMargins, wordCount } from '../numbers';
import type { ChangeVerdict, Verdict } from '../types';
import { comparison } from './comparison';
import { SENTENCE_LENGTH } from './parts';
import type { NarrativeContext } from './types';

const say = (more: Partial<NarrativeContext> = {}) => comparison(contextOf(more));
const tally = (higher: number, lower: number, none: number) => ({
  higher,
  lower,
  none,
  unknown: 0,
});

describe('with something missing', () => {
  it('tells England for herself where the area has no figure', () => {
    expect(say({ selected: shareOf(GOOD, lacking()), verdict: 'unknown' })).toBe(
      'An estimated 73.0% (give or take 0.5 points) of adults in England who had been there rated it good, according to 20,000 responses to the Small Survey.',
    );
  });

  it('tells nothing where neither has a figure, or England has none', () => {
    const england = shareOf(GOOD, lacking('not-asked'));
    expect(say({ england, verdict: 'unknown' })).toBeNull();
    expect(say({ england, selected: shareOf(GOOD, lacking()) })).toBeNull();
    expect(say({ england: null, selected: shareOf(GOOD, lacking()) })).toBeNull();
  });

  it('says that without a margin the two cannot be compared', () => {
    const selected = shareOf(GOOD, known(70, null));
    expect(say({ selected, verdict: 'unknown' })).toBe(
      'England’s share was 73.0% (give or take 0.5 points), but without a margin for the area the two cannot be compared.',
    );
    expect(say({ verdict: 'unknown' })).toBe(
      'England’s share was 73.0% (give or take 0.5 points), but the two cannot be compared.',
    );
  });

  it('tells difference and change in one where both lack margins', () => {
    const selected = shareOf(GOOD, known(70, null), [known(66, null), 'unknown']);
    const england = shareOf(GOOD, known(73, 0.5), [known(67.4, 0.7), 'risen']);
    expect(say({ selected, england, verdict: 'unknown', earlier: A_YEAR })).toBe(
      'England’s share was 73.0% (give or take 0.5 points), clearly up from 67.4% (give or take 0.7 points) a year earlier; the area’s had been 66.0%, but without margins of error neither its change nor its difference from England can be judged.',
    );
  });
});

describe('against England', () => {
  it.each([
    ['higher', GOOD, 'better'],
    ['lower', GOOD, 'worse'],
    ['higher', POOR, 'worse'],
    ['lower', POOR, 'better'],
    ['higher', NEITHER, 'higher'],
    ['lower', NEITHER, 'lower'],
  ] as const)('%s, of an answer that is %o, is %s', (verdict, answer, word) => {
    const selected = shareOf(answer, known(70));
    expect(say({ verdict, selected })).toBe(
      `That was clearly ${word} than England’s 73.0% (give or take 0.5 points).`,
    );
  });

  it('calls no difference clear that is not', () => {
    expect(say()).toBe(
      'England’s share was 73.0% (give or take 0.5 points), too small a difference for this survey to confirm.',
    );
    expect(say({ selected: shareOf(GOOD, known(73.04)) })).toBe(
      'England’s share was the same, 73.0% (give or take 0.5 points).',
    );
    expect(say({ clearAlone: true, tally: tally(1, 2, 33) })).toBe(
      'England’s share was 73.0% (give or take 0.5 points), a difference that could be chance when 36 areas are compared.',
    );
    expect(say({ clearAlone: true })).toMatch(/chance when all areas are compared\.$/);
  });

  it('adds the rank where it is known, and says where it is not', () => {
    const lower = { verdict: 'lower' as const };
    expect(say({ ...lower, rank: { low: 42, high: 42, of: 42 } })).toMatch(
      / and the lowest of 42 areas beyond doubt\.$/,
    );
    expect(say({ ...lower, rank: { low: 30, high: 36, of: 36 } })).toMatch(
      / and among the seven lowest of 36 areas\.$/,
    );
    expect(say({ ...lower, rank: { low: 10, high: 36, of: 36 } })).toMatch(
      /, though the area was too uncertain to rank\.$/,
    );
    expect(say({ rank: { low: 10, high: 36, of: 36 } })).toMatch(
      /, and the area was too uncertain to rank\.$/,
    );
  });
});

describe('England’s own', () => {
  const own = (higher: number, lower: number, none: number) =>
    say({ area: 'England', england: null, verdict: 'unknown', tally: tally(higher, lower, none) });

  it.each([
    [3, 3, 30, 'Of 36 NHS areas, three were clearly higher, three lower and 30 too close to call.'],
    [0, 1, 35, 'Of 36 NHS areas, one was clearly lower and 35 too close to call.'],
    [0, 0, 36, 'All 36 NHS areas were too close to call.'],
    [0, 0, 0, null],
  ])('of %d, %d and %d areas', (higher, lower, none, words) => {
    expect(own(higher, lower, none)).toBe(words);
  });

  it('is nothing without areas and without an earlier figure', () => {
    expect(say({ area: 'England', england: null, verdict: 'unknown' })).toBeNull();
  });
});

describe('whatever is found', () => {
  const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 10);
  const estimate = fc
    .tuple(share, fc.constantFrom(null, 0.4, 3, 9))
    .map(([value, half]) => known(value, half));
  const change = fc.constantFrom<ChangeVerdict>('risen', 'fallen', 'none', 'unknown', 'broken');
  const one = fc
    .tuple(fc.constantFrom(GOOD, NEITHER, POOR), estimate, fc.option(fc.tuple(estimate, change)))
    .map(([answer, now, before]) => {
      const [earlier, verdict] = before ?? [];
      if (!earlier || !verdict) return shareOf(answer, now);
      const isJudged = haveMargins(now, earlier) || verdict === 'broken';
      return shareOf(answer, now, [earlier, isJudged ? verdict : 'unknown']);
    });
  const state = fc
    .record({
      selected: one,
      england: one,
      verdict: fc.constantFrom<Verdict>('higher', 'lower', 'none', 'unknown'),
      earlier: fc.constantFrom(null, A_YEAR, { ...A_YEAR, moved: true }),
      rank: fc.constantFrom(null, { low: 1, high: 3, of: 36 }, { low: 2, high: 36, of: 36 }),
      clearAlone: fc.boolean(),
    })
    .map((found) => {
      const isJudged = haveMargins(found.selected.estimate, found.england.estimate);
      return isJudged ? found : { ...found, verdict: 'unknown' as const, rank: null };
    });

  it('one sentence of at most 60 words claims what the verdict allows, and nothing of chance', () => {
    fc.assert(
      fc.property(state, (parts) => {
        const text = say(parts) ?? '';
        expect(wordCount(text), text).toBeLessThanOrEqual(SENTENCE_LENGTH);
        expect(text).toMatch(/^[A-Z][^]*[^.]\.$/);
        expect(text).not.toMatch(/undefined|null|NaN|significan|; ;|\.\./);
        const isClear = parts.verdict === 'higher' || parts.verdict === 'lower';
        expect(/was clearly (better|worse|higher|lower)/.test(text)).toBe(isClear);
        const moves = [parts.selected, parts.england].map(({ change: each }) => each?.verdict);
        if (!parts.earlier) expect(text).not.toMatch(/earlier|risen|fallen/);
        if (/clearly (risen|up)/.test(text)) expect(moves).toContain('risen');
        if (/clearly (fallen|down)/.test(text)) expect(moves).toContain('fallen');
      }),
      { numRuns: 500 },
    );
  });
});
