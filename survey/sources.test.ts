import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ENGLAND } from '../src/model/area';
import { datasetOf, estimateOf } from '../src/model/dataset';
import { publicChanges, readInputs, type Inputs } from './build/outputs';
import { ranksOf } from './build/ranks';
import { key, readAliases } from './geography';
import { sha256File } from './hash';
import { readHoldings } from './manifest';
import { fileOf, index, measures, readPublic, ROOT } from './testing/committed';

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
  }, 240_000);

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
    // What is not a survey has a manifest and tests of its own.
    const figures = present.filter((name) => name.endsWith('.csv') && !/^context\b/.test(name));
    expect(figures.filter((name) => !listed.has(name))).toEqual([]);
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
    expect(JSON.stringify(ranksOf(file, 'wilson'))).toBe(readPublic(measure?.ranks ?? ''));
  });
});
