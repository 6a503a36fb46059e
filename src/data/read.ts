/** Files as the page needs them, each kind through its own decoder. */
import type { Contents, FileKind, Read } from '../model/contents';
import { datasetOf } from '../model/dataset';
import type { IndexFile, MeasureFile } from '../model/files';
import type { Decoder } from './check';
import { decoders } from './decode';
import { shapesOf } from './shapes';

export const INDEX_PATH = 'data/index.json';

const measure: Decoder<Contents['measure']> = (value) => {
  const decoded: ReturnType<Decoder<MeasureFile>> = decoders.measure(value);
  return 'wrong' in decoded ? decoded : { value: datasetOf(decoded.value) };
};

/** Gives the typed content of a file, or a sentence that says which field is wrong. */
export const contents: { readonly [K in FileKind]: Decoder<Contents[K]> } = {
  measure,
  shapes: shapesOf,
  ranks: decoders.ranks,
  lineage: decoders.lineage,
  find: decoders.find,
};

/** All files of a site that can be read at once, as from a disk; each is read and decoded once. */
export interface Store {
  readonly index: IndexFile;
  readonly read: Read;
}

/**
 * @param parsed the content of a file by its path relative to the page, parsed
 * @throws where a file is not as it should be: a build must not go on from that
 */
export function storeOf(parsed: (path: string) => unknown): Store {
  const known = new Map<string, unknown>();
  const take = <T>(path: string, decode: Decoder<T>): T => {
    if (!known.has(path)) known.set(path, decoded(path, parsed(path), decode));
    return known.get(path) as T;
  };
  return {
    index: take(INDEX_PATH, decoders.index),
    read: (kind, path) => (path ? take(path, contents[kind]) : null),
  };
}

function decoded<T>(path: string, value: unknown, decode: Decoder<T>): T {
  const result = decode(value);
  if ('wrong' in result) throw new Error(`${path}: ${result.wrong}`);
  return result.value;
}
