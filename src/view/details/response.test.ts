import { describe, expect, it } from 'vitest';
import { ENGLAND } from '../../model/area';
import { datasetOf } from '../../model/dataset';
import type { Block } from '../../model/files';
import { contextFor, detailsFor } from '../../testing/published';
import { responseLine } from './response';

const block: Block = {
  wave: 'w',
  source: 's',
  areas: ['a', 'b', 'c', 'd'],
  base: [1, 2, 3, 4],
  answers: {},
  response: { sent: [1000, null, 0, 8000], received: [375, 10, 0, 1] },
};

function line(code: string, blocks: readonly Block[] = [block]): string {
  const dataset = datasetOf({ survey: 'x', measure: 'm', blocks, corrections: [] });
  return responseLine({ dataset, period: { ...contextFor('').period, id: 'w' } }, code);
}

/** What is told of replies in the details. */
function replies(query: string): string | undefined {
  return detailsFor(query).about.facts.find(({ term }) => term === 'Replies')?.text;
}

describe('responseLine', () => {
  it('says nothing where nothing is published, or nobody was asked', () => {
    expect(line('a', [])).toBe('');
    const { wave, source, areas, base, answers } = block;
    expect(line('a', [{ wave, source, areas, base, answers }])).toBe('');
    expect(['b', 'c', 'unknown'].map((code) => line(code))).toEqual(['', '', '']);
  });

  it('gives both numbers and the whole percentage', () => {
    expect(line('a')).toBe('1,000 patients were sent the questionnaire and 375 (38%) returned it.');
    expect(line('d')).toContain('and 1 (0%) returned it');
  });

  it('is published by the GP Patient Survey and not by the Health Insight Survey', () => {
    expect(replies('')).toBeUndefined();
    for (const query of [
      '?survey=gpps',
      '?survey=gpps&wave=gpps-2025',
      '?survey=gpps&measure=app',
    ]) {
      expect(replies(`${query}&area=${ENGLAND}`), query).toMatch(
        /^2,\d{3},\d{3} patients were sent the questionnaire and \d{3},\d{3} \(2\d%\) returned it\.$/,
      );
    }
    expect(replies('?survey=gpps&wave=gpps-2025&area=E54000040')).toBe(
      '27,347 patients were sent the questionnaire and 10,134 (37%) returned it.',
    );
  });
});
