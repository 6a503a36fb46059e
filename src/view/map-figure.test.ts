import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figure } from '../testing/area-view';
import { measures } from '../testing/published';
import { classOf } from './legend';
import { mapFigure, standsOut } from './map-figure';
import type { ChangeView } from './types';

const [first] = measures;
if (!first) throw new Error('No measure is published.');
const answer = { ...first.measure.answers[0], breaks: [70, 72.5, 75, 77.5] } as never;

const area = (value: number, change: Partial<ChangeView> | null = null) => ({
  estimate: figure(value),
  verdict: 'none' as const,
  change: change as ChangeView | null,
});

describe('mapFigure', () => {
  it('is empty without a figure', () => {
    const missing = { value: null, reason: 'suppressed' } as const;
    expect(mapFigure({ ...area(0), estimate: missing }, 'value', answer)).toBe('');
    expect(mapFigure(area(70), 'change', answer)).toBe('');
  });

  it('is a whole percentage, unless that belongs to another class', () => {
    expect(mapFigure(area(68.4), 'value', answer)).toBe('68%');
    expect(mapFigure(area(69.5), 'value', answer)).toBe('69.5%');
    expect(mapFigure(area(69.96), 'england', answer)).toBe('70%');
    expect(mapFigure(area(70.4), 'value', answer)).toBe('70%');
    expect(mapFigure(area(72.4), 'value', answer)).toBe('72%');
    expect(mapFigure(area(72.6), 'value', answer)).toBe('73%');
    expect(mapFigure(area(77.4), 'value', answer)).toBe('77%');
  });

  it('is the change with its sign where changes are shown', () => {
    expect(mapFigure(area(70, { points: 3.6 }), 'change', answer)).toBe('+4');
    expect(mapFigure(area(70, { points: -3.6 }), 'change', answer)).toBe('−4');
    expect(mapFigure(area(70, { points: -0.2 }), 'change', answer)).toBe('0');
    expect(mapFigure(area(70, { points: null }), 'change', answer)).toBe('');
  });

  it('always reads as one of its class', () => {
    const breaks = [70, 72.5, 75, 77.5];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (tenths) => {
        const value = tenths / 10 + 0.04;
        const shown = Number(mapFigure(area(value), 'value', answer).slice(0, -1));
        expect(classOf(shown, breaks)).toBe(classOf(value, breaks));
      }),
    );
  });
});

describe('standsOut', () => {
  it('follows the verdict that the colours show', () => {
    expect(standsOut({ ...area(70), verdict: 'higher' }, 'value')).toBe(true);
    expect(standsOut({ ...area(70), verdict: 'lower' }, 'england')).toBe(true);
    expect(standsOut(area(70), 'value')).toBe(false);
    expect(standsOut({ ...area(70), verdict: 'unknown' }, 'england')).toBe(false);
    expect(standsOut(area(70, { verdict: 'fallen' }), 'change')).toBe(true);
    expect(standsOut(area(70, { verdict: 'none' }), 'change')).toBe(false);
    expect(standsOut({ ...area(70), verdict: 'higher' }, 'change')).toBe(false);
  });
});
