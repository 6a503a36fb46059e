/** What is said of a share over time: the area’s beside England’s, in passing, and with what care. */
import { describe, expect, it } from 'vitest';
import { A_YEAR, contextOf, GOOD, known, lacking, shareOf } from '../../testing/told';
import type { ChangeVerdict } from '../types';
import { caution, changeClause, changes, compared, inPassing } from './change';

const moved = { ...A_YEAR, moved: true };
/** Kent’s 70.0% and England’s 73.0%, each with what was a year before. */
const area = (earlier = known(66), verdict: ChangeVerdict = 'none', now = known(70)) =>
  shareOf(GOOD, now, [earlier, verdict]);
const england = (verdict: ChangeVerdict = 'none', earlier = known(72, 0.5)) =>
  shareOf(GOOD, known(73, 0.5), [earlier, verdict]);
const say = (
  selected = area(),
  whole: ReturnType<typeof area> | null = england(),
  earlier = A_YEAR,
) => changes(contextOf({ selected, england: whole, earlier }));

describe('compared', () => {
  it('is nothing where a figure is missing, nothing earlier is there, or the two do not compare', () => {
    expect(compared(shareOf(GOOD, known(70)))).toBeNull();
    expect(compared(area(lacking()))).toBeNull();
    expect(compared(area(known(66), 'none', lacking()))).toBeNull();
    expect(compared(area(known(66), 'broken'))).toBeNull();
  });

  it('calls two shares the same where they print as the same', () => {
    expect(compared(area(known(70.04), 'none'))?.same).toBe(true);
    expect(compared(area(known(70.05), 'none'))?.same).toBe(false);
    expect(compared(area(known(0), 'none', known(0)))?.same).toBe(true);
  });
});

describe('the area’s change beside England’s', () => {
  it('is nothing where nothing earlier is compared with', () => {
    expect(changes(contextOf({ selected: area(), england: england() }))).toBeNull();
    expect(say(shareOf(GOOD, known(70)), shareOf(GOOD, known(73)))).toBeNull();
  });

  it.each([
    [
      'none',
      'none',
      'a year earlier the shares had been 66.0% (give or take 3 points) and 72.0% (give or take 0.5 points), changes too small to confirm',
    ],
    [
      'risen',
      'risen',
      'both had clearly risen, from 66.0% (give or take 3 points) and 72.0% (give or take 0.5 points) a year earlier',
    ],
    [
      'fallen',
      'fallen',
      'both had clearly fallen, from 66.0% (give or take 3 points) and 72.0% (give or take 0.5 points) a year earlier',
    ],
    [
      'risen',
      'none',
      'the area’s share had clearly risen from 66.0% (give or take 3 points) a year earlier, while England’s had been 72.0% (give or take 0.5 points), too small a change to confirm',
    ],
    [
      'none',
      'fallen',
      'the area’s share had been 66.0% (give or take 3 points) a year earlier, too small a change to confirm, while England’s had clearly fallen from 72.0% (give or take 0.5 points)',
    ],
    [
      'unknown',
      'unknown',
      'a year earlier the shares had been 66.0% (give or take 3 points) and 72.0% (give or take 0.5 points), changes that cannot be judged from what was published',
    ],
  ] as const)('%s beside %s', (here, there, words) => {
    expect(say(area(known(66), here), england(there))).toBe(words);
  });

  it('calls no change small where the share is the same', () => {
    expect(say(area(known(70), 'none'), england('risen'))).toMatch(
      /^the area’s share had been the same a year earlier, 70\.0% \(give or take 3 points\), while/,
    );
  });

  it('names the lacking margin, one or both', () => {
    const one = say(area(known(66), 'unknown', known(70, null)), england('risen'));
    expect(one).toContain('a change that cannot be judged without a margin of error, while');
    const both = say(area(known(66, null), 'unknown', known(70, null)), england('risen'));
    expect(both).toContain(
      '66.0% a year earlier, a change that cannot be judged without margins of error',
    );
  });

  it('says why the area cannot be compared, and tells England’s change all the same', () => {
    const gone = area(lacking('boundary'), 'unknown');
    const broken = area(known(66), 'broken');
    const rise = 'England’s share had clearly risen from 72.0% (give or take 0.5 points)';
    expect(say(broken, england('risen'), moved)).toBe(
      `the area’s boundaries have changed since a year earlier, so its shares cannot be compared, while ${rise}`,
    );
    expect(say(broken, england('risen'))).toBe(
      `the question has changed since a year earlier, so no change can be told, while ${rise}`,
    );
    expect(say(gone, england('risen'))).toBe(
      `there is no figure for the area from a year earlier, while ${rise}`,
    );
    expect(say(broken, england('broken'), moved)).toBe(
      'the area’s boundaries have changed since a year earlier, so its shares cannot be compared',
    );
  });

  it('is England’s alone where the area is England', () => {
    expect(say(area(known(66), 'fallen'), null)).toBe(
      'it had clearly fallen from 66.0% (give or take 3 points) a year earlier',
    );
    expect(say(area(known(66), 'broken'), null)).toBe(
      'the question has changed since a year earlier, so no change can be told',
    );
    expect(say(area(lacking(), 'unknown'), null)).toBeNull();
  });
});

describe('a change told beside its share', () => {
  it.each([
    ['risen', ', a clear rise from 66.0% (give or take 3 points) a year earlier'],
    ['fallen', ', a clear fall from 66.0% (give or take 3 points) a year earlier'],
    [
      'none',
      ', compared with 66.0% (give or take 3 points) a year earlier, too small a change to confirm',
    ],
    [
      'unknown',
      ', compared with 66.0% (give or take 3 points) a year earlier, a change that cannot be judged from what was published',
    ],
    ['broken', ''],
  ] as const)('that has %s', (verdict, words) => {
    expect(changeClause(area(known(66), verdict), A_YEAR)).toBe(words);
    expect(changeClause(area(known(66), verdict), null)).toBe('');
  });

  it('is not called a change where the share prints the same', () => {
    expect(changeClause(area(known(70.02), 'none'), A_YEAR)).toBe(', the same as a year earlier');
  });

  it.each([
    ['risen', ', clearly up from 66.0% (give or take 3 points) in March 2024'],
    ['fallen', ', clearly down from 66.0% (give or take 3 points) in March 2024'],
    [
      'none',
      ', against 66.0% (give or take 3 points) in March 2024, too small a change to confirm',
    ],
    ['unknown', ', against 66.0% (give or take 3 points) in March 2024'],
  ] as const)('in passing: %s', (verdict, words) => {
    const found = compared(area(known(66), verdict));
    expect(found && inPassing(found, 'in March 2024')).toBe(words);
  });
});

describe('what to bear in mind', () => {
  it.each([
    [null, null],
    [A_YEAR, null],
    [moved, null],
    [
      { ...A_YEAR, joined: true },
      'New participants have joined the survey in between, so compare over time with care.',
    ],
    [
      { ...A_YEAR, reworded: true },
      'The questionnaire has changed in between, so compare over time with care.',
    ],
    [
      { ...A_YEAR, joined: true, reworded: true },
      'New participants have joined the survey and the questionnaire has changed in between, so compare over time with care.',
    ],
  ])('after %j', (earlier, words) => {
    expect(caution(earlier)).toBe(words);
  });
});
