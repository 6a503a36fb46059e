import { format, resolveConfig } from 'prettier';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Source } from '../../src/model/survey';
import type { Changes } from '../build/commit';
import { GPPS } from '../catalogue/gpps';
import { HIS } from '../catalogue/his';
import { publicChanges, type Inputs } from '../build/outputs';
import { sha256 } from '../hash';
import { PATHS, sourceOf, type SourceFile } from '../manifest';
import { CONTEXT_DEFAULTS } from '../read/context';
import { readRecords } from '../read/records';
import { correctionEntries } from './corrections';
import type { Examined } from './examine';
import { NEW_SOURCE, type AddOptions } from './gather';
import { tidyCsv } from './tidy';

/** Sources first, public data after them, its index last. */
export async function allChanges(options: AddOptions, taken: Examined): Promise<Changes> {
  const { inputs } = taken;
  const { manifest } = inputs;
  const entry = sourceEntry(options, taken, manifest);
  const text = tidyCsv(taken.kept, taken.gathered.sources);
  const full: SourceFile = { ...entry, sha256: sha256(text) };
  const official = entry.reliability === 'official';
  const corrections = [
    ...inputs.corrections,
    ...correctionEntries(taken.comparison.changed, options.today, options.correction ?? ''),
  ];
  const read = await reread(text, full, inputs, taken.waves);
  const sources = official
    ? [...read.sources, ...inputs.reading.sources]
    : [...inputs.reading.sources, ...read.sources];
  options.onProgress('Making the data files');
  const data = publicChanges(
    options.root,
    {
      ...inputs,
      waves: taken.waves,
      corrections,
      reading: { rows: [...inputs.reading.rows, ...read.rows], sources: orderedOnce(sources) },
    },
    {
      publish: true,
      onDraw: (measure) => {
        options.onProgress(`Drawing the ranks of ${measure}`);
      },
    },
  );
  return new Map([
    [join(PATHS.sources, full.file), text],
    [PATHS.manifest, json(official ? [full, ...manifest] : [...manifest, full])],
    [PATHS.waves, await formatted(options.root, PATHS.waves, taken.waves)],
    [PATHS.corrections, await formatted(options.root, PATHS.corrections, corrections)],
    ...data,
  ]);
}

/** Official sources first, each once. */
function orderedOnce(sources: readonly Source[]): Source[] {
  const once = [...new Map(sources.map((source) => [source.id, source])).values()];
  return [
    ...once.filter((s) => s.reliability === 'official'),
    ...once.filter((s) => s.reliability !== 'official'),
  ];
}

/** Reads our own extract back exactly as a later build will. */
async function reread(
  text: string,
  entry: SourceFile,
  inputs: Inputs,
  waves: Inputs['waves'],
): Promise<Inputs['reading']> {
  const folder = mkdtempSync(join(tmpdir(), 'survey-'));
  try {
    const path = join(folder, basename(entry.file));
    writeFileSync(path, text);
    const context = {
      ...CONTEXT_DEFAULTS,
      file: basename(path),
      source: entry.id,
      names: inputs.names,
      waves,
    };
    const { rows, sources } = await readRecords(path, context);
    const own = rows.some((row) => row.source === entry.id) ? [sourceOf(entry)] : [];
    return { rows, sources: [...own, ...sources] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** How `sources.json` describes our extract of the files. */
function sourceEntry(
  options: AddOptions,
  { gathered, kept, waves }: Examined,
  manifest: readonly SourceFile[],
): Omit<SourceFile, 'sha256'> {
  const own = waves.filter((wave) => kept.some((row) => row.wave === wave.id));
  const gpps = own.some((wave) => wave.survey === GPPS.id);
  const { name, publisher, licence } = gpps ? GPPS : HIS;
  const id = freeId(
    `${own[own.length - 1]?.id ?? 'file'}-${gathered.files[0]?.sha256.slice(0, 8) ?? ''}`,
    manifest,
  );
  return {
    id,
    file: `added/${id}.csv`,
    format: 'records',
    title: `${name}, ${own.length === 1 ? (own[0]?.label ?? '').toLowerCase() : `${String(own.length)} waves`}`,
    publisher,
    address: options.address ?? knownAddress(publisher, manifest),
    licence,
    received: options.today,
    reliability: kept.some((row) => row.source === NEW_SOURCE) ? 'official' : 'reported',
    note: gpps ? GPPS_NOTE : null,
    originals: gathered.files.map(({ file, sha256: hash }) => ({ file, sha256: hash })),
  };
}

const GPPS_NOTE =
  'Run by Ipsos. Answers other than the summary are sums of published shares and have no published interval.';

/** The same file may be added again once it has more that is new to us. */
function freeId(id: string, manifest: readonly SourceFile[]): string {
  const taken = (name: string): boolean => manifest.some((entry) => entry.id === name);
  if (!taken(id)) return id;
  let again = 2;
  while (taken(`${id}-${String(again)}`)) again += 1;
  return `${id}-${String(again)}`;
}

/** Where the publisher's figures were found so far. */
function knownAddress(publisher: string, manifest: readonly SourceFile[]): string | null {
  const known = manifest.find((entry) => entry.publisher === publisher && entry.address !== null);
  return known?.address ?? null;
}

/** As the formatter wants what people edit too, so that the tree is clean after an import. */
async function formatted(root: string, path: string, value: unknown): Promise<string> {
  const options = await resolveConfig(join(root, path));
  return format(json(value), { printWidth: 100, ...options, parser: 'json' });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
