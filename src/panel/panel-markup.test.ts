import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { elements, markup, textOf } from '../testing/markup';
import { measures, ranksFor, viewFor } from '../testing/published';
import type { View } from '../view/types';
import AreaPanel from './AreaPanel.svelte';

const nothing = () => undefined;

function panel(view: View): string {
  const { answer, areas, measure } = view;
  const compared = view.compared[0] ?? null;
  const props = {
    panel: view.panel,
    ...{ answer, areas, compared },
    answers: createRawSnippet(() => ({ render: () => '<i>all answers</i>' })),
    open: true,
    note: measure.note,
    onselect: nothing,
    onstep: nothing,
    oncompare: nothing,
  };
  return markup(render(AreaPanel, { props }));
}

const shown = (query: string) => textOf(panel(viewFor(query)));

describe('AreaPanel', () => {
  it('is a region of the agreed name, headed by the area', () => {
    const html = panel(viewFor('?area=E54000058'));
    expect(html).toMatch(/<section [^>]*aria-label="Area details"/);
    expect(elements(html, 'h2').map(textOf)).toEqual(['Derby and Derbyshire']);
  });

  it('shows England alone where no area is chosen: nothing to clear, nothing to compare with', () => {
    const html = panel(viewFor(''));
    expect(elements(html, 'h2').map(textOf)).toEqual(['England']);
    expect(elements(html, 'button')).toEqual([]);
    expect(elements(html, 'select')).toEqual([]);
  });

  it('gives the figure with its interval, its base and England’s', () => {
    const { panel: view } = viewFor('?area=E54000058&wave=latest');
    const text = shown('?area=E54000058&wave=latest');
    for (const part of [view.area.valueText, view.area.intervalText, view.area.verdictText]) {
      expect(text).toContain(part);
    }
    expect(text).toContain(`${view.area.baseText} people answered`);
    expect(text).toContain(`England: ${view.england?.valueText ?? ''}`);
    expect(text).toContain('all answers');
  });

  it('says that a reported figure is one, and that its margin was not published', () => {
    const text = shown('?area=E54000058&wave=his-9');
    expect(text).toContain('64.8% said their experience of their GP practice was good');
    expect(text).toContain('No margin of error was published for this figure');
    expect(text).toContain('comes from a news report');
    expect(text).not.toContain('Likely range');
  });

  it('says why there is no figure', () => {
    const text = shown('?area=E54000058&measure=pharmacy');
    expect(text).toContain('No figure not available for this area');
    expect(text).toContain('Answered by number not known');
    expect(text).not.toContain('people answered');
  });

  it('says what became of an area, and leads there', () => {
    const html = panel(viewFor('?area=E54000027&wave=his-22'));
    expect(textOf(html)).toContain('On 1 April 2026 became part of West and North London.');
    expect(elements(html, 'button').map(textOf)).toContain('Show West and North London');
    expect(shown('?area=E54000027')).toContain('became part of West and North London');
  });

  it('offers every other area for comparison, or to end one', () => {
    const options = elements(panel(viewFor('?area=E54000058')), 'option').map(textOf);
    expect(options).toHaveLength(1 + 35);
    expect(options).not.toContain('Derby and Derbyshire');
    const html = panel(viewFor('?area=E54000058&compare=E54000060'));
    expect(textOf(html)).toContain('Compared with Nottingham and Nottinghamshire');
    expect(elements(html, 'button').map(textOf)).toContain('Remove');
  });

  it('gives a place only with its range', () => {
    const [overall] = measures;
    const view = viewFor('?area=E54000058', overall ? ranksFor(overall.measure) : null);
    const { text = '' } = view.panel.area.rank ?? {};
    expect(text).toMatch(/between \d|cannot be ranked/);
    expect(textOf(panel(view))).toContain(text);
    expect(shown('?area=E54000058')).not.toContain('By size of share');
  });
});
