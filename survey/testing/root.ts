import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddOptions } from '../add/gather';
import { sha256 } from '../hash';

/** A copy of everything an import touches, in a folder of its own. */
export function temporaryRoot(): { root: string; clear: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'survey-root-'));
  for (const path of [
    'survey/sources',
    'survey/catalogue',
    'survey/corrections.json',
    'public/data',
    'public/geo/areas.json',
  ]) {
    cpSync(join(process.cwd(), path), join(root, path), { recursive: true });
  }
  return {
    root,
    clear: () => {
      rmSync(root, { recursive: true });
    },
  };
}

/** Hash of every file below the root, to tell whether anything was written. */
export function fingerprint(root: string): string {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return sha256(names.map((name) => `${name} ${sha256(readFileSync(name))}`).join('\n'));
}

/** Options of an import with nothing special asked. */
export function addOptions(
  root: string,
  files: readonly string[],
  more: Partial<AddOptions> = {},
): AddOptions {
  return {
    root,
    files,
    dryRun: false,
    correction: null,
    wave: null,
    from: null,
    to: null,
    panel: false,
    question: null,
    strict: false,
    address: null,
    today: '2026-11-21',
    onProgress: () => undefined,
    ...more,
  };
}

/** Writes a file beside the root and gives its path. */
export function writeBeside(root: string, name: string, content: string | Uint8Array): string {
  const path = join(root, name);
  writeFileSync(path, content);
  return path;
}
