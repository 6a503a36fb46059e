import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { elements, markup, textOf } from '../testing/markup';
import { detailsFor, measures, viewFor } from '../testing/published';
import type { View } from '../view/types';
import AboutFigure from './AboutFigure.svelte';
import Answer from './Answer.svelte';
import CompareWith from './CompareWith.svelte';
import CountLines from './CountLines.svelte';
import Lineage from './Lineage.svelte';

const nothing = () => undefined;

function answer({ answerView, panel }: View): string {
  const props = { answer: answerView, mini: null, notices: panel.notices };
  const more = { open: false, toggle: nothing };
  return markup(render(Answer, { props: { ...props, more, onclear: null } }));
}

function about(query: string): string {
  return textOf(markup(render(AboutFigure, { props: { about: detailsFor(query).about } })));
}

describe('Answer', () => {
  it('is headed by the area', () => {
    const html = answer(viewFor('?area=E54000058'));
    expect(elements(html, 'h2').map(textOf)).toEqual(['Derby and Derbyshire']);
  });

  it('invites to choose where no area is chosen', () => {
    const text = textOf(answer(viewFor('')));
    expect(text).toMatch(/^England 73% 73\.\d% give or take 1 point/);
    expect(text).toContain('Tap an area');
    expect(textOf(answer(viewFor('?area=E54000058')))).not.toContain('Tap an area');
  });

  it('gives the figure with its margin, where it is against England, and what became of it', () => {
    const text = textOf(answer(viewFor('?area=E54000058')));
    for (const part of ['71%', 'give or take 4 points', 'Too close to England’s 73% to call.']) {
      expect(text).toContain(part);
    }
    expect(text).toContain('No clear change in a year.');
  });

  it('says why there is no figure, and never shows zero', () => {
    const text = textOf(answer(viewFor('?measure=pharmacy&area=E54000058')));
    expect(text).toContain('No figure');
    expect(text).not.toMatch(/0%/);
  });

  it('says that another area is shown than the one asked for', () => {
    expect(textOf(answer(viewFor('?area=E54000027')))).toContain('became part of');
  });
});

describe('AboutFigure', () => {
  it('gives question, people, base, time and source of every measure', () => {
    for (const { survey, measure } of measures) {
      const text = about(`?survey=${survey.id}&measure=${measure.id}`);
      expect(text).toContain(measure.question);
      expect(text).toContain(measure.askedOf);
      expect(text).not.toMatch(/undefined|null|NaN/);
    }
  });

  it('counts responses, not people, of several surveys, with the newest one beside', () => {
    const text = about('?area=E54000058');
    expect(text).toContain('3,265 responses in four surveys');
    expect(text).toContain('Newest survey alone');
  });

  it('says how many replied where that is known, and is silent otherwise', () => {
    expect(about('?survey=gpps')).toMatch(/Replies 2,.* \(2\d%\) returned it\./);
    expect(about('')).not.toContain('Replies');
  });

  it('says that a figure was taken from the news', () => {
    expect(about('?wave=his-9&area=E54000058')).toContain('comes from a news report');
  });
});

describe('CompareWith', () => {
  const compare = (view: View) =>
    markup(
      render(CompareWith, {
        props: { areas: view.areas, compared: view.compared, oncompare: nothing },
      }),
    );

  it('offers the areas that are not compared yet, and what the comparison says', () => {
    const html = compare(viewFor('?area=E54000058&compare=E54000060'));
    expect(textOf(html)).toContain('Nottingham and Nottinghamshire');
    expect(html).not.toContain('value="E54000060"');
    expect(html).toContain('value="E54000061"');
  });

  it('offers no more than four', () => {
    const html = compare(
      viewFor('?area=E54000058&compare=E54000060,E54000061,E54000030,E54000008'),
    );
    expect(html).not.toContain('<select');
  });
});

describe('Lineage', () => {
  it('leads to what the area was made of, unless the period is locked', () => {
    const { lineage } = viewFor('?area=E54000071').panel;
    if (!lineage) throw new Error('The area is a new one.');
    const html = (steps: boolean) =>
      markup(render(Lineage, { props: { lineage, steps, onstep: nothing } }));
    expect(elements(html(true), 'button').map(textOf)).toEqual([
      'Show North West London',
      'Show North Central London',
    ]);
    expect(elements(html(false), 'button')).toEqual([]);
  });
});

describe('CountLines', () => {
  const lines = (query: string, failure: string | null = null) => {
    const counts = query === '' ? null : detailsFor(query).counts;
    return markup(render(CountLines, { props: { counts, failure, onopen: nothing } }));
  };

  it('waits in words, and says why nothing comes', () => {
    expect(textOf(lines(''))).toContain('Loading');
    expect(textOf(lines('', 'The file could not be loaded.'))).toContain('could not be loaded');
  });

  it('sets England beside each count, and tells what is rough', () => {
    const text = textOf(lines('?area=E54000051'));
    expect(text).toMatch(/GPs per 10,000 patients \d\.\d England 5\.7 Rough: /);
    expect(text).toContain('inside NHS areas, not between them');
    expect(text).not.toMatch(/undefined|null|NaN/);
  });

  it('says where there is no count, and shows no zero', () => {
    const [merged] = viewFor('').areas.filter(
      ({ code }) => !viewFor('?wave=his-20').areas.some((each) => each.code === code),
    );
    const text = textOf(lines(`?area=${merged?.code ?? ''}`));
    expect(text).toContain('not published for this area’s boundaries England 5,787');
  });
});
