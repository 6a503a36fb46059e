import { describe, expect, it } from 'vitest';
import { measureOf } from '../model/catalogue';
import type { Measure, Survey, Wave } from '../model/survey';
import { index } from '../testing/published';
import { breaksBetween, breaksOf, newSeriesBetween } from './breaks';

const his = index.surveys.find(({ id }) => id === 'his') as Survey;
const measure = (id: string) => measureOf(his, id) as Measure;
const wave = (id: string) => his.waves.find((each) => each.id === id) as Wave;
const overall = measure('gp-overall');
const wait = measure('hospital-wait-communication');

function kinds(of: Measure, from: string, to: string): string[] {
  return breaksBetween(his, of, wave(from), wave(to)).map(
    ({ wave: { id }, found }) => `${id} ${found.kind}`,
  );
}

describe('breaksBetween', () => {
  it.each([
    ['a wave and itself', 'his-14', 'his-14'],
    ['a wave and an earlier one', 'his-20', 'his-10'],
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
    expect(breaksOf(wave('his-13'), measure('gp-request-handled'))).toHaveLength(1);
  });
});

describe('newSeriesBetween', () => {
  it('is true only across the new wording, and only for its question', () => {
    expect(newSeriesBetween(his, wait, wave('his-12'), wave('his-13'))).toBe(true);
    expect(newSeriesBetween(his, wait, wave('his-13'), wave('his-28'))).toBe(false);
    expect(newSeriesBetween(his, overall, wave('his-1'), wave('his-28'))).toBe(false);
  });
});
