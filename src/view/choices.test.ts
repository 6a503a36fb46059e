import { describe, expect, it } from 'vitest';
import { measureOf } from '../model/catalogue';
import { DEFAULT_SELECTION, type Selection } from '../model/selection';
import type { Measure, Survey } from '../model/survey';
import { index, lineage } from '../testing/published';
import { withAnswer, withMeasure, withSurvey, withWave } from './choices';
import { resolve } from './resolve';

const his = index.surveys.find(({ id }) => id === 'his') as Survey;
const overall = measureOf(his, 'gp-overall') as Measure;

function selection(change: Partial<Selection>): Selection {
  return { ...DEFAULT_SELECTION, ...change };
}

const full = selection({
  survey: 'gpps',
  measure: 'phone',
  answer: 'difficult',
  wave: 'gpps-2025',
  since: 'gpps-2025',
  area: 'E54000058',
  compare: ['E54000060'],
  view: 'hex',
  colour: 'england',
});

describe('withSurvey', () => {
  it('writes nothing for the first survey', () => {
    expect(withSurvey(full, index, 'his')).toEqual(
      selection({ area: 'E54000058', compare: ['E54000060'], view: 'hex', colour: 'england' }),
    );
  });

  it('keeps the area, and nothing that belongs to the other survey', () => {
    const asked = selection({ measure: 'care-coordination', wave: 'his-20', area: 'E54000058' });
    const next = withSurvey(asked, index, 'gpps');
    expect(next).toEqual(selection({ survey: 'gpps', area: 'E54000058' }));
  });
});

describe('withMeasure', () => {
  it('changes nothing for a measure that there is not', () => {
    expect(withMeasure(full, his, 'nothing')).toBe(full);
  });

  it('writes nothing for the first measure', () => {
    expect(withMeasure(selection({ measure: 'pharmacy' }), his, 'gp-overall')).toEqual(
      selection({}),
    );
  });

  it.each([
    ['keeps an answer that both have', { answer: 'poor' }, 'care-coordination', { answer: 'poor' }],
    [
      'lets go of an answer that the other has not',
      { answer: 'poor' },
      'pharmacy',
      { answer: null },
    ],
    ['does not write the headline', { answer: 'good' }, 'care-coordination', { answer: null }],
    [
      'keeps a wave with figures by area',
      { wave: 'his-20' },
      'care-coordination',
      { wave: 'his-20' },
    ],
    [
      'goes to the recent ones from a wave without',
      { wave: 'his-12' },
      'care-coordination',
      { wave: 'recent' },
    ],
    ['stays with the latest', { wave: 'latest' }, 'care-coordination', { wave: 'latest' }],
    ['counts changes anew', { since: 'his-10' }, 'care-coordination', { since: null }],
    ['keeps the area', { area: 'E54000058' }, 'care-coordination', { area: 'E54000058' }],
  ])('%s', (_, before, measure, after) => {
    expect(withMeasure(selection(before), his, measure)).toEqual(selection({ measure, ...after }));
  });
});

describe('withAnswer and withWave', () => {
  it('write nothing for the headline answer and for the newest wave', () => {
    expect(withAnswer(selection({ answer: 'poor' }), overall, 'good')).toEqual(selection({}));
    expect(withWave(selection({ wave: 'his-9' }), his, overall, 'his-25-28')).toEqual(
      selection({}),
    );
    expect(withWave(selection({ wave: 'his-9' }), his, overall, 'his-28').wave).toBe('latest');
  });

  it('write any other', () => {
    expect(withAnswer(selection({}), overall, 'poor')).toEqual(selection({ answer: 'poor' }));
    expect(withWave(selection({}), his, overall, 'his-9')).toEqual(selection({ wave: 'his-9' }));
  });

  it('writes the newest of this measure, which need not be the survey’s, as the default', () => {
    const made = measureOf(his, 'gp-contact-made') as Measure;
    expect(withWave(selection({}), his, made, 'his-23').wave).toBe('recent');
  });
});

describe('whatever a control offers', () => {
  it('leads to a selection that there is', () => {
    for (const survey of index.surveys) {
      for (const { id } of survey.measures) {
        const next = withMeasure(withSurvey(full, index, survey.id), survey, id);
        const { survey: chosen, measure, area, notices } = resolve(next, index, lineage);
        expect([chosen.id, measure.id, area?.code]).toEqual([survey.id, id, 'E54000058']);
        expect(notices).toEqual([]);
      }
    }
  });
});
