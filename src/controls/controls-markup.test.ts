import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { LOCKS, type Lock } from '../model/selection';
import { elements, markup, textOf } from '../testing/markup';
import { contextFor, viewFor } from '../testing/published';
import { periodName } from '../view/dates';
import { optionsOf } from '../view/details/options';
import SeaLegend from '../ui/SeaLegend.svelte';
import Segmented from '../ui/Segmented.svelte';
import Controls from './Controls.svelte';
import WaveSlider from './WaveSlider.svelte';

const nothing = () => undefined;

function controls(query = '', locks: readonly Lock[] = []): string {
  const { survey, measure, answer, period, colour, kind } = viewFor(query);
  const options = optionsOf(contextFor(query));
  const props = {
    options,
    survey: survey.id,
    measure: measure.id,
    answers: measure.answers,
    answer: answer.id,
    period: period.id,
    since: options.since?.id ?? null,
    view: kind,
    ...{ colour, locks },
    onsurvey: nothing,
    onmeasure: nothing,
    onanswer: nothing,
    onperiod: nothing,
    oncolour: nothing,
    onsince: nothing,
    onview: nothing,
  };
  return markup(render(Controls, { props }));
}

/** Names of the radio groups. */
function groups(html: string): string[] {
  return [...html.matchAll(/role="radiogroup" aria-label="([^"]+)"/g)].map(
    ([, name]) => name ?? '',
  );
}

/** Names of the selects, by their labels: a label counts only if it belongs to a select. */
function labels(html: string): string[] {
  return elements(html, 'label').flatMap((label) => {
    const id = /for="([^"]+)"/.exec(label)?.[1] ?? '';
    return html.includes(`<select id="${id}"`) ? [textOf(label)] : [];
  });
}

/** Text of the option that each select shows. */
function chosen(html: string): string[] {
  return elements(html, 'option')
    .filter((option) => / selected/.test(option))
    .map(textOf);
}

describe('Controls', () => {
  it('are native selects and radio groups of agreed names', () => {
    expect(labels(controls())).toEqual(['Survey', 'Measure', 'Answer', 'Period']);
    expect(groups(controls())).toEqual(['Show', 'View']);
  });

  it('show what is chosen', () => {
    expect(chosen(controls('?answer=poor&wave=his-20'))).toEqual([
      'Health Insight Survey',
      'Overall experience of GP practice',
      'Poor',
      'January 2026',
    ]);
    expect(chosen(controls()).at(-1)).toBe('June to September 2026, four surveys together');
    expect(chosen(controls('?survey=gpps')).at(-1)).toBe('2026');
  });

  it.each([
    ['survey', ['Measure', 'Answer', 'Period']],
    ['measure', ['Survey', 'Period']],
    ['answer', ['Survey', 'Measure', 'Period']],
    ['wave', ['Survey', 'Measure', 'Answer']],
  ] as const)('hide what is locked: %s', (lock, left) => {
    expect(labels(controls('', [lock]))).toEqual(left);
  });

  it('hide everything where all is locked', () => {
    expect(groups(controls('', ['colour']))).toEqual(['View']);
    expect(groups(controls('', ['view']))).toEqual(['Show']);
    const html = controls('?colour=change', LOCKS);
    expect([...labels(html), ...groups(html)]).toEqual([]);
  });

  it('ask for an earlier period only where changes are shown and there is one', () => {
    expect(labels(controls('?colour=change'))).toContain('Change since');
    expect(labels(controls('?wave=his-10&colour=change'))).not.toContain('Change since');
    expect(labels(controls('?colour=england'))).not.toContain('Change since');
    expect(labels(controls('?colour=change', ['wave']))).not.toContain('Change since');
  });

  it('keep a period that lacks the question among the periods, and say so', () => {
    expect(chosen(controls('?measure=care-coordination&wave=his-10')).at(-1)).toMatch(
      /, not asked$/,
    );
    expect(chosen(controls('?wave=his-9')).at(-1)).toMatch(/, a few areas$/);
    expect(chosen(controls('?wave=his-5')).at(-1)).toMatch(/, England only$/);
  });
});

describe('Segmented', () => {
  it('is a radio group, one of it checked', () => {
    const options = [
      { id: 'map', label: 'Map' },
      { id: 'hex', label: 'Hex map' },
    ];
    const props = { label: 'View', options, value: 'hex', onchange: nothing };
    const html = markup(render(Segmented, { props }));
    expect(groups(html)).toEqual(['View']);
    const found = elements(html, 'label');
    expect(found.map(textOf)).toEqual(['Map', 'Hex map']);
    expect(found.map((option) => / checked/.test(option))).toEqual([false, true]);
    expect(new Set(html.match(/name="[^"]+"/g)).size).toBe(1);
  });
});

describe('SeaLegend', () => {
  const legend = (query: string) =>
    markup(render(SeaLegend, { props: { entries: viewFor(query).legend.entries } }));

  it('says every entry of the legend, with its count', () => {
    for (const query of ['', '?wave=his-9', '?colour=england', '?colour=change&since=his-20']) {
      const text = textOf(legend(query));
      for (const { label, count } of viewFor(query).legend.entries) {
        expect(text).toContain(label);
        expect(text).toContain(count === 1 ? '1 area' : `${String(count)} areas`);
      }
    }
  });

  it('draws nothing missing in the colour of a class', () => {
    const [last = ''] = elements(legend('?wave=his-9'), 'li').slice(-1);
    expect(textOf(last)).toMatch(/^No figure/);
    expect(last).toContain('class="area missing');
  });
});

describe('WaveSlider', () => {
  const { survey } = viewFor('');
  const slider = (count: number, value: string) => {
    const waves = survey.waves.slice(-count);
    const words = { label: 'Choose a month', name: periodName, boundaries: '36 NHS areas' };
    const props = { waves, value, ...words, onwave: nothing };
    return markup(render(WaveSlider, { props }));
  };

  it('is there only where there is somewhere to go', () => {
    expect(slider(1, 'his-28')).toBe('');
  });

  it('says which wave it stands on', () => {
    expect(slider(3, 'his-27')).toMatch(/value="1" aria-valuetext="July to August 2026"/);
    expect(slider(3, 'his-9')).toContain('aria-valuetext="several together"');
  });
});
