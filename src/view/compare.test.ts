import { describe, expect, it } from 'vitest';
import { areaView, figure } from '../testing/area-view';
import { comparisonOf } from './compare';

const here = (value: number) => areaView('Black Country', figure(value));
const there = (value: number) => areaView('Kent and Medway', figure(value));
const UNKNOWN =
  'Whether the two differ cannot be judged: a figure or its margin of error is missing.';

describe('comparisonOf', () => {
  it('judges nothing without a figure or an interval', () => {
    const missing = areaView('Essex', { value: null, reason: 'suppressed' });
    const bare = areaView('Essex', {
      value: 70,
      lower: null,
      upper: null,
      base: 90,
      source: 'a source',
    });
    expect(comparisonOf(here(70), missing, '95')).toBe(UNKNOWN);
    expect(comparisonOf(missing, here(70), '95')).toBe(UNKNOWN);
    expect(comparisonOf(here(90), bare, '95')).toBe(UNKNOWN);
  });

  it.each([
    [70, 70, 'Too close to call: the two are 0.0 percentage points (give or take 3 points) apart.'],
    [71, 70, 'Too close to call: the two are 1.0 percentage point (give or take 3 points) apart.'],
    [
      70,
      72.8,
      'Too close to call: the two are 2.8 percentage points (give or take 3 points) apart.',
    ],
    [
      73,
      70,
      'The share was clearly higher in the Black Country than in Kent and Medway, by 3.0 percentage points (give or take 3 points).',
    ],
    [
      70,
      73,
      'The share was clearly lower in the Black Country than in Kent and Medway, by 3.0 percentage points (give or take 3 points).',
    ],
  ])('of %d and %d: %s', (a, b, sentence) => {
    expect(comparisonOf(here(a), there(b), '95')).toBe(sentence);
  });

  it('is stricter where asked for', () => {
    expect(comparisonOf(here(73), there(70), '99.8')).toMatch(/^Too close to call/);
  });
});
