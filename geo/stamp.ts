/** Where a written file comes from: every output carries a stamp. */
import { createHash } from 'node:crypto';
import type { FindFile } from '../src/model/files';
import { LICENCE, SHORT_LICENCE } from './sources';

const COMMAND = 'npm run geo';

/** A file that was read. */
export interface Input {
  /** Its path in the folder of sources. */
  readonly file: string;
  readonly sha256: string;
}

export interface Stamp {
  readonly command: string;
  readonly source: string;
  /** SHA-256 of every input, by file. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** The same in short, for files every reader loads. */
export interface ShortStamp {
  readonly command: string;
  readonly source: string;
  /** SHA-256 over the inputs' hashes, which `areas.json` lists one by one. */
  readonly inputs: string;
}

export function stampOf(inputs: readonly Input[]): Stamp {
  return { command: COMMAND, source: LICENCE, inputs: hashes(inputs) };
}

export function shortStamp({ command, inputs }: Stamp): ShortStamp {
  const all = Object.keys(inputs)
    .sort()
    .map((file) => `${inputs[file]}  ${file}\n`);
  return { command, source: SHORT_LICENCE, inputs: sha256(all.join('')) };
}

/** The look-up names its sources one by one, as its `attribution`. */
export function findStamp(inputs: readonly Input[]): FindFile['stamp'] {
  return { command: COMMAND, inputs: hashes(inputs) };
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function hashes(inputs: readonly Input[]): Record<string, string> {
  return Object.fromEntries(inputs.map((input) => [input.file, input.sha256]));
}
