import { describe, expect, it } from 'vitest';
import type { Answer } from '../../model/survey';
import { figure } from '../../testing/area-view';
import { HEADLINE_LENGTH } from './fitting';
import { extremes, rankingHeadline, standingOut } from './standing-out';
import type { HeadlineArea, HeadlineInput } from './types';

const answer: Answer = {
  id: 'good',
  label: 'Good',
  polarity: 'positive',
  said: 'it was good',
  did: 'rated it good',
  bounds: [],
};

function input(
  [higher, lower, none, unknown = 0]: readonly number[],
  more: Partial<HeadlineInput> = {},
): HeadlineInput {
  const of = { higher: higher ?? 0, lower: lower ?? 0, none: none ?? 0, unknown };
  const total = of.higher + of.lower + of.none + of.unknown;
  return {
    mode: 'value',
    show: 'story',
    answer,
    england: figure(73.2),
    englandChange: null,
    verdicts: { of, total },
    changes: { of: { risen: 0, fallen: 0, none: 0, unknown: 0, broken: 0 }, total: 0 },
    since: null,
    lowest: null,
    highest: null,
    range: null,
    chosen: null,
    ...more,
  };
}

const area = (short: string, value: number): HeadlineArea => ({
  short,
  estimate: figure(value),
  verdict: 'higher',
  change: null,
});

describe('standingOut', () => {
  it('says that there is nothing, where there is nothing', () => {
    const england = { value: null, reason: 'not-asked' } as const;
    expect(standingOut(input([0, 0, 0], { england }))).toBe(
      'There are no figures for this question and time',
    );
  });

  it('claims nothing of areas without margins', () => {
    expect(standingOut(input([0, 0, 0, 5]))).toMatch(/^No margin of error/);
  });

  it('tells England alone where no area has figures, with its change only where that is clear', () => {
    expect(standingOut(input([0, 0, 0]))).toBe('Across England, 73% rated it good');
    const change = { englandChange: 'none', since: 'in a year' } as const;
    expect(standingOut(input([0, 0, 0], change))).not.toContain('in a year');
    expect(standingOut(input([0, 0, 0], { ...change, englandChange: 'risen' }))).toContain(
      'in a year',
    );
  });

  it('counts the clear among the judged, never among those that cannot be judged', () => {
    expect(standingOut(input([0, 0, 36]))).toBe('No NHS area stands out from England’s 73%');
    expect(standingOut(input([1, 0, 35]))).toBe(
      'One of 36 NHS areas stands out from England’s 73%',
    );
    expect(standingOut(input([3, 3, 24, 6]))).toMatch(/^Six of 30 NHS areas stand out/);
  });
});

describe('extremes', () => {
  it('are none where no rank is certain', () => {
    expect(extremes(input([1, 1, 34]))).toEqual([]);
  });

  it('name the certain ends, both together first', () => {
    const [both, ...single] = extremes(
      input([1, 1, 34], { highest: area('Kent', 80), lowest: area('Devon', 60) }),
    );
    expect(both).toBe('Highest in Kent (80%), lowest in Devon (60%)');
    expect(single).toHaveLength(2);
    expect(extremes(input([1, 0, 35], { highest: area('Kent', 80) }))).toEqual([
      'Highest of all in Kent (80%)',
    ]);
  });

  it('leave out what two lines of a phone do not hold', () => {
    const long = area('A Very Long Name of a Place That Goes On and On and On and On', 80);
    expect(extremes(input([1, 0, 35], { highest: long }))).toEqual([]);
  });
});

describe('rankingHeadline', () => {
  it('is none where nothing could be judged', () => {
    expect(rankingHeadline(input([0, 0, 0, 36]))).toBeNull();
  });

  it('says both sides, or the one there is', () => {
    expect(rankingHeadline(input([0, 0, 36]))?.text).toMatch(/^No NHS area/);
    expect(rankingHeadline(input([0, 2, 34]))?.text).toMatch(/^Two areas are below England/);
    const { text = '', long = '' } = rankingHeadline(input([1, 2, 1])) ?? {};
    expect(text).toMatch(/^One area is above England, two below/);
    expect(text.length).toBeLessThanOrEqual(HEADLINE_LENGTH);
    expect(long).toBe(
      'One area is clearly above England, two below; the other one cannot be told apart from it',
    );
  });
});
