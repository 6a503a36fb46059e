/** The published figures, read from the files that the site serves. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { geographyOf, measureOf, shortName, waveOf } from '../../src/model/catalogue';
import { datasetOf, estimateOf } from '../../src/model/dataset';
import type { Estimate } from '../../src/model/estimate';
import type { IndexFile, MeasureFile } from '../../src/model/files';
import type { Measure, Survey } from '../../src/model/survey';

export const index = read('data/index.json') as IndexFile;

/** A file as the site serves it, parsed. @param file e.g. "data/index.json" */
export function read(file: string): unknown {
  const path = fileURLToPath(new URL(`../../dist/${file}`, import.meta.url));
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** @throws if the index names no such survey */
export function survey(id: string): Survey {
  const found = index.surveys.find((each) => each.id === id);
  if (!found) throw new Error(`No survey ${id}`);
  return found;
}

/** A measure by its survey and id, e.g. "his", "gp-overall". @throws if there is none */
export function measure(surveyId: string, id: string): Measure {
  const found = measureOf(survey(surveyId), id);
  if (!found) throw new Error(`No measure ${surveyId}/${id}`);
  return found;
}

/** A figure as published. `wave` tells the survey, e.g. "his-28". */
export function figure(wave: string, id: string, area: string, answer: string): Estimate {
  const file = read(measure(surveyOf(wave), id).file) as MeasureFile;
  return estimateOf(datasetOf(file), wave, area, answer);
}

/** Short names and figures of every area of a wave, in the file's order. */
export function figures(
  wave: string,
  id: string,
  answer: string,
): { short: string; code: string; value: number | null }[] {
  const file = datasetOf(read(measure(surveyOf(wave), id).file) as MeasureFile);
  const geography = waveOf(survey(surveyOf(wave)), wave)?.geography ?? '';
  return (geographyOf(index, geography)?.areas ?? []).map(({ code, short }) => ({
    short,
    code,
    value: estimateOf(file, wave, code, answer).value,
  }));
}

/** The name readers use for a code of any set of boundaries. */
export function nameOf(code: string): string {
  return shortName(index, code);
}

/** "67.4%", worked out here and not by the page's own code. */
export function percentText(value: number): string {
  return `${(Math.round(value * 10 + Number.EPSILON) / 10).toFixed(1)}%`;
}

function surveyOf(wave: string): string {
  return wave.split('-')[0] ?? '';
}
