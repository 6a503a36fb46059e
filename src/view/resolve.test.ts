import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaIn, measureOf, waveOf } from '../model/catalogue';
import { ENGLAND } from '../model/area';
import {
  COLOUR_MODES,
  CONFIDENCES,
  DEFAULT_SELECTION,
  SHOWS,
  VIEWS,
  type Selection,
  type Switch,
} from '../model/selection';
import { index, lineage } from '../testing/published';
import { SWITCHES } from '../testing/switches';
import { resolve } from './resolve';

const [OLDER, NEWER] = ['his-20', 'his-28'];

function resolved(change: Partial<Selection>, withLineage = true) {
  return resolve({ ...DEFAULT_SELECTION, ...change }, index, withLineage ? lineage : null);
}

/** What was found, by its ids. */
function idsOf(change: Partial<Selection>, withLineage = true) {
  const found = resolved(change, withLineage);
  return {
    survey: found.survey.id,
    measure: found.measure.id,
    answer: found.answer.id,
    period: found.period.id,
    geography: found.geography.id,
    since: found.since?.id ?? null,
    area: found.area?.code ?? null,
    compare: found.compare.map(({ code }) => code),
  };
}

const NOT_RECOGNISED = {
  kind: 'fallback',
  text: 'Part of this link was not recognised; showing the latest figures.',
};

/** What the page says when `area` is asked for in a wave of other boundaries. */
function followed(area: string, wave: string): { area: string | null; said: string[] } {
  const { area: found, notices } = resolved({ area, wave });
  return { area: found?.code ?? null, said: notices.map(({ text }) => text) };
}

describe('resolve', () => {
  it('needs no notice for the default', () => {
    expect(resolved({}).notices).toEqual([]);
    expect(resolved({})).toMatchObject({
      colour: 'value',
      confidence: 'fdr',
      view: 'map',
      show: 'full',
    });
    expect(idsOf({ wave: 'latest' })).toEqual({
      survey: 'his',
      measure: 'gp-overall',
      answer: 'good',
      period: 'his-28',
      geography: 'icb-2026',
      since: 'his-15',
      area: null,
      compare: [],
    });
  });

  it('is a story inside an article, unless another use is asked for', () => {
    expect(resolved({ embed: true }).show).toBe('story');
    expect(resolved({ embed: true, show: 'card' }).show).toBe('card');
  });

  it('takes the newest single wave where several are not taken together', () => {
    expect(idsOf({ measure: 'pharmacy' }).period).toBe('his-28');
    expect(idsOf({ survey: 'gpps' }).period).toBe('gpps-2026');
  });

  it.each([
    [{ survey: 'nhs' }],
    [{ measure: 'phone' }],
    [{ answer: 'easy' }],
    [{ wave: 'his-99' }],
    [{ wave: 'gpps-2026' }],
    [{ survey: 'nhs', measure: 'x', answer: 'y', wave: 'z' }],
  ])('falls back from %j and says so once', (change) => {
    const wave = 'wave' in change ? { wave: 'latest' as const } : {};
    expect(idsOf(change)).toEqual(idsOf(wave));
    expect(resolved(change).notices).toEqual([NOT_RECOGNISED]);
  });

  it('says so where an area is unknown; one to compare with is just left out', () => {
    expect(idsOf({ area: 'E99999999' }).area).toBeNull();
    expect(resolved({ area: 'E99999999' }).notices).toEqual([NOT_RECOGNISED]);
    expect(idsOf({ compare: ['E99999999', 'E54000058'] }).compare).toEqual(['E54000058']);
  });

  it('takes the default where the earlier wave is unknown or not earlier', () => {
    for (const since of ['gpps-2025', 'his-28', 'banana']) {
      expect(idsOf({ wave: 'his-28', since }).since).toBe('his-15');
    }
    expect(idsOf({ wave: 'his-28', since: 'his-10' }).since).toBe('his-10');
    expect(resolved({ since: 'banana' }).notices).toEqual([]);
  });

  it('does not compare an area with itself, by whatever code, nor one twice', () => {
    expect(idsOf({ area: 'E54000058', compare: ['E54000058'] }).compare).toEqual([]);
    const frimley = { area: 'E54000070', compare: ['E54000034'], wave: NEWER };
    expect(idsOf(frimley)).toMatchObject({ area: 'E54000070', compare: [] });
    const twice = ['E54000027', 'E54000028', 'E54000058'];
    expect(idsOf({ compare: twice, wave: NEWER }).compare).toEqual(['E54000071', 'E54000058']);
  });

  it('knows England in every wave', () => {
    expect(idsOf({ area: ENGLAND, wave: OLDER }).area).toBe(ENGLAND);
  });

  it.each([
    ['E54000052', 'E54000063', 'E54000069'],
    ['E54000053', 'E54000064', 'E54000069'],
  ])('follows %s, a code of 2022', (code, older, newer) => {
    expect(followed(code, OLDER)).toEqual({ area: older, said: [] });
    expect(followed(code, NEWER).area).toBe(newer);
  });

  it('throws only for an index that names nothing', () => {
    expect(() => resolve(DEFAULT_SELECTION, { ...index, surveys: [] }, null)).toThrow(/empty list/);
  });
});

