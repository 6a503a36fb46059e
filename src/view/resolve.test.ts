import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaIn, geographyOf, measureOf, waveOf, answerOf } from '../model/catalogue';
import { ENGLAND } from '../model/area';
import {
  COLOUR_MODES,
  CONFIDENCES,
  DEFAULT_SELECTION,
  VIEWS,
  type Selection,
} from '../model/selection';
import { index, lineage } from '../testing/published';
import { resolve } from './resolve';

const [OLDER, NEWER] = ['his-20', 'his-28'];

function resolved(change: Partial<Selection>, withLineage = true) {
  return resolve({ ...DEFAULT_SELECTION, ...change }, index, withLineage ? lineage : null);
}

/** What the page says when `area` is asked for in a wave of other boundaries. */
function followed(area: string, wave: string): { area: string | null; said: string[] } {
  const { resolved: found, notices } = resolved({ area, wave });
  return { area: found.area, said: notices.map(({ text }) => text) };
}

describe('resolve', () => {
  it('needs no notice for the default', () => {
    const { resolved: found, notices } = resolved({});
    expect(notices).toEqual([]);
    expect(found).toEqual({
      survey: 'his',
      measure: 'gp-overall',
      answer: 'good',
      wave: 'his-28',
      geography: 'icb-2026',
      area: null,
      compare: null,
      colour: 'value',
      since: null,
      confidence: '95',
      view: 'map',
    });
  });

  it.each([
    [{ survey: 'nhs' }, 'the survey “nhs”', 'Health Insight Survey'],
    [{ measure: 'phone' }, 'the measure “phone”', 'Overall experience of GP practice'],
    [{ answer: 'easy' }, 'the answer “easy”', 'Good'],
    [{ wave: 'his-99' }, 'the wave “his-99”', 'Wave 28'],
    [{ wave: 'gpps-2026' }, 'the wave “gpps-2026”', 'Wave 28'],
  ])('falls back from %j and says so', (change, asked, shown) => {
    const { resolved: found, notices } = resolved(change);
    expect(found).toEqual(resolved({}).resolved);
    expect(notices).toEqual([
      {
        kind: 'fallback',
        text: `The address asks for ${asked}, which is not known here. Showing ${shown}.`,
      },
    ]);
  });

  it('falls back from an unknown area, and from an unknown one to compare with', () => {
    for (const field of ['area', 'compare'] as const) {
      const { resolved: found, notices } = resolved({ [field]: 'E99999999' });
      expect(found[field]).toBeNull();
      expect(notices.map(({ text }) => text)).toEqual([
        'The address asks for the area “E99999999”, which is not known here.',
      ]);
    }
  });

  it('lets an unknown earlier wave go without a word', () => {
    expect(resolved({ since: 'gpps-2025' })).toMatchObject({
      resolved: { since: null },
      notices: [],
    });
    expect(resolved({ since: 'his-10' }).resolved.since).toBe('his-10');
  });

  it('does not compare an area with itself, by whatever code', () => {
    expect(resolved({ area: 'E54000058', compare: 'E54000058' }).resolved.compare).toBeNull();
    const frimley = { area: 'E54000070', compare: 'E54000034' };
    expect(resolved(frimley).resolved).toMatchObject({ area: 'E54000070', compare: null });
  });

  it('knows England in every wave', () => {
    expect(resolved({ area: ENGLAND, wave: OLDER })).toMatchObject({
      resolved: { area: ENGLAND },
      notices: [],
    });
  });

  it('throws only for an index that names nothing', () => {
    expect(() => resolve(DEFAULT_SELECTION, { ...index, surveys: [] }, null)).toThrow(/no survey/);
  });
});

