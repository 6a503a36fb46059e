import { basename } from 'node:path';
import type { Source } from '../../src/model/survey';
import type { Inputs } from '../build/outputs';
import { sha256File } from '../hash';
import { CONTEXT_DEFAULTS } from '../read/context';
import { recognise, type Format } from '../read/formats';
import { Refusal, type FigureRow, type Note, type WaveSeen } from '../rows';
import type { FileReport } from './report';

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
  /** The question, where a list of figures has no column for it. */
  readonly question: string | null;
  /** Anything odd ends the import. */
  readonly strict: boolean;
  /** Public address of the file. */
  readonly address: string | null;
  /** Day of the import, ISO date. */
  readonly today: string;
  readonly onProgress: (text: string) => void;
}

/** What all the files of one import hold. */
export interface Gathered {
  readonly files: FileReport[];
  readonly rows: FigureRow[];
  readonly sources: Source[];
  readonly waves: WaveSeen[];
  readonly notes: Note[];
}

/** A file with what it is. */
export interface Recognised {
  readonly path: string;
  readonly format: Format;
}

/** Says what every file is, before anything is read. @throws Refusal for one that is none of ours */
export async function recogniseAll(paths: readonly string[]): Promise<Recognised[]> {
  const recognised: Recognised[] = [];
  for (const path of paths) recognised.push({ path, format: await recognise(path) });
  return recognised;
}

/** Reads every file. @throws Refusal */
export async function gather(
  files: readonly Recognised[],
  options: AddOptions,
  inputs: Inputs,
): Promise<Gathered> {
  const gathered: Gathered = { files: [], rows: [], sources: [], waves: [], notes: [] };
  for (const { path, format } of files) {
    const file = basename(path);
    options.onProgress(`Reading ${file}`);
    const reading = await format.read(path, {
      ...CONTEXT_DEFAULTS,
      file,
      source: NEW_SOURCE,
      names: inputs.names,
      waves: inputs.waves,
      wave: options.wave,
      from: options.from,
      to: options.to,
      question: options.question,
    });
    if (format.id === 'records') refuseUnsourced(reading.rows, options);
    gathered.files.push({
      file,
      kind: format.label,
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
export const NEW_SOURCE = 'new';

/** A list of figures must say where they come from, row by row or for the whole file. */
function refuseUnsourced(rows: readonly FigureRow[], options: AddOptions): void {
  const bare = rows.find((row) => row.source === NEW_SOURCE);
  if (!bare || options.address !== null) return;
  throw new Refusal(
    'no source: fill the columns source, source_url, reliability, or give --address',
    bare.origin,
  );
}
