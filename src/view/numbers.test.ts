import { describe, expect, it } from 'vitest';
import type { Estimate } from '../model/estimate';
import {
  inWords,
  marginOf,
  pointsOfMargin,
  wholePercent,
  wholePointsOfMargin,
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
