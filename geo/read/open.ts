/** Opens everything the pipeline reads, from one folder. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { BOARDS_2023, BOARDS_2026, DISTRICTS, OUTCODES, REGIONS, TOWNS } from '../sources';
import type { BoundarySource } from '../sources';
import { sha256, type Input } from '../stamp';
import { exists, fetchSource } from './fetch';
import { outcodesIn, type Outcode } from './outcodes';
import { areasIn, type SourceArea } from './validate';

/** A boundary file that has been read and found right. */
export interface Boundaries extends Input {
  readonly areas: readonly SourceArea[];
}

export interface Outcodes extends Input {
  readonly outcodes: readonly Outcode[];
}

export interface Sources {
  readonly older: Boundaries;
  readonly newer: Boundaries;
  readonly regions: Boundaries;
  readonly districts: Boundaries;
  /** Null where the folder has none. */
  readonly outcodes: Outcodes | null;
  readonly towns: Input;
}

/**
 * Opens the files of a folder; `fetching` first brings the boundary files that it lacks. Rejects with
 * the file's name and the reason if one is missing or not what it should be.
 */
export async function openAll(folder: string, fetching: boolean): Promise<Sources> {
  const boundaries = (source: BoundarySource): Promise<Boundaries> =>
    openBoundaries(folder, source, fetching);
  return {
    older: await boundaries(BOARDS_2023),
    newer: await boundaries(BOARDS_2026),
    regions: await boundaries(REGIONS),
    districts: await boundaries(DISTRICTS),
    outcodes: await openOutcodes(folder),
    towns: await openTowns(),
  };
}

async function openBoundaries(
  folder: string,
  source: BoundarySource,
  fetching: boolean,
): Promise<Boundaries> {
  if (fetching) await fetchSource(source, folder);
  const path = join(folder, source.file);
  if (!(await exists(path))) throw new Error(`${source.file} is missing in ${folder}`);
  const text = await readFile(path, 'utf8');
  return { file: source.file, sha256: sha256(text), areas: areasIn(text, source) };
}

async function openOutcodes(folder: string): Promise<Outcodes | null> {
  const path = join(folder, OUTCODES);
  if (!(await exists(path))) return null;
  const text = await readFile(path, 'utf8');
  return { file: OUTCODES, sha256: sha256(text), outcodes: outcodesIn(text) };
}

async function openTowns(): Promise<Input> {
  const content = await readFile(createRequire(import.meta.url).resolve(TOWNS));
  return { file: TOWNS, sha256: sha256(content) };
}
