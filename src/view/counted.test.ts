/** Counts of whole populations as the page shows them: no margin, verdict, rank or change, ever. */
import { describe, expect, it } from 'vitest';
import { parseSelection } from '../embed/parameters';
import { CLASSES } from '../model/bins';
import { withMore } from '../model/catalogue';
import { isFigure } from '../model/estimate';
import { detailsFor, index, lineage, read, viewFor } from '../testing/published';
import { resolve } from './resolve';

const whole = withMore(index, read);
const measures = whole.surveys.find(({ id }) => id === 'context')?.measures ?? [];
const every = measures.flatMap(({ id, coverage }) =>
  coverage.map(({ wave }) => `?survey=context&measure=${id}&wave=${wave}`),
);
const DEPRIVED = '?survey=context&measure=deprived-neighbourhoods';

describe('counts that have not been read', () => {
  it('leave the first survey, and say that the link was not recognised', () => {
    const { survey, notices } = resolve(parseSelection('?survey=context'), index, lineage);
    expect(survey.id).toBe('his');
    expect(notices.map(({ kind }) => kind)).toEqual(['fallback']);
  });
});

describe('a map of counts', () => {
  it.each(every)('judges, ranks and tests nothing: %s', (query) => {
    const view = viewFor(query);
    expect(view.areas.filter(({ estimate }) => isFigure(estimate)).length).toBeGreaterThan(35);
    for (const area of [...view.areas, view.england]) {
      expect(area).toMatchObject({
        verdict: 'unknown',
        clearAlone: false,
        change: null,
        rank: null,
        standsOut: false,
        verdictShort: '',
        marginText: 'counted, no margin of error',
        intervalText: 'counted, no margin of error',
        baseText: '',
      });
      expect(area.accessibleName).not.toMatch(/higher|lower|difference|judged|said/);
    }
    expect(view.realness).toBeNull();
    expect(view.legend.rule).toBeNull();
    expect(view.answerView).toMatchObject({ change: '', bar: null, base: '' });
    const { lines, facts } = detailsFor(query).about;
    expect(lines.filter((line) => /rank|highest|lowest/i.test(line))).toEqual([]);
    expect(facts.map(({ term }) => term)).not.toContain('Answered');
    expect(view.answerView.margin).toBe('counted, no margin of error');
    expect(view.sourceLine).toContain('Counted, no margin of error.');
  });

  it.each(every)('has words of its own: %s', (query) => {
    const view = viewFor(`${query}&area=E54000008`);
    const { narrative } = detailsFor(`${query}&area=E54000008`);
    const { headline, subtitle, caption, legend, answerView, panel } = view;
    const texts = [headline, subtitle, caption, legend.title, answerView.standing, panel.fieldwork];
    const told = [
      ...texts,
      ...[narrative.finding, narrative.comparison ?? '', narrative.citation],
    ].join(' ');
    expect(told).not.toMatch(
      /\b(said|answered|respon\w+|asked|survey\w*|wave|estimated|give or take)\b/i,
    );
    expect(headline).toMatch(/^England [\d.,]+%?; NHS areas from [\d.,]+%? to [\d.,]+%?$/);
    expect(answerView.standing).toMatch(/^England: [\d.,]+%?\./);
  });

  it('refuses to test, and says why', () => {
    for (const colour of ['england', 'change']) {
      const view = viewFor(`?survey=context&colour=${colour}`);
      expect(view.colour).toBe('value');
      expect(view.notices.map(({ text }) => text)).toEqual([
        'Counts have no margin of error, so they are not tested against England or over time.',
      ]);
    }
  });

  it('hatches what is rough, and says so in legend, name, panel and summary', () => {
    const query = '?survey=context&measure=gps-per-10000&area=E54000051';
    const view = viewFor(query);
    const hatched = view.areas.filter(({ fill }) => fill === 'broken').map(({ code }) => code);
    expect(hatched.sort()).toEqual(['E54000048', 'E54000050', 'E54000051']);
    expect(view.legend.entries).toContainEqual({
      fill: 'broken',
      bin: null,
      label: 'Rough: shares districts with another area',
      from: null,
      count: 3,
    });
    expect(view.panel.area.accessibleName).toMatch(
      /: [\d.]+, rough: shares districts with another area$/,
    );
    expect(view.answerView.standing).toContain('Rough: more than a tenth of the patients');
    expect(detailsFor(query).narrative.comparison).toContain('is rough');
  });

  it('says beside every figure of deprivation what it does not say', () => {
    const sentence = /Poorer places have fewer GPs inside NHS areas, not between them/;
    for (const query of [DEPRIVED, `${DEPRIVED}&area=E54000008`]) {
      const { panel, sourceLine } = viewFor(query);
      expect(panel.notices.map(({ text }) => text).join(' ')).toMatch(sentence);
      expect(sourceLine).toMatch(sentence);
      expect(detailsFor(query).narrative.citation).toMatch(sentence);
    }
    expect(viewFor('?survey=context').sourceLine).not.toMatch(sentence);
  });

  it('gives every area a class of the legend that its count lies in', () => {
    for (const query of every) {
      const { areas, legend } = viewFor(query);
      const classes = legend.entries.filter(({ fill }) => fill.startsWith('class-'));
      expect(classes).toHaveLength(CLASSES.length);
      const counted = legend.entries.reduce((sum, { count }) => sum + count, 0);
      expect(counted).toBe(areas.length);
    }
  });

  it('tells a rate and a share each in its own way', () => {
    const told = (measure: string) =>
      detailsFor(`?survey=context&measure=${measure}&area=E54000008`).narrative.finding;
    expect(told('gps-per-10000')).toMatch(
      /^In Cheshire and Merseyside, there were 6\.8 full-time equivalent GPs .* in March 2024\.$/,
    );
    expect(told('appointments-face-to-face')).toMatch(
      /^In Cheshire and Merseyside, [\d.]+% of recorded GP appointments were face to face between April 2024 and March 2025\.$/,
    );
    expect(told('deprived-neighbourhoods')).toMatch(
      /^In .*, 20\.1% of small areas were .* in 2025\.$/,
    );
  });
});
