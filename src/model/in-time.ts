/** Waiting that ends: a server that never answers must not keep a reader waiting without a word. */

/** How long a part of the page may take before the reader is told, in milliseconds. */
export const PATIENCE = 15_000;

/** What did not come in time; asked for again, a browser would wait for the same. */
export class LateError extends Error {}

/** @throws {LateError} when nothing has come within `patience` milliseconds; the coming one's own otherwise */
export async function inTime<T>(coming: Promise<T>, patience = PATIENCE): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new LateError('It did not come in time.')), patience);
  });
  try {
    return await Promise.race([coming, late]);
  } finally {
    clearTimeout(timer);
  }
}
