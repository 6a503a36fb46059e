import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../model/estimate';
import { COLOUR_MODES } from '../../model/selection';
import type { Answer } from '../../model/survey';
import type { ChangeVerdict, Verdict } from '../types';
import { areaFinding, areaTitle } from './area';
import { HEADLINE_LENGTH } from './fitting';
import { headlineOf } from './headline';
import type { HeadlineArea, HeadlineInput } from './types';

const ANSWER: Answer = {
  id: 'good',
  label: 'Good',
  polarity: 'positive',
  said: 'their experience of their GP practice was good',
  did: 'rated their practice good',
  bounds: [],
};
const MISSING: Estimate = { value: null, reason: 'suppressed' };

function figure(value: number, margin: number | null = 4): Estimate {
  const lower = margin === null ? null : value - margin;
  const upper = margin === null ? null : value + margin;
  return { value, lower, upper, base: 800, source: 'x' };
}

function verdicts(higher: number, lower: number, none: number, unknown = 0) {
  return { of: { higher, lower, none, unknown }, total: higher + lower + none + unknown };
}

function changes(risen: number, fallen: number, none: number, unknown = 0, broken = 0) {
  const total = risen + fallen + none + unknown + broken;
  return { of: { risen, fallen, none, unknown, broken }, total };
}

function area(short: string, value: number, verdict: Verdict, change: ChangeVerdict | null = null) {
  return { short, estimate: figure(value), verdict, change } satisfies HeadlineArea;
}

function input(changed: Partial<HeadlineInput>): HeadlineInput {
  return {
    mode: 'value',
    show: 'story',
    answer: ANSWER,
    england: figure(73.2, 0.4),
    englandChange: 'none',
    verdicts: verdicts(3, 3, 30),
    changes: changes(0, 0, 36),
    since: 'in a year',
    lowest: null,
    highest: null,
    range: null,
    chosen: null,
    ...changed,
  };
}

const text = (changed: Partial<HeadlineInput>): string => headlineOf(input(changed)).text;

describe('the map’s finding', () => {
  it.each<[string, Partial<HeadlineInput>]>([
    ['Six of 36 NHS areas stand out from England’s 73%', {}],
    ['One of 36 NHS areas stands out from England’s 73%', { verdicts: verdicts(0, 1, 35) }],
    ['No NHS area stands out from England’s 73%', { verdicts: verdicts(0, 0, 36) }],
    ['34 of 42 NHS areas stand out from England’s 73%', { verdicts: verdicts(20, 14, 8) }],
    ['Six of 36 NHS areas stand out from England’s 73%', { mode: 'england' }],
    ['Six of 36 NHS areas stand out from England', { england: MISSING }],
    ['Lowest of all in Dorset (60%)', { lowest: area('Dorset', 59.6, 'lower') }],
    [
      'Highest in Devon (81%), lowest in Dorset (60%)',
      { lowest: area('Dorset', 59.6, 'lower'), highest: area('Devon', 81, 'higher') },
    ],
    [
      'Six of 36 NHS areas stand out from England’s 73%',
      { mode: 'england', lowest: area('Dorset', 59.6, 'lower') },
    ],
  ])('%s', (words, changed) => expect(text(changed)).toBe(words));

  it('tells England’s own figure where areas have none', () => {
    const none = { verdicts: verdicts(0, 0, 0, 0), since: 'since March 2025' };
    expect(text(none)).toBe('Across England, 73% rated their practice good');
    expect(text({ ...none, englandChange: 'risen', since: 'in a year' })).toBe(
      'Across England, 73% rated their practice good',
    );
    const short = { ...ANSWER, did: 'had no dentist' };
    expect(text({ ...none, answer: short, englandChange: 'risen' })).toBe(
      'Across England, 73% had no dentist, clearly up since March 2025',
    );
    expect(text({ ...none, england: MISSING })).toBe(
      'There are no figures for this question and time',
    );
  });

  it('claims nothing of areas without margins', () => {
    expect(text({ verdicts: verdicts(0, 0, 0, 30) })).toBe(
      'No margin of error, so no NHS area can be told from England',
    );
  });
});

describe('the ranking’s finding', () => {
  const long = (changed: Partial<HeadlineInput>): string =>
    headlineOf(input({ show: 'ranking', ...changed })).long;

  it.each<[string, Partial<HeadlineInput>]>([
    [
      'Three areas are clearly above England, three below; the other 30 cannot be told apart from it',
      {},
    ],
    [
      'One area is clearly below England; the other 35 cannot be told apart from it',
      { verdicts: verdicts(0, 1, 35) },
    ],
    [
      'Two areas are clearly above England, 33 below; the other one cannot be told apart from it',
      { verdicts: verdicts(2, 33, 1) },
    ],
    ['20 areas are clearly above England, 22 below', { verdicts: verdicts(20, 22, 0) }],
    ['No NHS area can be told apart from England', { verdicts: verdicts(0, 0, 36) }],
  ])('%s', (words, changed) => expect(long(changed)).toBe(words));

  it('has a form for phones', () => {
    expect(text({ show: 'ranking' })).toBe(
      'Three areas are above England, three below; 30 too close to call',
    );
  });
});

