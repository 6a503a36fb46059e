import { describe, expect, it } from 'vitest';
import { measures } from '../../testing/published';
import { standfirstOf, type StandfirstInput } from './standfirst';

function input(changed: Partial<StandfirstInput> = {}): StandfirstInput {
  const found = measures.find(({ name }) => name === 'his gp-overall')?.measure;
  const answer = found?.answers[0];
  if (!found || !answer) throw new Error('the data should hold it');
  const when = 'June to September 2026';
  return { measure: found, answer, mode: 'value', show: 'story', when, earlier: null, ...changed };
}

describe('the line under the headline', () => {
  it.each<[string, Partial<StandfirstInput>]>([
    ['Good experience at the GP practice, June to September 2026', {}],
    [
      'Good experience at the GP practice, June to September 2026 compared with a year earlier',
      { mode: 'change', earlier: 'a year earlier' },
    ],
    ['Good experience at the GP practice, June to September 2026', { mode: 'change' }],
    [
      'Good experience at the GP practice, with margins of error, June to September 2026',
      { show: 'ranking' },
    ],
  ])('%s', (words, changed) => expect(standfirstOf(input(changed)).text).toBe(words));

  it('says who was asked where there is room', () => {
    expect(standfirstOf(input()).long).toBe(
      'Good experience at the GP practice among adults who recently tried to make contact, June to September 2026',
    );
  });

  it('falls back on the names of measure and answer in data without a topic', () => {
    const { id, label, polarity, said, bounds } = input().answer;
    const plain = { id, label, polarity, said, bounds };
    expect(standfirstOf(input({ answer: plain })).text).toBe(
      'Overall experience of GP practice: “Good”, June to September 2026',
    );
  });

  it('differs for every answer of a survey', () => {
    const lines = measures.flatMap(({ survey, measure }) =>
      measure.answers.map((answer) => {
        const { text } = standfirstOf(input({ measure, answer }));
        return `${survey.id} ${text}`;
      }),
    );
    expect(new Set(lines).size).toBe(lines.length);
  });
});
