/** Views of almost nothing: what the page says where figures, areas, margins or earlier waves are lacking. */
import { describe, expect, it } from 'vitest';
import { ENGLAND } from '../model/area';
import { MISSING_REASONS } from '../model/estimate';
import { COLOUR_MODES, CONFIDENCES } from '../model/selection';
import { areaOf, viewIn, type Cell, type Row, type World } from '../testing/small-world';
import type { View } from './types';

const WHOLE: Cell = [70, 0.5, 20_000];
const NO_MARGIN = 'cannot be judged, as no margin of error was published';

/** One wave of these figures. */
const now = (row: Row): World => ({ figures: { w1: row } });
const areasOf = (view: View) => view.areas.map(({ short, valueText }) => [short, valueText]);
const legendOf = (view: View) =>
  view.legend.entries.flatMap(({ label, count }) => (count > 0 ? [`${label}: ${count}`] : []));

describe('without any figure', () => {
  it('draws nothing, and says so in headline, answer and panel, whatever the colours', () => {
    for (const colour of COLOUR_MODES) {
      const view = viewIn(now({}), { colour });
      expect(view.areas).toEqual([]);
      expect(view.legend.rule).toBeNull();
      expect([view.hasLocal, view.realness]).toEqual([false, null]);
      expect(view.england.accessibleName).toBe('England: no figure, not available for this area');
      expect(view.answerView).toMatchObject({
        hasFigure: false,
        standing: '',
        margin: '',
        bar: null,
      });
      expect(view.answerView.figure).toBe('not available for this area');
      expect(view.headline).toBe(
        colour === 'change'
          ? 'There is no earlier survey to measure change from'
          : 'There are no figures for this question and time',
      );
    }
  });

  it('asks nobody to tap an area that has nothing to say', () => {
    expect(viewIn(now({ a: 'suppressed' })).answerView.invitation).toBe('');
    expect(viewIn(now({ a: [71, 3, 500] })).answerView.invitation).not.toBe('');
  });

  it.each(MISSING_REASONS)(
    'names the reason %s alike in row, name, legend and answer',
    (reason) => {
      const view = viewIn(now({ [ENGLAND]: WHOLE, a: reason, b: reason }), { area: areaOf('a') });
      const [first] = view.areas;
      const words = first?.valueText ?? '';
      expect(words).not.toMatch(/\d|^$/);
      expect(first?.accessibleName).toBe(`Name a: no figure, ${words}`);
      expect(legendOf(view)).toEqual([`No figure: ${words}: 2`]);
      expect(view.answerView.figure).toBe(words);
      expect(view.panel.area.valueText).toBe(words);
      for (const {
        fill,
        shapeText,
        verdictText,
        verdictShort,
        standingText,
        wholeText,
      } of view.areas) {
        expect(verdictText).toBe('no figure');
        expect({ fill, shapeText, verdictShort, standingText, wholeText }).toEqual({
          fill: 'missing',
          shapeText: '',
          verdictShort: '',
          standingText: '',
          wholeText: '',
        });
      }
    },
  );
});

describe('one area alone', () => {
  const world = now({ [ENGLAND]: WHOLE, a: [60, 3, 900] });

  it('is told with its figure, but nothing is said of how areas are spread', () => {
    const view = viewIn(world, { area: areaOf('a') });
    expect(areasOf(view)).toEqual([['Name a', '60.0%']]);
    expect(view.realness).toBeNull();
    expect(view.answerView.bar).toMatchObject({ from: 55, to: 75, value: 60, england: 70 });
  });

  it('is not held against an England that is nothing but itself, nor said to have no margin', () => {
    for (const confidence of CONFIDENCES) {
      const [area] = viewIn(world, { confidence, colour: 'england' }).areas;
      expect(area).toMatchObject({ verdict: 'unknown', marginText: 'give or take 3 points' });
      expect(area?.verdictText).toBe('cannot be judged from what was published');
      expect(area?.standingText).toBe(
        'England: 70%. The two cannot be compared from what was published.',
      );
    }
  });
});

describe('without England', () => {
  const world = now({ a: [60, 3, 900], b: [80, 3, 900], c: [70, 3, 900] });

  it('judges nothing, and says what is lacking', () => {
    const view = viewIn(world, { colour: 'england', area: areaOf('a') });
    for (const { verdict, verdictText, fill, standingText, distanceText } of view.areas) {
      expect([verdict, fill, standingText, distanceText]).toEqual(['unknown', 'missing', '', '']);
      expect(verdictText).toBe('no figure for England to compare with');
    }
    expect(legendOf(view)).toEqual([
      'Cannot be judged: no usable margin of error, or nothing to compare with: 3',
    ]);
    expect(view.legend.rule).toBeNull();
    expect(view.answerView.bar).toMatchObject({ england: null, englandText: '' });
  });

  it('still shows each area’s own share in its class', () => {
    const view = viewIn(world);
    expect(view.areas.map(({ fill }) => fill)).toEqual(['class-2', 'class-4', 'class-3']);
    expect(view.panel.heading).toBe('England');
    expect(view.panel.area.valueText).toBe('not available for this area');
  });
});

describe('without margins', () => {
  it('shows the shares and judges none', () => {
    const view = viewIn(now({ [ENGLAND]: WHOLE, a: [60, null, 900], b: [80, null, null] }));
    for (const area of view.areas) {
      expect(area.verdictText).toBe(NO_MARGIN);
      expect(area.marginText).toBe('margin of error not published');
      expect(area.intervalText).toBe('not published');
    }
    expect(view.areas.map(({ baseText }) => baseText)).toEqual(['900', 'not published']);
    expect(view.headline).toBe('No margin of error, so no NHS area can be told from England');
  });

  it('judges none where the margin has no width, as where everybody gave the answer', () => {
    const view = viewIn(now({ [ENGLAND]: WHOLE, a: [100, 0, 900], b: [0, 0, 900] }), {
      colour: 'england',
    });
    expect(view.areas.map(({ verdict, fill }) => [verdict, fill])).toEqual([
      ['unknown', 'missing'],
      ['unknown', 'missing'],
    ]);
    expect(view.areas[0]?.verdictText).toBe('cannot be judged from what was published');
  });
});

describe('the ends of the scale', () => {
  const row: Row = {
    [ENGLAND]: WHOLE,
    a: [0, 2, 900],
    b: [100, 2, 900],
    c: [69, 2, 900],
    d: [71, 2, 900],
  };

  it('0% is a figure of the lowest class and 100% one of the highest', () => {
    const [none, all] = viewIn(now(row)).areas;
    expect(none).toMatchObject({
      valueText: '0.0%',
      wholeText: '0%',
      shapeText: '0%',
      fill: 'class-1',
    });
    expect(all).toMatchObject({ valueText: '100.0%', shapeText: '100%', fill: 'class-5' });
    expect(none?.intervalText).toBe('0.0% to 2.0%');
    expect(all?.intervalText).toBe('98.0% to 100.0%');
  });

  it('both differ clearly from England, in every rule', () => {
    for (const confidence of CONFIDENCES) {
      const [none, all, near, next] = viewIn(now(row), { confidence }).areas;
      expect([none, all, near, next].map((area) => area?.verdict)).toEqual([
        'lower',
        'higher',
        'none',
        'none',
      ]);
      expect(none?.standingText).toBe('Lower than England’s 70%.');
    }
  });
});
