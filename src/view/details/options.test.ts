import { describe, expect, it } from 'vitest';
import { hasAreas, measureOf } from '../../model/catalogue';
import type { Measure, Survey, Wave } from '../../model/survey';
import { contextFor, index } from '../../testing/published';
import { earlierPeriods, optionsOf } from './options';

const context = contextFor('');
const his = index.surveys.find(({ id }) => id === 'his') as Survey;
const measure = (id: string) => measureOf(his, id) as Measure;
const wave = (id: string) => his.waves.find((each) => each.id === id) as Wave;
const overall = measure('gp-overall');

describe('the list of measures', () => {
  it('holds every measure of the survey once, under the heading of its topic', () => {
    for (const survey of index.surveys) {
      const { measures } = optionsOf({ ...context, survey });
      expect(measures.map(({ id }) => id).sort()).toEqual(
        survey.measures.map(({ id }) => id).sort(),
      );
      for (const { id, group } of measures) {
        const measure = survey.measures.find((each) => each.id === id);
        expect(group).toBe(measure && hasAreas(measure) ? measure.group : 'England only');
      }
    }
  });

  it('begins with the survey’s first measure, and ends with those of England alone', () => {
    const { measures } = optionsOf(context);
    expect(measures[0]?.id).toBe(context.survey.measures[0]?.id);
    expect([...new Set(measures.map(({ group }) => group))]).toEqual([
      'Overall',
      'Getting through',
      'The appointment',
      'Dentist and pharmacy',
      'England only',
    ]);
  });

  it('keeps the measures of a topic together', () => {
    for (const survey of index.surveys) {
      const groups = optionsOf({ ...context, survey }).measures.map(({ group }) => group);
      const changes = groups.filter((group, i) => group !== groups[i - 1]);
      expect(new Set(changes).size).toBe(changes.length);
    }
  });

  it('has no headings but England’s in older versions of the data', () => {
    const measures = context.survey.measures.map((each) => {
      const { group: heading, ...rest } = each;
      return heading === undefined ? each : rest;
    });
    const listed = optionsOf({ ...context, survey: { ...context.survey, measures } }).measures;
    expect(new Set(listed.map(({ group }) => group))).toEqual(new Set([undefined, 'England only']));
  });
});

describe('periods that a change can be counted from', () => {
  it('are none before the first', () => {
    for (const id of ['his-1', 'his-10']) {
      expect(earlierPeriods(his, overall, wave(id))).toEqual([]);
    }
  });

  it('are those with figures by area, newest first', () => {
    expect(earlierPeriods(his, overall, wave('his-13')).map(({ id }) => id)).toEqual([
      'his-12',
      'his-11',
      'his-10',
    ]);
  });

  it('are none where areas never had figures', () => {
    expect(earlierPeriods(his, measure('pharmacy'), wave('his-28'))).toEqual([]);
  });
});
