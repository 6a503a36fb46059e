import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexFile, MeasureFile } from '../../src/model/files';

/** The committed data, as a reader's browser would get it. */
export const ROOT = process.cwd();

export function readPublic(path: string): string {
  return readFileSync(join(ROOT, 'public', path), 'utf8');
}

export function parsedPublic(path: string): unknown {
  return JSON.parse(readPublic(path));
}

export const index = JSON.parse(readPublic('data/index.json')) as IndexFile;

export const measures = index.surveys.flatMap((survey) =>
  survey.measures.map((measure) => ({ survey, measure, name: `${survey.id}/${measure.id}` })),
);

export function fileOf(path: string): MeasureFile {
  return JSON.parse(readPublic(path)) as MeasureFile;
}

export const blocks = measures.flatMap((item) =>
  fileOf(item.measure.file).blocks.map((block) => ({ ...item, block })),
);
