import { describe, expect, it } from 'vitest';
import { ENGLAND } from '../model/area';
import { index, lineage, measures, viewFor } from '../testing/published';

const panelFor = (query: string) => viewFor(query).panel;

describe('the panel', () => {
  it('shows England where no area is chosen', () => {
    for (const query of ['', `?area=${ENGLAND}`]) {
      expect(panelFor(query)).toMatchObject({
        code: ENGLAND,
        heading: 'England',
        official: null,
        england: null,
        lineage: null,
        notices: [],
      });
    }
  });

  it('shows the chosen area beside England, with question and source', () => {
    const panel = panelFor('?area=E54000058&wave=latest');
    expect(panel).toMatchObject({
      heading: 'Derby and Derbyshire',
      official: 'NHS Derby and Derbyshire Integrated Care Board',
      england: { code: ENGLAND },
      fieldwork: '18 August to 9 September 2026',
      question: 'Overall, how would you describe your experience of your GP practice?',
      sourceText: 'Health Insight Survey: figures by Integrated Care Board',
      lineage: null,
    });
    expect(panel.shares.map(({ answer }) => answer.id)).toEqual(['good', 'neither', 'poor']);
  });

  it('names the newspaper as the source of a reported figure', () => {
    const panel = panelFor('?area=E54000042&wave=his-9');
    expect(panel.sourceText).toBe('Alton Herald');
    expect(panel.sourceAddress).toMatch(/^https:/);
  });

  it('names the survey where there is no figure', () => {
    const panel = panelFor('?area=E54000058&measure=pharmacy');
    expect(panel.sourceText).toBe('Office for National Statistics, Health Insight Survey');
    expect(panel.sourceAddress).toBeNull();
  });

  it('offers only the answers of the wave', () => {
    const ids = (wave: string) =>
      panelFor(`?measure=gp-request-handled&wave=${wave}`).shares.map(({ answer }) => answer.id);
    expect(ids('his-12')).toEqual(['then-and-there', 'later-same-day', 'next-day', 'never']);
    expect(ids('his-13')).toEqual(['same-day', 'next-day', 'never']);
    expect(ids('his-1')).toEqual([]);
  });

  it('has shares that make up about a hundred where all answers are published', () => {
    for (const { survey, measure } of measures.filter(({ name }) => name.startsWith('his'))) {
      for (const { wave } of measure.coverage) {
        const query = `?survey=${survey.id}&measure=${measure.id}&wave=${wave}`;
        const sum = panelFor(query).shares.reduce(
          (all, { estimate }) => all + (estimate.value ?? 0),
          0,
        );
        expect(Math.abs(sum - 100), query).toBeLessThan(0.25);
      }
    }
  });

  it('keeps what it says of boundaries out of the page’s own notices', () => {
    const view = viewFor('?area=E54000034');
    expect(view.panel.notices.map(({ kind }) => kind)).toEqual(['boundary']);
    expect(view.notices).toEqual([]);
  });
});

describe('lineage in the panel', () => {
  const textOf = (query: string) => panelFor(query).lineage?.text;

  it.each([
    ['?area=E54000071', 'Formed on 1 April 2026 from North West London and North Central London.'],
    ['?area=E54000027&wave=his-22', 'On 1 April 2026 became part of West and North London.'],
    [
      '?area=E54000034&wave=his-22',
      'Split on 1 April 2026 between Thames Valley; Surrey and Sussex; and Hampshire and Isle of Wight.',
    ],
  ])('%s', (query, text) => {
    expect(textOf(query)).toBe(text);
  });

  it('leads to the nearest wave with figures on the other boundaries', () => {
    const related = (query: string) => panelFor(query).lineage?.related;
    const waves = (query: string) => new Set(related(query)?.map(({ wave }) => wave));
    expect(waves('?area=E54000071')).toEqual(new Set(['his-22']));
    expect(waves('?area=E54000027&wave=his-20')).toEqual(new Set(['his-23']));
    expect(waves('?survey=gpps&area=E54000071')).toEqual(new Set(['gpps-2025']));
    // The question was not asked before the boundaries changed, or never by area.
    expect(waves('?survey=gpps&measure=needs&area=E54000071')).toEqual(new Set([null]));
  });

  it('notes how much of the area it concerns, with its districts', () => {
    const [first, second] = panelFor('?area=E54000034&wave=his-22').lineage?.related ?? [];
    expect(first?.note).toMatch(/^56% of its area: .*Slough/);
    expect(second?.note).toMatch(/^24% of its area: .*Surrey Heath/);
    expect(panelFor('?area=E54000071').lineage?.related[0]?.note).toBe('all of it');
  });

  it('is there for exactly the areas that changed, on both sides', () => {
    for (const [geography, wave] of [
      ['icb-2023', 'his-22'],
      ['icb-2026', 'his-23'],
    ] as const) {
      const areas = index.geographies.find(({ id }) => id === geography)?.areas ?? [];
      const kept = (code: string) =>
        lineage.entries.some((entry) => entry.code === code && entry.fate === 'unchanged');
      for (const { code } of areas) {
        expect(textOf(`?area=${code}&wave=${wave}`) === undefined, code).toBe(kept(code));
      }
    }
  });
});
