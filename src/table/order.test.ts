import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../model/estimate';
import { areaView, BASE, figure } from '../testing/area-view';
import type { ChangeView } from '../view/types';
import { COLUMNS, ordered, type Order } from './order';

const missing: Estimate = { value: null, reason: 'suppressed' };

function change(points: number | null): ChangeView {
  return {
    base: BASE,
    earlier: figure(60),
    moved: false,
    points,
    verdict: 'none',
    text: '',
    short: '',
    sentence: '',
  };
}

const areas = [
  areaView('Essex', figure(70), { verdict: 'none', change: change(-3) }),
  areaView('devon', figure(80), { verdict: 'higher', change: change(2) }),
  areaView('Kent', missing, { verdict: 'unknown', change: change(null) }),
  areaView('Dorset', figure(60), { verdict: 'lower' }),
  areaView('Avon', missing, { verdict: 'unknown' }),
  areaView('Bath', { ...figure(0), base: null } as Estimate, { verdict: 'unknown' }),
];

function names(column: Order['column'], descending: boolean): string {
  return ordered(areas, { column, descending })
    .map(({ short }) => short)
    .join(' ');
}

describe('ordered', () => {
  it('gives nothing for nothing', () => {
    expect(ordered([], { column: 'value', descending: true })).toEqual([]);
  });

  it.each([
    ['area', false, 'Avon Bath devon Dorset Essex Kent'],
    ['area', true, 'Kent Essex Dorset devon Bath Avon'],
    ['value', false, 'Bath Dorset Essex devon Avon Kent'],
    ['value', true, 'devon Essex Dorset Bath Avon Kent'],
    ['verdict', false, 'Dorset Essex devon Avon Bath Kent'],
    ['verdict', true, 'devon Essex Dorset Avon Bath Kent'],
    ['change', false, 'Essex devon Avon Bath Dorset Kent'],
    ['change', true, 'devon Essex Avon Bath Dorset Kent'],
  ] as const)('by %s, descending %s: %s', (column, descending, expected) => {
    expect(names(column, descending)).toBe(expected);
  });

  it('takes nought for a figure, and an unpublished base for none', () => {
    expect(names('value', false).startsWith('Bath')).toBe(true);
    expect(names('base', false).endsWith('Avon Bath Kent')).toBe(true);
  });

  it('loses no area, leaves its input as it was, and puts those without a figure last', () => {
    const shares = fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { maxLength: 45 });
    const orders = fc.record({ column: fc.constantFrom(...COLUMNS), descending: fc.boolean() });
    fc.assert(
      fc.property(shares, orders, (values, order) => {
        const given = values.map((value, i) =>
          areaView(`Area ${String(i)}`, value === null ? missing : figure(value)),
        );
        const before = [...given];
        const after = ordered(given, order);
        expect(given).toEqual(before);
        expect(new Set(after)).toEqual(new Set(given));
        if (order.column !== 'value') return;
        const found = after.map(({ estimate }) => estimate.value);
        const figures = values.filter((value) => value !== null);
        expect(found.slice(figures.length).every((value) => value === null)).toBe(true);
        const sorted = [...figures].sort((a, b) => (order.descending ? b - a : a - b));
        expect(found.slice(0, figures.length)).toEqual(sorted);
      }),
    );
  });
});
