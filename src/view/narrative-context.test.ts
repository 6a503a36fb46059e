/** What a summary is told from: figures of the right place and time, and verdicts given elsewhere. */
import { describe, expect, it } from 'vitest';
import { ENGLAND } from '../model/area';
import type { Wave } from '../model/survey';
import { contextIn, type World } from '../testing/small-world';
import { narrativeContext, type ChangeQuestion, type NarrativeInput } from './narrative-context';
import type { ChangeVerdict } from './types';

const world: World = {
  figures: {
    w1: { [ENGLAND]: [72, 0.5, 20_000], a: [66, 3, 800], gone: [50, 3, 800] },
    w14: { [ENGLAND]: [73, 0.5, 20_000], a: [70, 3, 900], made: [60, 3, 900], b: 'suppressed' },
  },
  poor: {
    w1: { [ENGLAND]: [11, 0.5, 20_000], a: [15, 3, 800] },
    w14: { [ENGLAND]: [10, 0.5, 20_000], a: [14, 3, 900] },
  },
  renewed: 'w14',
};
const context = contextIn(world);

function inputFor(area: string, more: Partial<NarrativeInput> = {}): NarrativeInput {
  const { index, dataset, survey, measure, answer, period, since } = context;
  return {
    index,
    dataset,
    survey,
    measure,
    answer,
    wave: period,
    since,
    area,
    verdict: 'none',
    clearAlone: false,
    tally: null,
    rank: null,
    second: null,
    rule: '',
    judgeChange: () => 'none',
    ...more,
  };
}

const told = (area: string, more: Partial<NarrativeInput> = {}) =>
  narrativeContext(inputFor(area, more));

describe('the figures of a summary', () => {
  it('are the area’s and England’s, and England’s once where it is England', () => {
    const { area, selected, england } = told('a');
    expect(area).toBe('Name a');
    expect([selected.estimate.value, england?.estimate.value]).toEqual([70, 73]);
    expect(told(ENGLAND)).toMatchObject({ area: 'England', england: null });
  });

  it('name the source only where there is a figure', () => {
    expect(told('a').source?.id).toBe('official');
    expect(told('b').source).toBeNull();
    expect(told('b').selected.estimate).toEqual({ value: null, reason: 'suppressed' });
  });

  it('are missing for the boundaries’ sake where the area was not there, now or before', () => {
    expect(told('gone').selected.estimate).toEqual({ value: null, reason: 'boundary' });
    expect(told('unknown').selected.estimate).toEqual({ value: null, reason: 'boundary' });
    const { change } = told('made').selected;
    expect(change?.earlier).toEqual({ value: null, reason: 'boundary' });
  });

  it('hold the other answers that were asked, the opposite one first', () => {
    const [good, poor] = context.measure.answers;
    if (!good || !poor) throw new Error('The world has two answers.');
    const unasked = { ...good, id: 'unsure', polarity: 'neutral' as const };
    const measure = { ...context.measure, answers: [good, unasked, poor] };
    const others = (answer: typeof good) =>
      told('a', { measure, answer }).others.map((each) => each.answer.id);
    expect(others(good)).toEqual(['poor']);
    expect(others(poor)).toEqual(['good']);
    expect(others(unasked)).toEqual(['poor', 'good']);
  });
});

describe('the changes of a summary', () => {
  const asked = (area: string, more: Partial<NarrativeInput> = {}): ChangeQuestion[] => {
    const questions: ChangeQuestion[] = [];
    const judgeChange = (question: ChangeQuestion): ChangeVerdict => {
      questions.push(question);
      return 'none';
    };
    told(area, { ...more, judgeChange });
    return questions;
  };

  it('are none where there is no earlier period, and nobody is asked to judge', () => {
    expect(asked('a', { since: null })).toEqual([]);
    expect(told('a', { since: null })).toMatchObject({ earlier: null, selected: { change: null } });
  });

  it('are none where no verdict is given', () => {
    expect(told('a', { judgeChange: () => null }).selected.change).toBeNull();
  });

  it('are put to the judge with both figures, as broken where the boundaries moved', () => {
    const [own] = asked('a');
    expect(own).toMatchObject({
      area: 'a',
      broken: false,
      earlier: { value: 66 },
      later: { value: 70 },
    });
    expect(asked('made')[0]).toMatchObject({ area: 'made', broken: true });
    expect(asked(ENGLAND).every(({ broken }) => !broken)).toBe(true);
    expect([told('a').earlier?.moved, told('made').earlier?.moved]).toEqual([false, true]);
  });

  it('are not told of a second question from another time', () => {
    const { measure, answer, survey, dataset, since } = context;
    const second = { measure, answer, survey, dataset, wave: since ?? context.period };
    expect(told('a', { second }).second?.share.change).toBeNull();
    const same = { ...second, wave: context.period };
    expect(told('a', { second: same }).second?.share.change?.verdict).toBe('none');
    expect(told('a').second).toBeNull();
  });
});

describe('the period of a summary', () => {
  const label = (more: Partial<Wave>) => told('a', { wave: { ...context.period, ...more } }).period;

  it('is cited as the survey counts it', () => {
    expect(label({})).toMatchObject({ label: 'wave 14', rounds: 1 });
    expect(label({ label: '2026' })).toMatchObject({ label: '2026' });
    expect(label({ together: ['w1', 'w14'] })).toMatchObject({
      label: 'waves 1 to 14 taken together',
      rounds: 2,
    });
  });
});
