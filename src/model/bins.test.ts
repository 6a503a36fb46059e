import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOUND_COUNT, CLASSES, binOf, binsOf } from './bins';

const BOUNDS = [70, 72.5, 75, 77.5];
const bins = binsOf(BOUNDS);
const share = fc.double({ min: 0, max: 100, noNaN: true });

describe('binsOf', () => {
  it('is one class, open at both ends, without bounds', () => {
    expect(binsOf([])).toMatchObject([{ fill: CLASSES[0], from: null, to: null }]);
  });

  it('is the same objects for the same list, so that map, legend and table can share them', () => {
    expect(binsOf(BOUNDS)).toBe(bins);
  });

  it('joins class to class, and is open only at its two ends', () => {
    expect(bins.map(({ from, to }) => [from, to])).toEqual([
      [null, 70],
      [70, 72.5],
      [72.5, 75],
      [75, 77.5],
      [77.5, null],
    ]);
  });

  it('uses no more bounds than there are classes for', () => {
    const many = Array.from({ length: BOUND_COUNT + 3 }, (_, i) => i);
    expect(binsOf(many).map(({ fill }) => fill)).toEqual([...CLASSES]);
    expect(binsOf(many).at(-1)?.to).toBeNull();
  });
});

describe('binOf', () => {
  const fillOf = (value: number, bounds: readonly number[]) => binOf(value, binsOf(bounds))?.fill;

  it.each([
    [0, [], 'class-1'],
    [0, BOUNDS, 'class-1'],
    [69.94, BOUNDS, 'class-1'],
    // Printed as 70.0%, and so coloured.
    [69.96, BOUNDS, 'class-2'],
    [70, BOUNDS, 'class-2'],
    [72.5, BOUNDS, 'class-3'],
    [75, BOUNDS, 'class-4'],
    [77.44, BOUNDS, 'class-4'],
    [77.5, BOUNDS, 'class-5'],
    [100, BOUNDS, 'class-5'],
  ])('%d among %j is %s', (value, bounds, fill) => {
    expect(fillOf(value, bounds)).toBe(fill);
  });

  it('is none for what is no number', () => {
    expect(binOf(NaN, bins)).toBeNull();
  });

  it('finds exactly one class for every share', () => {
    fc.assert(
      fc.property(share, (value) => {
        expect(bins.filter(({ contains }) => contains(value))).toHaveLength(1);
      }),
    );
  });

  it('never puts a larger share into a lower class', () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        const at = (value: number) => bins.findIndex(({ contains }) => contains(value));
        expect(at(Math.min(a, b))).toBeLessThanOrEqual(at(Math.max(a, b)));
      }),
    );
  });
});
