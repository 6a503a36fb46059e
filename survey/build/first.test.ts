import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { IndexFile, MeasureFile } from '../../src/model/files';
import type { Wave } from '../../src/model/survey';
import { firstWaves } from './first';

const read = (path: string): unknown => JSON.parse(readFileSync(`public/${path}`, 'utf8'));
const index = read('data/index.json') as IndexFile;

function wave(n: number, geography = 'old'): Wave {
  const from = new Date(Date.UTC(2025, 0, 1 + 28 * n)).toISOString().slice(0, 10);
  const to = new Date(Date.UTC(2025, 0, 21 + 28 * n)).toISOString().slice(0, 10);
  return { id: `w${String(n)}`, label: '', from, to, geography, breaks: [], note: null };
}

describe('firstWaves', () => {
  const waves = Array.from({ length: 18 }, (_, n) => wave(n, n < 12 ? 'old' : 'new'));
  const coverage = waves.map(({ id }) => ({ wave: id, level: 'areas' as const }));
  const period = {
    ...wave(17, 'new'),
    id: 'w14-17',
    from: wave(14).from,
    together: ['w14', 'w15', 'w16', 'w17'],
  };

  it('is none without figures by area, without periods, or with few waves', () => {
    expect(firstWaves({ waves: [], coverage: [], together: [] })).toBeNull();
    expect(firstWaves({ waves, coverage, together: [] })).toBeNull();
    const few = { waves: waves.slice(12), coverage, together: [period] };
    expect(firstWaves(few)).toBeNull();
  });

  it('holds the period, the newest wave, the year before and the first on these boundaries', () => {
    const found = firstWaves({ waves, coverage, together: [period] });
    expect(found).toEqual(['w14-17', 'w4', 'w12', 'w17']);
  });
});

describe('the published first files', () => {
  const measures = index.surveys.flatMap(({ measures: all }) => all);
  const split = measures.flatMap(({ id, file, first }) => (first ? [{ id, file, first }] : []));

  it('are there', () => {
    expect(split.length).toBeGreaterThan(4);
  });

  it.each(split)('$id: hold the same figures as the whole', ({ file, first }) => {
    const whole = read(file) as MeasureFile;
    const part = read(first.file) as MeasureFile;
    expect(part.blocks).toEqual(whole.blocks.filter((block) => first.waves.includes(block.wave)));
    expect(new Set(part.blocks.map((block) => block.wave))).toEqual(new Set(first.waves));
    expect(part.corrections).toEqual(whole.corrections);
  });
});
