/** All files of a site that can be read at once, as from a disk. */
import type { Read } from '../model/contents';
import type { IndexFile } from '../model/files';
import type { Decoder } from './check';
import { decoders } from './decode';
import { late } from './late';
import { INDEX_PATH } from './read';

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
    read: (kind, path) => (path ? take(path, late[kind]) : null),
  };
}

function decoded<T>(path: string, value: unknown, decode: Decoder<T>): T {
  const result = decode(value);
  if ('wrong' in result) throw new Error(`${path}: ${result.wrong}`);
  return result.value;
}
