import { describe, expect, it } from 'vitest';
import { contextFor, measures } from '../../testing/published';
import { englandLine } from './england-line';

const lineFor = (query: string, code = 'E54000058') => englandLine(contextFor(query), code);

describe('englandLine', () => {
  it('is empty for the first wave of all', () => {
    expect(lineFor('?wave=his-1')).toBe('');
  });

  it('tells the year and the time since the first wave, each with the earlier figure', () => {
    expect(lineFor('')).toMatch(
      /^England: no clear change in a year \(then 73\.\d%, give or take \d points?\)\. Clearly up since July and August 2024 \(then 67\.4%, give or take \d points?\)\.$/,
    );
  });

  it('leaves the year to England’s own line', () => {
    expect(lineFor('', 'E92000001')).toMatch(/^England: clearly up since July and August 2024/);
  });

  it('claims nothing across a new series', () => {
    expect(lineFor('?measure=hospital-wait-communication')).not.toContain('2024');
  });

  it('is a sentence for every measure, or nothing', () => {
    for (const { survey, measure } of measures) {
      const line = lineFor(`?survey=${survey.id}&measure=${measure.id}`);
      expect(line, measure.id).toMatch(/^$|^England: [a-z].*\.$/);
    }
  });
});
