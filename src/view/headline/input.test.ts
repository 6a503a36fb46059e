/** From areas to what a headline is told from, and an article's own headline. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGLAND_AREA } from '../../model/area';
import type { Estimate } from '../../model/estimate';
import { areaView, figure } from '../../testing/area-view';
import { GOOD, known, lacking } from '../../testing/told';
import type { AreaView, RankView, Verdict } from '../types';
import { articleHeadline, areaTitle } from './area';
import { fitting, HEADLINE_LENGTH } from './fitting';
import { headlineInput, verdictsOf } from './input';

const england = areaView('England', figure(73), { code: ENGLAND_AREA.code });
const inputOf = (areas: readonly AreaView[], chosen: AreaView = england) =>
  headlineInput({
    areas,
    england,
    chosen,
    mode: 'value',
    show: 'story',
    answer: GOOD,
    since: null,
  });
const rank = (low: number, high: number, of = 36): RankView => ({ low, high, of, text: '' });

describe('what a headline is told from', () => {
  it('is nothing where there are no areas', () => {
    const { verdicts, changes, lowest, highest, range, chosen } = inputOf([]);
    expect([verdicts.total, changes.total]).toEqual([0, 0]);
    expect([lowest, highest, range, chosen]).toEqual([null, null, null, null]);
  });

  it('counts no verdict of an area without a figure', () => {
    const verdict = fc.constantFrom<Verdict>('higher', 'lower', 'none', 'unknown');
    const estimate = fc.constantFrom<Estimate>(figure(0), figure(70), lacking('not-asked'));
    const areas = fc.array(
      fc.tuple(verdict, estimate).map(([each, found]) => areaView('A', found, { verdict: each })),
    );
    fc.assert(
      fc.property(areas, (list) => {
        const { of, total } = verdictsOf(list);
        const known = list.filter((area) => area.estimate.value !== null);
        expect(total).toBe(list.length);
        expect(of.higher + of.lower + of.none + of.unknown).toBe(known.length);
        expect(of.higher).toBe(known.filter((area) => area.verdict === 'higher').length);
      }),
    );
  });

  it('takes an area without an earlier period for one whose change is unknown', () => {
    expect(inputOf([areaView('A', figure(70))]).changes.of).toMatchObject({ unknown: 1, none: 0 });
    expect(inputOf([areaView('A', lacking())]).changes.of).toMatchObject({ unknown: 0 });
  });

  it('names the ends only where one area alone can be there', () => {
    const first = areaView('First', figure(80), { rank: rank(1, 1) });
    const last = areaView('Last', figure(60), { rank: rank(36, 36) });
    const rest = areaView('Rest', figure(70), { rank: rank(1, 36) });
    expect(inputOf([rest, first, last])).toMatchObject({
      highest: { short: 'First' },
      lowest: { short: 'Last' },
    });
    expect(inputOf([rest, first, first, last, last])).toMatchObject({
      highest: null,
      lowest: null,
    });
    expect(inputOf([rest])).toMatchObject({ highest: null, lowest: null });
  });

  it('names the chosen area, and never England as one', () => {
    const area = areaView('Kent', figure(70));
    expect(inputOf([area], area).chosen).toMatchObject({ short: 'Kent', change: null });
    expect(inputOf([area]).chosen).toBeNull();
  });

  it('has the smallest and the largest of counts that are not rough, never of shares', () => {
    const count = (value: number, rough?: true): Estimate => ({
      value,
      lower: null,
      upper: null,
      base: null,
      source: 's',
      withheld: 'count',
      ...(rough ? { rough } : {}),
    });
    const areas = [count(5.7), count(0), lacking(), count(99, true), count(7.1), figure(80)];
    const { range } = inputOf(areas.map((each, i) => areaView(String(i), each)));
    expect(range?.map(({ value }) => value)).toEqual([0, 7.1]);
    expect(inputOf([areaView('A', count(99, true)), areaView('B', figure(80))]).range).toBeNull();
  });
});

describe('an article’s headline', () => {
  const head = (short: string, estimate: Estimate, verdict: Verdict, did = 'rated it good') =>
    articleHeadline({ short, estimate, verdict }, { ...GOOD, did }, known(73, 0.5));

  it('tells share, deed and standing', () => {
    expect(head('Kent', known(74), 'none')).toBe(
      'Kent: 74% rated it good, too close to England’s 73% to call',
    );
    expect(head('Kent', known(84), 'higher')).toBe(
      'Kent: 84% rated it good, higher than England’s 73%',
    );
  });

  it('says that there is no figure, or no margin', () => {
    expect(head('Kent', lacking(), 'unknown')).toBe('Kent: no figure');
    expect(head('Kent', known(74, null), 'unknown')).toBe(
      'Kent: 74% rated it good, England 73%; no margin of error',
    );
  });

  it('gives up the standing, then the deed, where 100 characters do not hold them', () => {
    const long = 'did something that takes a good many words to tell in a headline of an article';
    expect(head('Kent', known(74), 'none', long)).toBe(`Kent: 74% ${long}`);
    expect(head('Kent', known(74), 'none', `${long} ${long}`)).toBe('Kent: 74%');
  });

  it('never shows two equal numbers as a clear difference', () => {
    expect(head('Kent', known(73.4), 'higher')).toBe(
      'Kent: 73.4% rated it good, higher than England’s 73.0%',
    );
    const title = areaTitle(
      { short: 'Kent', estimate: known(73.4), verdict: 'higher' },
      known(73, 0.5),
    );
    expect(title).toBe('Kent: 73.4%, give or take 3 points; higher than England’s 73.0%');
  });
});

describe('fitting', () => {
  it('takes the first text that fits two lines, else the shortest, else nothing', () => {
    const line = (n: number) => 'x'.repeat(n);
    expect(fitting([line(HEADLINE_LENGTH + 1), line(HEADLINE_LENGTH), 'x'])).toBe(
      line(HEADLINE_LENGTH),
    );
    expect(fitting([line(90), line(70), line(80)])).toBe(line(70));
    expect(fitting([])).toBe('');
  });
});
