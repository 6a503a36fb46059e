import { describe, expect, it } from 'vitest';
import { ENGLAND } from '../model/area';
import { contextFor, datasetFor, measures, viewFor } from '../testing/published';
import { CHANGE_WORDS } from './glossary';
import { viewOf } from './view';

describe('the area compared with', () => {
  it('is none unless asked for', () => {
    expect(viewFor('?area=E54000058').compared).toEqual([]);
  });

  it('is never England beside England', () => {
    for (const query of [`?compare=${ENGLAND}`, `?area=${ENGLAND}&compare=${ENGLAND}`]) {
      expect(viewFor(query).compared).toEqual([]);
    }
  });

  it('may be England, or an area beside England', () => {
    expect(viewFor(`?area=E54000058&compare=${ENGLAND}`).compared[0]?.area.code).toBe(ENGLAND);
    expect(viewFor('?compare=E54000058').compared[0]?.area.code).toBe('E54000058');
  });
});

describe('the earlier wave', () => {
  const since = (query: string) => viewFor(query).since?.id ?? null;

  it.each([
    ['?wave=his-28', 'his-15'],
    ['?wave=his-10', null],
    ['?wave=his-28&since=his-20', 'his-20'],
    ['?wave=his-20&since=his-28', 'his-10'],
    ['?wave=his-20&since=his-20', 'his-10'],
    ['?wave=his-9&since=his-1', 'his-1'],
    ['?measure=care-coordination&since=his-10', 'his-18'],
    ['?measure=pharmacy', 'his-15'],
    ['?survey=gpps&wave=gpps-2025', null],
  ])('of %s is %s', (query, wave) => {
    expect(since(query)).toBe(wave);
  });

  it('is said to be missing where changes are asked for', () => {
    const kinds = (query: string) => viewFor(query).notices.map(({ kind, text }) => [kind, text]);
    expect(kinds('?wave=his-10&colour=change')).toEqual([
      [
        'break',
        'There is no earlier survey with figures by area that April 2025 could be compared with.',
      ],
    ]);
    expect(kinds('?wave=his-10&colour=england')).toEqual([]);
  });
});

describe('waves without figures by area', () => {
  it.each([
    ['?wave=his-9', /a few NHS areas that news reports printed/, 'his-28'],
    ['?wave=his-5', /no local figures for this question/, 'his-28'],
    ['?measure=care-coordination&wave=his-10', /was not asked at this time/, 'his-28'],
    ['?measure=gp-contact-made&wave=his-2', /no local figures for this question/, 'his-23'],
    ['?measure=gp-contact-ease', /no local figures for this question/, undefined],
  ])('%s', (query, text, wave) => {
    const [notice, ...more] = viewFor(query).notices;
    expect(more).toEqual([]);
    expect(notice?.text).toMatch(text);
    expect(notice?.action?.set.wave).toBe(wave);
  });
});

describe('whether anything is local', () => {
  it.each([
    ['?measure=gp-contact-ease', false],
    ['?measure=gp-overall', true],
    // Figures without a margin cannot be judged, but are there.
    ['?survey=gpps&measure=website&wave=gpps-2025&colour=england', true],
  ])('%s: %s', (query, hasLocal) => {
    expect(viewFor(query).hasLocal).toBe(hasLocal);
  });
});

describe('a newer wave', () => {
  it('is named only where there is one', () => {
    expect(viewFor('?wave=his-28').newer).toBeNull();
    expect(viewFor('?wave=his-20').newer?.id).toBe('his-28');
    expect(viewFor('?measure=gp-contact-made&wave=his-23').newer).toBeNull();
  });
});

describe('changes across new boundaries', () => {
  const { areas } = viewFor('?wave=his-28&colour=change');

  it('are counted for areas that stayed, and since the first wave for those that are new', () => {
    const since = new Map<string, number>();
    for (const { change } of areas) {
      const id = change?.base.id ?? '';
      since.set(id, (since.get(id) ?? 0) + 1);
    }
    expect(Object.fromEntries(since)).toEqual({ 'his-15': 29, 'his-23': 7 });
  });

  it('are not claimed for those where another period was chosen', () => {
    const chosen = viewFor('?wave=his-28&since=his-20&colour=change');
    const broken = chosen.areas.filter(({ change }) => change?.verdict === 'broken');
    expect(broken).toHaveLength(7);
    expect(chosen.england.change?.points).toBeCloseTo(73.2 - 75.5, 10);
  });

  it('are never counted in the first wave of an area that is new', () => {
    const first = viewFor('?wave=his-23&since=his-20&colour=change');
    const broken = first.areas.filter(({ change }) => change?.verdict === 'broken');
    expect(broken).toHaveLength(7);
    expect(broken.every(({ change }) => change?.points === null)).toBe(true);
    const hampshire = first.areas.find(({ code }) => code === 'E54000067');
    expect(hampshire).toMatchObject({ fill: 'broken', shapeText: '' });
    expect(hampshire?.accessibleName).toMatch(new RegExp(`, ${CHANGE_WORDS.moved}$`));
  });
});

describe('corrections', () => {
  it('are those of the wave shown', () => {
    const [overall] = measures;
    if (!overall) throw new Error('There is a first measure.');
    const correction = { date: '2026-10-01', wave: 'his-28', what: '', why: '', changes: [] };
    const other = { ...correction, wave: 'his-27' };
    const dataset = datasetFor(overall.measure);
    const corrected = { ...dataset, file: { ...dataset.file, corrections: [correction, other] } };
    const view = viewOf({ ...contextFor('?wave=latest'), dataset: corrected });
    expect(view.corrections).toEqual([correction]);
  });
});

describe('the source line', () => {
  it('names each newspaper once', () => {
    expect(viewFor('?wave=his-9').sourceLine).toBe(
      'Office for National Statistics, Health Insight Survey. Some figures as reported by Alton Herald; News report, spring 2025; and Worksop Guardian.',
    );
  });
});