describe('codes of other boundaries', () => {
  it('are not followed before it is known what became of them', () => {
    expect(resolved({ area: 'E54000034' }, false)).toMatchObject({
      resolved: { area: null },
      notices: [],
    });
  });

  it.each([
    [
      'merged',
      'E54000027',
      NEWER,
      'E54000071',
      'North West London became part of West and North London on 1 April 2026. This wave shows West and North London.',
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
      'Hampshire and Isle of Wight was given new, larger boundaries on 1 April 2026. This wave uses the new ones.',
    ],
    [
      'enlarged, asked backwards',
      'E54000067',
      OLDER,
      'E54000042',
      'Hampshire and Isle of Wight had other, smaller boundaries before 1 April 2026. This wave uses the old ones.',
    ],
    [
      'merged, asked backwards',
      'E54000071',
      OLDER,
      'E54000027',
      'West and North London did not exist before 1 April 2026. It was made from North West London and North Central London; this wave shows North West London.',
    ],
  ])('%s', (_, asked, wave, area, said) => {
    expect(followed(asked, wave)).toEqual({ area, said: [said] });
  });

  it('are followed for the area compared with as well', () => {
    const { resolved: found, notices } = resolved({ area: 'E54000058', compare: 'E54000027' });
    expect(found).toMatchObject({ area: 'E54000058', compare: 'E54000071' });
    expect(notices).toHaveLength(1);
  });

  const codes = index.geographies.flatMap(({ id, areas }) => areas.map(({ code }) => [id, code]));

  it('are 78 in all', () => {
    expect(codes).toHaveLength(78);
  });

  it.each(codes)('of %s: %s leads to an area of either geography', (_, code = '') => {
    for (const wave of [OLDER, NEWER]) {
      const { resolved: found, notices } = resolved({ area: code, wave });
      const shown = geographyOf(index, found.geography);
      expect(areaIn(shown, found.area ?? '')).toBeDefined();
      const isKept = areaIn(shown, code) !== undefined;
      expect(found.area === code).toBe(isKept);
      expect(notices.map(({ kind }) => kind)).toEqual(isKept ? [] : ['boundary']);
    }
  });
});

describe('any selection', () => {
  const ids = (...known: string[]) => fc.option(fc.oneof(fc.string(), fc.constantFrom(...known)));
  const codes = index.geographies.flatMap(({ areas }) => areas.map(({ code }) => code));
  const measures = index.surveys.flatMap((survey) => survey.measures);
  const waves = index.surveys.flatMap((survey) => survey.waves.map(({ id }) => id));
  const selections: fc.Arbitrary<Selection> = fc.record({
    survey: ids('his', 'gpps', '__proto__'),
    measure: ids(...measures.map(({ id }) => id)),
    answer: ids(...measures.flatMap(({ answers }) => answers.map(({ id }) => id))),
    wave: fc.oneof(fc.string(), fc.constantFrom('latest', ...waves)),
    area: ids(ENGLAND, ...codes),
    compare: ids(ENGLAND, ...codes),
    colour: fc.constantFrom(...COLOUR_MODES),
    since: ids(...waves),
    confidence: fc.constantFrom(...CONFIDENCES),
    view: fc.constantFrom(...VIEWS),
    embed: fc.boolean(),
    lock: fc.constant([]),
    theme: fc.constant('auto'),
    title: fc.option(fc.string()),
    id: fc.option(fc.string()),
    version: fc.option(fc.string()),
  });

  it('resolves to what there is, with or without the lineage, and is stable', () => {
    fc.assert(
      fc.property(selections, fc.boolean(), (selection, known) => {
        const outcome = resolve(selection, index, known ? lineage : null);
        const { resolved: found, survey, measure, notices } = outcome;
        expect(index.surveys).toContain(survey);
        expect(measureOf(survey, found.measure)).toBe(measure);
        expect(answerOf(measure, found.answer)).toBeDefined();
        const geography = geographyOf(index, waveOf(survey, found.wave)?.geography ?? '');
        expect(geography?.id).toBe(found.geography);
        for (const code of [found.area, found.compare]) {
          if (code === null || code === ENGLAND) continue;
          expect(areaIn(geography, code)).toBeDefined();
        }
        expect(notices.every(({ text }) => text.endsWith('.'))).toBe(true);
        const again = resolve({ ...selection, ...found }, index, known ? lineage : null);
        expect(again.resolved).toEqual(found);
        expect(again.notices).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
