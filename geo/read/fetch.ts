/** Fetches boundary files from the Open Geography portal into a cache folder. */
import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BoundarySource } from '../sources';
import { areasIn } from './validate';

/** Milliseconds for one page of features, and the number of pages that is certainly too many. */
const TIMEOUT = 60_000;
const MOST_PAGES = 100;

interface Page {
  readonly features: readonly unknown[];
  readonly more: boolean;
}

/**
 * Puts the source's file into the folder, unless it is there. The portal answers in pages; what they
 * hold together is checked before it is written, so that the folder never has half a file. Rejects
 * with the file's name and the reason when the portal can't be reached, is too slow, or sends
 * something else.
 * @param timeout milliseconds for each page
 */
export async function fetchSource(
  source: BoundarySource,
  folder: string,
  timeout = TIMEOUT,
): Promise<'there' | 'fetched'> {
  const path = join(folder, source.file);
  if (await exists(path)) return 'there';
  const features = await allFeatures(source, timeout);
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  areasIn(text, source);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, text);
  await rename(`${path}.part`, path);
  return 'fetched';
}

async function allFeatures(source: BoundarySource, timeout: number): Promise<unknown[]> {
  const features: unknown[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const next = await pageOf(source, features.length, timeout);
    features.push(...next.features);
    if (!next.more) return features;
    if (next.features.length === 0) throw failure(source, 'an empty page that is not the last');
  }
  throw failure(source, `still not all after ${MOST_PAGES} pages`);
}

async function pageOf(source: BoundarySource, offset: number, timeout: number): Promise<Page> {
  const address = `${source.address}&resultOffset=${offset}`;
  let text: string;
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(timeout) });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    text = await response.text();
  } catch (error) {
    throw failure(source, `${reasonOf(error)} (${address})`, error);
  }
  return pageIn(text, source);
}

/** The portal reports errors with status 200 and an `error` in the body. */
function pageIn(text: string, source: BoundarySource): Page {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (error) {
    throw failure(source, `the answer is no JSON: ${text.slice(0, 60)}`, error);
  }
  const { features, error, exceededTransferLimit, properties } = (body ?? {}) as {
    features?: unknown;
    error?: { message?: unknown };
    exceededTransferLimit?: unknown;
    properties?: { exceededTransferLimit?: unknown };
  };
  if (error) throw failure(source, `the portal says: ${String(error.message)}`);
  if (!Array.isArray(features)) throw failure(source, 'the answer has no features');
  const more = exceededTransferLimit === true || properties?.exceededTransferLimit === true;
  return { features, more };
}

/** Whether there is a file at the path. */
export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'no answer in time';
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

function failure({ file }: BoundarySource, why: string, cause?: unknown): Error {
  return new Error(`${file} could not be fetched: ${why}`, { cause });
}
