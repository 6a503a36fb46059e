import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Shapes } from '../model/shape';
import type { AreaView } from '../view/types';
import { areaView } from '../testing/area-view';
import HexMap from './HexMap.svelte';

const NAMES = ['Kent and Medway', 'Essex', 'Devon'];

const areas: AreaView[] = NAMES.map((short) =>
  areaView(
    short,
    { value: null, reason: 'suppressed' },
    { code: short, accessibleName: `${short}: withheld` },
  ),
);

const shapes: Shapes = {
  geography: 'g',
  width: 10,
  height: 10,
  areas: NAMES.map((code, i) => ({ code, polygons: [], label: [0, 0], region: 'r', hex: [i, 0] })),
  regions: [],
  coast: [],
  context: [],
  cities: [],
};

const nothing = () => undefined;

function markup(selected: string | null, of: Shapes = shapes): string {
  const props = {
    shapes: of,
    areas,
    labelled: { areas },
    selected,
    compared: 'Essex',
    onselect: nothing,
    onpoint: nothing,
  };
  return render(HexMap, { props }).body;
}

describe('HexMap', () => {
  it('is an empty group without shapes', () => {
    const body = markup(null, { ...shapes, areas: [] });
    expect(body).toContain('aria-label="Hex map of England\'s Integrated Care Boards"');
    expect(body).not.toContain('role="button"');
  });

  it('names every area as a button with one tab stop: the first, or the selected one', () => {
    expect(markup(null)).toMatch(/tabindex="0"[^>]*aria-label="Kent and Medway: withheld"/);
    const body = markup('Devon');
    expect(body).toMatch(/tabindex="0"[^>]*aria-label="Devon: withheld"[^>]*aria-pressed="true"/);
    expect([...body.matchAll(/tabindex="0"/g)]).toHaveLength(1);
    expect([...body.matchAll(/role="button"/g)]).toHaveLength(3);
  });

  it('falls back to the first area where the selected one is not on these boundaries', () => {
    expect(markup('elsewhere')).toMatch(/tabindex="0"[^>]*aria-label="Kent and Medway/);
  });

  it('carries no style attributes, which a strict policy would refuse', () => {
    expect(markup('Devon')).not.toMatch(/\sstyle=/);
  });
});
