/** Which room may know which: the table in the README, as a check. */
import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Source {
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
const SHAPES = ['src/view/types', 'src/view/strip-types', 'src/view/trend-types'];

/** Rooms that draw get finished values: they know the model's words, and the shape of the finished view. */
const DRAWING = { values: ['src/model'], types: SHAPES };

/** For each room, what it may import, and what it may import for types alone. */
const ALLOWED: Readonly<Record<string, { values: readonly string[]; types: readonly string[] }>> = {
  'src/model': { values: [], types: [] },
  'src/stats': { values: ['src/model'], types: [] },
  'src/data': { values: ['src/model'], types: [] },
  'src/view': { values: ['src/model', 'src/stats'], types: [] },
  'src/map': DRAWING,
  'src/hex': DRAWING,
  'src/table': DRAWING,
  'src/panel': { ...DRAWING, values: ['src/model', 'src/charts'] },
  'src/charts': DRAWING,
  'src/controls': DRAWING,
  'src/find': DRAWING,
  'src/embed': { ...DRAWING, values: ['src/model', 'src/view/palette'] },
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

/** The room a path lies in, or null for what stands outside of all (such as this file). */
function roomOf(path: string): string | null {
  return Object.keys(ALLOWED).find((room) => path.startsWith(`${room}/`)) ?? null;
}

function within(path: string, places: readonly string[]): boolean {
  return places.some((place) => path === place || path.startsWith(`${place}/`));
}

function isTest(path: string): boolean {
  return path.endsWith('.test.ts');
}

/** What a file imports against the table. */
function wrongImports({ path, text }: Source): string[] {
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
function wrongUses(source: Source): string[] {
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
function staticStyles({ path, text }: Source): string[] {
  const markup = uncommented(text).replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
  return /\sstyle=/.test(markup) ? [`${path} has a style attribute`] : [];
}

const all = ['src', 'geo', 'survey']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
      posix.join(folder, name.replaceAll('\\', '/')),
    ),
  )
  .filter((path) => /\.(ts|svelte)$/.test(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const sources = all.filter(({ path }) => !isTest(path));

describe('the architecture', () => {
  it('has files to check', () => {
    expect(sources.length).toBeGreaterThan(10);
  });

  it('lets rooms import only what the table allows', () => {
    expect(sources.flatMap(wrongImports)).toEqual([]);
  });

  it('keeps Leaflet, fetch, the address bar, messages and the browser in their rooms', () => {
    expect(sources.flatMap(wrongUses)).toEqual([]);
  });

  it('has no style attributes in components', () => {
    const components = sources.filter(({ path }) => path.endsWith('.svelte'));
    expect(components.flatMap(staticStyles)).toEqual([]);
  });
});

describe('the check itself', () => {
  it.each([
    ['src/model/a.ts', `import { b } from '../stats/b';`],
    ['src/stats/a.ts', `import type { View } from '../view/types';`],
    ['src/view/a.ts', `export { a } from '../data/load';`],
    ['src/map/A.svelte', `<script>import { a } from '../view/types';</script>`],
    ['src/map/A.svelte', `<script>import { type A, b } from '../view/types';</script>`],
    ['src/map/a.ts', `import type { A } from '../view/areas';`],
    ['src/map/A.svelte', `import Other from '../charts/Other.svelte';`],
    ['src/table/a.ts', `const late = await import('../embed/image');`],
    ['src/app/a.ts', `import '../../geo/build';`],
    ['src/embed/a.ts', `import {\n  a,\n  b,\n} from '../app/a';`],
    ['geo/build.ts', `import { a } from '../src/data/load';`],
    ['survey/cli.ts', `import { a } from '../geo/build';`],
  ])('%s may not: %s', (path, text) => {
    expect(wrongImports({ path, text })).toHaveLength(1);
  });

  it.each([
    ['src/stats/a.ts', `import { b } from '../model/b';\nimport { c } from './c';`],
    ['src/map/a.ts', `import type { AreaView } from '../view/types';`],
    ['src/map/a.ts', `import { type A, type B } from '../view/types';`],
    ['src/panel/A.svelte', `import Trend from '../charts/Trend.svelte';`],
    ['src/app/a.ts', `import { a } from '../embed/a';\nimport { b } from '../view/b';`],
    ['src/model/a.ts', `// import { b } from '../stats/b';\n/* import '../app/a' */`],
    ['geo/find/a.ts', `import { a } from '../../src/model/area';\nimport { b } from '../b';`],
  ])('%s may: %s', (path, text) => {
    expect(wrongImports({ path, text })).toEqual([]);
  });

  it.each([
    ['src/hex/a.ts', `import L from 'leaflet';`],
    ['src/app/a.ts', `await fetch('x')`],
    ['src/map/a.ts', `window.location.href`],
    ['src/controls/A.svelte', `<script>history.replaceState(null, '', '')</script>`],
    ['src/table/a.ts', `parent.postMessage('x', '*')`],
    ['src/view/a.ts', `document.title = 'x'`],
    ['src/stats/a.ts', `window.innerWidth`],
  ])('%s may not use: %s', (path, text) => {
    expect(wrongUses({ path, text })).toHaveLength(1);
  });

  it.each([
    ['src/map/a.ts', `import L from 'leaflet';`],
    ['src/data/a.ts', `await fetch('x')`],
    ['src/embed/a.ts', `history.replaceState(null, '', location.search)`],
    ['src/view/a.ts', `const text = 'a window. Then';\nconst document_ = window_.x;`],
    ['src/table/a.ts', `prefetch('x'); // fetch('y')`],
  ])('%s may use: %s', (path, text) => {
    expect(wrongUses({ path, text })).toEqual([]);
  });

  it('tells a style attribute from a directive', () => {
    const path = 'src/map/A.svelte';
    expect(staticStyles({ path, text: '<p style="color: red">' })).toHaveLength(1);
    expect(staticStyles({ path, text: '<p\n  style={x}>' })).toHaveLength(1);
    expect(staticStyles({ path, text: '<p style:color={x}><style>p {}</style>' })).toEqual([]);
  });
});
