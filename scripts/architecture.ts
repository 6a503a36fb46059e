/** Which room may know which: the README's table, in a form that can be checked. */
import { posix } from 'node:path';

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
}

/** Where the shape of the finished view is written down. */
const SHAPES = [
  'src/view/types',
  'src/view/details/funnel-types',
  'src/view/details/interval-plot-types',
  'src/view/details/count-types',
  'src/view/details/trend-types',
  'src/view/details/types',
  'src/view/sentence/types',
  'src/view/details/pair',
];

/** Rooms that draw get finished values: they know the model's words, and the shape of the finished view. */
const DRAWING = { values: ['src/model', 'src/ui'], types: SHAPES };

/** For each room, what it may import, and what it may import for types alone. */
const ALLOWED: Readonly<Record<string, { values: readonly string[]; types: readonly string[] }>> = {
  'src/model': { values: [], types: [] },
  'src/stats': { values: ['src/model'], types: [] },
  'src/data': { values: ['src/model'], types: [] },
  'src/view': { values: ['src/model', 'src/stats'], types: [] },
  'src/ui': { values: ['src/model'], types: [] },
  'src/map': DRAWING,
  'src/hex': DRAWING,
  'src/table': DRAWING,
  'src/panel': { ...DRAWING, values: ['src/model', 'src/ui', 'src/charts'] },
  'src/charts': DRAWING,
  'src/controls': DRAWING,
  'src/find': DRAWING,
  'src/export': { ...DRAWING, values: ['src/model', 'src/ui', 'src/view/palette'] },
  'src/embed': { ...DRAWING, values: ['src/model', 'src/ui', 'src/view/palette'] },
  'src/kit': {
    values: ['src/model', 'src/stats', 'src/view', 'src/ui', 'src/export', 'src/embed'],
    types: [],
  },
  'src/app': { values: ['src'], types: [] },
  geo: { values: ['src/model', 'src/stats'], types: [] },
  survey: { values: ['src/model', 'src/stats'], types: [] },
};

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
  }));
  const lazy = [...code.matchAll(LAZY)].map(({ groups }) => ({
    from: groups?.['from'] ?? '',
    typeOnly: false,
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

/** The room a path lies in, or null for what is outside of all (such as this file). */
function roomOf(path: string): string | null {
  return Object.keys(ALLOWED).find((room) => path.startsWith(`${room}/`)) ?? null;
}

function within(path: string, places: readonly string[]): boolean {
  return places.some((place) => path === place || path.startsWith(`${place}/`));
}

/** What a file imports against the table. */
export function wrongImports({ path, text }: Source): string[] {
  const room = roomOf(path);
  if (room === null) return [];
  const { values, types } = ALLOWED[room] ?? { values: [], types: [] };
  return importsOf(text)
    .filter(({ from }) => from.startsWith('.'))
    .map(({ from, typeOnly }) => ({
      target: posix.join(posix.dirname(path), from),
      places: [room, ...values, ...(typeOnly ? types : [])],
    }))
    .filter(({ target, places }) => !within(target, places))
    .map(({ target }) => `${path} imports ${target}`);
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
