import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../model/estimate';
import { areaView } from '../../testing/area-view';
import { contextFor, detailsFor, index, viewFor } from '../../testing/published';
import { VERDICT_WORDS } from '../glossary';
import type { AreaView } from '../types';
import { funnelView } from './funnel';
import type { FunnelLine, FunnelView } from './funnel-types';

const context = contextFor('?wave=his-28');

/** An estimate with an interval of simple chance. */
function simple(value: number, base: number | null): Estimate {
  const half = 1.96 * Math.sqrt((value * (100 - value)) / (base ?? 500));
  return { value, lower: value - half, upper: value + half, base, source: 's' };
}

const NONE: Estimate = { value: null, reason: 'suppressed' };
const bare: Estimate = { value: 60, lower: null, upper: null, base: 500, source: 's' };
const england = areaView('England', simple(70, 40_000));

function there(found: FunnelView | null): FunnelView {
  if (!found) throw new Error('There is nothing to draw.');
  return found;
}

/** An area with two more, so that it is not most of the whole. */
function threeWith(estimate: Estimate, base = 20): AreaView[] {
  return [simple(66, base), estimate, simple(72, base)].map((each, i) => areaView(String(i), each));
}

/** Limits of a line at a base, between the two bases nearest to it. */
function limitsAt({ limits }: FunnelLine, base: number): [number, number] {
  const next = limits.findIndex((each) => each.base >= base);
  const [a, b] = [limits[next - 1], limits[next]];
  if (!a || !b) throw new Error(`The line does not reach ${String(base)}.`);
  const share = (base - a.base) / (b.base - a.base);
  return [a.lower + share * (b.lower - a.lower), a.upper + share * (b.upper - a.upper)];
}

describe('funnelView', () => {
  it('is nothing without areas, without England, and without bases', () => {
    expect(funnelView(context, [], england)).toBeNull();
    const areas = [areaView('A', simple(60, 500))];
    expect(funnelView(context, areas, areaView('England', NONE))).toBeNull();
    expect(funnelView(context, [areaView('A', simple(60, null))], england)).toBeNull();
    expect(funnelView(context, [areaView('A', bare, { verdict: 'unknown' })], england)).toBeNull();
  });

  it('draws one area, and says why another is not drawn', () => {
    const areas = [areaView('A', simple(60, 500)), areaView('B', NONE), areaView('C', bare)];
    const funnel = there(funnelView(context, areas, england));
    expect(funnel.points.map(({ brief, base }) => [brief, base])).toEqual([['A', 500]]);
    expect(funnel.without).toEqual([
      { why: 'Withheld because too few people answered', areas: ['B'] },
      { why: 'Margin of error not published', areas: ['C (60.0%)'] },
    ]);
    expect(funnel.england.text).toBe('England 70%');
    expect(funnel.rule).toContain('None lies beyond the solid lines');
  });

  it('names each area with share, answers and verdict, the fewest answers first', () => {
    const areas = [
      areaView('Kent', simple(60, 1334), { verdict: 'lower', verdictText: VERDICT_WORDS.lower }),
      areaView('Devon', simple(71, 900)),
    ];
    const funnel = there(funnelView(context, areas, england));
    expect(funnel.points.map(({ name }) => name)).toEqual([
      `Devon: 71.0%, 900 people answered, ${VERDICT_WORDS.none}`,
      `Kent: 60.0%, 1,334 people answered, ${VERDICT_WORDS.lower}`,
    ]);
    expect(funnel.rule).toContain('drawn as triangles');
  });

  it('keeps all that is drawn on its scales, with few round numbers', () => {
    for (const base of [1, 17, 99, 100, 101, 4999, 30_000]) {
      const { ticks, most, extent, lines } = there(
        funnelView(context, threeWith(simple(60, base), base / 2), england),
      );
      expect(ticks.length, String(base)).toBeGreaterThan(2);
      expect(ticks.length, String(base)).toBeLessThan(6);
      const [low, high] = extent;
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(100);
      for (const { lower, upper } of lines.flatMap(({ limits }) => limits)) {
        expect(lower).toBeGreaterThanOrEqual(low);
        expect(upper).toBeLessThanOrEqual(high);
      }
      expect(most).toBeGreaterThan(base);
      expect(ticks.at(-1)?.base).toBeLessThanOrEqual(most);
    }
  });
});

const QUERIES = index.surveys.flatMap(({ id, measures }) =>
  measures.flatMap((measure) =>
    measure.answers.flatMap((answer) =>
      ['fdr', '95', '99.8'].map(
        (confidence) =>
          `?survey=${id}&measure=${measure.id}&answer=${answer.id}&confidence=${confidence}`,
      ),
    ),
  ),
);

/** Areas on the wrong side of the line of their map's verdicts; on the line itself either is right. */
function wrongSide(areas: readonly AreaView[], { points, lines }: FunnelView): string[] {
  const clear = lines.find(({ kind }) => kind === 'clear');
  return points.flatMap(({ code, value, base, verdict, name }) => {
    if (!clear) return [name];
    const [lower, upper] = limitsAt(clear, base);
    const near = Math.min(Math.abs(value - lower), Math.abs(value - upper)) < 0.02;
    const side = value > upper ? 'higher' : value < lower ? 'lower' : 'none';
    const same = areas.find((area) => area.code === code)?.verdict === verdict;
    return same && (near || side === verdict) ? [] : [`${name} lies ${side}`];
  });
}

describe('the published figures', () => {
  it('lie beyond the lines exactly where map and table call them clear', () => {
    let drawn = 0;
    for (const query of QUERIES) {
      const { funnel } = detailsFor(query);
      if (!funnel) continue;
      drawn += 1;
      expect(wrongSide(viewFor(query).areas, funnel), query).toEqual([]);
    }
    expect(drawn).toBeGreaterThan(50);
  });

  it('count answers after weighting where the survey weights them, and say so', () => {
    const funnel = there(detailsFor('?survey=gpps').funnel);
    const bases = new Map(
      viewFor('?survey=gpps').areas.map(({ code, estimate }) => [
        code,
        estimate.value === null ? null : estimate.base,
      ]),
    );
    expect(funnel.across).toBe('Answers, after weighting');
    expect(funnel.rule).toContain('weighting');
    for (const { code, base } of funnel.points) expect(base).toBeLessThan(bases.get(code) ?? 0);
  });

  it('leave the line of a single test out where it would lie on the other', () => {
    const kinds = (query: string) => there(detailsFor(query).funnel).lines.map(({ kind }) => kind);
    expect(kinds('?confidence=95')).toEqual(['clear']);
    expect(kinds('?confidence=99.8')).toEqual(['clear', 'alone']);
    expect(kinds('')).toEqual(['clear', 'alone']);
    expect(kinds('?survey=gpps')).toEqual(['clear']);
  });

  it('has nothing to draw where news reports gave no bases', () => {
    expect(detailsFor('?wave=his-1').funnel).toBeNull();
  });
});
