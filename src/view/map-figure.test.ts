import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binOf, binsOf } from '../model/bins';
import { figure } from '../testing/area-view';
import { mapFigure, standsOut } from './map-figure';
import type { ChangeView } from './types';

const bins = binsOf([70, 72.5, 75, 77.5]);

const area = (value: number, change: Partial<ChangeView> | null = null) => ({
  estimate: figure(value),
  verdict: 'none' as const,
  change: change as ChangeView | null,
});

describe('mapFigure', () => {
  it('is empty without a figure', () => {
    const missing = { value: null, reason: 'suppressed' } as const;
    expect(mapFigure({ ...area(0), estimate: missing }, 'value', bins)).toBe('');
    expect(mapFigure(area(70), 'change', bins)).toBe('');
  });

  it('is a whole percentage, unless that belongs to another class', () => {
    expect(mapFigure(area(68.4), 'value', bins)).toBe('68%');
    expect(mapFigure(area(69.5), 'value', bins)).toBe('69.5%');
    expect(mapFigure(area(69.96), 'england', bins)).toBe('70%');
    expect(mapFigure(area(70.4), 'value', bins)).toBe('70%');
    expect(mapFigure(area(72.4), 'value', bins)).toBe('72%');
    expect(mapFigure(area(72.6), 'value', bins)).toBe('73%');
    expect(mapFigure(area(77.4), 'value', bins)).toBe('77%');
  });

  it('is the change with its sign where changes are shown', () => {
    expect(mapFigure(area(70, { points: 3.6 }), 'change', bins)).toBe('+4');
    expect(mapFigure(area(70, { points: -3.6 }), 'change', bins)).toBe('−4');
    expect(mapFigure(area(70, { points: -0.2 }), 'change', bins)).toBe('0');
    expect(mapFigure(area(70, { points: null }), 'change', bins)).toBe('');
  });

  it('always reads as one of its class', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (tenths) => {
        const value = tenths / 10 + 0.04;
        const shown = Number(mapFigure(area(value), 'value', bins).slice(0, -1));
        expect(binOf(shown, bins)).toBe(binOf(value, bins));
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
