/** One verdict, wherever it is said: row, answer, panel, legend, charts, summary, headline and download. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../export/rows';
import { ENGLAND } from '../model/area';
import { isFigure, MISSING_REASONS } from '../model/estimate';
import { CONFIDENCES } from '../model/selection';
import { areaOf, contextIn, type Cell, type Row } from '../testing/small-world';
import type { ViewContext } from './context';
import { detailsOf } from './details/details';
import { UNKNOWN_WORDS, VERDICT_SHORT, VERDICT_WORDS } from './glossary';
import { inWords } from './numbers';
import type { AreaView, Verdict, View } from './types';
import { viewOf } from './view';
import { sentenceCase } from './words';

const tenths = (min: number, max: number) => fc.integer({ min, max }).map((n) => n / 10);
const base = fc.integer({ min: 40, max: 3000 });
/** Mostly figures that may well differ, some without a margin, with one of no width, or missing. */
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(tenths(500, 900), tenths(10, 60), base) },
  { weight: 1, arbitrary: fc.tuple(tenths(0, 1000), fc.constantFrom(null, 0), base) },
  { weight: 1, arbitrary: fc.constantFrom(...MISSING_REASONS) },
);
const whole: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 9, arbitrary: fc.tuple(tenths(600, 800), tenths(3, 20), fc.constant(20_000)) },
  { weight: 1, arbitrary: fc.constant<Cell>('not-asked') },
);
const row: fc.Arbitrary<Row> = fc
  .tuple(whole, fc.array(cell, { maxLength: 9 }))
  .map(([england, cells]) => ({
    [ENGLAND]: england,
    ...Object.fromEntries(cells.map((each, i) => [`a${String(i)}`, each])),
  }));
const asked = fc.record({
  confidence: fc.constantFrom(...CONFIDENCES),
  colour: fc.constant('england' as const),
});

/** Every area of any made-up map, with all that is made of it. */
function every(check: (view: View, context: ViewContext) => void): void {
  fc.assert(
    fc.property(row, asked, (figures, more) => {
      const context = contextIn({ figures: { w1: figures } }, more);
      check(viewOf(context), context);
    }),
    { numRuns: 150 },
  );
}

const isClear = ({ verdict }: Pick<AreaView, 'verdict'>) =>
  verdict === 'higher' || verdict === 'lower';
const among = ({ areas }: View, ...wanted: Verdict[]) =>
  areas.filter(({ estimate, verdict }) => isFigure(estimate) && wanted.includes(verdict)).length;

const { noMargin, unfit, noEngland } = UNKNOWN_WORDS;
const UNKNOWN = new RegExp(`^(${noMargin}|${unfit}|${noEngland})$`);

/** The words of a verdict by the place where they stand. */
const SAID: Readonly<
  Record<Verdict, { row: RegExp; head: RegExp; answer: RegExp; summary: RegExp }>
> = {
  higher: {
    row: new RegExp(`^${VERDICT_WORDS.higher}$`),
    head: new RegExp(`^${VERDICT_SHORT.higher}$`),
    answer: /^Higher than England’s \d/,
    summary: /^That was clearly better than England’s/,
  },
  lower: {
    row: new RegExp(`^${VERDICT_WORDS.lower}$`),
    head: new RegExp(`^${VERDICT_SHORT.lower}$`),
    answer: /^Lower than England’s \d/,
    summary: /^That was clearly worse than England’s/,
  },
  none: {
    row: new RegExp(`^${VERDICT_WORDS.none}$`),
    head: new RegExp(`^${VERDICT_SHORT.none}$`),
    answer: /^Too close to England’s \d+% to call\.$/,
    summary: /^England’s share was (the same|.*(to confirm|are compared))/,
  },
  unknown: {
    row: UNKNOWN,
    head: UNKNOWN,
    answer: /^$|cannot be compared/,
    summary: /cannot be compared/,
  },
};

