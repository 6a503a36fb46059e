import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, ordinal, percent, percentRange, points, signed } from './format';

describe('percent', () => {
  it.each([
    [0, '0.0%'],
    [-0.01, '0.0%'],
    [100, '100.0%'],
    [67.4, '67.4%'],
    [59.65, '59.7%'],
    [99.96, '100.0%'],
    [56.886457, '56.9%'],
  ])('%d reads %s', (value, text) => expect(percent(value)).toBe(text));

  it('is within half a tenth of the value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (thousandths) => {
        const value = thousandths / 1000;
        expect(percent(value)).toMatch(/^\d{1,3}\.\d%$/);
        expect(Math.abs(parseFloat(percent(value)) - value)).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
    );
  });

  it('joins two into a range', () => {
    expect(percentRange(62.1, 72.7)).toBe('62.1% to 72.7%');
  });
});

describe('points and signed', () => {
  it.each([
    [0, '0.0 percentage points', '0.0'],
    [-0.04, '0.0 percentage points', '0.0'],
    [1, '1.0 percentage point', '+1.0'],
    [-0.96, '1.0 percentage point', '−1.0'],
    [3.2, '3.2 percentage points', '+3.2'],
    [-12.25, '12.3 percentage points', '−12.3'],
  ])('%d reads %s and %s', (value, words, short) => {
    expect(points(value)).toBe(words);
    expect(signed(value)).toBe(short);
  });
});

describe('count', () => {
  it.each([
    [0, '0'],
    [801, '801'],
    [1334, '1,334'],
    [54662, '54,662'],
    [1234567.4, '1,234,567'],
    [-1000, '−1,000'],
  ])('%d reads %s', (value, text) => expect(count(value)).toBe(text));

  it('loses no digit', () => {
    fc.assert(
      fc.property(fc.nat(), (n) => {
        expect(Number(count(n).replaceAll(',', ''))).toBe(n);
      }),
    );
  });
});

describe('ordinal', () => {
  it.each([
    [0, '0th'],
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [42, '42nd'],
    [111, '111th'],
    [113, '113th'],
    [122, '122nd'],
  ])('%d reads %s', (rank, text) => expect(ordinal(rank)).toBe(text));
});
