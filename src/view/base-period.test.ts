import { describe, expect, it } from 'vitest';
import { measureOf, waveOf } from '../model/catalogue';
import type { Measure, Survey, Wave } from '../model/survey';
import { index } from '../testing/published';
import { defaultBase, firstOnBoundaries } from './base-period';

const his = index.surveys.find(({ id }) => id === 'his') as Survey;
const gpps = index.surveys.find(({ id }) => id === 'gpps') as Survey;

function base(survey: Survey, measure: string, wave: string): string | null {
  const [of, period] = [measureOf(survey, measure) as Measure, waveOf(survey, wave) as Wave];
  return defaultBase(survey, of, period)?.id ?? null;
}

describe('the base that changes are counted from', () => {
  it.each([
    ['his', 'gp-overall', 'his-10', null],
    // England alone has figures: hers are compared.
    ['his', 'pharmacy', 'his-28', 'his-15'],
    ['his', 'gp-overall', 'his-13', 'his-10'],
    ['his', 'gp-overall', 'his-23', 'his-10'],
    ['his', 'gp-overall', 'his-28', 'his-15'],
    ['his', 'care-coordination', 'his-28', 'his-18'],
    ['his', 'gp-overall', 'his-25-28', 'his-12-15'],
    ['his', 'has-dentist', 'his-25-28', 'his-16'],
    ['gpps', 'overall', 'gpps-2026', null],
    ['gpps', 'contact-overall', 'gpps-2025', null],
    ['gpps', 'contact-overall', 'gpps-2026', 'gpps-2025'],
  ])(
    'of %s %s at %s is %s: a year before, or the earliest there is',
    (id, measure, wave, wanted) => {
      expect(base(id === 'his' ? his : gpps, measure, wave)).toBe(wanted);
    },
  );

  it('of areas that are new is the first wave on their boundaries', () => {
    const overall = measureOf(his, 'gp-overall') as Measure;
    const first = (id: string) =>
      firstOnBoundaries(his, overall, waveOf(his, id) as Wave)?.id ?? null;
    expect(first('his-28')).toBe('his-23');
    expect(first('his-23')).toBeNull();
    expect(first('his-22')).toBe('his-10');
  });
});
