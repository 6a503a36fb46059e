import { describe, expect, it } from 'vitest';
import { contextFor, detailsFor, index, measures, viewFor } from '../../testing/published';
import { paragraph } from '../sentence/narrative';

const newest = index.geographies.find(({ id }) => id === 'icb-2026')?.areas ?? [];

/** What the summary's comparison claims of any change. */
function claims(text: string): string[] {
  return ['risen', 'fallen'].filter((verdict) =>
    new RegExp(`clearly ${verdict}|clearly ${verdict === 'risen' ? 'up' : 'down'}`).test(text),
  );
}

describe('the summary and the panel', () => {
  // Every third area: unchanged ones, successors and those of London.
  it.each(newest.filter((_, i) => i % 3 === 0).map(({ code, short }) => [short, code]))(
    'agree on %s',
    (_, code) => {
      for (const { survey, measure } of measures.slice(0, 12)) {
        const query = `?survey=${survey.id}&measure=${measure.id}&area=${code}`;
        const { panel, england } = viewFor(query);
        const { narrative } = detailsFor(query);
        const { comparison } = narrative;
        if (panel.area.estimate.value === null || comparison === null) continue;
        const isClear = ['higher', 'lower'].includes(panel.area.verdict);
        expect(/^That was clearly/.test(comparison), comparison).toBe(isClear);
        const own = panel.area.change?.verdict ?? 'none';
        if (own === 'risen' || own === 'fallen') expect(claims(comparison)).toContain(own);
        const same = panel.area.change?.base.id === contextFor(query).since?.id;
        const possible = [own, same ? (england.change?.verdict ?? 'none') : null];
        if (same) for (const claim of claims(comparison)) expect(possible).toContain(claim);
      }
    },
  );

  it('count an area of April 2026 from its first survey, and England from the same', () => {
    const query = '?area=E54000067&wave=his-28';
    const base = viewFor(query).panel.area.change?.base;
    expect(base?.id).toBe('his-23');
    const told = paragraph(detailsFor(query).narrative, 'none');
    expect(told).toContain('in April 2026');
    expect(told).not.toContain('a year earlier');
  });
});
