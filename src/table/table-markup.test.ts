import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { areaView, BASE, figure } from '../testing/area-view';
import { elements, markup, textOf } from '../testing/markup';
import { viewFor } from '../testing/published';
import { VERDICT_WORDS } from '../view/glossary';
import type { AreaView } from '../view/types';
import AreaTable from './AreaTable.svelte';

const england = areaView('England', figure(73.2));
const essex = areaView('Essex', figure(70.1), { code: 'E1', verdictText: VERDICT_WORDS.lower });
const kent = areaView('Kent', { value: null, reason: 'suppressed' }, { code: 'E2' });

function table(areas: readonly AreaView[], more = {}): string {
  const props = {
    caption: 'Good, wave 28',
    areas,
    england,
    selected: null,
    compared: null,
    changeHeading: null,
    onselect: () => undefined,
    ...more,
  };
  return markup(render(AreaTable, { props }));
}

describe('AreaTable', () => {
  it('is a table with a caption and England’s row even without any area', () => {
    const html = table([]);
    expect(textOf(elements(html, 'caption')[0] ?? '')).toMatch(/^Good, wave 28/);
    expect(elements(html, 'tr').map(textOf).at(-1)).toMatch(
      /^England 73\.2% 71\.2% to 75\.2% 500$/,
    );
  });

  it('gives every header a scope, and every row one header', () => {
    const rows = elements(table([essex, kent]), 'tr');
    const [head = '', ...body] = rows;
    const heads = elements(head, 'th');
    expect(heads.every((th) => th.includes('scope="col"'))).toBe(true);
    for (const row of body)
      expect(elements(row, 'th').join()).toMatch(/^<th scope="row"[^]*<\/th>$/);
    expect(body.map((row) => elements(row, 'th').length)).toEqual([1, 1, 1]);
  });

  it('says by which column it is sorted', () => {
    const states = [...table([essex]).matchAll(/aria-sort="(\w+)"/g)].map(([, state]) => state);
    expect(states).toEqual(['ascending', 'none', 'none', 'none']);
    expect(elements(table([essex]), 'thead')[0]?.match(/<button/g)).toHaveLength(4);
  });

  it('gives the distance from England under the verdict, and explains it only where there is one', () => {
    expect(table([essex])).not.toContain('points the area is from England');
    const html = table([{ ...essex, distanceText: '−3.1 ± 2.4' }]);
    expect(textOf(elements(html, 'tr').at(-1) ?? '')).toMatch(/ −3\.1 ± 2\.4$/);
    expect(textOf(elements(html, 'caption')[0] ?? '')).toContain('points the area is from England');
  });

  it('begins with the largest share where it is for ranking', () => {
    const html = table([essex, areaView('Devon', figure(80))], { ranked: true });
    const names = elements(html, 'tr')
      .slice(2)
      .map((row) => textOf(elements(row, 'button')[0] ?? ''));
    expect(names).toEqual(['Devon', 'Essex']);
    expect(html).toMatch(/aria-sort="descending" class="value/);
  });

  it('has a column of changes only where one is asked for', () => {
    expect(table([essex])).not.toContain('Since wave 10');
    const change = {
      base: BASE,
      earlier: figure(60),
      moved: false,
      points: 1,
      verdict: 'risen',
      text: 'risen',
      short: '',
      sentence: '',
    } as const;
    const html = table([{ ...essex, change }], { changeHeading: 'Since wave 10' });
    expect(textOf(html)).toMatch(/Since wave 10 .* risen$/);
  });

  it('says why a figure is missing, in place of share and base', () => {
    const row = elements(table([kent]), 'tr').at(-1) ?? '';
    expect(row).toMatch(/<td class="missing[^"]*" colspan="2">No figure: withheld because too few/);
    expect(textOf(row)).not.toMatch(/\d/);
  });

  it('presses the button of the chosen area alone', () => {
    const html = table([essex, kent], { selected: 'E2' });
    const pressed = elements(html, 'button').filter((each) => each.includes('aria-pressed="true"'));
    expect(pressed.map(textOf)).toEqual(['Kent']);
  });

  it('shows places only as ranges, and only where they were simulated', () => {
    expect(table([essex])).not.toContain('Place');
    const rank = { low: 12, high: 36, of: 42, text: 'between 12th and 36th of 42' };
    expect(textOf(table([{ ...essex, rank }]))).toContain('between 12th and 36th of 42');
  });

  it('marks what newspapers reported', () => {
    expect(textOf(table([{ ...essex, reported: true }]))).toContain('as reported in the press');
  });

  it('has a row for every area of the published figures', () => {
    const { areas } = viewFor('?wave=his-20');
    expect(elements(table(areas), 'tr')).toHaveLength(1 + 1 + 42);
  });
});
