import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Column } from '../../src/model/files';
import { effectiveBase, wilsonInterval } from '../../src/stats/wilson';
import { fileOf, measures } from '../testing/committed';
import { withMargins } from './margins';

function block(base: number, answers: Record<string, Column>, wave = 'w1'): Block {
  return { wave, source: 's', areas: ['A'], base: [base], answers };
}

const wilson = (value: number, base: number): Column => {
  const limits = wilsonInterval(value, base);
  return { value: [value], lower: [limits?.lower ?? null], upper: [limits?.upper ?? null] };
};

describe('withMargins', () => {
  it('leaves alone what has no limits to start from, and what has no figure', () => {
    const bare = block(100, { good: { value: [40] }, poor: { value: [60] } });
    expect(withMargins([bare], 2)).toEqual([bare]);
    const missing = { value: [null], missing: { A: 'suppressed' as const } };
    expect(withMargins([block(100, { good: wilson(40, 50), poor: missing })], 2)).toEqual([
      block(100, { good: wilson(40, 50), poor: missing }),
    ]);
    expect(withMargins([], 2)).toEqual([]);
  });

  it('gives the other of two answers 100 less the limits, exactly', () => {
    const column = { value: [40], lower: [37.5], upper: [43] };
    const [found] = withMargins([block(2000, { good: column, poor: { value: [60] } })], 2);
    expect(found?.answers.good).toBe(column);
    expect(found?.answers.poor).toEqual({
      value: [60],
      lower: [57],
      upper: [62.5],
      calculated: 'complement',
    });
  });

  it('gives each of several answers the interval of its share with the effective base', () => {
    const shares = fc.tuple(
      fc.double({ min: 1, max: 80, noNaN: true }),
      fc.double({ min: 0.5, max: 19, noNaN: true }),
      fc.integer({ min: 50, max: 20_000 }),
    );
    fc.assert(
      fc.property(shares, ([good, poor, people]) => {
        const given = block(people * 2, { good: wilson(good, people), poor: { value: [poor] } });
        const { lower, upper, calculated } = withMargins([given], 3)[0]?.answers.poor ?? {};
        expect(calculated).toBe('effective-base');
        const [low, high] = [lower?.[0] ?? NaN, upper?.[0] ?? NaN];
        expect(low).toBeLessThanOrEqual(poor);
        expect(high).toBeGreaterThanOrEqual(poor);
        const expected = wilsonInterval(poor, people);
        expect(low).toBeCloseTo(expected?.lower ?? NaN, 2);
        expect(high).toBeCloseTo(expected?.upper ?? NaN, 2);
      }),
    );
  });

  it('withholds all limits of an answer and wave where any are impossible, in every block', () => {
    const possible = block(300, { good: wilson(50, 200), poor: { value: [50] } });
    const impossible = block(100, { good: wilson(50, 150), poor: { value: [50] } });
    const other = block(100, { good: wilson(50, 80) }, 'w2');
    const [a, b, c] = withMargins([possible, impossible, other], 2);
    for (const found of [a, b]) {
      expect(found?.answers.good).toEqual({ value: [50], withheld: 'impossible' });
      expect(found?.answers.poor).toEqual({ value: [50] });
    }
    expect(c).toEqual(other);
  });
});

describe('the committed GP Patient Survey figures', () => {
  const gpps = measures.filter(({ name }) => name.startsWith('gpps/'));

  it('withhold the limits of website and app in 2025, and no others', () => {
    const found = gpps.flatMap(({ name, measure }) =>
      fileOf(measure.file).blocks.flatMap((item) =>
        Object.values(item.answers).flatMap(({ withheld }) =>
          withheld ? [`${name} ${item.wave} ${withheld}`] : [],
        ),
      ),
    );
    expect([...new Set(found)].sort()).toEqual([
      'gpps/app gpps-2025 impossible',
      'gpps/website gpps-2025 impossible',
    ]);
  });

  it('have limits for every answer of 2026, calculated ones marked, none from more than answered', () => {
    for (const { measure } of gpps) {
      for (const item of fileOf(measure.file).blocks.filter(({ wave }) => wave === 'gpps-2026')) {
        const marks = Object.values(item.answers).map(({ calculated }) => calculated);
        expect(marks.filter((mark) => mark === undefined)).toHaveLength(1);
        for (const { value, lower, upper } of Object.values(item.answers)) {
          item.areas.forEach((_, at) => {
            const [share, low, high] = [value[at], lower?.[at], upper?.[at]];
            if (typeof share !== 'number') throw new Error('every area has a figure');
            if (typeof low !== 'number' || typeof high !== 'number') throw new Error('no limits');
            expect(effectiveBase(share, { lower: low, upper: high })).toBeLessThan(
              item.base[at] ?? 0,
            );
          });
        }
      }
    }
  });
});
