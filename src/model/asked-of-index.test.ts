/** What the index is asked for: the newest periods, the smallest file that is enough, the other question. */
import { describe, expect, it } from 'vitest';
import { index, measures } from '../testing/published';
import { firstFile, pairedMeasure, recentPeriod, secondMeasure, withMore } from './catalogue';
import type { MoreFile } from './files';
import type { Measure, Survey, WaveCoverage } from './survey';

const measure: Measure = {
  id: 'm',
  label: 'Measure',
  question: '',
  askedOf: '',
  answers: [],
  headline: '',
  coverage: [],
  file: 'whole.json',
  ranks: null,
  pair: null,
  note: null,
};
const survey: Survey = {
  id: 's',
  name: '',
  abbreviation: '',
  publisher: '',
  attribution: '',
  licence: '',
  about: '',
  measures: [measure],
  waves: [],
};

describe('recentPeriod', () => {
  const of = (...together: readonly WaveCoverage[]) => recentPeriod({ ...measure, together });

  it('is none where no waves are taken together, or never for areas', () => {
    expect(recentPeriod(measure)).toBeNull();
    expect(of()).toBeNull();
    expect(of({ wave: 'w1-4', level: 'england' }, { wave: 'w2-5', level: 'some' })).toBeNull();
  });

  it('is the last that has figures for areas, though a later one has England’s', () => {
    expect(
      of(
        { wave: 'w1-4', level: 'areas' },
        { wave: 'w2-5', level: 'areas' },
        { wave: 'w3-6', level: 'england' },
      ),
    ).toBe('w2-5');
  });
});

describe('firstFile', () => {
  const split: Measure = { ...measure, first: { file: 'first.json', waves: ['w28', 'w15'] } };
  const file = (period: string, since: string | null, of = split) =>
    firstFile({
      measure: of,
      period: { id: period },
      since: since === null ? null : { id: since },
    });

  it('is none where the measure is not split', () => {
    expect(file('w28', null, measure)).toBeNull();
  });

  it('is enough only where it holds both the period and the one before', () => {
    expect(file('w28', null)).toBe('first.json');
    expect(file('w28', 'w15')).toBe('first.json');
    expect(file('w28', 'w14')).toBeNull();
    expect(file('w27', 'w15')).toBeNull();
    expect(file('w27', null)).toBeNull();
  });
});

describe('pairedMeasure', () => {
  const other = { ...survey, id: 't', measures: [{ ...measure, id: 'n' }] };
  const paired = (pair: Measure['pair']) =>
    pairedMeasure({ surveys: [survey, other] }, { ...measure, pair });

  it('is none without a pair, and where survey or measure is unknown', () => {
    expect(paired(null)).toBeUndefined();
    expect(paired({ survey: 'nowhere', measure: 'n' })).toBeUndefined();
    expect(paired({ survey: 't', measure: 'nothing' })).toBeUndefined();
    expect(
      pairedMeasure({ surveys: [] }, { ...measure, pair: { survey: 't', measure: 'n' } }),
    ).toBeUndefined();
  });

  it('is the measure with its own survey', () => {
    expect(paired({ survey: 't', measure: 'n' })).toEqual({
      survey: other,
      measure: other.measures[0],
    });
  });

  it('lies, in the published index, always in another survey', () => {
    const pairs = measures.filter((each) => each.measure.pair !== null);
    expect(pairs.length).toBeGreaterThan(0);
    for (const { survey: own, measure: of } of pairs) {
      const found = pairedMeasure(index, of);
      expect(found?.survey.measures).toContain(found?.measure);
      expect(found?.survey.id).not.toBe(own.id);
    }
  });
});

describe('secondMeasure', () => {
  const [a, b] = ['a', 'b'].map((id) => ({ ...measure, id })) as [Measure, Measure];

  it('is none where the survey asks one question, or nothing', () => {
    expect(secondMeasure(survey, measure)).toBeUndefined();
    expect(secondMeasure({ ...survey, measures: [] }, measure)).toBeUndefined();
  });

  it('is the first that is not the one shown', () => {
    expect(secondMeasure({ ...survey, measures: [a, b] }, a)).toBe(b);
    expect(secondMeasure({ ...survey, measures: [a, b] }, b)).toBe(a);
    expect(secondMeasure({ ...survey, measures: [a, b] }, measure)).toBe(a);
  });
});

describe('withMore of a file that holds little', () => {
  const here = {
    ...index,
    surveys: [
      { ...survey, more: 'more.json' },
      { ...survey, id: 't' },
    ],
  };
  const added = (more: MoreFile) =>
    withMore(here, ((kind: string) => (kind === 'more' ? more : null)) as never);

  it('adds nothing where the file is empty', () => {
    expect(added({ survey: 's', measures: [] }).surveys[0]?.measures).toEqual([measure]);
    expect(added({ survey: 's', measures: [] }).sources).toEqual(index.sources);
  });

  it('leaves the index as it was read', () => {
    const before = JSON.stringify(here);
    const next = added({
      survey: 's',
      measures: [{ ...measure, id: 'n' }],
      waves: [],
      sources: [],
    });
    expect(next.surveys[0]?.measures.map(({ id }) => id)).toEqual(['m', 'n']);
    expect(JSON.stringify(here)).toBe(before);
  });
});
