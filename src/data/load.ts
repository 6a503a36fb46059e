import type { Shapes } from '../model/shape';
import { failed, success, type Result } from '../model/result';
import type { FindFile, IndexFile, LineageFile, MeasureFile, RanksFile } from '../model/files';
import type { Decoder } from './check';
import { decoders } from './decode';
import { shapesOf } from './shapes';

/** How long a file may take before the reader is told, in milliseconds. */
const PATIENCE = 20_000;

/** `data/index.json`, or the index of a published version of the data. */
export function loadIndex(version: string | null): Promise<Result<IndexFile>> {
  const file = version === null ? 'data/index.json' : `data/index.${version}.json`;
  return load(file, decoders.index);
}

export function loadMeasure(file: string): Promise<Result<MeasureFile>> {
  return load(file, decoders.measure);
}

export function loadRanks(file: string): Promise<Result<RanksFile>> {
  return load(file, decoders.ranks);
}

export function loadLineage(file: string): Promise<Result<LineageFile>> {
  return load(file, decoders.lineage);
}

export function loadFind(file: string): Promise<Result<FindFile>> {
  return load(file, decoders.find);
}

export function loadShapes(file: string): Promise<Result<Shapes>> {
  return load(file, shapesOf);
}

async function load<T>(file: string, decode: Decoder<T>): Promise<Result<T>> {
  const content = await read(file);
  if (!content.ok) return content;
  const decoded = decode(content.value);
  if ('value' in decoded) return success(decoded.value);
  return failed('format', file, `The file ${file} is not as expected: ${decoded.wrong}.`);
}

async function read(file: string): Promise<Result<unknown>> {
  try {
    const embedded = document.getElementById(`file:${file}`)?.textContent;
    if (embedded) return success(JSON.parse(embedded));
    const response = await fetch(file, { signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok) {
      return failed(
        'network',
        file,
        `The file ${file} could not be loaded (${String(response.status)}).`,
      );
    }
    return success(await response.json());
  } catch (error) {
    return describe(error, file);
  }
}

function describe(error: unknown, file: string): Result<never> {
  if (error instanceof SyntaxError) {
    return failed('format', file, `The file ${file} is damaged.`);
  }
  const late = error instanceof DOMException && error.name === 'TimeoutError';
  return failed('network', file, `The file ${file} could not be loaded${late ? ' in time' : ''}.`);
}
