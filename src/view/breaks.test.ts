import { describe, expect, it } from 'vitest';
import { measureOf } from '../model/catalogue';
import type { Measure, Survey } from '../model/survey';
import { index } from '../testing/published';
import {
  breaksBetween,
  breaksOf,
  earlierWaves,
  earliestComparable,
  newSeriesBetween,
} from './breaks';

const his = index.surveys.find(({ id }) => id === 'his') as Survey;
const measure = (id: string) => measureOf(his, id) as Measure;
const overall = measure('gp-overall');
const wait = measure('hospital-wait-communication');

function kinds(of: Measure, from: string, to: string): string[] {
  return breaksBetween(his, of, from, to).map(({ wave, found }) => `${wave.id} ${found.kind}`);
}

describe('breaksBetween', () => {
  it.each([
    ['a wave and itself', 'his-14', 'his-14'],
    ['a wave and an earlier one', 'his-20', 'his-10'],
    ['a wave and one that there is not', 'his-20', 'his-99'],
  ])('finds nothing between %s', (_, from, to) => {
    expect(kinds(overall, from, to)).toEqual([]);
  });

  it('counts the later wave’s own breaks, and not the earlier one’s', () => {
    expect(kinds(overall, 'his-13', 'his-14')).toEqual(['his-14 panel']);
    expect(kinds(overall, 'his-14', 'his-16')).toEqual([]);
  });

  it('finds all there are on the way', () => {
    expect(kinds(overall, 'his-1', 'his-28')).toEqual([
      'his-14 panel',
      'his-17 panel',
      'his-21 panel',
      'his-23 boundaries',
      'his-25 panel',
    ]);
  });

  it('leaves out what concerns other questions', () => {
    expect(kinds(wait, 'his-12', 'his-13')).toEqual(['his-13 series']);
    expect(kinds(overall, 'his-12', 'his-13')).toEqual([]);
    const wave = his.waves.find(({ id }) => id === 'his-13');
    expect(wave && breaksOf(wave, measure('gp-request-handled'))).toHaveLength(1);
  });
});

describe('newSeriesBetween', () => {
  it('is true only across the new wording, and only for its question', () => {
    expect(newSeriesBetween(his, wait, 'his-12', 'his-13')).toBe(true);
    expect(newSeriesBetween(his, wait, 'his-13', 'his-28')).toBe(false);
    expect(newSeriesBetween(his, overall, 'his-1', 'his-28')).toBe(false);
  });
});

describe('earlier waves', () => {
  it('are none before the first, nor before one that there is not', () => {
    for (const wave of ['his-1', 'his-10', 'his-99', '']) {
      expect(earlierWaves(his, overall, wave)).toEqual([]);
      expect(earliestComparable(his, overall, wave)).toBeNull();
    }
  });

  it('are those with figures by area, newest first', () => {
    expect(earlierWaves(his, overall, 'his-13').map(({ id }) => id)).toEqual([
      'his-12',
      'his-11',
      'his-10',
    ]);
    expect(earliestComparable(his, overall, 'his-13')).toBe('his-10');
  });

  it('are none where areas never had figures', () => {
    expect(earliestComparable(his, measure('pharmacy'), 'his-28')).toBeNull();
  });

  it('are not taken from before a new series', () => {
    const waves = his.waves.map((wave) => ({
      ...wave,
      breaks: wave.id === 'his-12' ? [{ kind: 'series' as const, note: '', measures: null }] : [],
    }));
    expect(earliestComparable({ ...his, waves }, overall, 'his-13')).toBe('his-12');
  });
});
