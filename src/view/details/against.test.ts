import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { measureOf } from '../../model/catalogue';
import { correlationOf } from '../../stats/correlation';
import { contextFor, read } from '../../testing/published';
import { viewOf } from '../view';
import { againstFor, againstOptions, periodBeside, type Side } from './against';
import type { AgainstView } from './against-types';

/** @param query the measure shown @param id e.g. "context/gps-per-10000" */
function against(query: string, id: string, answer?: string): AgainstView {
  const context = contextFor(query);
  const second = sideOf(query, id, answer);
  const found = againstFor(context, viewOf(context), second, read('measure', second.measure.file));
  if (!found) throw new Error('The figures are committed.');
  return found;
}

function sideOf(query: string, id: string, wanted?: string): Side {
  const { index, period: shown } = contextFor(query);
  const [surveyId = '', measureId = ''] = id.split('/');
  const survey = index.surveys.find((each) => each.id === surveyId);
  const measure = survey && measureOf(survey, measureId);
  const period = survey && measure && periodBeside(shown, survey, measure);
  const answer = measure?.answers.find((each) => each.id === (wanted ?? measure.headline));
  if (!survey || !measure || !period || !answer) throw new Error(`Nothing to compare in ${id}.`);
  return { survey, measure, answer, period };
}

/** A column of a source file, by area. */
function column(file: string, name: string): Map<string, number> {
  const rows = parse<Record<string, string>>(readFileSync(`survey/sources/${file}`, 'utf8'), {
    columns: true,
    bom: true,
  });
  return new Map(rows.map((row) => [row['code'] ?? '', Number(row[name])]));
}

describe('againstOptions', () => {
  it('offers what has figures on the boundaries shown, and never the measure itself', () => {
    const ids = (query: string) => againstOptions(contextFor(query)).map(({ id }) => id);
    const now = ids('');
    expect(now).toContain('gpps/overall');
    expect(now).toContain('context/gps-per-10000');
    expect(now).not.toContain('his/gp-overall');
    // Counted on the boundaries of 2023 alone; asked of England alone.
    expect(now).not.toContain('context/appointments-per-1000');
    expect(now).not.toContain('gpps/confidence');
    expect(ids('wave=his-20')).toContain('context/appointments-per-1000');
  });

  it('groups them by survey', () => {
    const groups = new Set(againstOptions(contextFor('')).map(({ group }) => group));
    expect([...groups]).toEqual(['Health Insight Survey', 'GP Patient Survey', 'NHS counts']);
  });
});

describe('periodBeside', () => {
  it('is the same period where the measure has it, else on the same boundaries', () => {
    expect(sideOf('', 'his/care-coordination').period.id).toBe('his-25-28');
    expect(sideOf('wave=his-28', 'his/has-dentist').period.id).toBe('his-28');
    expect(sideOf('', 'gpps/overall').period.id).toBe('gpps-2026');
    expect(sideOf('wave=his-20', 'gpps/phone').period.id).toBe('gpps-2025');
    expect(sideOf('survey=gpps', 'his/gp-overall').period.id).toBe('his-25-28');
    expect(sideOf('survey=gpps&wave=gpps-2025', 'context/gps-per-10000').period.id).toBe(
      'gps-2024-03-icb-2023',
    );
  });

  it('is none where the boundaries differ', () => {
    const { index, period } = contextFor('');
    const survey = index.surveys.find(({ id }) => id === 'context');
    const measure = survey && measureOf(survey, 'appointments-per-1000');
    if (!survey || !measure) throw new Error('The count is in the catalogue.');
    expect(periodBeside(period, survey, measure)).toBeNull();
  });
});

describe('againstFor', () => {
  it('waits for the figures', () => {
    const context = contextFor('');
    const second = sideOf('', 'gpps/overall');
    expect(againstFor(context, viewOf(context), second, null)).toBeNull();
  });

  it('gives the figures of the source files, the lowest first, England apart', () => {
    const { points, england, up } = against('', 'context/gps-per-10000');
    const source = column('context/gps-2024-03-boards-2026.csv', 'gp_fte_per_10000');
    expect(points).toHaveLength(36);
    for (const { code, across } of points) {
      expect(across).toMatchObject({ value: source.get(code), interval: null });
    }
    const values = points.map(({ across }) => across.value);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(england?.across.text).toBe('5.7');
    expect(up.label).toBe('Overall experience of GP practice, good');
    expect(points.filter(({ rough }) => rough)).toHaveLength(3);
  });

  it('names the survey where both ask the same', () => {
    const { up, across } = against('', 'gpps/overall');
    expect(up.label).toBe('Overall experience of GP practice, good (HIS)');
    expect(across.label).toBe('Overall experience of GP practice, good (GPPS)');
  });

  it('tells the correlation of the same figures, with its interval', () => {
    const { points, correlation } = against('survey=gpps', 'context/deprived-neighbourhoods');
    const found = correlationOf(points.map(({ across, up }) => [across.value, up.value]));
    // What the source's description gives for good contact and deprivation.
    expect(found?.value).toBeCloseTo(-0.2, 2);
    expect(correlation).toBe('Correlation over 36 areas: −0.20 (95% interval −0.50 to 0.14).');
  });

  it('says the sentence on deprivation beside it, whichever of the two it is', () => {
    const two = [
      against('survey=gpps', 'context/deprived-neighbourhoods'),
      against('survey=context&measure=deprived-neighbourhoods', 'gpps/overall'),
    ];
    for (const { cautions } of two) {
      expect(cautions).toEqual([expect.stringContaining('inside NHS areas, not between them')]);
    }
    expect(against('', 'context/gps-per-10000').cautions).toEqual([]);
  });

  it('names no cause, no verdict and no rank', () => {
    for (const id of againstOptions(contextFor('')).map((option) => option.id)) {
      const { correlation, notes } = against('', id);
      const text = [correlation, ...notes].join(' ');
      expect(text).toContain('36 points, no cause');
      expect(text).not.toMatch(
        /\b(because|leads? to|due to|clear|strong|weak|rank|better|worse)\b/i,
      );
    }
  });

  it('says where chance comes in: shared by the same people, or of one side alone', () => {
    const notes = (query: string, id: string) => against(query, id).notes.join(' ');
    expect(notes('', 'his/care-coordination')).toContain('the same people’s answers');
    expect(notes('', 'gpps/overall')).toContain('chance, which weakens');
    const counts = notes('survey=context&measure=gps-per-10000', 'context/deprived-neighbourhoods');
    expect(counts).not.toContain('chance, which weakens');
    expect(counts).toContain('Counts have no margin of error.');
  });

  it('leaves out what one of the two lacks, by name, and tells nothing of a handful', () => {
    const few = against('wave=his-1', 'context/gps-per-10000');
    expect(few.correlation).toMatch(/areas have both figures: too few to tell a correlation\.$/);
    expect(few.notes.join(' ')).not.toContain('0 is no line');
    const [{ areas } = { areas: [] }] = few.without;
    expect(areas.length + few.points.length).toBe(42);
  });
});
