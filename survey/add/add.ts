import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { IndexFile } from '../../src/model/files';
import type { Source } from '../../src/model/survey';
import { commitChanges, recover, type Changes } from '../build/commit';
import { chosen } from '../build/files';
import { publicChanges, readInputs, type Inputs } from '../build/outputs';
import { checkFigures } from '../check/figures';
import { checkLevels } from '../check/levels';
import { compareFigures, type Comparison } from '../check/compare';
import { warningsOf } from '../check/warnings';
import { PATHS, readHoldings, sha256, sha256File, sourceOf, type SourceFile } from '../manifest';
import { readRecords } from '../read/records';
import { CONTEXT_DEFAULTS } from '../read/context';
import { Refusal, type FigureRow, type Note, type WaveSeen } from '../rows';
import { correctionEntries } from './corrections';
import { readByKind, recognise } from './read-file';
import { reportFigures, type FileReport, type Report } from './report';
import { tidyCsv } from './tidy';
import { wavesAfter } from './waves';

export interface AddOptions {
  readonly root: string;
  readonly files: readonly string[];
  readonly dryRun: boolean;
  /** Why published figures change; null refuses any change. */
  readonly correction: string | null;
  readonly wave: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** New participants joined the panel in this wave. */
  readonly panel: boolean;
  /** Public address of the file. */
  readonly address: string | null;
  /** Day of the import, ISO date. */
  readonly today: string;
  readonly onProgress: (text: string) => void;
}

interface Gathered {
  readonly files: FileReport[];
  readonly rows: FigureRow[];
  readonly sources: Source[];
  readonly waves: WaveSeen[];
  readonly notes: Note[];
}

/**
 * Takes official files in: reads, checks, compares, and, unless it is a dry run, writes sources and
 * public data in one step. @throws Refusal with nothing written
 */
export async function add(options: AddOptions): Promise<Report> {
  recover(options.root);
  options.onProgress('Reading what is held');
  const inputs = await readInputs(options.root);
  const gathered = await gather(options, inputs);
  const file = options.files.map((path) => basename(path)).join(', ');
  const waves = wavesAfter(inputs.waves, gathered.waves, { panel: options.panel, file });
  checkFigures(gathered.rows, inputs.names, waves);
  checkLevels([...inputs.reading.rows, ...gathered.rows], inputs.names, waves);
  const held = chosen(inputs.reading.rows, inputs.reading.sources);
  const comparison = compareFigures(
    held,
    boardsAndEngland(gathered.rows),
    isReported(inputs, gathered),
  );
  const report: Report = {
    outcome: 'nothing-new',
    files: gathered.files,
    ...reportFigures({ ...comparisonOf(gathered, inputs), held, waves, comparison }),
    warnings: warningsOf(boardsAndEngland(gathered.rows), held, waves),
    notes: gathered.notes,
    version: null,
  };
  refuseSilentChanges(comparison, options);
  const kept = [
    ...comparison.fresh,
    ...comparison.replaced.map(rowOf),
    ...comparison.changed.map(rowOf),
  ];
  if (kept.length === 0) return report;
  const changes = await allChanges(options, inputs, { gathered, kept, waves, comparison });
  const version = versionIn(changes);
  if (options.dryRun) return { ...report, outcome: 'dry-run', version };
  options.onProgress('Writing');
  commitChanges(options.root, changes);
  return { ...report, outcome: 'written', version };
}

function comparisonOf(
  gathered: Gathered,
  inputs: Inputs,
): Pick<Parameters<typeof reportFigures>[0], 'rows' | 'known' | 'names'> {
  return { rows: boardsAndEngland(gathered.rows), known: inputs.waves, names: inputs.names };
}

/** Regions are checked, but the page has no place for them. */
function boardsAndEngland(rows: readonly FigureRow[]): FigureRow[] {
  return rows.filter((row) => !row.area.startsWith('E40'));
}

function rowOf(item: Comparison['changed'][number]): FigureRow {
  return item.row;
}

function isReported(inputs: Inputs, gathered: Gathered): (source: string) => boolean {
  const all = [...inputs.reading.sources, ...gathered.sources];
  const reported = new Set(
    all.filter((item) => item.reliability === 'reported').map(({ id }) => id),
  );
  return (source) => reported.has(source);
}

