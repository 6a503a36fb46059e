import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COLUMNS } from '../../src/export/rows';
import { columnTable, DOCUMENT, parameterTable, withTables } from './document-tables';

const document = readFileSync(DOCUMENT, 'utf8');

describe('the tables of the document', () => {
  it('are in it as the code has them (npx tsx scripts/site/document-tables.ts)', () => {
    expect(document).toBe(withTables(document));
  });

  it('name every parameter once', () => {
    expect(parameterTable()).toContain('| `area` |');
    expect(parameterTable()).not.toContain('undefined');
    expect(() => withTables('no table')).toThrow('no place');
  });

  it('list every column of the files that readers take away', () => {
    expect(columnTable([]).split('\n')).toHaveLength(2);
    for (const { name, about } of COLUMNS) expect(document).toContain(`| \`${name}\` | ${about} |`);
  });
});
