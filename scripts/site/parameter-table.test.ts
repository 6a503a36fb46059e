import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DOCUMENT, parameterTable, withTable } from './parameter-table';

describe('the table of parameters', () => {
  it('is in the document as the code has it', () => {
    const document = readFileSync(DOCUMENT, 'utf8');
    expect(document).toBe(withTable(document));
  });

  it('names every parameter once', () => {
    expect(parameterTable()).toContain('| `area` |');
    expect(parameterTable()).not.toContain('undefined');
    expect(() => withTable('no table')).toThrow('no place');
  });
});
