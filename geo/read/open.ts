import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BOARDS_2023, BOARDS_2026, DISTRICTS, REGIONS, type BoundarySource } from '../sources';
import { fetchSource } from './fetch';
import { areasIn, type SourceArea } from './validate';

/** A boundary file that has been read and found right. */
export interface Opened {
  readonly file: string;
  readonly sha256: string;
  readonly areas: readonly SourceArea[];
}

/** Reads one boundary file from a folder. Throws with the file's name if it is missing or wrong. */
export async function open(folder: string, source: BoundarySource): Promise<Opened> {
  const text = await readFile(join(folder, source.file), 'utf8');
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { file: source.file, sha256, areas: areasIn(text, source) };
}

export interface Sources {
  readonly older: Opened;
  readonly newer: Opened;
  readonly regions: Opened;
  readonly districts: Opened;
}

/** Opens every boundary file in a folder; `fetching` first brings those that it lacks. */
export async function openAll(folder: string, fetching: boolean): Promise<Sources> {
  const all = [BOARDS_2023, BOARDS_2026, REGIONS, DISTRICTS];
  if (fetching) for (const source of all) await fetchSource(source, folder);
  return {
    older: await open(folder, BOARDS_2023),
    newer: await open(folder, BOARDS_2026),
    regions: await open(folder, REGIONS),
    districts: await open(folder, DISTRICTS),
  };
}
