/** Looks at the publishers' addresses, and hands what is new to the import. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { add } from '../add/add';
import type { AddOptions } from '../add/gather';
import type { Report } from '../add/report';
import { groupBy } from '../build/blocks';
import { Refusal } from '../rows';
import type { Place } from './places';
import { take, type Seen, type Taken } from './take';

export interface FetchOptions {
  readonly root: string;
  readonly places: readonly Place[];
  /** Import what is new, and remember it; else it is a dry run. */
  readonly apply: boolean;
  /** Day of the import, ISO date. */
  readonly today: string;
  readonly onProgress: (text: string) => void;
  /** Milliseconds that a publisher may take. */
  readonly patience?: number;
}

/** What an import said, or why it refused. */
export type Imported =
  { readonly report: Report } | { readonly refused: string; readonly files: readonly string[] };

export interface Fetched {
  readonly looked: readonly { readonly place: Place; readonly taken: Taken }[];
  readonly imports: readonly Imported[];
}

type Memory = Readonly<Record<string, Seen>>;
type Found = { readonly place: Place; readonly taken: Extract<Taken, { outcome: 'new' }> };

/** What was taken before, by place; committed, so that every machine knows. */
export const MEMORY = 'survey/fetched.json';
/** Raw files are kept here, out of the repository. */
const FOLDER = '.cache/survey';

/** Never throws for what a publisher sends. */
export async function fetchNew(options: FetchOptions): Promise<Fetched> {
  const { root, places, apply, onProgress } = options;
  const memory = readMemory(root);
  const looked: { place: Place; taken: Taken }[] = [];
  for (const place of places) {
    onProgress(`Looking at ${place.label}`);
    looked.push({ place, taken: await take(place, memory[place.id] ?? null, options.patience) });
  }
  const imports: Imported[] = [];
  const settled: Found[] = looked.flatMap(newIn).filter(({ place }) => place.kind === 'watch');
  for (const group of readyGroups(looked)) {
    const imported = await importOf(group, options);
    imports.push(imported);
    if ('report' in imported) settled.push(...group);
  }
  if (apply && settled.length > 0) remember(root, memory, settled);
  return { looked, imports };
}

function newIn({ place, taken }: Fetched['looked'][number]): Found[] {
  return taken.outcome === 'new' ? [{ place, taken }] : [];
}

/** Groups of files of which all are new: half a survey is not imported. */
function readyGroups(looked: Fetched['looked']): Found[][] {
  const files = looked.filter(({ place }) => place.kind !== 'watch');
  return [...groupBy(files, ({ place }) => place.group).values()]
    .filter((group) => group.every(({ taken }) => taken.outcome === 'new'))
    .map((group) => group.flatMap(newIn));
}

async function importOf(group: readonly Found[], options: FetchOptions): Promise<Imported> {
  const folder = join(options.root, FOLDER);
  mkdirSync(folder, { recursive: true });
  const files = group.map(({ taken }) => join(folder, taken.name));
  group.forEach(({ taken }, i) => {
    writeFileSync(files[i] ?? '', taken.content);
  });
  try {
    return { report: await add(addOptions(files, group, options)) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refused: error.message, files: group.map(({ taken }) => taken.name) };
  }
}

function addOptions(
  files: readonly string[],
  group: readonly Found[],
  { root, apply, today, onProgress }: FetchOptions,
): AddOptions {
  return {
    root,
    files,
    dryRun: !apply,
    correction: null,
    wave: null,
    from: null,
    to: null,
    panel: false,
    question: null,
    strict: false,
    address: group[0]?.place.address ?? null,
    today,
    onProgress,
  };
}

function readMemory(root: string): Memory {
  const path = join(root, MEMORY);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Memory) : {};
}

function remember(root: string, memory: Memory, settled: readonly Found[]): void {
  const known = settled.map(({ place, taken }) => [place.id, taken.seen] as const);
  const text = JSON.stringify({ ...memory, ...Object.fromEntries(known) }, null, 2);
  writeFileSync(join(root, MEMORY), `${text}\n`);
}
