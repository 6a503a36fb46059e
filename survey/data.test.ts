import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { ENGLAND } from '../src/model/area';
import { datasetOf, estimateOf } from '../src/model/dataset';
import type { Block, IndexFile, MeasureFile, RanksFile } from '../src/model/files';
import {
  publicChanges,
  readInputs,
  readVersions,
  referencedFiles,
  type Inputs,
} from './build/outputs';
import { ranksOf } from './build/ranks';
import { SCHEMAS } from './build/schemas';
import { key, readAliases } from './geography';
import { hash8, sha256File } from './hash';
import { readHoldings } from './manifest';

const ROOT = process.cwd();
const read = (path: string): string => readFileSync(join(ROOT, 'public', path), 'utf8');
const index = JSON.parse(read('data/index.json')) as IndexFile;
const measures = index.surveys.flatMap((survey) =>
  survey.measures.map((measure) => ({ survey, measure, name: `${survey.id}/${measure.id}` })),
);
const fileOf = (path: string): MeasureFile => JSON.parse(read(path)) as MeasureFile;
const blocks = measures.flatMap((item) =>
  fileOf(item.measure.file).blocks.map((block) => ({ ...item, block })),
);

describe('the committed data files', () => {
  it.each([
    ['index', () => [index]],
    ['measure', () => measures.map(({ measure }) => fileOf(measure.file))],
    [
      'ranks',
      () =>
        measures.flatMap(({ measure }) =>
          measure.ranks === null ? [] : [JSON.parse(read(measure.ranks)) as unknown],
        ),
    ],
  ] as const)('fit the schema %s', (name, contents) => {
    const committed = JSON.parse(read(`data/schema/${name}.schema.json`)) as object;
    expect(committed).toEqual(JSON.parse(JSON.stringify(SCHEMAS[name])));
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(committed);
    for (const content of contents()) {
      validate(content);
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it('carry the hash of their content in their name', () => {
    for (const path of referencedFiles(index)) {
      expect(path).toMatch(new RegExp(`\\.${hash8(read(path))}\\.json$`));
    }
  });

  it('are all referred to by the index or by a published version', () => {
    const versions = readVersions(ROOT);
    const kept = versions.flatMap((item) => [
      item.index,
      ...referencedFiles(JSON.parse(read(item.index)) as IndexFile),
    ]);
    const known = new Set([
      ...kept,
      ...referencedFiles(index),
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

  it('has breaks for every answer that any board has a figure for, and for no other', () => {
    for (const { measure } of measures) {
      for (const answer of measure.answers) {
        const mapped = fileOf(measure.file).blocks.some((block) => hasBoard(block, answer.id));
        expect(answer.breaks).toHaveLength(mapped ? 4 : 0);
      }
    }
  });

  it('says clauses that read on after “said”', () => {
    for (const { measure } of measures) {
      for (const { said } of measure.answers) expect(said).toMatch(/^[a-z][^.]*[^.\s]$/);
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
      const wave = survey.waves.find((item) => item.id === block.wave);
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
      const file = JSON.parse(read(measure.ranks)) as RanksFile;
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

describe('figures that were printed elsewhere', () => {
  const figure = (survey: string, measure: string, wave: string, area: string, answer: string) => {
    const found = measures.find((item) => item.name === `${survey}/${measure}`);
    return estimateOf(datasetOf(fileOf(found?.measure.file ?? '')), wave, area, answer);
  };
  const DERBY = 'E54000058';
  const HAMPSHIRE = 'E54000042';

  it.each([
    ['gp-overall', 'his-9', DERBY, 'good', 64.8, 674],
    ['gp-overall', 'his-1', DERBY, 'good', 61.4, null],
    ['gp-overall', 'his-9', DERBY, 'poor', 21.9, 674],
    ['gp-overall', 'his-1', DERBY, 'poor', 18.9, null],
    ['gp-overall', 'his-9', HAMPSHIRE, 'good', 65.5, 1334],
    ['gp-overall', 'his-1', HAMPSHIRE, 'good', 65.4, null],
    ['gp-overall', 'his-9', HAMPSHIRE, 'poor', 14.4, 1334],
    ['gp-overall', 'his-1', HAMPSHIRE, 'poor', 17.2, null],
    ['gp-contact-ease', 'his-9', DERBY, 'difficult', 16.3, 644],
    ['gp-contact-ease', 'his-1', DERBY, 'difficult', 22.5, null],
    ['gp-contact-ease', 'his-9', HAMPSHIRE, 'difficult', 15.7, 1277],
    ['gp-contact-ease', 'his-1', HAMPSHIRE, 'difficult', 20.2, null],
    ['gp-overall', 'his-9', ENGLAND, 'good', 73.6, 37234],
    ['gp-overall', 'his-9', ENGLAND, 'poor', 10, 37234],
    ['gp-overall', 'his-1', ENGLAND, 'good', 67.4, 54662],
    ['gp-overall', 'his-1', ENGLAND, 'poor', 15, 54662],
  ])('%s %s %s %s: %d', (measure, wave, area, answer, value, base) => {
    expect(figure('his', measure, wave, area, answer)).toMatchObject({ value, base });
  });

  it('has the lowest and highest board for contacting the practice in 2025', () => {
    const areas = index.geographies.find((item) => item.id === 'icb-2023')?.areas ?? [];
    const sorted = areas
      .map(({ code }) => ({
        code,
        value: figure('gpps', 'contact-overall', 'gpps-2025', code, 'good').value ?? NaN,
      }))
      .sort((a, b) => a.value - b.value);
    expect(sorted[0]).toEqual({ code: 'E54000024', value: 59.63 });
    expect(sorted[41]).toEqual({ code: 'E54000019', value: 76.7 });
  });

  it('says why a figure is missing', () => {
    const reason = (measure: string, wave: string, area: string, answer: string) =>
      figure('his', measure, wave, area, answer);
    expect(reason('gp-overall', 'his-5', DERBY, 'good')).toEqual({
      value: null,
      reason: 'unavailable',
    });
    expect(reason('gp-contact-made', 'his-24', DERBY, 'unable')).toEqual({
      value: null,
      reason: 'not-asked',
    });
    expect(figure('gpps', 'overall', 'gpps-2025', DERBY, 'good')).toEqual({
      value: null,
      reason: 'unavailable',
    });
  });
});

describe('the sources', () => {
  let inputs: Inputs;
  beforeAll(async () => {
    inputs = await readInputs(ROOT);
  }, 60_000);

  it('are the files that the manifest describes, each used', async () => {
    const { manifest } = readHoldings(ROOT);
    expect(new Set(manifest.map((entry) => entry.id)).size).toBe(manifest.length);
    for (const entry of manifest) {
      expect(await sha256File(join(ROOT, 'survey/sources', entry.file))).toBe(entry.sha256);
    }
    const listed = new Set(manifest.map((entry) => entry.file));
    const present = readdirSync(join(ROOT, 'survey/sources'), {
      recursive: true,
      encoding: 'utf8',
    });
    expect(present.filter((name) => name.endsWith('.csv') && !listed.has(name))).toEqual([]);
  });

  it('print every alias that the table has', () => {
    const printed = readdirSync(join(ROOT, 'survey/sources'))
      .filter((name) => name.endsWith('.csv'))
      .map((name) => key(readFileSync(join(ROOT, 'survey/sources', name), 'utf8')))
      .join(' ');
    for (const alias of Object.keys(readAliases(ROOT))) expect(printed).toContain(key(alias));
  });

  it('make the committed files again, to the byte', () => {
    expect([...publicChanges(ROOT, inputs).keys()]).toEqual([]);
  });

  it('give the same ranks when they are drawn again', () => {
    const measure = measures.find(({ name }) => name === 'gpps/contact-overall')?.measure;
    const file = fileOf(measure?.file ?? '');
    expect(JSON.stringify(ranksOf('gpps', 'contact-overall', file.blocks))).toBe(
      read(measure?.ranks ?? ''),
    );
  });
});
