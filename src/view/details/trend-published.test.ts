import { describe, expect, it } from 'vitest';
import { ENGLAND } from '../../model/area';
import { contextFor, index, lineage, measures as published } from '../../testing/published';
import { trendOf } from './trend';
import type { Trend } from './trend-types';

const codes = [
  ENGLAND,
  ...new Set(index.geographies.flatMap(({ areas }) => areas.map(({ code }) => code))),
];
const measures = published.map(({ name, survey, measure }) => [name, survey, measure] as const);

function seriesOf({ area, england, before }: Trend) {
  return [area, ...(england ? [england] : []), ...before];
}

describe.each(measures)('published figures of %s over time', (_, survey, measure) => {
  const trends = measure.answers.flatMap((answer) => {
    const query = `?survey=${survey.id}&measure=${measure.id}&answer=${answer.id}&wave=latest`;
    const context = contextFor(query);
    return codes.map((code) => trendOf(context, code));
  });

  it('draws every figure once, within its interval and the extent', () => {
    for (const trend of trends) {
      const [low, high] = trend.extent ?? [0, 100];
      for (const { points, runs } of seriesOf(trend)) {
        const figures = points.filter(({ value }) => value !== null);
        expect(runs.flat()).toHaveLength(figures.length);
        for (const { value, interval } of runs.flat()) {
          expect(value).toBeGreaterThanOrEqual(Math.max(low, interval?.lower ?? 0) - 1e-9);
          expect(value).toBeLessThanOrEqual(Math.min(high, interval?.upper ?? 100) + 1e-9);
        }
      }
    }
  });

  it('joins no line across new boundaries except where the area stayed as it was', () => {
    const geographyOf = new Map(survey.waves.map(({ id, geography }) => [id, geography]));
    for (const { code, runs, bridges } of trends.flatMap(seriesOf)) {
      const entry = lineage.entries.find((each) => each.code === code);
      if (code === ENGLAND || entry?.fate === 'unchanged') continue;
      for (const joined of [...runs, ...bridges]) {
        expect(new Set(joined.map((point) => geographyOf.get(point.wave))).size).toBe(1);
      }
    }
  });
});
