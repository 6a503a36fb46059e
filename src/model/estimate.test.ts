import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalOf, isFigure, MISSING_REASONS, type Estimate, type Figure } from './estimate';

const figure = (part: Partial<Figure>): Figure => ({
  value: 50,
  lower: null,
  upper: null,
  base: null,
  source: 'made-up',
  ...part,
});

describe('an estimate', () => {
  it.each(MISSING_REASONS)('is no figure and has no interval where it is missing: %s', (reason) => {
    const missing: Estimate = { value: null, reason };
    expect(isFigure(missing)).toBe(false);
    expect(intervalOf(missing)).toBeNull();
  });

  it('is a figure at nought per cent', () => {
    expect(isFigure(figure({ value: 0 }))).toBe(true);
  });

  it('has an interval that begins and ends at nought', () => {
    expect(intervalOf(figure({ value: 0, lower: 0, upper: 0 }))).toEqual({ lower: 0, upper: 0 });
  });

  it('has no interval where one limit is not there', () => {
    expect(intervalOf(figure({ lower: 0 }))).toBeNull();
    expect(intervalOf(figure({ upper: 100 }))).toBeNull();
  });

  it('hands on its limits as published', () => {
    const share = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(share, share, (lower, upper) => {
        expect(intervalOf(figure({ lower, upper }))).toEqual({ lower, upper });
      }),
    );
  });
});
