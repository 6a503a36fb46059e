import { describe, expect, it } from 'vitest';
import { coverageOf, measureOf, waveOf } from '../../model/catalogue';
import type { Measure, Survey } from '../../model/survey';
import { contextFor, index, read } from '../../testing/published';
import { nearestWave, otherSurvey, sameAnswer } from './paired';

function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('the index should hold it');
  return value;
}

function survey(id: string): Survey {
  return found(index.surveys.find((each) => each.id === id));
}

describe('otherSurvey', () => {
  const context = contextFor('?survey=his&measure=gp-overall');

  it('is null where no measure is paired, or its file is not here', () => {
    expect(
      otherSurvey({ ...context, measure: { ...context.measure, pair: null } }, read),
    ).toBeNull();
    expect(otherSurvey(context, () => null)).toBeNull();
  });

  it('is null where the other survey has no answer that means the same', () => {
    const answer = { ...context.answer, id: 'none of them', polarity: 'odd' as never };
    expect(otherSurvey({ ...context, answer }, read)).toBeNull();
  });

  it('hands on objects of the other survey that belong together', () => {
    const other = found(otherSurvey(context, read));
    expect(other.survey.id).toBe(context.measure.pair?.survey);
    expect(other.survey.measures).toContain(other.measure);
    expect(other.measure.answers).toContain(other.answer);
    expect(waveOf(other.survey, other.wave.id)).toBe(other.wave);
    expect(other.dataset.file.measure).toBe(other.measure.id);
    expect(other.dataset.blocks.has(other.wave.id)).toBe(true);
  });

  it('finds its way back', () => {
    const other = found(otherSurvey(context, read));
    const back = otherSurvey(
      contextFor(`?survey=${other.survey.id}&measure=${other.measure.id}`),
      read,
    );
    expect(back?.measure).toBe(context.measure);
  });
});

describe('nearestWave', () => {
  const gpps = survey('gpps');
  const his = survey('his');
  const overall = found(measureOf(his, 'gp-overall'));

  it('is null where the measure has no figures by area', () => {
    const nowhere: Measure = { ...overall, coverage: [] };
    expect(nearestWave(his, nowhere, found(gpps.waves[0]))).toBeNull();
  });

  it('keeps to the same boundaries where it can, and to the nearest fieldwork', () => {
    for (const wave of gpps.waves) {
      const chosen = found(nearestWave(his, overall, wave));
      const middle = (w: typeof wave): number => Date.parse(w.from) + Date.parse(w.to);
      const rivals = his.waves.filter(
        ({ id, geography }) => geography === wave.geography && coverageOf(overall, id) === 'areas',
      );
      expect(rivals).toContain(chosen);
      const distance = Math.abs(middle(chosen) - middle(wave));
      expect(rivals.every((rival) => Math.abs(middle(rival) - middle(wave)) >= distance)).toBe(
        true,
      );
    }
  });

  it('takes other boundaries rather than none', () => {
    const only: Measure = { ...overall, coverage: [{ wave: 'his-28', level: 'areas' }] };
    expect(nearestWave(his, only, found(gpps.waves[0]))?.id).toBe('his-28');
  });
});

describe('sameAnswer', () => {
  const phone = found(measureOf(survey('gpps'), 'phone'));
  const needs = found(measureOf(survey('gpps'), 'needs'));

  it('goes by id, then by what the answer means, then gives up', () => {
    const ease = found(measureOf(survey('his'), 'gp-contact-ease'));
    expect(ease.answers.map((answer) => sameAnswer(answer, phone)?.id)).toEqual(
      ease.answers.map(({ id }) => id),
    );
    expect(sameAnswer(found(ease.answers[0]), needs)?.polarity).toBe('positive');
    expect(sameAnswer(found(ease.answers[1]), needs)).toBeNull();
  });
});
