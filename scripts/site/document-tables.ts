/** The tables in docs/embedding.md, of parameters and of columns, made from the code that has them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { PARAMETER_DOCS } from '../../src/embed/parameter-docs';
import { PARAMETER_NAMES } from '../../src/embed/parameters';
import { COUNT_COLUMNS } from '../../src/export/count-rows';
import { COLUMNS } from '../../src/export/rows';

export const DOCUMENT = 'docs/embedding.md';

/** Name of its place in the document, and what makes it. */
const TABLES = {
  parameters: parameterTable,
  columns: () => columnTable(COLUMNS),
  'columns of counts': () => columnTable(COUNT_COLUMNS),
} as const;

/** Rows of a Markdown table, in the order of the code. */
export function parameterTable(): string {
  const rows = PARAMETER_NAMES.map((name) => {
    const { values, about } = PARAMETER_DOCS[name];
    return `| \`${name}\` | ${values} | ${about} |`;
  });
  return ['| parameter | values | what it does |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The same of the columns of a file. */
export function columnTable(columns: readonly { name: string; about: string }[]): string {
  const rows = columns.map(({ name, about }) => `| \`${name}\` | ${about} |`);
  return ['| column | what it holds |', '| --- | --- |', ...rows].join('\n');
}

/** The document with the tables as they should be. @throws if it has no place for one of them */
export function withTables(document: string): string {
  return Object.entries(TABLES).reduce(
    (text, [name, table]) => withTable(text, name, table()),
    document,
  );
}

function withTable(document: string, name: string, table: string): string {
  const begin = `<!-- ${name}: made by \`npx tsx scripts/site/document-tables.ts\` -->`;
  const end = `<!-- /${name} -->`;
  const [before, rest] = document.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) {
    throw new Error(`${DOCUMENT} has no place for the table of ${name}.`);
  }
  return `${before}${begin}\n<!-- prettier-ignore -->\n${table}\n\n${end}${after}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(DOCUMENT, withTables(readFileSync(DOCUMENT, 'utf8')));
}
