import { describe, expect, it } from 'vitest';
import { parseSelection } from '../embed/parameters';
import { index, lineage } from '../testing/published';
import { resolve } from '../view/resolve';
import { filesFor, type LoadingPlan } from './plan';

function plan(query: string): LoadingPlan {
  const selection = parseSelection(query);
  const asks = selection.area !== null || selection.compare.length > 0;
  return filesFor(resolve(selection, index, asks ? lineage : null), asks);
}

const kinds = (files: LoadingPlan['now']) => files.map(({ kind }) => kind);

describe('filesFor', () => {
  it('needs one measure and one set of boundaries at once, and no more', () => {
    expect(kinds(plan('').now)).toEqual(['measure', 'shapes']);
    expect(plan('').now[1]?.path).toBe('geo/icb-2026.topo.json');
    expect(plan('?wave=his-20').now[1]?.path).toBe('geo/icb-2023.topo.json');
  });

  it('needs to know what became of areas before it can follow one', () => {
    expect(kinds(plan('?area=E54000034').now)).toEqual(['measure', 'shapes', 'lineage']);
    expect(kinds(plan('?compare=E54000034').now)).toContain('lineage');
  });

  it('asks soon for ranks, lineage, the other survey’s question and a second one', () => {
    const { soon } = plan('');
    expect(kinds(soon)).toEqual(['ranks', 'lineage', 'measure', 'measure']);
    expect(soon[2]?.path).toMatch(/gpps\/overall/);
  });

  it('has no ranks of a measure that is never ranked', () => {
    expect(kinds(plan('?measure=pharmacy').soon)).not.toContain('ranks');
  });

  it('leaves search, the other boundaries, counts and regions until they are asked for', () => {
    expect(plan('').onDemand.map(({ path }) => path)).toEqual([
      'geo/find.json',
      'geo/icb-2023.topo.json',
      expect.stringMatching(/^data\/counts\.\w+\.json$/),
      expect.stringMatching(/^data\/his\/regions\.\w+\.json$/),
    ]);
  });

  it('never plans a file twice before the picture', () => {
    for (const query of ['', '?survey=gpps', '?wave=his-10&area=E54000058']) {
      const paths = plan(query).now.map(({ path }) => path);
      expect(new Set(paths).size).toBe(paths.length);
    }
  });
});
