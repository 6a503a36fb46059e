/** Finds what goes against the rules of the rooms (`rooms.ts`). */
import { posix } from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';
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

/** Text without comments, so that words about code are not taken for code. */
function uncommented(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/(^|[\s;{}(,])\/\/[^\n]*/g, '$1');
}

/** Several checks ask for the same. */
const READ = new WeakMap<Source, readonly Import[]>();

/** Everything that a file imports, as the compiler reads it. */
function importsOf(source: Source): readonly Import[] {
  const known = READ.get(source) ?? readImports(source);
  READ.set(source, known);
  return known;
}

function readImports({ path, text }: Source): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const one = importIn(node);
    if (one) found.push(one);
    ts.forEachChild(node, visit);
  };
  for (const code of scriptsOf({ path, text })) {
    visit(ts.createSourceFile(path, code, ts.ScriptTarget.Latest));
  }
  return found;
}

/** A file's code: of a component both its scripts. */
function scriptsOf({ path, text }: Source): string[] {
  if (!path.endsWith('.svelte')) return [text];
  const { module, instance } = parse(text, { modern: true });
  return [module, instance].flatMap((script) => {
    const { start, end } = (script?.content ?? { start: 0, end: 0 }) as Record<string, number>;
    return script ? [text.slice(start, end)] : [];
  });
}

function importIn(node: ts.Node): Import | null {
  if (ts.isImportDeclaration(node)) {
    const { importClause: clause } = node;
    const typeOnly = clause !== undefined && onlyTypes(clause);
    return imported(node.moduleSpecifier, { typeOnly });
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return imported(node.moduleSpecifier, { typeOnly: node.isTypeOnly });
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return imported(node.argument.literal, { typeOnly: true });
  }
  const [asked] = ts.isCallExpression(node) ? node.arguments : [];
  const lazy = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return lazy && asked ? imported(asked, { lazy }) : null;
}

function imported(from: ts.Node, how: Partial<Pick<Import, 'typeOnly' | 'lazy'>>): Import | null {
  if (!ts.isStringLiteralLike(from)) return null;
  return { from: from.text, typeOnly: false, lazy: false, ...how };
}

/** Whether it imports nothing but types: `import type`, or `{ type A, type B }`. */
function onlyTypes({ phaseModifier, name, namedBindings: names }: ts.ImportClause): boolean {
  if (phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  if (name !== undefined || names === undefined || !ts.isNamedImports(names)) return false;
  return names.elements.length > 0 && names.elements.every(({ isTypeOnly }) => isTypeOnly);
}

/** The room a path lies in, or null for what is outside of all. */
function roomOf(path: string): Room | null {
  return ROOMS.find(({ folders }) => within(path, folders)) ?? null;
}

function within(path: string, places: readonly string[]): boolean {
  return places.some((place) => path === place || path.startsWith(`${place}/`));
}

/** What a file imports against the table; a file outside of all rooms is wrong itself. */
export function wrongImports(source: Source): string[] {
  const { path } = source;
  const room = roomOf(path);
  if (room === null) return [`${path} lies in no room`];
  const own = room.folders.find((folder) => within(path, [folder])) ?? path;
  const forTests = path.endsWith('.test.ts') ? FOR_TESTS : [];
  return importsOf(source)
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
    sources.map((source) => [
      source.path,
      importsOf(source)
        .filter(({ from, typeOnly, lazy }) => from.startsWith('.') && !typeOnly && !lazy)
        .map(({ from }) => posix.join(posix.dirname(source.path), from))
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
  const leaflet = importsOf(source).some(({ from }) => /^leaflet(\/|$)/.test(from));
  if (leaflet && !within(path, ['src/map'])) wrong.push(`${path} uses Leaflet`);
  if (BROWSER.test(code) && within(path, PURE)) wrong.push(`${path} uses the browser`);
  return wrong;
}

/** A strict content policy forbids style attributes in markup; `style:` directives are set by script. */
export function staticStyles({ path, text }: Source): string[] {
  const markup = uncommented(text).replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
  return /\sstyle=/.test(markup) ? [`${path} has a style attribute`] : [];
}
