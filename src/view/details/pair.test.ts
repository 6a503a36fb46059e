import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measureOf, waveOf } from '../../model/catalogue';
import type { Estimate } from '../../model/estimate';
import type { IndexFile } from '../../model/files';
import type { Survey } from '../../model/survey';
import { pairOf, type PairSide } from './pair';

const index = JSON.parse(
  readFileSync(new URL('../../../public/data/index.json', import.meta.url), 'utf8'),
) as IndexFile;

function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('the index should hold it');
  return value;
}

function survey(id: string): Survey {
  return found(index.surveys.find((each) => each.id === id));
}

function side(id: string, measureId: string, wave: string, estimate: Estimate): PairSide {
  const measure = found(measureOf(survey(id), measureId));
  const answer = found(measure.answers[0]);
  return { survey: survey(id), measure, answer, wave: found(waveOf(survey(id), wave)), estimate };
}

const missing: Estimate = { value: null, reason: 'suppressed' };
const figure: Estimate = { value: 67.4, lower: 62.1, upper: 72.7, base: 1334, source: 'test' };

describe('pairOf', () => {
  it('says what is missing instead of a figure', () => {
    const bare: Estimate = { ...figure, lower: null, upper: null, base: null };
    const { rows } = pairOf(
      side('his', 'gp-overall', 'his-28', missing),
      side('gpps', 'overall', 'gpps-2026', bare),
    );
    const cells = new Map(rows.map((row) => [row.label, row.cells]));
    expect(cells.get('Share')?.[0]).toBe('Good: withheld because too few people answered');
    expect(cells.get('Margin of error')).toEqual(['none', 'not published']);
    expect(cells.get('People who answered')).toEqual(['none', 'not published']);
  });

  it('tells the same question put to other people at another time', () => {
    const { why, rows } = pairOf(
      side('his', 'gp-overall', 'his-28', figure),
      side('gpps', 'overall', 'gpps-2026', figure),
    );
    expect(why).toMatch(/asked the same question, but ask different people/);
    expect(why).toMatch(/different times/);
    expect(why).toMatch(/neither averaged nor subtracted\.$/);
    expect(rows.map(({ cells }) => cells[0])).toContain('62.1% to 72.7%');
    expect(rows.every(({ cells }) => cells.every((cell) => cell.length > 0))).toBe(true);
  });

  it('tells questions apart that are only near', () => {
    const { why } = pairOf(
      side('his', 'gp-contact-ease', 'his-28', figure),
      side('gpps', 'phone', 'gpps-2026', figure),
    );
    expect(why).toMatch(/similar but not identical questions, and they ask different people/);
  });
});
