import { ESLint } from 'eslint';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { check, getFileInfo, resolveConfig } from 'prettier';
import { sha256 } from '../hash';

/** Hash of every file below a folder, by its path from there. */
export function hashesBelow(root: string): Map<string, string> {
  const entries = readdirSync(root, { recursive: true, encoding: 'utf8', withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(root, path), sha256(readFileSync(path))]),
  );
}

/** Files that were written since, new or changed, in the order of their paths. */
export function writtenSince(before: ReadonlyMap<string, string>, root: string): string[] {
  const now = [...hashesBelow(root)];
  return now.flatMap(([path, hash]) => (before.get(path) === hash ? [] : [path])).sort();
}

/** What `npm run lint` would say of these files, did they stand at their places in the project. */
export async function lintFaults(root: string, paths: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  const eslint = new ESLint({ cwd: process.cwd() });
  for (const path of paths) {
    const place = join(process.cwd(), path);
    const text = readFileSync(join(root, path), 'utf8');
    if (!(await isFormatted(text, place))) faults.push(`${path}: not formatted`);
    if (await eslint.isPathIgnored(place)) continue;
    for (const { messages } of await eslint.lintText(text, { filePath: place })) {
      faults.push(...messages.map(({ message }) => `${path}: ${message}`));
    }
  }
  return faults;
}

/** As `prettier --check` has it: what it leaves alone is formatted. */
async function isFormatted(text: string, place: string): Promise<boolean> {
  const { ignored, inferredParser } = await getFileInfo(place, { ignorePath: '.prettierignore' });
  if (ignored || inferredParser === null) return true;
  return check(text, { ...(await resolveConfig(place)), filepath: place });
}
