/** The table of parameters in docs/embedding.md, made from the code that reads them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { PARAMETER_DOCS } from '../../src/embed/parameter-docs';
import { PARAMETER_NAMES } from '../../src/embed/parameters';

export const DOCUMENT = 'docs/embedding.md';
const BEGIN = '<!-- parameters: made by `npx tsx scripts/site/parameter-table.ts` -->';
const END = '<!-- /parameters -->';

/** Rows of a Markdown table, in the order of the code. */
export function parameterTable(): string {
  const rows = PARAMETER_NAMES.map((name) => {
    const { values, about } = PARAMETER_DOCS[name];
    return `| \`${name}\` | ${values} | ${about} |`;
  });
  return ['| parameter | values | what it does |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The document with the table as it should be. @throws if it has no place for the table */
export function withTable(document: string): string {
  const [before, rest] = document.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) {
    throw new Error(`${DOCUMENT} has no place for the table.`);
  }
  return `${before}${BEGIN}\n<!-- prettier-ignore -->\n${parameterTable()}\n\n${END}${after}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(DOCUMENT, withTable(readFileSync(DOCUMENT, 'utf8')));
}
