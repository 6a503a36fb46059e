/**
 * What is written outside the code and follows from it: tables in the README and in docs/embedding.md, and
 * the lists of parameters in the scripts beside the app. `npm run made` writes them all.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { PARAMETER_DOCS, type ParameterDoc } from '../../src/embed/parameter-docs';
import { RENAMED } from '../../src/embed/migrations';
import { PARAMETER_NAMES } from '../../src/embed/parameters';
import { COUNT_COLUMNS } from '../../src/export/count-rows';
import { COLUMNS } from '../../src/export/rows';
import { roomsTable } from '../rooms';

const MAKER = 'made by `npm run made`';

/** How a kind of file holds a remark. */
const REMARKS: Readonly<Record<string, (text: string) => string>> = {
  md: (text) => `<!-- ${text} -->`,
  js: (text) => `// ${text}`,
  ts: (text) => `// ${text}`,
};

/** By file: the name of each place, and the lines that belong there. */
export const PLACES: Readonly<Record<string, Readonly<Record<string, () => readonly string[]>>>> = {
  'README.md': { rooms: () => ['', ...roomsTable().split('\n'), ''] },
  'docs/embedding.md': {
    parameters: () => asTable(parameterTable()),
    columns: () => asTable(columnTable(COLUMNS)),
    'columns of counts': () => asTable(columnTable(COUNT_COLUMNS)),
  },
  'public/boot.js': { parameters: () => list('names', [...seen(), ...Object.keys(RENAMED)]) },
  'public/gp-access-map.js': {
    parameters: () => list('PARAMETERS', attributes()),
    switches: () => list('SWITCHES', attributes().filter(isSwitch)),
  },
  'public/gp-access-map.d.ts': {
    parameters: () => attributes().map((name) => `${name}?: ${PARAMETER_DOCS[name].type};`),
  },
};

type Name = (typeof PARAMETER_NAMES)[number];

/** Those that change the picture of the default view. */
const seen = (): Name[] => PARAMETER_NAMES.filter((name) => !docOf(name).isUnseen);
const attributes = (): Name[] => PARAMETER_NAMES.filter((name) => !docOf(name).isNoAttribute);
const isSwitch = (name: Name): boolean => 'option' in docOf(name);

function docOf(name: Name): ParameterDoc {
  return PARAMETER_DOCS[name];
}

/** Plain script for browsers that are older than the app. */
function list(variable: string, names: readonly string[]): readonly string[] {
  return ['// prettier-ignore', `var ${variable} = '${names.join(' ')}'.split(' ');`];
}

function asTable(rows: readonly string[]): readonly string[] {
  return ['<!-- prettier-ignore -->', ...rows, ''];
}

/** Rows of a Markdown table, in the order of the code. */
export function parameterTable(): readonly string[] {
  const rows = PARAMETER_NAMES.map((name) => {
    const { values, about } = docOf(name);
    return `| \`${name}\` | ${values} | ${about} |`;
  });
  return ['| parameter | values | what it does |', '| --- | --- | --- |', ...rows];
}

/** The same of the columns of a file. */
export function columnTable(
  columns: readonly { name: string; about: string }[],
): readonly string[] {
  const rows = columns.map(({ name, about }) => `| \`${name}\` | ${about} |`);
  return ['| column | what it holds |', '| --- | --- |', ...rows];
}

/** A file's text with its places as they should be. @throws if it lacks one of them */
export function filled(file: string, text: string): string {
  const places = Object.entries(PLACES[file] ?? {});
  return places.reduce((before, [name, lines]) => withPlace(file, before, name, lines()), text);
}

function withPlace(file: string, text: string, name: string, made: readonly string[]): string {
  const remark = REMARKS[file.split('.').at(-1) ?? ''];
  const lines = text.split('\n');
  const at = (words: string) => lines.findIndex((line) => line.trim() === remark?.(words));
  const [begin, end] = [at(`${name}: ${MAKER}`), at(`/${name}`)];
  if (begin < 0 || end < begin) throw new Error(`${file} has no place for its ${name}.`);
  const indent = /^ */.exec(lines[begin] ?? '')?.[0] ?? '';
  const body = made.map((line) => (line === '' ? '' : `${indent}${line}`));
  return [...lines.slice(0, begin + 1), ...body, ...lines.slice(end)].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const file of Object.keys(PLACES)) {
    writeFileSync(file, filled(file, readFileSync(file, 'utf8')));
  }
}
