import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Polarity } from '../model/survey';
import type { AnswerShare } from '../view/types';
import { segmentClass, segmentsOf } from './answer-segments';

function share(id: string, value: number | null, polarity: Polarity = 'positive'): AnswerShare {
  return {
    answer: { id, label: id, polarity, said: '', bounds: [] },
    estimate:
      value === null
        ? { value: null, reason: 'suppressed' }
        : { value, lower: null, upper: null, base: null, source: 's' },
    valueText: value === null ? 'withheld' : `${value.toFixed(1)}%`,
    intervalText: '',
  };
}

describe('segmentsOf', () => {
  it('draws nothing without answers or figures', () => {
    expect(segmentsOf([], 300)).toEqual([]);
    expect(segmentsOf([share('a', null)], 300)).toEqual([]);
  });

  it('leaves the place of a missing answer open at the end', () => {
    const [a, c] = segmentsOf([share('a', 50), share('b', null), share('c', 20)], 200);
    expect(c?.x).toBe(100);
    expect((c?.x ?? 0) + (c?.width ?? 0)).toBeLessThan(150);
    expect(a?.width).toBeLessThanOrEqual(100);
  });

  it('never has a negative width, even for nobody', () => {
    expect(segmentsOf([share('a', 0), share('b', 100)], 200)[0]?.width).toBe(0);
  });

  it('tells answers of the same polarity apart, missing ones counted', () => {
    const all = [share('a', null), share('b', 40), share('c', 60, 'negative')];
    expect(segmentsOf(all, 200).map(segmentClass)).toEqual([
      'positive shade-1',
      'negative shade-0',
    ]);
  });

  it('leaves out the text of narrow pieces only', () => {
    const texts = segmentsOf([share('a', 95), share('b', 5)], 300).map(({ text }) => text);
    expect(texts).toEqual(['95.0%', '']);
  });

  it('keeps within the bar, in order, whatever rounding makes of the sum', () => {
    const values = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 6 });
    fc.assert(
      fc.property(values, fc.integer({ min: 100, max: 800 }), (shares, width) => {
        const segments = segmentsOf(
          shares.map((value, i) => share(String(i), value)),
          width,
        );
        let end = 0;
        for (const segment of segments) {
          expect(segment.x).toBeGreaterThanOrEqual(end - 1e-9);
          end = segment.x + segment.width;
        }
        expect(end).toBeLessThanOrEqual(width + 1e-9);
      }),
    );
  });
});
