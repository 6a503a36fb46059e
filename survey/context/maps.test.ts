/** Every count that a map draws, traced to the row and cell of the committed source it comes from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Block, MoreFile } from '../../src/model/files';
import { COUNT_MEASURES, COUNT_PERIODS } from '../catalogue/context';
import { fileOf, index, parsedPublic, ROOT } from '../testing/committed';
import { COUNTS } from './read';

const ENGLAND = 'E92000001';
const entry = index.surveys.find(({ id }) => id === 'context');
const more = parsedPublic(entry?.more ?? '') as MoreFile;

type Row = Readonly<Record<string, string>>;

function rowsOf(period: string): Row[] {
  const file = COUNT_PERIODS.find(({ id }) => id === period)?.file ?? '';
  return parse<Row>(readFileSync(join(ROOT, COUNTS, file)), { columns: true, bom: true });
}

function blocksOf(measure: string): readonly Block[] {
  return fileOf(more.measures.find(({ id }) => id === measure)?.file ?? '').blocks;
}

describe('counts on a map', () => {
  it('are a source of their own, of which the first load knows the name and the path alone', () => {
    expect(entry).toMatchObject({ kind: 'count', measures: [], waves: [] });
    expect(more.measures.map(({ id }) => id)).toEqual(COUNT_MEASURES.map(({ id }) => id));
    expect(index.sources.filter(({ id }) => id.startsWith('context'))).toEqual([]);
  });

  it.each(COUNT_MEASURES.map((each) => [each.id, each] as const))(
    'are those of the source row by row: %s',
    (id, { column, scale, rough, periods }) => {
      let traced = 0;
      for (const block of blocksOf(id)) {
        expect(periods).toContain(block.wave);
        const rows = rowsOf(block.wave);
        const { value, rough: hatched = [] } = block.answers['counted'] ?? { value: [] };
        block.areas.forEach((area, i) => {
          if (area === ENGLAND && block.calculated) return;
          const row = rows.find(({ code }) => code === area);
          expect(value[i]).toBeCloseTo(Number(row?.[column]) * scale, 2);
          const shared = rough === null ? 0 : Number(row?.[rough]);
          expect(hatched.includes(area)).toBe(shared > 0.1);
          traced += 1;
        });
      }
      const areas = periods.flatMap((period) => rowsOf(period)).length;
      expect(traced).toBe(areas);
    },
  );

  it('have no interval, no base and no ranks, and say that they were counted', () => {
    for (const { id, ranks, caution } of more.measures) {
      expect(ranks).toBeNull();
      expect(caution !== undefined).toBe(id === 'deprived-neighbourhoods');
      for (const { base, answers } of blocksOf(id)) {
        expect(base.every((each) => each === null)).toBe(true);
        expect(Object.keys(answers)).toEqual(['counted']);
        expect(answers['counted']).not.toHaveProperty('lower');
        expect(answers['counted']?.withheld).toBe('count');
      }
    }
  });

  it('give England as the sum of its areas where the source does not print it', () => {
    const block = blocksOf('gps-per-10000').find(
      ({ wave, areas }) => wave === 'gps-2024-03' && areas.includes(ENGLAND),
    );
    expect(block?.calculated).toBe('sum');
    const rows = rowsOf('gps-2024-03');
    const sum = (column: string) => rows.reduce((all, row) => all + Number(row[column]), 0);
    const rate = (10_000 * sum('gp_fte_incl_trainees')) / sum('patients');
    expect(block?.answers['counted']?.value[0]).toBeCloseTo(rate, 2);
  });

  it('are drawn on the boundaries they are published for', () => {
    const drawn = (id: string) =>
      more.measures
        .find((each) => each.id === id)
        ?.coverage.map(({ wave }) => more.waves?.find((each) => each.id === wave)?.geography);
    expect(drawn('appointments-same-day')).toEqual(['icb-2023']);
    expect(drawn('gps-per-10000')).toEqual(['icb-2023', 'icb-2026']);
  });
});
