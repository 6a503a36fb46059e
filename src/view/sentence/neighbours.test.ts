import { describe, expect, it } from 'vitest';
import type { Answer } from '../../model/survey';
import { figure } from '../../testing/area-view';
import { wordCount } from '../numbers';
import { neighbourSentences, type Neighbour } from './neighbours';
import { SENTENCE_LENGTH } from './parts';

const answer: Answer = {
  id: 'good',
  label: 'Good',
  polarity: 'positive',
  said: 'it was good',
  did: 'rated it good',
  bounds: [],
};

const next = (short: string, direction: Neighbour['direction'], value = 70): Neighbour => ({
  short,
  direction,
  estimate: figure(value),
});
const told = (...neighbours: readonly Neighbour[]) => neighbourSentences(answer, neighbours);

describe('neighbourSentences', () => {
  it('are none where no neighbour has a figure', () => {
    const missing = {
      ...next('Devon', 'unknown'),
      estimate: { value: null, reason: 'suppressed' },
    };
    expect(told()).toEqual([]);
    expect(told(missing as Neighbour)).toEqual([]);
  });

  it('leave out neighbours without a figure, and do not count them', () => {
    const missing = {
      ...next('Devon', 'unknown'),
      estimate: { value: null, reason: 'suppressed' },
    };
    expect(told(missing as Neighbour, next('Kent', 'none'))).toEqual([
      'Next to it, 70.0% (give or take 2 points) rated it good in Kent.',
      'The two could not be told apart.',
    ]);
  });

  it('count those that cannot be told apart', () => {
    expect(told(next('Kent', 'none'), next('Devon', 'none'))[1]).toBe(
      'Neither could be told apart from it.',
    );
    const three = [next('Kent', 'none'), next('Devon', 'none'), next('Essex', 'none')];
    expect(told(...three)[1]).toBe('None of the three could be told apart from it.');
  });

  it('judge nothing where one margin is missing', () => {
    const [, verdicts] = told(next('Kent', 'higher'), next('Devon', 'unknown'));
    expect(verdicts).toBe(
      'Without margins of error, whether they differ from it cannot be judged.',
    );
  });

  it('name which were clearly higher, which lower, and which too close', () => {
    const all = [next('Kent', 'higher', 80), next('Devon', 'lower', 60), next('Essex', 'none')];
    expect(told(...all)[1]).toBe(
      'The share was clearly higher in Kent and clearly lower in Devon; the difference in Essex was too close to call.',
    );
    expect(told(next('Kent', 'higher', 80))[1]).toBe('The share was clearly higher in Kent.');
  });

  it('drop the last neighbours rather than write a sentence too long, and judge only those named', () => {
    const many = Array.from({ length: 12 }, (_, i) => next(`Area Number ${String(i)}`, 'higher'));
    const [shares = '', verdicts = ''] = told(...many);
    expect(wordCount(shares)).toBeLessThanOrEqual(SENTENCE_LENGTH);
    expect(shares).toContain('Area Number 0');
    expect(shares).not.toContain('Area Number 11');
    for (const { short } of many) expect(verdicts.includes(short)).toBe(shares.includes(short));
  });
});
