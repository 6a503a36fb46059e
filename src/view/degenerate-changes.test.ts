/** Changes where there is little to count them from: one wave, a break, new boundaries, no margin, no figure. */
import { describe, expect, it } from 'vitest';
import { ENGLAND } from '../model/area';
import { MISSING_REASONS } from '../model/estimate';
import type { Break } from '../model/survey';
import {
  areaOf,
  contextIn,
  viewIn,
  waveNamed,
  type Cell,
  type Row,
  type World,
} from '../testing/small-world';
import { detailsOf } from './details/details';
import { CHANGE_WORDS } from './glossary';
import type { AreaView } from './types';
import { viewOf } from './view';

const WHOLE: Cell = [70, 0.5, 20_000];
const SAME: Cell = [60, 3, 900];

/** Area "a" then and now, thirteen waves apart, beside another that stays as it is. */
function between(then: Cell, now: Cell, more: Partial<World> = {}): AreaView {
  const row = (cell: Cell): Row => ({ [ENGLAND]: WHOLE, a: cell, b: SAME });
  const world = { figures: { w1: row(then), w14: row(now) }, ...more };
  const [area] = viewIn(world, { colour: 'change' }).areas;
  if (!area) throw new Error('The world has an area.');
  return area;
}

const withBreak = (kind: Break['kind']): Partial<World> => ({
  breaks: { w14: [{ kind, note: 'Something changed.', measures: null }] },
});

describe('one wave', () => {
  const view = viewIn({ figures: { w1: { [ENGLAND]: WHOLE, a: SAME } } }, { colour: 'change' });

  it('has no change, and says that there is no earlier wave', () => {
    expect(view.since).toBeNull();
    expect(view.areas[0]).toMatchObject({ change: null, fill: 'missing', shapeText: '' });
    expect(view.areas[0]?.accessibleName).toBe('Name a: 60.0%, no earlier wave to compare with');
    expect(view.headline).toBe('There is no earlier survey to measure change from');
    expect(view.notices.map(({ kind }) => kind)).toEqual(['break']);
  });
});

describe('two waves', () => {
  it.each<[string, Cell, Cell, string, string, string]>([
    [
      'a rise',
      [40, 3, 900],
      SAME,
      'risen',
      '+20',
      'Clearly up in a year, from 40.0% (give or take 3 points).',
    ],
    [
      'a fall',
      [80, 3, 900],
      SAME,
      'fallen',
      '−20',
      'Clearly down in a year, from 80.0% (give or take 3 points).',
    ],
    [
      'next to nothing',
      [59.8, 3, 900],
      SAME,
      'no-difference',
      '0',
      'No clear change in a year, from 59.8% (give or take 3 points).',
    ],
    [
      'the same',
      SAME,
      SAME,
      'no-difference',
      '0',
      'No clear change in a year, from 60.0% (give or take 3 points).',
    ],
    [
      'from 0% to 100%',
      [0, 2, 900],
      [100, 2, 900],
      'risen',
      '+100',
      'Clearly up in a year, from 0.0% (give or take 1 point).',
    ],
    [
      'no margin then',
      [40, null, 900],
      SAME,
      'missing',
      '+20',
      '40.0% before. Without a margin of error, change in a year cannot be judged.',
    ],
    [
      'no margin now',
      [40, 3, 900],
      [60, null, 900],
      'missing',
      '+20',
      '40.0% (give or take 3 points) before. Without a margin of error, change in a year cannot be judged.',
    ],
    [
      'nobody, and nobody again',
      [0, 0.1, 900],
      [0, 0.1, 900],
      'missing',
      '0',
      '0.0% (give or take 0.1 points) before. Change in a year cannot be judged from what was published.',
    ],
    [
      'no number of answers',
      [40, 3, null],
      SAME,
      'missing',
      '+20',
      '40.0% (give or take 3 points) before. Change in a year cannot be judged from what was published.',
    ],
  ])('with %s', (_, then, now, fill, shapeText, sentence) => {
    const area = between(then, now);
    expect(area).toMatchObject({ fill, shapeText });
    expect(area.change?.sentence).toBe(sentence);
    expect(area.standsOut).toBe(fill === 'risen' || fill === 'fallen');
  });

  it.each(MISSING_REASONS)('tell no change from or to what is missing: %s', (reason) => {
    const [before, after] = [between(reason, SAME), between(SAME, reason)];
    expect(before.change).toMatchObject({
      points: null,
      text: 'no earlier figure to compare with',
    });
    expect(before.change?.sentence).toBe('No earlier figure to compare with.');
    expect(after.change).toMatchObject({
      points: null,
      text: 'no figure',
      short: '',
      sentence: '',
    });
    for (const area of [before, after]) {
      expect([area.fill, area.shapeText, area.change?.verdict]).toEqual(['missing', '', 'unknown']);
    }
  });
});

