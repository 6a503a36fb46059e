/** The third sentence: the other answers, the opposite one first. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  A_YEAR,
  answerOf,
  contextOf,
  GOOD,
  known,
  lacking,
  NEITHER,
  POOR,
  shareOf,
} from '../../testing/told';
import type { ChangeVerdict } from '../types';
import { wordCount } from '../numbers';
import { answers } from './answers';
import { SENTENCE_LENGTH } from './parts';
import type { NarrativeShare } from './types';

const say = (others: readonly NarrativeShare[], more = {}) =>
  answers(contextOf({ others, ...more }));
const poor = shareOf(POOR, known(14.1));
const neither = shareOf(NEITHER, known(15.9));

describe('without other answers', () => {
  it('says nothing', () => {
    expect(say([])).toBeNull();
    expect(say([shareOf(POOR, lacking()), shareOf(NEITHER, lacking('not-published'))])).toBeNull();
  });

  it('tells the one that has a figure, and takes the missing one for the rest', () => {
    expect(say([poor, shareOf(NEITHER, lacking())])).toBe(
      'Some 14.1% (give or take 3 points) rated it poor; the rest said neither.',
    );
  });
});

describe('two other answers', () => {
  it('leave the neutral one to the rest', () => {
    expect(say([poor, neither])).toBe(
      'Some 14.1% (give or take 3 points) rated it poor; the rest said neither.',
    );
    const other = { ...NEITHER, id: 'unsure', did: 'were not sure' };
    expect(say([poor, shareOf(other, known(15.9))])).toMatch(/; the rest were not sure\.$/);
  });

  it('are both told where neither is neutral, or where the chosen one is', () => {
    const bad = shareOf(answerOf('bad', 'negative', 'rated it bad'), known(15.9));
    expect(say([poor, bad])).toBe(
      'Some 14.1% (give or take 3 points) rated it poor and 15.9% (give or take 3 points) bad.',
    );
    const chosen = { selected: shareOf(NEITHER, known(16)) };
    expect(say([poor, shareOf(GOOD, known(70))], chosen)).not.toContain('the rest');
  });

  it('say “most” only where the whole interval lies over a half', () => {
    expect(say([shareOf(POOR, known(53.1, 3)), neither])).toMatch(
      /^Most \(53\.1%, give or take 3 points\) rated/,
    );
    expect(say([shareOf(POOR, known(53, 3)), neither])).toMatch(/^Some 53\.0%/);
    expect(say([shareOf(POOR, known(90, null)), neither])).toMatch(/^Some 90\.0% rated/);
  });
});

describe('one other answer', () => {
  it('is the rest, and nothing is left beside it', () => {
    expect(say([shareOf(POOR, known(30))])).toBe(
      'The rest, 30.0% (give or take 3 points), rated it poor.',
    );
    expect(say([shareOf(POOR, known(0, 0))])).toBe(
      'The rest, 0.0% (give or take 0.1 points), rated it poor.',
    );
  });
});

describe('over time', () => {
  const told = (
    own: readonly [before: number, verdict: ChangeVerdict],
    other: readonly [before: number, verdict: ChangeVerdict],
  ) =>
    say([shareOf(POOR, known(14), [known(other[0]), other[1]]), neither], {
      selected: shareOf(GOOD, known(70), [known(own[0]), own[1]]),
      earlier: A_YEAR,
    });

  it('calls no rise a rise that was not found', () => {
    expect(told([72, 'none'], [12, 'none'])).toBe(
      'Some 14.0% (give or take 3 points) rated it poor, compared with 12.0% (give or take 3 points) a year earlier, too small a change to confirm; the rest said neither.',
    );
    expect(told([72, 'none'], [12, 'risen'])).toContain(', a clear rise from 12.0%');
  });

  it.each([
    [
      [66, 'none'],
      [12, 'none'],
      'up from 12.0% (give or take 3 points), so both shares rose and neither rise can be confirmed',
    ],
    [[66, 'risen'], [12, 'none'], 'so both shares rose and only the first is clear'],
    [[66, 'none'], [12, 'risen'], 'so both shares rose and only the second is clear'],
    [[66, 'risen'], [12, 'risen'], 'so both shares rose and both are clear'],
    [
      [74, 'none'],
      [16, 'none'],
      'down from 16.0% (give or take 3 points), so both shares fell and neither fall can be confirmed',
    ],
  ] as const)('says that opposite answers moved the same way: %j and %j', (own, other, words) => {
    expect(told(own, other)).toContain(words);
  });

  it('says nothing of moving together where one prints the same', () => {
    expect(told([70, 'none'], [12, 'none'])).not.toContain('both');
    expect(told([66, 'none'], [14, 'none'])).toContain('the same as a year earlier');
  });

  it('compares nothing across a break', () => {
    expect(told([66, 'broken'], [12, 'broken'])).toBe(
      'Some 14.0% (give or take 3 points) rated it poor; the rest said neither.',
    );
  });
});

describe('many answers', () => {
  const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 10);

  it('stay within one sentence of 60 words, and it is the smallest that are left out', () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 3, maxLength: 12 }), (values) => {
        const others = values.map((value, i) =>
          shareOf(
            answerOf(`a${String(i)}`, 'neutral', `gave their answer of number x${String(i)}y`),
            known(value),
          ),
        );
        const text = say(others) ?? '';
        expect(wordCount(text)).toBeLessThanOrEqual(SENTENCE_LENGTH);
        const isTold = (i: number) => text.includes(`x${String(i)}y`);
        const told = values.filter((_, i) => isTold(i));
        const untold = values.filter((_, i) => !isTold(i));
        expect(told.length).toBeGreaterThan(0);
        expect(Math.max(...untold, 0)).toBeLessThanOrEqual(Math.min(...told));
      }),
    );
  });
});
