import { describe, expect, it } from 'vitest';
import { index } from '../testing/published';
import { ENGLAND } from './area';
import {
  answerOf,
  areaAnywhere,
  areaIn,
  coverageOf,
  geographyOf,
  hasAreas,
  isSameGround,
  latestWave,
  measureOf,
  shortName,
  sourceOf,
  waveOf,
} from './catalogue';
import type { Measure, Survey, Wave } from './survey';

const his = index.surveys.find(({ id }) => id === 'his') as Survey;
const overall = measureOf(his, 'gp-overall') as Measure;
const ease = measureOf(his, 'gp-contact-ease') as Measure;

describe('look-ups', () => {
  it.each(['', 'nothing', 'constructor', '__proto__'])('find nothing for "%s"', (id) => {
    expect(geographyOf(index, id)).toBeUndefined();
    expect(areaIn(undefined, id)).toBeUndefined();
    expect(areaIn(geographyOf(index, 'icb-2026'), id)).toBeUndefined();
    expect(areaAnywhere(index, id)).toBeUndefined();
    expect(sourceOf(index, id)).toBeUndefined();
    expect(waveOf(his, id)).toBeUndefined();
    expect(measureOf(his, id)).toBeUndefined();
    expect(answerOf(overall, id)).toBeUndefined();
    expect(coverageOf(overall, id)).toBeNull();
    expect(shortName(index, id)).toBe(id);
  });

  it('name England, which is no area of any geography', () => {
    expect(shortName(index, ENGLAND)).toBe('England');
    expect(areaAnywhere(index, ENGLAND)).toBeUndefined();
  });

  it('find areas of the older boundaries too', () => {
    expect(shortName(index, 'E54000034')).toBe('Frimley');
    expect(shortName(index, 'E54000066')).toBe('Essex');
  });

  it('find every area in its own geography', () => {
    for (const geography of index.geographies) {
      for (const area of geography.areas) {
        expect(areaIn(geography, area.code)).toBe(area);
        expect(areaAnywhere(index, area.code)?.code).toBe(area.code);
      }
    }
  });
});

describe('coverage', () => {
  it('tells areas, a few areas, England and nothing apart', () => {
    const levels = ['his-1', 'his-2', 'his-10'].map((wave) => coverageOf(overall, wave));
    expect(levels).toEqual(['some', 'england', 'areas']);
    expect(coverageOf(measureOf(his, 'care-coordination') as Measure, 'his-17')).toBeNull();
    expect([hasAreas(overall), hasAreas(ease)]).toEqual([true, false]);
  });
});

describe('latestWave', () => {
  const waves = ['w1', 'w2', 'w3'].map((id) => ({ id }) as Wave);
  const survey = { ...his, waves };
  const covering = (...levels: ('areas' | 'some' | 'england')[]): Measure => ({
    ...overall,
    coverage: levels.map((level, i) => ({ wave: `w${String(i + 1)}`, level })),
  });

  it.each([
    ['nothing is covered', covering(), 'w3'],
    ['England alone is covered', covering('england', 'england'), 'w2'],
    ['a few areas are covered earlier', covering('some', 'england'), 'w2'],
    ['areas are covered earlier', covering('england', 'areas', 'england'), 'w2'],
  ])('where %s', (_, measure, wave) => {
    expect(latestWave(survey, measure)).toBe(wave);
  });

  it('is empty for a survey without waves', () => {
    expect(latestWave({ ...his, waves: [] }, covering())).toBe('');
  });
});

describe('isSameGround', () => {
  const both: [string, string] = ['icb-2023', 'icb-2026'];

  it('holds for England, and within one geography', () => {
    expect(isSameGround(index, ENGLAND, ...both)).toBe(true);
    expect(isSameGround(index, 'E54000034', 'icb-2023', 'icb-2023')).toBe(true);
  });

  it('holds for the 29 boards that kept their code, and for no other', () => {
    const codes = new Set(index.geographies.flatMap(({ areas }) => areas.map(({ code }) => code)));
    const same = [...codes].filter((code) => isSameGround(index, code, ...both));
    expect(same).toHaveLength(29);
    expect(same).not.toContain('E54000042');
    expect(same).not.toContain('E54000067');
  });

  it('does not hold where a geography or an area is unknown', () => {
    expect(isSameGround(index, 'E54000058', 'icb-2023', 'icb-1999')).toBe(false);
    expect(isSameGround(index, 'E99999999', ...both)).toBe(false);
  });
});
