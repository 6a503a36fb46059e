import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BoundarySource } from '../sources';
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