describe('codes of other boundaries', () => {
  it('are not followed before it is known what became of them', () => {
    expect(resolved({ area: 'E54000034' }, false)).toMatchObject({ area: null, notices: [] });
  });

  it.each([
    [
      'merged',
      'E54000027',
      NEWER,
      'E54000071',
      'North West London became part of West and North London on 1 April 2026. This is West and North London.',
    ],
    [
      'split',
      'E54000034',
      NEWER,
      'E54000070',
      'Frimley was split on 1 April 2026. Most of it is now Thames Valley, and in part Surrey and Sussex; and Hampshire and Isle of Wight.',
    ],
    [
      'enlarged',
      'E54000042',
      NEWER,
      'E54000067',
      'Hampshire and Isle of Wight was given new, larger boundaries on 1 April 2026. These figures use the new ones.',
    ],
    [
      'enlarged, asked backwards',
      'E54000067',
      OLDER,
      'E54000042',
      'Hampshire and Isle of Wight had other, smaller boundaries before 1 April 2026. These figures use the old ones.',
    ],
    [
      'merged, asked backwards',
      'E54000071',
      OLDER,
      'E54000027',
      'West and North London did not exist before 1 April 2026. It was made from North West London and North Central London; this is North West London.',
    ],
  ])('%s', (_, asked, wave, area, said) => {
    expect(followed(asked, wave)).toEqual({ area, said: [said] });
  });

  it('are followed for the area compared with as well', () => {
    expect(idsOf({ area: 'E54000058', compare: ['E54000027'], wave: NEWER })).toMatchObject({
      area: 'E54000058',
      compare: ['E54000071'],
    });
  });

  const codes = index.geographies.flatMap(({ id, areas }) => areas.map(({ code }) => [id, code]));

  it('are 78 in all', () => {
    expect(codes).toHaveLength(78);
  });

  it.each(codes)('of %s: %s leads to an area of either geography', (_, code = '') => {
    for (const wave of [OLDER, NEWER]) {
      const { geography, area, notices } = resolved({ area: code, wave });
      expect(areaIn(geography, area?.code ?? '')).toBe(area);
      const isKept = areaIn(geography, code) !== undefined;
      expect(area?.code === code).toBe(isKept);
      expect(notices.map(({ kind }) => kind)).toEqual(isKept ? [] : ['boundary']);
    }
  });
});

describe('any selection', () => {
  const ids = (...known: string[]) => fc.option(fc.oneof(fc.string(), fc.constantFrom(...known)));
  const codes = index.geographies.flatMap(({ areas }) => areas.map(({ code }) => code));
  const measures = index.surveys.flatMap((survey) => survey.measures);
  const waves = index.surveys.flatMap((survey) => survey.waves.map(({ id }) => id));
  const switches = Object.fromEntries(SWITCHES.map((name) => [name, fc.boolean()])) as Record<
    Switch,
    fc.Arbitrary<boolean>
  >;
  const selections: fc.Arbitrary<Selection> = fc.record({
    survey: ids('his', 'gpps', '__proto__'),
    measure: ids(...measures.map(({ id }) => id)),
    answer: ids(...measures.flatMap(({ answers }) => answers.map(({ id }) => id))),
    wave: fc.oneof(fc.string(), fc.constantFrom('latest', 'recent', ...waves)),
    area: ids(ENGLAND, ...codes),
    compare: fc.array(fc.constantFrom(ENGLAND, 'E99999999', ...codes), { maxLength: 4 }),
    colour: fc.constantFrom(...COLOUR_MODES),
    since: ids(...waves),
    confidence: fc.constantFrom(...CONFIDENCES),
    view: fc.constantFrom(...VIEWS),
    show: fc.option(fc.constantFrom(...SHOWS)),
    ...switches,
    lock: fc.constant([]),
    theme: fc.constant('auto'),
    title: fc.option(fc.string()),
    id: fc.option(fc.string()),
    version: fc.option(fc.string()),
  });

  it('resolves to what there is, with or without the lineage, and is stable', () => {
    fc.assert(
      fc.property(selections, fc.boolean(), (selection, known) => {
        const found = resolve(selection, index, known ? lineage : null);
        const { survey, measure, answer, period, geography, area, compare, notices } = found;
        expect(index.surveys).toContain(survey);
        expect(measureOf(survey, measure.id)).toBe(measure);
        expect(measure.answers).toContain(answer);
        expect(waveOf(survey, period.id)).toBe(period);
        expect(geography.id).toBe(period.geography);
        for (const each of [...(area ? [area] : []), ...compare]) {
          if (each.code !== ENGLAND) expect(areaIn(geography, each.code)).toBe(each);
        }
        expect(notices.every(({ text }) => text.endsWith('.'))).toBe(true);
        const again: Selection = {
          ...selection,
          survey: survey.id,
          measure: measure.id,
          answer: answer.id,
          wave: period.id,
          area: area?.code ?? null,
          compare: compare.map(({ code }) => code),
          since: found.since?.id ?? null,
        };
        expect(resolve(again, index, known ? lineage : null)).toEqual({ ...found, notices: [] });
      }),
      { numRuns: 500 },
    );
  });
});
