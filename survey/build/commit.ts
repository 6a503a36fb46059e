import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from '../rows';

/** New text of a file, or null to remove it; paths are relative to the root. */
export type Changes = ReadonlyMap<string, string | null>;

interface Journal {
  readonly write: readonly string[];
  readonly remove: readonly string[];
}

const PENDING = 'survey/.pending';
const JOURNAL = 'journal.json';

/**
 * Makes all changes or none. Texts are staged and flushed first, then a journal is put in place
 * (one rename: from here on the change counts as made), then files are moved over in the order
 * given, then removals. Killed before the journal, nothing has changed; killed after it, `recover`
 * finishes the work. Callers give files that others refer to before the files that refer to them,
 * so that readers meet a whole state at every moment.
 * @param onStep called before each step; tests stop the process there
 */
export function commitChanges(
  root: string,
  changes: Changes,
  onStep: (step: string) => void = () => undefined,
): void {
  recover(root);
  claim(root);
  const write = [...changes].flatMap(([path, text]) => (text === null ? [] : [path]));
  const remove = [...changes].flatMap(([path, text]) => (text === null ? [path] : []));
  write.forEach((path, i) => {
    onStep(`stage ${path}`);
    writeFlushed(staged(root, i), changes.get(path) ?? '');
  });
  onStep('journal');
  const journal: Journal = { write, remove };
  writeFlushed(join(root, PENDING, `${JOURNAL}.new`), JSON.stringify(journal));
  renameSync(join(root, PENDING, `${JOURNAL}.new`), join(root, PENDING, JOURNAL));
  flushFolder(join(root, PENDING));
  carryOut(root, journal, onStep);
}

/** Finishes a change that was interrupted after its journal was written, or clears one that was not. */
export function recover(root: string): void {
  const pending = join(root, PENDING);
  if (!existsSync(pending)) return;
  const owner = ownerOf(pending);
  if (owner !== null && owner !== process.pid && isAlive(owner)) {
    throw new Refusal(`another import is at work (process ${String(owner)})`, { file: PENDING });
  }
  const journal = join(pending, JOURNAL);
  if (!existsSync(journal)) rmSync(pending, { recursive: true });
  else carryOut(root, JSON.parse(readFileSync(journal, 'utf8')) as Journal, () => undefined);
}

function claim(root: string): void {
  mkdirSync(join(root, PENDING));
  writeFlushed(join(root, PENDING, 'owner'), String(process.pid));
}

function carryOut(root: string, { write, remove }: Journal, onStep: (step: string) => void): void {
  write.forEach((path, i) => {
    onStep(`move ${path}`);
    const [from, to] = [staged(root, i), join(root, path)];
    mkdirSync(dirname(to), { recursive: true });
    // Already moved if an earlier run was interrupted right after this step.
    if (existsSync(from)) renameSync(from, to);
    flushFolder(dirname(to));
  });
  for (const path of remove) {
    onStep(`remove ${path}`);
    rmSync(join(root, path), { force: true });
  }
  onStep('done');
  rmSync(join(root, PENDING), { recursive: true });
}

function staged(root: string, i: number): string {
  return join(root, PENDING, `${String(i)}.staged`);
}

function writeFlushed(path: string, text: string): void {
  const handle = openSync(path, 'w');
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A rename lasts only once the folder itself is on the disk. */
function flushFolder(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function ownerOf(pending: string): number | null {
  const path = join(pending, 'owner');
  const id = existsSync(path) ? Number(readFileSync(path, 'utf8')) : NaN;
  return Number.isInteger(id) && id > 0 ? id : null;
}

/** Signal 0 asks whether a process is there without touching it. */
function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
