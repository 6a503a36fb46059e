import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { IndexFile, MeasureFile } from '../../src/model/files';
import type { Wave } from '../../src/model/survey';
import { firstWaves } from './first';
import { togetherOf } from './together';

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

describe('the first file of figures', () => {
  const survey = index.surveys.find(({ id }) => id === 'his');
  const overall = survey?.measures.find(({ id }) => id === 'gp-overall');
  const published = read(overall?.file ?? '') as MeasureFile;
  const newest = published.blocks.filter((block) => block.wave === 'his-28');

  /** Five years are 65 waves: each with the figures of a published one, on the same boundaries or after a change. */
  function first(count: number, changed: number) {
    const all = Array.from({ length: count }, (_, n) => wave(n, n < changed ? 'old' : 'new'));
    const blocks = all.flatMap(({ id }) => newest.map((block) => ({ ...block, wave: id })));
    const byArea = new Set(all.map(({ id }) => id));
    const joined = togetherOf({ measure: 'gp-overall', blocks, waves: all, byArea });
    const coverage = all.map(({ id }) => ({ wave: id, level: 'areas' as const }));
    const together = joined.map(({ period }) => period);
    const ids = firstWaves({ waves: all, coverage, together }) ?? [];
    const held = [...blocks, ...joined.flatMap((each) => each.blocks)];
    const kept = held.filter((block) => ids.includes(block.wave));
    return { ids, bytes: gzipSync(JSON.stringify(kept)).length };
  }

  it.each([0, 24, 40])('does not grow with waves, the boundaries changed at wave %i', (changed) => {
    expect(newest.length).toBe(2);
    const [now, later] = [first(changed + 25, changed), first(65, changed)];
    expect(later.ids.length).toBeLessThanOrEqual(5);
    expect(Math.abs(later.bytes - now.bytes)).toBeLessThan(1024);
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