describe('the verdict of an area', () => {
  it('has the same words in row, heading, name, answer and panel', () => {
    every((view, context) => {
      for (const area of view.areas.filter(({ estimate }) => isFigure(estimate))) {
        const { row: inRow, head, answer } = SAID[area.verdict];
        expect(area.verdictText).toMatch(inRow);
        expect(area.verdictShort).toMatch(head);
        expect(area.accessibleName).toBe(`${area.short}: ${area.valueText}, ${area.verdictText}`);
        const chosen = viewOf({ ...context, area: areaOf(area.code) });
        expect(chosen.answerView.standing).toMatch(answer);
        expect(chosen.panel.area).toEqual(area);
        expect(chosen.answerView.alone === '').toBe(!area.clearAlone);
      }
    });
  });

  it('is told by the summary as by the map', () => {
    every((view, context) => {
      for (const area of view.areas.filter(({ estimate }) => isFigure(estimate))) {
        const of = { ...context, area: areaOf(area.code) };
        const { comparison } = detailsOf(of, viewOf(of), () => null).narrative;
        if (!isFigure(view.england.estimate)) expect(comparison).toBeNull();
        else expect(comparison).toMatch(SAID[area.verdict].summary);
      }
    });
  });

  it('marks the shape exactly where it is clear, and never without a figure', () => {
    every(({ areas }) => {
      for (const area of areas) {
        expect(area.standsOut).toBe(isClear(area));
        expect(area.distanceText === '').toBe(area.verdict === 'unknown');
        if (isFigure(area.estimate)) continue;
        expect([area.verdict, area.standsOut, area.verdictText]).toEqual([
          'unknown',
          false,
          UNKNOWN_WORDS.noFigure,
        ]);
      }
    });
  });

  it('points the way that the printed distance does', () => {
    every(({ areas }) => {
      for (const { verdict, distanceText } of areas) {
        if (verdict === 'higher') expect(distanceText).toMatch(/^\+/);
        if (verdict === 'lower') expect(distanceText).toMatch(/^−/);
      }
    });
  });
});

describe('the verdicts of a map', () => {
  it('are counted alike by legend, headline and England’s own answer', () => {
    every((view) => {
      const counted = new Map(view.legend.entries.map(({ fill, count }) => [fill, count]));
      const [higher, lower, none] = [
        among(view, 'higher'),
        among(view, 'lower'),
        among(view, 'none'),
      ];
      expect(
        ['higher', 'lower', 'no-difference'].map((fill) => counted.get(fill as 'higher')),
      ).toEqual([higher, lower, none]);
      const missing = view.legend.entries.filter(({ fill }) => fill === 'missing');
      const rest = view.areas.length - higher - lower - none;
      expect(missing.reduce((sum, { count }) => sum + count, 0)).toBe(rest);
      const clear = higher + lower;
      expect(/stands? out/.test(view.headline)).toBe(clear + none > 0);
      const numbers = `${inWords(clear)} of ${inWords(clear + none)} NHS areas`;
      if (clear > 0) expect(view.headline).toContain(sentenceCase(numbers));
      expect(view.answerView.standing.includes('higher')).toBe(higher > 0);
      expect(view.answerView.standing.includes('lower')).toBe(lower > 0);
    });
  });

  it('are drawn as given in interval plot and funnel, each area once', () => {
    every((view, context) => {
      const { intervalPlot, funnel } = detailsOf(context, view, () => null);
      const verdicts = new Map(view.areas.map((area) => [area.code, area]));
      for (const { code, verdict, name } of intervalPlot.marks) {
        const area = verdicts.get(code);
        expect(verdict).toBe(area?.verdict);
        expect(name.endsWith(`, ${area?.verdictText ?? ''}`)).toBe(verdict !== 'unknown');
      }
      for (const { code, verdict, name } of funnel?.points ?? []) {
        expect(verdict).toBe(verdicts.get(code)?.verdict);
        expect(name).toContain(verdicts.get(code)?.verdictText);
      }
      const told =
        intervalPlot.marks.length + intervalPlot.without.flatMap(({ areas }) => areas).length;
      expect(told).toBe(view.areas.length);
      expect(funnel === null).toBe(among(view, 'higher', 'lower', 'none') === 0);
    });
  });

  it('stand in the download as figures: missing with its reason, and never as nought', () => {
    every((view, { index, dataset, survey, measure, period }) => {
      const rows = rowsOf({ index, dataset, survey, measure, waves: [period] });
      const byArea = new Map(rows.map((each) => [each.area_code, each]));
      for (const { code, estimate } of [view.england, ...view.areas]) {
        const { percent, lower_95, missing_because } = byArea.get(code) ?? {};
        expect(percent).toBe(estimate.value);
        if (isFigure(estimate)) expect([lower_95, missing_because]).toEqual([estimate.lower, null]);
        else expect([lower_95, missing_because]).toEqual([null, estimate.reason]);
      }
    });
  });
});