describe('a break between two waves', () => {
  it.each(['panel', 'questionnaire', 'boundaries'] as const)('of the %s still compares', (kind) => {
    expect(between([40, 3, 900], SAME, withBreak(kind))).toMatchObject({ fill: 'risen' });
  });

  it('that began a new series leaves nothing to compare with', () => {
    expect(between([40, 3, 900], SAME, withBreak('series')).change).toBeNull();
  });

  it('counts no points across a new series, even where somebody asks for that wave', () => {
    const row: Row = { [ENGLAND]: WHOLE, a: SAME };
    const world = { figures: { w1: { ...row, a: [40, 3, 900] as Cell }, w14: row } };
    const view = viewIn({ ...world, ...withBreak('series') }, { since: waveNamed('w1') });
    for (const { change } of [view.england, ...view.areas]) {
      expect(change).toMatchObject({ verdict: 'broken', points: null, moved: false });
      expect(change?.text).toBe('the question changed, so not comparable');
    }
  });

  it('is told in the summary’s caution where people or questions changed, and only there', () => {
    const told = (kind: Break['kind']) => {
      const row: Row = { [ENGLAND]: WHOLE, a: SAME };
      const world = { figures: { w1: row, w14: row }, ...withBreak(kind) };
      const context = contextIn(world, { area: areaOf('a') });
      return detailsOf(context, viewOf(context), () => null).narrative.citation;
    };
    const care = 'in between, so compare over time with care.';
    expect(told('panel')).toContain(`New participants have joined the survey ${care}`);
    expect(told('questionnaire')).toContain(`The questionnaire has changed ${care}`);
    expect(told('series')).not.toContain(care);
  });
});

describe('new boundaries', () => {
  const figures = {
    w1: { [ENGLAND]: WHOLE, a: SAME, gone: [50, 3, 900] },
    w14: { [ENGLAND]: WHOLE, a: SAME, made: [90, 3, 900] },
  } as const;

  it('count no points for an area that is new, and run on for one that is not', () => {
    const [kept, made] = viewIn({ figures, renewed: 'w14' }, { colour: 'change' }).areas;
    expect(kept?.change).toMatchObject({ verdict: 'none', points: 0, moved: false });
    expect(made?.change).toMatchObject({ verdict: 'broken', points: null, moved: true });
    expect(made?.accessibleName).toBe(`Name made: 90.0%, ${CHANGE_WORDS.moved}`);
    expect([made?.fill, made?.shapeText, made?.standsOut]).toEqual(['broken', '', false]);
  });

  it('let a new area be held against its own first wave', () => {
    const later = { ...figures, w20: { ...figures.w14, made: [60, 3, 900] as Cell } };
    const [kept, made] = viewIn({ figures: later, renewed: 'w14' }, { colour: 'change' }).areas;
    expect([kept?.change?.base.id, made?.change?.base.id]).toEqual(['w1', 'w14']);
    expect(made?.change?.sentence).toMatch(/^Clearly down since January 2025, from 90\.0%/);
  });
});
