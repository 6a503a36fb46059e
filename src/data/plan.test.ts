import { describe, expect, it } from 'vitest';
import { parseSelection } from '../embed/parameters';
import { index, lineage } from '../testing/published';
import { resolve } from '../view/resolve';
import { filesFor, nearFiles, unlistedFiles, type LoadingPlan } from './plan';

function plan(query: string): LoadingPlan {
  const selection = parseSelection(query);
  const asks = selection.area !== null || selection.compare.length > 0;
  return filesFor(resolve(selection, index, asks ? lineage : null), asks);
}

const kinds = (files: LoadingPlan['now']) => files.map(({ kind }) => kind);

describe('filesFor', () => {
  it('needs one measure and one set of boundaries at once, and no more', () => {
    expect(kinds(plan('').now)).toEqual(['measure', 'shapes']);
    expect(plan('').now[1]?.path).toBe('geo/icb-2026.topo.json');
    expect(plan('?wave=his-20').now[1]?.path).toBe('geo/icb-2023.topo.json');
  });

  it('needs to know what became of areas before it can follow one', () => {
    expect(kinds(plan('?area=E54000034').now)).toEqual(['measure', 'shapes', 'lineage']);
    expect(kinds(plan('?compare=E54000034').now)).toContain('lineage');
  });

  it('asks soon for ranks, lineage, the other survey’s question and a second one', () => {
    const { soon } = plan('');
    expect(kinds(soon)).toEqual(['ranks', 'lineage', 'measure', 'measure']);
    expect(soon[2]?.path).toMatch(/gpps\/overall/);
  });

  it('has no ranks of a measure that is never ranked', () => {
    expect(kinds(plan('?measure=pharmacy').soon)).not.toContain('ranks');
  });

  it('leaves search, the other boundaries, counts and regions until they are asked for', () => {
    expect(plan('').onDemand.map(({ path }) => path)).toEqual([
      'geo/find.json',
      'geo/icb-2023.topo.json',
      expect.stringMatching(/^data\/counts\.\w+\.json$/),
      expect.stringMatching(/^data\/his\/regions\.\w+\.json$/),
    ]);
  });

  it('never plans a file twice before the picture', () => {
    for (const query of ['', '?survey=gpps', '?wave=his-10&area=E54000058']) {
      const paths = plan(query).now.map(({ path }) => path);
      expect(new Set(paths).size).toBe(paths.length);
    }
  });
});

describe('nearFiles', () => {
  const { survey } = resolve(parseSelection(''), index, null);
  const [one, two, three] = survey.measures;

  it('has nothing where a measure stands alone', () => {
    if (!one) throw new Error('The survey has measures.');
    expect(nearFiles({ ...survey, measures: [one] }, one)).toEqual([]);
  });

  it('has the one before and the one after, or one of them at an end', () => {
    if (!one || !two || !three) throw new Error('The survey has measures.');
    const paths = (measure: typeof one) => nearFiles(survey, measure).map(({ path }) => path);
    expect(paths(two)).toEqual([one.file, three.file]);
    expect(paths(one)).toEqual([two.file]);
  });
});

describe('unlistedFiles', () => {
  const none = index.surveys.map((survey) => ({ ...survey, more: 'more.json', measures: [] }));

  it('asks for nothing before there is an index, nor of a survey without a list of its own', () => {
    expect(unlistedFiles(null, { survey: 'gpps', measure: null })).toEqual([]);
    expect(unlistedFiles(index, { survey: 'his', measure: 'no-such' })).toEqual([]);
  });

  it('asks for the list of a survey that has no measures, or not the one asked for', () => {
    const empty = { ...index, surveys: none };
    const list = [{ kind: 'more', path: 'more.json' }];
    expect(unlistedFiles(empty, { survey: 'gpps', measure: null })).toEqual(list);
    const part = {
      ...index,
      surveys: index.surveys.map((each) => ({ ...each, more: 'more.json' })),
    };
    expect(unlistedFiles(part, { survey: 'his', measure: 'no-such' })).toEqual(list);
    expect(unlistedFiles(part, { survey: 'his', measure: null })).toEqual([]);
  });
});