describe('what the map of change found', () => {
  it.each<[string, Partial<HeadlineInput>]>([
    ['Neither England nor any NHS area has clearly changed in a year', {}],
    ['England is clearly up in a year, but no single NHS area is', { englandChange: 'risen' }],
    ['Two of 36 NHS areas have risen and one has fallen in a year', { changes: changes(2, 1, 33) }],
    ['One of 36 NHS areas has fallen in a year', { changes: changes(0, 1, 35) }],
    [
      'One of 36 NHS areas has risen in a year; England is clearly down',
      { changes: changes(1, 0, 35), englandChange: 'fallen' },
    ],
    [
      'England is clearly up in a year; NHS areas cannot be judged',
      { changes: changes(0, 0, 0, 10, 3), englandChange: 'risen' },
    ],
    [
      'Change since March 2025 cannot be judged by NHS area',
      { changes: changes(0, 0, 0, 36), since: 'since March 2025' },
    ],
    ['There is no earlier survey to measure change from', { since: null }],
  ])('%s', (words, changed) => expect(text({ mode: 'change', ...changed })).toBe(words));
});

describe('one area’s finding', () => {
  const chosen = area('Derby and Derbyshire', 70.9, 'none', 'none');

  it.each<[string, Partial<HeadlineInput>]>([
    ['Derby and Derbyshire: 71%, too close to England’s 73% to call', { show: 'card', chosen }],
    ['Derby and Derbyshire: 71%, no clear change in a year', { show: 'trend', chosen }],
    [
      'Derby and Derbyshire: 71%, clearly up in a year',
      { show: 'trend', chosen: { ...chosen, change: 'risen' } },
    ],
    [
      'Derby and Derbyshire: 71%, too close to England’s 73% to call',
      { show: 'trend', chosen: { ...chosen, change: 'broken' } },
    ],
    ['England: 73%, no clear change in a year', { show: 'card' }],
    ['England: 73%', { show: 'trend', since: null }],
    [
      'Dorset: 79%, higher than England’s 73%',
      { show: 'card', chosen: area('Dorset', 79, 'higher') },
    ],
    [
      'Dorset: 73.4%, higher than England’s 73.2%',
      { show: 'card', chosen: area('Dorset', 73.4, 'higher') },
    ],
    [
      'Dorset: 66%, England 73%; no margin of error',
      { show: 'card', chosen: { ...area('Dorset', 0, 'unknown'), estimate: figure(65.5, null) } },
    ],
    [
      'Bath, Swindon and Wiltshire: 71%, too close to call',
      {
        show: 'card',
        chosen: area('Bath and North East Somerset, Swindon and Wiltshire', 71, 'none'),
      },
    ],
    [
      'Dorset: no figure',
      { show: 'card', chosen: { ...chosen, short: 'Dorset', estimate: MISSING } },
    ],
  ])('%s', (words, changed) => expect(text(changed)).toBe(words));

  it('stays with the map’s finding when a reader chooses an area there', () => {
    expect(text({ chosen })).toBe(text({}));
  });

  it('is the same on a share card, and has its margin in a title', () => {
    expect(areaFinding(chosen, figure(73.2))).toBe(text({ show: 'card', chosen }));
    expect(areaTitle(chosen, figure(73.2))).toBe(
      'Derby and Derbyshire: 71%, give or take 4 points; too close to England’s 73% to call',
    );
    const bath = area('Bath and North East Somerset, Swindon and Wiltshire', 71, 'lower');
    expect(areaTitle(bath, figure(73.2))).toBe(
      'Bath, Swindon and Wiltshire: 71%, give or take 4 points; lower than England’s 73%',
    );
    expect(areaTitle(area('England', 73.2, 'unknown'), figure(73.2))).toBe(
      'England: 73%, give or take 4 points',
    );
    const unknown = { ...chosen, estimate: MISSING };
    expect(areaTitle(unknown, figure(73.2))).toBe('Derby and Derbyshire: no figure');
  });
});

describe('every state', () => {
  const SHOWS = ['story', 'map', 'card', 'trend', 'ranking', 'full'] as const;
  const CHANGE = ['risen', 'fallen', 'none', 'unknown', 'broken'] as const;
  const VERDICTS = ['higher', 'lower', 'none', 'unknown'] as const;
  const n = fc.nat(42);
  const states = fc.record({
    mode: fc.constantFrom(...COLOUR_MODES),
    show: fc.constantFrom(...SHOWS),
    england: fc.constantFrom(figure(73.2, 0.4), figure(0.4, null), MISSING),
    englandChange: fc.constantFrom(null, ...CHANGE),
    verdicts: fc.tuple(n, n, n, n).map((of) => verdicts(...of)),
    changes: fc.tuple(n, n, n, n, n).map((of) => changes(...of)),
    since: fc.constantFrom('in a year', 'since March 2025', 'since June to September 2025', null),
    chosen: fc.option(
      fc.record({
        short: fc.constantFrom(
          'Devon',
          'Shropshire, Telford and Wrekin',
          'Bristol, North Somerset and South Gloucestershire',
          'Buckinghamshire, Oxfordshire and Berkshire West',
        ),
        estimate: fc.constantFrom(figure(70), figure(100, 0), MISSING),
        verdict: fc.constantFrom(...VERDICTS),
        change: fc.constantFrom(null, ...CHANGE),
      }),
    ),
  });

  it('reads as a headline of at most two lines, and says no more than its verdicts', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { text: short, long } = headlineOf(input(state));
        expect(short.length).toBeLessThanOrEqual(HEADLINE_LENGTH);
        expect(long.length).toBeLessThanOrEqual(100);
        for (const said of [short, long]) {
          expect(said).toMatch(/^[A-Z0-9][^]*[^.,;: ]$/);
          expect(said).not.toMatch(/null|undefined|NaN| {2}|\b1 area|\bno (of|areas|has|have)\b/);
          expect(said).not.toMatch(/\b(one|1) (of \d+ )?NHS areas? (have|stand)\b/i);
        }
        const { of } = state.changes;
        if (/\brisen\b/.test(short)) expect(of.risen).toBeGreaterThan(0);
        if (/\bfallen\b/.test(short)) expect(of.fallen).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});
