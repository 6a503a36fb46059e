/** The committed figures and boundaries, for tests: read from `public/` by the page's own decoders. */
import { readFileSync } from 'node:fs';
import type { Decoder } from '../data/check';
import { decoders } from '../data/decode';
import { shapesOf } from '../data/shapes';
import { parseSelection } from '../embed/parameters';
import { geographyOf } from '../model/catalogue';
import { datasetOf, type Dataset } from '../model/dataset';
import type { LineageFile, RanksFile } from '../model/files';
import type { Shapes } from '../model/shape';
import type { Measure } from '../model/survey';
import { resolve } from '../view/resolve';
import type { View } from '../view/types';
import { viewOf } from '../view/view';

/** A committed file, parsed. @param file as the index names it, e.g. "data/index.json" */
export function readPublished(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../public/${file}`, import.meta.url), 'utf8'));
}

function decoded<T>(file: string, decode: Decoder<T>): T {
  const result = decode(readPublished(file));
  if ('wrong' in result) throw new Error(`${file}: ${result.wrong}`);
  return result.value;
}

export const index = decoded('data/index.json', decoders.index);
export const lineage: LineageFile = decoded(index.lineage, decoders.lineage);

/** Every measure with its survey and a name for a test's title. */
export const measures = index.surveys.flatMap((survey) =>
  survey.measures.map((measure) => ({ name: `${survey.id} ${measure.id}`, survey, measure })),
);

const datasets = new Map<string, Dataset>();

export function datasetFor({ file }: Measure): Dataset {
  const dataset = datasets.get(file) ?? datasetOf(decoded(file, decoders.measure));
  datasets.set(file, dataset);
  return dataset;
}

export function ranksFor({ ranks }: Measure): RanksFile | null {
  return ranks === null ? null : decoded(ranks, decoders.ranks);
}

export function shapesFor(geography: string): Shapes {
  return decoded(geographyOf(index, geography)?.file ?? '', shapesOf);
}

/** What the page shows for an address. @param query e.g. "?survey=gpps&area=E54000058" */
export function viewFor(query: string, ranks: RanksFile | null = null): View {
  const resolution = resolve(parseSelection(query), index, lineage);
  return viewOf({ index, dataset: datasetFor(resolution.measure), resolution, lineage, ranks });
}
