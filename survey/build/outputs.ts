import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CountsFile } from '../../src/model/counts';
import type { Correction, IndexFile, MoreFile } from '../../src/model/files';
import type { WaveEntry } from '../catalogue';
import { checkCatalogue } from '../catalogue/check';
import type { AreaNames } from '../geography';
import { PATHS, readHoldings, readJson, readSources, type SourceFile } from '../manifest';
import { Refusal, type Reading } from '../rows';
import { checkFigures } from '../check/figures';
import { countsFile } from '../context/file';
import type { Changes } from './commit';
import { hash8 } from '../hash';
import { checkLevels } from '../check/levels';
import { chosen, dataFiles, type DrawnRanks } from './files';
import { SCHEMAS } from './schemas';

/** A correction as `survey/corrections.json` keeps it. */
export interface CorrectionEntry extends Correction {
  readonly survey: string;
  readonly measure: string;
}

/** One published state of the data; embeds can be pinned to it by its version. */
export interface Version {
  readonly version: string;
  /** The `updated` of its index. */
  readonly updated: string;
  /** Path of its index, relative to the page. */
  readonly index: string;
}

/** What `public/data` is made from. */
export interface Inputs {
  readonly reading: Pick<Reading, 'rows' | 'sources'>;
  readonly waves: readonly WaveEntry[];
  readonly names: AreaNames;
  readonly corrections: readonly CorrectionEntry[];
  readonly counts: CountsFile;
}

export interface BuildOptions {
  /** Keep the result as a version that embeds can be pinned to. */
  readonly publish?: boolean;
  /** Draw all ranks again instead of keeping those of measures that did not change. */
  readonly fresh?: boolean;
  /** Called before the ranks of a measure are drawn. */
  readonly onDraw?: (measure: string) => void;
}

const INDEX = 'data/index.json';
const VERSIONS = 'data/versions.json';

/** The inputs with the manifest they were read by: all that is held. */
export interface Held extends Inputs {
  readonly manifest: readonly SourceFile[];
}

/** @throws Refusal if the catalogue or a committed source is not in order */
export async function readInputs(root: string): Promise<Held> {
  checkCatalogue(root);
  const holdings = readHoldings(root);
  return {
    manifest: holdings.manifest,
    reading: await readSources(root, holdings),
    waves: holdings.waves,
    names: holdings.names,
    corrections: readJson(root, PATHS.corrections) as CorrectionEntry[],
    counts: countsFile(root, holdings.names),
  };
}

/**
 * The changes that bring `public/data` to what the inputs say: figures, schemas, versions, index
 * last, then removals of files that neither the index nor a published version refers to.
 * @throws Refusal if a figure is impossible
 */
export function publicChanges(root: string, inputs: Inputs, options: BuildOptions = {}): Changes {
  const { publish = false, fresh = false } = options;
  checkFigures(inputs.reading.rows, inputs.names, inputs.waves);
  checkLevels(chosen(inputs.reading.rows, inputs.reading.sources), inputs.names, inputs.waves);
  const drawn = fresh ? undefined : drawnRanks(root);
  const outputs = dataFiles(inputs, { drawn, onDraw: options.onDraw });
  const index = outputs.get(INDEX) ?? '';
  outputs.delete(INDEX);
  for (const [name, schema] of Object.entries(SCHEMAS)) {
    outputs.set(`data/schema/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
  }
  const versions = versionsAfter(root, index, publish);
  const { version } = JSON.parse(index) as IndexFile;
  if (publish) outputs.set(`data/index.${version}.json`, index);
  outputs.set(VERSIONS, `${JSON.stringify(versions, null, 2)}\n`);
  outputs.set(INDEX, index);
  return withRemovals(root, outputs, versions);
}

/** Ranks follow from the measure file, whose name carries its hash: an equal name means equal ranks. */
function drawnRanks(root: string): DrawnRanks {
  const text = textAt(root, INDEX);
  const surveys = text === null ? [] : (JSON.parse(text) as IndexFile).surveys;
  const known = new Map(surveys.flatMap(({ measures }) => measures.map((m) => [m.file, m.ranks])));
  return (measureFile) => {
    const path = known.get(measureFile);
    if (path === undefined || path === null) return path === null ? 'null' : null;
    const ranks = textAt(root, path);
    return ranks !== null && path.includes(`.${hash8(ranks)}.`) ? ranks : null;
  };
}

export function readVersions(root: string): Version[] {
  const path = join(root, 'public', VERSIONS);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Version[]) : [];
}

function versionsAfter(root: string, index: string, publish: boolean): Version[] {
  const known = readVersions(root);
  const { version, updated } = JSON.parse(index) as IndexFile;
  if (!publish || known.some((item) => item.version === version)) return known;
  return [...known, { version, updated, index: `data/index.${version}.json` }];
}

function withRemovals(
  root: string,
  outputs: ReadonlyMap<string, string>,
  versions: readonly Version[],
): Changes {
  const keep = new Set(outputs.keys());
  for (const { index } of versions) {
    keep.add(index);
    for (const path of outputs.has(index) ? [] : filesOf(root, index)) keep.add(path);
  }
  const changes = new Map<string, string | null>();
  for (const [path, text] of outputs) {
    if (textAt(root, path) !== text) changes.set(`public/${path}`, text);
  }
  for (const path of present(root)) if (!keep.has(path)) changes.set(`public/${path}`, null);
  return changes;
}

/** The data files that an index refers to. */
function filesOf(root: string, index: string): string[] {
  const text = textAt(root, index);
  if (text === null) throw new Refusal('a published version has lost its index', { file: index });
  return referencedFiles(JSON.parse(text) as IndexFile, (path) =>
    JSON.parse(textAt(root, path) ?? '{}'),
  );
}

/** Every file that an index leads to. @param parsed gives a file below `public/` */
export function referencedFiles(
  { surveys, counts }: IndexFile,
  parsed: (path: string) => unknown,
): string[] {
  const further = surveys.flatMap(({ more }) =>
    more === undefined ? [] : (parsed(more) as MoreFile).measures,
  );
  const measures = [...surveys.flatMap((survey) => survey.measures), ...further].flatMap(
    ({ file, first, ranks }) => [
      file,
      ...(first ? [first.file] : []),
      ...(ranks === null ? [] : [ranks]),
    ],
  );
  const late = [...surveys.flatMap(({ regions, more }) => [regions, more]), counts];
  return [...measures, ...late.filter((path) => path !== undefined)];
}

function textAt(root: string, path: string): string | null {
  const full = join(root, 'public', path);
  return existsSync(full) ? readFileSync(full, 'utf8') : null;
}

function present(root: string): string[] {
  const folder = join(root, 'public/data');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => `data/${name}`);
}
