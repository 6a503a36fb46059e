import { render } from 'svelte/server';
import { createRawSnippet } from 'svelte';
import { describe, expect, it } from 'vitest';
import { LOCKS, type Lock } from '../model/selection';
import { elements, markup, textOf } from '../testing/markup';
import { index, viewFor } from '../testing/published';
import { waveDates } from '../view/words';
import Controls from './Controls.svelte';
import LegendKey from './LegendKey.svelte';
import ViewSwitch from './ViewSwitch.svelte';
import WaveSlider from './WaveSlider.svelte';

const nothing = () => undefined;

function controls(query = '', locks: readonly Lock[] = []): string {
  const { survey, measure, answer, period: wave, since, colour } = viewFor(query);
  const props = {
    surveys: index.surveys,
    ...{ survey, measure, answer, wave, colour, since, locks },
    dates: waveDates,
    find: createRawSnippet(() => ({ render: () => '<i>the search</i>' })),
    onsurvey: nothing,
    onmeasure: nothing,
    onanswer: nothing,
    onwave: nothing,
    oncolour: nothing,
    onsince: nothing,
  };
  return markup(render(Controls, { props }));
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
  it('are native selects of agreed names', () => {
    expect(labels(controls())).toEqual(['Survey', 'Measure', 'Answer', 'Colour by', 'Wave']);
  });

  it('show what is chosen', () => {
    expect(chosen(controls('?answer=poor&wave=his-20&colour=england'))).toEqual([
      'Health Insight Survey',
      'Overall experience of GP practice',
      'Poor',
      'Against England',
      expect.stringMatching(/^Wave 20: /),
    ]);
  });

  it.each([
    ['survey', ['Measure', 'Answer', 'Colour by', 'Wave']],
    ['measure', ['Survey', 'Colour by', 'Wave']],
    ['colour', ['Survey', 'Measure', 'Answer', 'Wave']],
    ['wave', ['Survey', 'Measure', 'Answer', 'Colour by']],
  ] as const)('hide what is locked: %s', (lock, left) => {
    expect(labels(controls('', [lock]))).toEqual(left);
  });

  it('hide the search where it is locked, and everything where all is', () => {
    expect(controls()).toContain('the search');
    expect(controls('', ['search'])).not.toContain('the search');
    expect(labels(controls('?colour=change', LOCKS))).toEqual([]);
  });

  it('ask for an earlier wave only where changes are shown and there is one', () => {
    expect(labels(controls('?colour=change'))).toContain('Change since');
    expect(labels(controls('?wave=his-10&colour=change'))).not.toContain('Change since');
    expect(labels(controls('?colour=england'))).not.toContain('Change since');
  });

  it('keep a wave that lacks the question among the waves, and say so', () => {
    const html = controls('?measure=care-coordination&wave=his-10');
    expect(chosen(html).at(-1)).toMatch(/^Wave 10: .*, not asked$/);
    expect(chosen(controls('?wave=his-9')).at(-1)).toMatch(/, few areas$/);
    expect(chosen(controls('?wave=his-5')).at(-1)).toMatch(/, England only$/);
  });
});

describe('ViewSwitch', () => {
  it('is a radio group of three, one of them checked', () => {
    const html = markup(render(ViewSwitch, { props: { value: 'hex', onchange: nothing } }));
    expect(html).toContain('role="radiogroup" aria-label="View"');
    const options = elements(html, 'label');
    expect(options.map(textOf)).toEqual(['Map', 'Hex map', 'Table']);
    expect(options.map((option) => / checked/.test(option))).toEqual([false, true, false]);
    expect(new Set(html.match(/name="[^"]+"/g)).size).toBe(1);
  });
});

describe('LegendKey', () => {
  const legend = (query: string) =>
    markup(
      render(LegendKey, {
        props: { legend: viewFor(query).legend, confidence: '95', onconfidence: nothing },
      }),
    );

  it('says every entry of the legend, with its count', () => {
    for (const query of ['', '?wave=his-9', '?colour=england', '?colour=change&since=his-20']) {
      const text = textOf(legend(query));
      for (const { label, count } of viewFor(query).legend.entries) {
        expect(text).toContain(label);
        expect(text).toContain(count === 1 ? '1 area' : `${String(count)} areas`);
      }
    }
  });

  it('offers a stricter rule only where there is a rule', () => {
    expect(legend('')).not.toContain('radiogroup');
    const html = legend('?colour=england');
    expect(html).toContain('role="radiogroup" aria-label="Level of certainty"');
    expect(elements(html, 'label').map(textOf)).toEqual(['95%', '99.8% (stricter)']);
  });

  it('draws nothing missing in the colour of a class', () => {
    const [last = ''] = elements(legend('?wave=his-9'), 'li').slice(-1);
    expect(textOf(last)).toMatch(/^No figure: /);
    expect(last).toContain('class="area missing');
  });
});

describe('WaveSlider', () => {
  const { survey } = viewFor('');
  const slider = (count: number, value: string) => {
    const waves = survey.waves.slice(-count);
    const props = { waves, value, dates: waveDates, boundaries: '36 boards', onwave: nothing };
    return markup(render(WaveSlider, { props }));
  };

  it('is there only where there is somewhere to go', () => {
    expect(slider(1, 'his-28')).toBe('');
  });

  it('says which wave it stands on', () => {
    expect(slider(3, 'his-27')).toMatch(/value="1" aria-valuetext="Wave 27, /);
    expect(slider(3, 'his-9')).toContain('aria-valuetext="a wave without figures by area"');
  });
});
