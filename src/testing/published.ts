/** The committed figures and boundaries, for tests: read from `public/` by the page's own decoders. */
import { readFileSync } from 'node:fs';
import { storeOf } from '../data/store';
import { parseSelection } from '../embed/parameters';
import { geographyOf, withMore } from '../model/catalogue';
import type { Read } from '../model/contents';
import type { Dataset } from '../model/dataset';
import type { IndexFile, LineageFile, RanksFile } from '../model/files';
import type { Shapes } from '../model/shape';
import type { Measure } from '../model/survey';
import { contextOf, type ViewContext } from '../view/context';
import { detailsOf, type Details } from '../view/details/details';
import { resolve } from '../view/resolve';
import type { View } from '../view/types';
import { viewOf } from '../view/view';

/** A committed file, parsed. @param file as the index names it, e.g. "data/index.json" */
export function readPublished(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../public/${file}`, import.meta.url), 'utf8'));
}

const store = storeOf(readPublished);
export const index: IndexFile = store.index;
export const read: Read = store.read;
/** With all further measures, counts among them. */
export const whole: IndexFile = withMore(index, read);
export const lineage: LineageFile = there(read('lineage', index.lineage));

/** Every measure with its survey and a name for a test's title. */
export const measures = index.surveys.flatMap((survey) =>
  survey.measures.map((measure) => ({ name: `${survey.id} ${measure.id}`, survey, measure })),
);

export function datasetFor({ file }: Measure): Dataset {
  return there(read('measure', file));
}

export function ranksFor({ ranks }: Measure): RanksFile | null {
  return read('ranks', ranks);
}

export function shapesFor(geography: string): Shapes {
  return there(read('shapes', geographyOf(index, geography)?.file));
}

/** The context of an address. @param query e.g. "?survey=gpps&area=E54000058" */
export function contextFor(query: string, ranks: RanksFile | null = null): ViewContext {
  const resolution = resolve(parseSelection(query), whole, lineage);
  return { ...there(contextOf(resolution, read)), ranks };
}

/** What the page shows for an address. @param query e.g. "?survey=gpps&area=E54000058" */
export function viewFor(query: string, ranks: RanksFile | null = null): View {
  return viewOf(contextFor(query, ranks));
}

/** What follows the picture, for an address. */
export function detailsFor(query: string): Details {
  const context = contextFor(query);
  return detailsOf(context, viewOf(context), read);
}

function there<T>(value: T | null): T {
  if (value === null) throw new Error('A committed file is missing.');
  return value;
}
