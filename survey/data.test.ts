import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { ENGLAND } from '../src/model/area';
import { BOUND_COUNT } from '../src/model/bins';
import { waveOf } from '../src/model/catalogue';
import type { Block, IndexFile, MoreFile, RanksFile } from '../src/model/files';
import { readVersions, referencedFiles } from './build/outputs';
import { SCHEMAS } from './build/schemas';
import { hash8 } from './hash';
import {
  blocks,
  fileOf,
  index,
  measures,
  readPublic,
  ROOT,
  parsedPublic,
} from './testing/committed';

/** Measures of counts, which the index does not hold. */
const counted = index.surveys.flatMap(({ kind, more }) =>
  kind === 'count' && more !== undefined ? (parsedPublic(more) as MoreFile).measures : [],
);

describe('the committed data files', () => {
  it.each([
    ['index', () => [index]],
    [
      'measure',
      () => [...measures.map(({ measure }) => measure), ...counted].map(({ file }) => fileOf(file)),
    ],
    [
      'ranks',
      () =>
        measures.flatMap(({ measure }) =>
          measure.ranks === null ? [] : [JSON.parse(readPublic(measure.ranks)) as unknown],
        ),
    ],
    [
      'regions',
      () => index.surveys.flatMap(({ regions }) => (regions ? [parsedPublic(regions)] : [])),
    ],
    ['more', () => index.surveys.flatMap(({ more }) => (more ? [parsedPublic(more)] : []))],
    ['counts', () => [JSON.parse(readPublic(index.counts ?? '')) as unknown]],
  ] as const)('fit the schema %s', (name, contents) => {
    const committed = JSON.parse(readPublic(`data/schema/${name}.schema.json`)) as object;
    expect(committed).toEqual(JSON.parse(JSON.stringify(SCHEMAS[name])));
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(committed);
    for (const content of contents()) {
      validate(content);
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it('carry the hash of their content in their name', () => {
    for (const path of referencedFiles(index, parsedPublic)) {
      expect(path).toMatch(new RegExp(`\\.${hash8(readPublic(path))}\\.json$`));
    }
  });

  it('are all referred to by the index or by a published version', () => {
    const versions = readVersions(ROOT);
    const kept = versions.flatMap((item) => [
      item.index,
      ...referencedFiles(JSON.parse(readPublic(item.index)) as IndexFile, parsedPublic),
    ]);
    const known = new Set([
      ...kept,
      ...referencedFiles(index, parsedPublic),
      'data/index.json',
      'data/versions.json',
      ...Object.keys(SCHEMAS).map((name) => `data/schema/${name}.schema.json`),
    ]);
    const present = readdirSync(join(ROOT, 'public/data'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.includes('.json'))
      .map((name) => `data/${name}`);
    expect(present.filter((path) => !known.has(path))).toEqual([]);
    expect([...known].filter((path) => !existsSync(join(ROOT, 'public', path)))).toEqual([]);
  });
});

describe('the committed index', () => {
  it('has unique ids, headlines among the answers and pairs that exist', () => {
    const names = measures.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { measure } of measures) {
      expect(measure.answers.map((answer) => answer.id)).toContain(measure.headline);
      if (measure.pair) expect(names).toContain(`${measure.pair.survey}/${measure.pair.measure}`);
    }
  });

  it('has waves in order, each with a known geography, that do not overlap', () => {
    const geographies = index.geographies.map((geography) => geography.id);
    for (const { waves } of index.surveys) {
      waves.forEach((wave, i) => {
        expect(geographies).toContain(wave.geography);
        expect(wave.from < wave.to).toBe(true);
        expect((waves[i - 1]?.to ?? '') < wave.from).toBe(true);
      });
    }
  });

  it('names boundaries as a break exactly where the geography changes', () => {
    for (const { waves } of index.surveys) {
      waves.forEach((wave, i) => {
        const before = waves[i - 1];
        const moved = before !== undefined && before.geography !== wave.geography;
        expect(wave.breaks.some((item) => item.kind === 'boundaries')).toBe(moved);
      });
    }
  });

  it('has class bounds for every answer that any board has a figure for, and for no other', () => {
    for (const { measure } of measures) {
      for (const answer of measure.answers) {
        const mapped = fileOf(measure.file).blocks.some((block) => hasBoard(block, answer.id));
        expect(answer.bounds).toHaveLength(mapped ? BOUND_COUNT : 0);
      }
    }
  });
});

function hasBoard(block: Block, answer: string): boolean {
  return block.areas.some(
    (area, i) => area !== ENGLAND && typeof block.answers[answer]?.value[i] === 'number',
  );
}

describe('every block', () => {
  it('speaks of areas of its wave’s geography, each once, and of known sources', () => {
    const sources = new Set(index.sources.map((source) => source.id));
    for (const { survey, block } of blocks) {
      const wave = waveOf(survey, block.wave);
      const geography = index.geographies.find((item) => item.id === wave?.geography);
      const codes = new Set([ENGLAND, ...(geography?.areas ?? []).map((area) => area.code)]);
      expect(block.areas.filter((area) => !codes.has(area))).toEqual([]);
      expect(new Set(block.areas).size).toBe(block.areas.length);
      expect(sources).toContain(block.source);
    }
  });

  it('has columns as long as its areas and a reason for each gap', () => {
    for (const { block } of blocks) {
      expect(block.base).toHaveLength(block.areas.length);
      for (const { value, lower, upper, missing } of Object.values(block.answers)) {
        for (const column of [value, lower, upper]) {
          if (column) expect(column).toHaveLength(block.areas.length);
        }
        const gaps = block.areas.filter((_, i) => value[i] === null);
        expect(Object.keys(missing ?? {}).sort()).toEqual([...gaps].sort());
      }
    }
  });

  it('tells of no more replies than questionnaires, where it tells of them, and the same in every question', () => {
    const told = new Map<string, string>();
    for (const { wave, areas, response } of blocks.map(({ block }) => block)) {
      if (!response) continue;
      areas.forEach((area, at) => {
        const [sent, received] = [response.sent[at] ?? NaN, response.received[at] ?? NaN];
        expect(received, `${wave} ${area}`).toBeLessThan(sent);
        const text = `${String(received)} of ${String(sent)}`;
        expect(told.get(`${wave} ${area}`) ?? text).toBe(text);
        told.set(`${wave} ${area}`, text);
      });
    }
    // England and the areas of both years.
    expect(told.size).toBe(43 + 37);
  });

  it('has intervals that hold their values', () => {
    for (const { block } of blocks) {
      for (const { value, lower, upper } of Object.values(block.answers)) {
        value.forEach((v, i) => {
          if (v === null || !lower || !upper) return;
          expect(lower[i] ?? 0).toBeLessThanOrEqual(v);
          expect(upper[i] ?? 100).toBeGreaterThanOrEqual(v);
        });
      }
    }
  });

  it('has answers that add up to 100 within rounding, where all are there', () => {
    let checked = 0;
    for (const { block } of blocks) {
      const columns = Object.values(block.answers);
      if (index.sources.find((source) => source.id === block.source)?.reliability !== 'official')
        continue;
      block.areas.forEach((_, i) => {
        const values = columns.map((column) => column.value[i] ?? null);
        if (values.length < 2 || values.includes(null)) return;
        checked += 1;
        const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
        expect(Math.abs(sum - 100)).toBeLessThanOrEqual(0.05 * values.length + 0.001);
      });
    }
    expect(checked).toBeGreaterThan(1500);
  });

  it('has bases of at least ten people', () => {
    for (const { block } of blocks) {
      for (const base of block.base) if (base !== null) expect(base).toBeGreaterThanOrEqual(10);
    }
  });

  it('puts official figures before reported ones of the same wave', () => {
    for (const { measure } of measures) {
      const seen = new Set<string>();
      for (const block of fileOf(measure.file).blocks) {
        const source = index.sources.find((item) => item.id === block.source);
        if (source?.reliability === 'reported') seen.add(block.wave);
        else expect(seen).not.toContain(block.wave);
      }
    }
  });
});

describe('rank intervals', () => {
  it('stay within the number of areas ranked', () => {
    for (const { measure } of measures) {
      if (measure.ranks === null) continue;
      const file = JSON.parse(readPublic(measure.ranks)) as RanksFile;
      for (const { areas, answers } of file.waves) {
        for (const { low, high } of Object.values(answers)) {
          expect(low).toHaveLength(areas.length);
          low.forEach((rank, i) => {
            expect(rank).toBeGreaterThanOrEqual(1);
            expect(high[i]).toBeGreaterThanOrEqual(rank);
            expect(high[i]).toBeLessThanOrEqual(areas.length);
          });
        }
      }
    }
  });
});
