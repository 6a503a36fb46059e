/** Changes between any two figures: points, words and verdict hold together. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGLAND } from '../model/area';
import { intervalOf, MISSING_REASONS } from '../model/estimate';
import { CONFIDENCES } from '../model/selection';
import { viewFor } from '../testing/published';
import { viewIn, type Cell, type Row } from '../testing/small-world';
import type { AreaView, ChangeVerdict, Fill } from './types';

/** Area "a" then and now, a year apart, beside another that stays as it is. */
function between(then: Cell, now: Cell, confidence: 'fdr' | '95' | '99.8' = 'fdr'): AreaView {
  const row = (cell: Cell): Row => ({ [ENGLAND]: [70, 0.5, 20_000], a: cell, b: [60, 3, 900] });
  const world = { figures: { w1: row(then), w14: row(now) } };
  const [area] = viewIn(world, { colour: 'change', confidence }).areas;
  if (!area) throw new Error('The world has an area.');
  return area;
}

const FILLS: Readonly<Record<ChangeVerdict, Fill>> = {
  risen: 'risen',
  fallen: 'fallen',
  none: 'no-difference',
  unknown: 'missing',
  broken: 'broken',
};

describe('whatever the figures', () => {
  const value = fc.integer({ min: 0, max: 1000 }).map((n) => n / 10);
  const half = fc.option(fc.integer({ min: 0, max: 80 }).map((n) => n / 10));
  const base = fc.option(fc.integer({ min: 1, max: 5000 }));
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    { weight: 6, arbitrary: fc.tuple(value, half, base) },
    { weight: 1, arbitrary: fc.constantFrom(...MISSING_REASONS) },
  );

  it('points, words and verdict go the same way, and backwards the other way', () => {
    const turned = { risen: 'fallen', fallen: 'risen' } as const;
    fc.assert(
      fc.property(cell, cell, (then, now) => {
        const [there, back] = [between(then, now).change, between(now, then).change];
        const verdict = there?.verdict ?? 'broken';
        if (verdict === 'risen') expect(there?.points).toBeGreaterThan(0);
        if (verdict === 'fallen') expect(there?.points).toBeLessThan(0);
        const other = verdict === 'risen' || verdict === 'fallen' ? turned[verdict] : verdict;
        expect(back?.verdict).toBe(other);
        expect(-(back?.points ?? 0)).toBeCloseTo(there?.points ?? 0, 9);
      }),
    );
  });

  it('a lacking margin is named only where one is lacking', () => {
    fc.assert(
      fc.property(cell, cell, (then, now) => {
        const { change } = between(then, now);
        const lacks = [then, now].some((each) => typeof each === 'object' && each[1] === null);
        if (/margin of error[, ]/.test(change?.text ?? '')) expect(lacks).toBe(true);
        if (change?.sentence.includes('Without a margin')) expect(lacks).toBe(true);
      }),
    );
  });

  it('fill, mark and short line are those of the verdict', () => {
    fc.assert(
      fc.property(cell, cell, (then, now) => {
        const { change, fill, shapeText, estimate, standsOut } = between(then, now);
        const verdict = change?.verdict ?? 'broken';
        expect(fill).toBe(estimate.value === null ? 'missing' : FILLS[verdict]);
        expect(standsOut).toBe(verdict === 'risen' || verdict === 'fallen');
        expect(/^Clearly (up|down)/.test(change?.short ?? '')).toBe(standsOut);
        const sign = change?.points ?? 0;
        expect(shapeText).toMatch(sign > 0.5 ? /^\+\d+$/ : sign < -0.5 ? /^−\d+$/ : /^0?$|^[+−]1$/);
      }),
    );
  });

  it('the stricter level finds nothing that the looser one does not', () => {
    fc.assert(
      fc.property(cell, cell, (then, now) => {
        const [fdr, loose, strict] = CONFIDENCES.map(
          (level) => between(then, now, level).change?.verdict,
        );
        if (strict === 'risen' || strict === 'fallen') expect(loose).toBe(strict);
        if (fdr === 'risen' || fdr === 'fallen') expect(loose).toBe(fdr);
      }),
    );
  });

  it('a larger rise from the same figure is no less clear', () => {
    const share = fc.integer({ min: 300, max: 600 }).map((n) => n / 10);
    const more = fc.integer({ min: 0, max: 100 }).map((n) => n / 10);
    fc.assert(
      fc.property(share, more, more, (start, one, other) => {
        const rise = (by: number) => between([start, 3, 900], [start + by, 3, 900]).change?.verdict;
        const [small, large] = [Math.min(one, other), Math.max(one, other)];
        if (rise(small) === 'risen') expect(rise(large)).toBe('risen');
      }),
    );
  });
});

describe('the published figures', () => {
  it('deny no margin that they print: nobody then, and nobody now', () => {
    const query = '?measure=has-dentist&answer=dental-hospital&wave=his-17&colour=change';
    const unjudged = viewFor(query).areas.filter(
      ({ estimate, change }) => change?.verdict === 'unknown' && intervalOf(estimate),
    );
    expect(unjudged.length).toBeGreaterThan(0);
    for (const { change, accessibleName } of unjudged) {
      expect(accessibleName).toMatch(/: 0\.0%, cannot be judged from what was published$/);
      expect(change?.sentence).not.toContain('Without a margin');
    }
  });
});
