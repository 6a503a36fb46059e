import { describe, expect, it } from 'vitest';
import { ENGLAND } from '../model/area';
import { isFigure } from '../model/estimate';
import { measures, ranksFor, viewFor } from '../testing/published';

const overall = measures.find(({ name }) => name === 'his gp-overall');
const ranks = overall ? ranksFor(overall.measure) : null;

describe('ranks', () => {
  it('are none where none were simulated', () => {
    expect(viewFor('').areas.every(({ rank }) => rank === null)).toBe(true);
    expect(viewFor('?wave=his-9', ranks).areas.every(({ rank }) => rank === null)).toBe(true);
    expect(viewFor('?measure=gp-contact-made', ranks).england.rank).toBeNull();
  });

  it('are those of the wave’s own areas, and England has none', () => {
    for (const [wave, of] of [
      ['his-20', 42],
      ['his-28', 36],
    ] as const) {
      const { areas, england } = viewFor(`?wave=${wave}`, ranks);
      expect(england).toMatchObject({ code: ENGLAND, rank: null });
      for (const { estimate, rank } of areas) {
        expect(isFigure(estimate) && rank !== null).toBe(true);
        const { low = NaN, high = NaN, of: among } = rank ?? {};
        expect(among).toBe(of);
        expect(low >= 1 && low <= high && high <= of).toBe(true);
      }
    }
  });

  it('hold the place that the area’s figure has', () => {
    const { areas } = viewFor('?survey=gpps&wave=gpps-2025', ranksOfContact());
    for (const { estimate, rank } of areas) {
      const above = areas.filter(
        (each) => (each.estimate.value ?? 0) > (estimate.value ?? 0),
      ).length;
      const level = areas.filter((each) => each.estimate.value === estimate.value).length;
      expect(rank?.low).toBeLessThanOrEqual(above + level);
      expect(rank?.high).toBeGreaterThanOrEqual(above + 1);
    }
  });
});

function ranksOfContact() {
  const contact = measures.find(({ name }) => name === 'gpps contact-overall');
  return contact ? ranksFor(contact.measure) : null;
}
