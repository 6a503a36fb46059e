/** How much of a map is chance, what would be steadier, and by which rule a difference is called clear. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGLAND } from '../model/area';
import { contextIn, type Cell, type Row } from '../testing/small-world';
import type { ViewContext } from './context';
import { realnessView } from './realness';
import { citedRule, legendRule } from './rule-texts';
import { viewOf } from './view';

const ENGLAND_ROW: Row = { [ENGLAND]: [70, 0.5, 20_000] };
/** Five areas, so far apart in one answer and so close in the other. */
const row = (step: number): Row => ({
  ...ENGLAND_ROW,
  ...Object.fromEntries(
    [0, 1, 2, 3, 4].map((i) => [`a${String(i)}`, [60 + step * i, 3, 900] as Cell]),
  ),
});
const world = (good: number, poor: number) =>
  contextIn({ figures: { w1: row(good) }, poor: { w1: row(poor) } });

describe('how much of a map is chance', () => {
  it('is not said where it cannot be known', () => {
    expect(realnessView(world(0, 0), null)).toBeNull();
    const few = contextIn({
      figures: { w1: { ...ENGLAND_ROW, a: [60, 3, 900], b: [80, 3, 900] } },
    });
    expect(viewOf(few).realness).toBeNull();
    const bare = contextIn({
      figures: { w1: { a: [60, null, 9], b: [70, 0, 9], c: [80, null, 9] } },
    });
    expect(viewOf(bare).realness).toBeNull();
  });

  it('follows the figures: all chance where areas are alike, none where they lie far apart', () => {
    expect(viewOf(world(0, 0)).realness?.mostlyChance).toBe(true);
    expect(viewOf(world(9, 0)).realness?.text).toMatch(/^Almost none/);
  });

  it('never grows less real as a figure moves further out', () => {
    const shown = (step: number) => viewOf(world(step, 0)).realness?.mostlyChance;
    const step = fc.integer({ min: 0, max: 90 }).map((n) => n / 10);
    fc.assert(
      fc.property(step, step, (one, other) => {
        const [small, large] = [Math.min(one, other), Math.max(one, other)];
        if (shown(small) === false) expect(shown(large)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});

describe('what is steadier', () => {
  const steadier = (context: ViewContext) => viewOf(context).realness?.steadier;

  it('is another answer whose map is mostly real, and nothing where there is none', () => {
    expect(steadier(world(0, 9))).toEqual({ label: 'Show “Poor”', set: { answer: 'poor' } });
    expect(steadier(world(0, 0))).toBeNull();
  });

  it('is not offered for a map that is mostly real', () => {
    expect(steadier(world(9, 9))).toBeNull();
  });

  it('is several surveys together, where there are such and they are not shown', () => {
    const context = world(0, 9);
    const together = [{ wave: 'w1-1', level: 'areas' as const }];
    const measure = { ...context.measure, together };
    expect(steadier({ ...context, measure })).toEqual({
      label: 'Show the latest surveys together',
      set: { wave: 'recent' },
    });
    const period = { ...context.period, together: ['w1'] };
    expect(steadier({ ...context, measure, period })?.set).toEqual({ answer: 'poor' });
  });
});

describe('the rule under a legend', () => {
  it('names the false discovery rule with the number of areas tested', () => {
    expect(legendRule('A difference', 36, 'fdr')).toBe(
      'A difference is called clear only where it holds when all 36 areas are tested at once; of those called clear, about one in 20 may be chance. Too close to call does not mean that two are the same.',
    );
  });

  it.each([
    [42, '95', 'With 42 areas, about two would pass by chance alone.'],
    [42, '99.8', 'With 42 areas, about 0.1 would pass by chance alone.'],
    [10, '95', 'With ten areas, about one would pass by chance alone.'],
    [9, '95', 'With nine areas, about 0.5 would pass by chance alone.'],
  ] as const)('says how many of %d areas would pass at %s%%', (judged, confidence, words) => {
    const rule = legendRule('A change', judged, confidence);
    expect(rule).toContain(
      `A change is called clear only where it is larger than the survey’s margin at the ${confidence}% level. ${words}`,
    );
  });

  it('counts as tested only what was judged', () => {
    const figures = {
      w1: { ...row(4), bare: [60, null, 900] as Cell, gone: 'suppressed' as const },
    };
    const { legend, areas } = viewOf(contextIn({ figures }, { colour: 'england' }));
    expect(areas).toHaveLength(7);
    expect(legend.rule).toContain('when all five areas are tested at once');
  });

  it('is cited by the same name in texts that leave the page', () => {
    expect(citedRule('fdr')).toContain('false discovery rate 5%');
    expect(citedRule('95')).toBe('A difference is called clear at 95% confidence, area by area.');
    expect(citedRule('99.8')).toContain('99.8% confidence');
  });
});
