import { describe, expect, it } from 'vitest';
import type { Estimate } from '../model/estimate';
import {
  countText,
  exactText,
  inWords,
  marginOf,
  pointsOfMargin,
  wholePercent,
  wholePointsOfMargin,
  wholeText,
  wordCount,
} from './numbers';

it.each([
  [0, 'no'],
  [1, 'one'],
  [12, 'twelve'],
  [13, '13'],
])('%d is "%s"', (n, words) => expect(inWords(n)).toBe(words));

it.each([
  [0, '0%'],
  [70.4, '70%'],
  [69.5, '70%'],
  [100, '100%'],
])('%d is %s', (value, words) => expect(wholePercent(value)).toBe(words));

describe('margins', () => {
  const missing: Estimate = { value: null, reason: 'suppressed' };
  const of = (lower: number, upper: number): Estimate => {
    return { value: 50, lower, upper, base: null, source: 'x' };
  };

  it('are half the interval', () => {
    expect(marginOf(missing)).toBeNull();
    expect(marginOf({ value: 50, lower: null, upper: null, base: null, source: 'x' })).toBeNull();
    expect(marginOf(of(46, 54))).toBe(4);
  });

  it.each([
    [0.02, '0.1 points', '1 point'],
    [0.4, '0.4 points', '1 point'],
    [1, '1 point', '1 point'],
    [1.94, '1.9 points', '2 points'],
    [1.96, '2 points', '2 points'],
    [6.95, '7 points', '7 points'],
    [6.4, '6 points', '6 points'],
  ])('%d', (margin, words, whole) => {
    expect(pointsOfMargin(margin)).toBe(words);
    expect(wholePointsOfMargin(margin)).toBe(whole);
  });
});

it.each([
  ['', 0],
  ['One, two', 2],
  ['66.9% (give or take 7 points) – said', 7],
])('"%s" has %d words', (text, n) => expect(wordCount(text)).toBe(n));

describe('countText', () => {
  it('writes each unit as readers know it', () => {
    expect(countText(0, 'percent')).toBe('0.0%');
    expect(countText(5786.6, 'per-1000')).toBe('5,787');
    expect(countText(5.73, 'per-10000')).toBe('5.7');
  });
});

describe('a figure', () => {
  const shared = { lower: null, upper: null, base: null, source: 'x' };

  it('of a survey has a short form in whole percentages', () => {
    expect([exactText, wholeText].map((text) => text({ value: 67.4, ...shared }))).toEqual([
      '67.4%',
      '67%',
    ]);
  });

  it('that was counted is printed in its unit, and never rounded away', () => {
    const rate = { value: 5.73, unit: 'per-10000', withheld: 'count', ...shared } as const;
    expect([exactText(rate), wholeText(rate)]).toEqual(['5.7', '5.7']);
    expect(wholeText({ value: 4.37, withheld: 'count', ...shared })).toBe('4.4%');
  });
});
