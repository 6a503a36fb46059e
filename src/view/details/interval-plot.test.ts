import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../model/estimate';
import { areaView } from '../../testing/area-view';
import { intervalPlotOf } from './interval-plot';
import { VERDICT_WORDS } from '../glossary';
import type { AreaView } from '../types';

function view(short: string, estimate: Estimate, valueText = 'v', intervalText = 'i'): AreaView {
  return areaView(short, estimate, { code: short, valueText, intervalText });
}

function figure(value: number, half: number | null): Estimate {
  const [lower, upper] = half === null ? [null, null] : [value - half, value + half];
  return { value, lower, upper, base: null, source: 's' };
}

const NONE: Estimate = { value: null, reason: 'suppressed' };
const england = view('England', figure(70, 1));

describe('intervalPlotOf', () => {
  it('has nothing to draw without areas or figures, and says so', () => {
    const strip = intervalPlotOf([view('A', NONE, 'withheld')], view('England', NONE));
    expect(strip).toMatchObject({ marks: [], england: null, extent: null });
    expect(strip.without).toEqual([{ why: 'Withheld', areas: ['A'] }]);
    expect(strip.rule).toContain('No area');
    expect(intervalPlotOf([], england).extent).toEqual([69, 71]);
  });

  it('names figures without an interval in words instead of drawing them', () => {
    const areas = [view('A', figure(60, null), '60.0%'), view('B', figure(50, null), '50.0%')];
    const strip = intervalPlotOf(areas, england);
    expect(strip.marks).toEqual([]);
    expect(strip.without).toEqual([
      { why: 'Margin of error not published', areas: ['A (60.0%)', 'B (50.0%)'] },
    ]);
  });

  it('sorts by size, equal ones by name, and leaves what it was given as it was', () => {
    const areas = [view('C', figure(60, 2)), view('B', figure(80, 2)), view('A', figure(60, 2))];
    expect(intervalPlotOf(areas, england).marks.map(({ short }) => short)).toEqual(['B', 'A', 'C']);
    expect(areas.map(({ short }) => short)).toEqual(['C', 'B', 'A']);
  });

  it('gives each mark its name with figure and interval', () => {
    const [mark] = intervalPlotOf(
      [view('Kent', figure(60, 2), '60.0%', '58.0% to 62.0%')],
      england,
    ).marks;
    expect(mark?.name).toBe(`Kent: 60.0%, margin of error 58.0% to 62.0%, ${VERDICT_WORDS.none}`);
    expect(mark).toMatchObject({ whole: '60%', verdict: 'none' });
  });

  it('draws or names every area once, whatever its figures', () => {
    const estimate = fc.oneof(
      fc.constant(NONE),
      fc.tuple(fc.nat(100), fc.option(fc.nat(20))).map(([value, half]) => figure(value, half)),
    );
    fc.assert(
      fc.property(fc.array(estimate), (estimates) => {
        const areas = estimates.map((each, i) => view(`<${String(i)}>`, each));
        const strip = intervalPlotOf(areas, england);
        for (const { short } of areas) {
          const drawn = strip.marks.filter((mark) => mark.short === short).length;
          const named = strip.without
            .flatMap((gap) => gap.areas)
            .filter((text) => text.includes(short)).length;
          expect(drawn + named).toBe(1);
        }
      }),
    );
  });
});
