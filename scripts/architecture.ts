/** Finds what goes against the rules of the rooms (`rooms.ts`). */
import { posix } from 'node:path';
import { FOR_TESTS, ROOMS, type Room } from './rooms';

export interface Source {
  /** Path from the project's folder, e.g. "src/view/types.ts". */
  readonly path: string;
  readonly text: string;
}

interface Import {
  /** As written. */
  readonly from: string;
  /** Whether it is gone after compiling. */
  readonly typeOnly: boolean;
  /** Whether it is only loaded when the program comes to it. */
  readonly lazy: boolean;
}

/** Things that belong to some rooms alone. */
const PRIVATE: readonly { what: string; pattern: RegExp; rooms: readonly string[] }[] = [
  { what: 'fetch', pattern: /(?<![\w.])fetch\(/, rooms: ['src/data', 'geo', 'survey'] },
  {
    what: 'the address bar',
    pattern:
      /\b(?:window|document|globalThis)\.location\b|(?<![\w.'"`])(?:location|history)\.(?:href|search|hash|origin|assign|replace|reload|pushState|replaceState)\b/,
    rooms: ['src/embed', 'src/app'],
  },
  { what: 'messages', pattern: /\bpostMessage\(/, rooms: ['src/embed', 'src/app'] },
];

const PURE = ['src/model', 'src/stats', 'src/view'];
const BROWSER = /(?<![\w.'"`-])(?:document|window)(?:\??\.\w|\[)/;

const IMPORT =
  /\b(?:import|export)\s+(?<type>type\s+)?(?:(?<names>[\w*$\s{},]+?)\s+from\s*)?['"](?<from>[^'"]+)['"]/g;
const LAZY = /\bimport\(\s*['"](?<from>[^'"]+)['"]/g;

/** Text without comments, so that words about code are not taken for code. */
function uncommented(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/(^|[\s;{}(,])\/\/[^\n]*/g, '$1');
}

function importsOf(text: string): Import[] {
  const code = uncommented(text);
  const fixed = [...code.matchAll(IMPORT)].map(({ groups }) => ({
    from: groups?.['from'] ?? '',
    typeOnly: groups?.['type'] !== undefined || onlyTypes(groups?.['names'] ?? ''),
    lazy: false,
  }));
  const lazy = [...code.matchAll(LAZY)].map(({ groups }) => ({
    from: groups?.['from'] ?? '',
    typeOnly: false,
    lazy: true,
  }));
  return [...fixed, ...lazy];
}

/** Whether every name in `{ type A, type B }` is a type. */
function onlyTypes(names: string): boolean {
  const inner = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
  const parts = inner?.split(',').map((part) => part.trim()) ?? [];
  const named = parts.filter((part) => part !== '');
  return named.length > 0 && named.every((part) => part.startsWith('type '));
}

/** The room a path lies in, or null for what is outside of all. */
function roomOf(path: string): Room | null {
  return ROOMS.find(({ folders }) => within(path, folders)) ?? null;
}

function within(path: string, places: readonly string[]): boolean {
  return places.some((place) => path === place || path.startsWith(`${place}/`));
}

/** What a file imports against the table; a file outside of all rooms is wrong itself. */
export function wrongImports({ path, text }: Source): string[] {
  const room = roomOf(path);
  if (room === null) return [`${path} lies in no room`];
  const own = room.folders.find((folder) => within(path, [folder])) ?? path;
  const forTests = path.endsWith('.test.ts') ? FOR_TESTS : [];
  return importsOf(text)
    .filter(({ from }) => from.startsWith('.'))
    .map(({ from, typeOnly }) => ({
      target: posix.join(posix.dirname(path), from),
      places: [own, ...room.values, ...forTests, ...(typeOnly ? (room.types ?? []) : [])],
    }))
    .filter(({ target, places }) => !within(target, places))
    .map(({ target }) => `${path} imports ${target}`);
}

/** Files that import each other in a circle when they run, each circle from its first file on. */
export function cycles(sources: readonly Source[]): string[] {
  const known = new Set(sources.map(({ path }) => path));
  const next = new Map(
    sources.map(({ path, text }) => [
      path,
      importsOf(text)
        .filter(({ from, typeOnly, lazy }) => from.startsWith('.') && !typeOnly && !lazy)
        .map(({ from }) => posix.join(posix.dirname(path), from))
        .flatMap((target) => [target, `${target}.ts`, `${target}.svelte.ts`])
        .filter((target) => known.has(target)),
    ]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, way: readonly string[]) => {
    const start = way.indexOf(path);
    if (start >= 0) found.push([...way.slice(start), path].join(' → '));
    if (done.has(path)) return;
    done.add(path);
    for (const target of next.get(path) ?? []) walk(target, [...way, path]);
  };
  for (const path of known) walk(path, []);
  return found;
}

/** Packages and globals that a file uses though they belong to other rooms. */
export function wrongUses(source: Source): string[] {
  const { path, text } = source;
  const code = uncommented(text);
  const found = PRIVATE.filter(({ pattern, rooms }) => pattern.test(code) && !within(path, rooms));
  const wrong = found.map(({ what }) => `${path} uses ${what}`);
  const leaflet = importsOf(text).some(({ from }) => /^leaflet(\/|$)/.test(from));
  if (leaflet && !within(path, ['src/map'])) wrong.push(`${path} uses Leaflet`);
  if (BROWSER.test(code) && within(path, PURE)) wrong.push(`${path} uses the browser`);
  return wrong;
}

/** A strict content policy forbids style attributes in markup; `style:` directives are set by script. */
export function staticStyles({ path, text }: Source): string[] {
  const markup = uncommented(text).replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
  return /\sstyle=/.test(markup) ? [`${path} has a style attribute`] : [];
}
