/** Writes files of the built site. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const DIST = 'dist';

/** @param path within the site; folders that it names are made */
export function write(path: string, content: string | Buffer): void {
  const file = join(DIST, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