/** Reads every file. */
async function gather(options: AddOptions, inputs: Inputs): Promise<Gathered> {
  const gathered: Gathered = { files: [], rows: [], sources: [], waves: [], notes: [] };
  for (const path of options.files) {
    const file = basename(path);
    options.onProgress(`Reading ${file}`);
    const kind = await recognise(path);
    const reading = await readByKind(kind, path, {
      ...CONTEXT_DEFAULTS,
      file,
      source: NEW_SOURCE,
      names: inputs.names,
      waves: inputs.waves,
      wave: options.wave,
      from: options.from,
      to: options.to,
    });
    refuseUnsourced(kind === 'list of figures (CSV)' ? reading.rows : [], options);
    gathered.files.push({
      file,
      kind,
      sha256: await sha256File(path),
      figures: reading.rows.length,
    });
    gathered.rows.push(...reading.rows);
    gathered.sources.push(...reading.sources);
    gathered.waves.push(...reading.waves);
    gathered.notes.push(...reading.notes);
  }
  return gathered;
}

/** Stands for the imported files until their source has its id. */
const NEW_SOURCE = 'new';

/** A list of figures must say where they come from, row by row or for the whole file. */
function refuseUnsourced(rows: readonly FigureRow[], options: AddOptions): void {
  const bare = rows.find((row) => row.source === NEW_SOURCE);
  if (!bare || options.address !== null) return;
  throw new Refusal(
    'no source: fill the columns source, source_url, reliability, or give --address',
    bare.origin,
  );
}

function refuseSilentChanges(comparison: Comparison, options: AddOptions): void {
  const [outranked] = comparison.outranked.filter((item) => item.fields.length > 0);
  if (outranked) throw new Refusal('we hold the official figure for this', outranked.row.origin);
  const [first] = comparison.changed;
  if (!first || options.correction !== null) return;
  const { area, measure, wave, answer, origin } = first.row;
  const fields = first.fields.map(
    (field) => `${field.field} ${String(field.old ?? 'none')} → ${String(field.new ?? 'none')}`,
  );
  throw new Refusal(
    `${String(comparison.changed.length)} published figures would change, first ${wave} ${measure} ${answer} ${area} (${fields.join(', ')}); if the publisher corrected them, say why: --correction "..."`,
    origin,
  );
}

interface Taken {
  readonly gathered: Gathered;
  readonly kept: readonly FigureRow[];
  readonly waves: Inputs['waves'];
  readonly comparison: Comparison;
}

/** Sources first, public data after them, its index last. */
async function allChanges(options: AddOptions, inputs: Inputs, taken: Taken): Promise<Changes> {
  const { manifest } = readHoldings(options.root);
  const entry = sourceEntry(options, taken);
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
      names: inputs.names,
      waves: taken.waves,
      corrections,
      reading: { rows: [...inputs.reading.rows, ...read.rows], sources: orderedOnce(sources) },
    },
    true,
  );
  return new Map([
    [join(PATHS.sources, full.file), text],
    [PATHS.manifest, json(official ? [full, ...manifest] : [...manifest, full])],
    [PATHS.waves, json(taken.waves)],
    [PATHS.corrections, json(corrections)],
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

function sourceEntry(options: AddOptions, { gathered, kept }: Taken): Omit<SourceFile, 'sha256'> {
  const [first] = gathered.files;
  const waves = [...new Set(kept.map((row) => row.wave))];
  const own = kept.some((row) => row.source === NEW_SOURCE);
  const gpps = kept.some((row) => row.survey === 'gpps');
  const id = `${waves[waves.length - 1] ?? 'file'}-${(first?.sha256 ?? '').slice(0, 8)}`;
  const named = waves.length === 1 ? waves.join('') : `${String(waves.length)} waves`;
  return {
    id,
    file: `added/${id}.csv`,
    format: 'records',
    title: `${gpps ? 'GP Patient Survey' : 'Health Insight Survey'}, ${named}`,
    publisher: gpps ? 'NHS England' : 'Office for National Statistics',
    address: options.address,
    licence: 'Open Government Licence v3.0',
    received: options.today,
    reliability: own ? 'official' : 'reported',
    note: gpps
      ? 'Run by Ipsos. Answers other than the summary are sums of published shares and have no published interval.'
      : null,
    original: {
      file: gathered.files.map((item) => item.file).join(', '),
      sha256: gathered.files.map((item) => item.sha256).join(', '),
    },
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function versionIn(changes: Changes): string | null {
  const text = changes.get('public/data/index.json');
  return typeof text === 'string' ? (JSON.parse(text) as IndexFile).version : null;
}
