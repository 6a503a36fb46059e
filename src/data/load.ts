/** The only place that fetches: a file comes as a value, or a failure in words; never a throw. */
import type { Contents, FileKind } from '../model/contents';
import type { IndexFile } from '../model/files';
import { inTime } from '../model/in-time';
import { failed, success, type Result } from '../model/result';
import type { Decoder } from './check';
import { decoders } from './decode';
import { FIRST_INDEX_PATH } from './first-index';
import { contents, INDEX_PATH, type Decoders } from './read';

/** How long a file may take before the reader is told, in milliseconds. */
const PATIENCE = 20_000;

/** `data/index.json`, or the index of a published version of the data. */
export function loadIndex(version: string | null): Promise<Result<IndexFile>> {
  const path = version === null ? INDEX_PATH : `data/index.${version}.json`;
  return load(path, decoders.index);
}

/** The part of the index that is enough for the first view. */
export function loadFirstIndex(): Promise<Result<IndexFile>> {
  return load(FIRST_INDEX_PATH, decoders.index);
}

/** A file of that kind, checked. @param stop ends it: it then failed */
export async function loadFile<K extends FileKind>(
  kind: K,
  path: string,
  stop?: AbortSignal,
): Promise<Result<Contents[K]>> {
  const early: Partial<Decoders> = contents;
  const decode = early[kind] ?? (await lateDecoders())?.[kind];
  return decode ? load(path, decode, stop) : describe(null, path, false);
}

/**
 * The checks of files that few readers ask for; null where they do not come. Not before the page has
 * started: their part of the app waits for the app's own, which waits for the first files.
 */
async function lateDecoders(): Promise<Decoders | null> {
  try {
    return (await inTime(import('./late'))).late;
  } catch {
    return null;
  }
}

async function load<T>(
  path: string,
  decode: Decoder<T>,
  stopped?: AbortSignal,
): Promise<Result<T>> {
  const content = await parsed(path, stopped);
  if (!content.ok) return content;
  const decoded = decode(content.value);
  if ('value' in decoded) return success(decoded.value);
  return failed('format', path, `The file ${path} is not as expected: ${decoded.wrong}.`);
}

async function parsed(path: string, stopped?: AbortSignal): Promise<Result<unknown>> {
  const stop = new AbortController();
  const halt = () => stop.abort();
  if (stopped?.aborted) halt();
  stopped?.addEventListener('abort', halt);
  const timer = setTimeout(() => {
    stop.abort();
  }, PATIENCE);
  try {
    const embedded = document.getElementById(`file:${path}`)?.textContent;
    if (embedded) return success(JSON.parse(embedded));
    const response = await fetch(path, { signal: stop.signal });
    if (response.ok) return success(await response.json());
    const { status } = response;
    const kind = status === 404 || status === 410 ? 'gone' : 'network';
    return failed(kind, path, `The file ${path} could not be loaded (${String(status)}).`);
  } catch (error) {
    return describe(error, path, stop.signal.aborted);
  } finally {
    clearTimeout(timer);
  }
}

function describe(error: unknown, path: string, isLate: boolean): Result<never> {
  if (error instanceof SyntaxError) {
    return failed('format', path, `The file ${path} is damaged.`);
  }
  const late = isLate ? ' in time' : '';
  return failed('network', path, `The file ${path} could not be loaded${late}.`);
}
