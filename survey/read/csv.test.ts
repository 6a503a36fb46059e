import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '../rows';
import { openCsv } from './csv';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'csv-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function table(text: string | Uint8Array): Promise<string[][]> {
  const path = join(folder, 'x.csv');
  writeFileSync(path, text);
  const { header, lines } = await openCsv(path, 'x.csv');
  const rows: string[][] = [[...header]];
  for await (const line of lines)
    rows.push([String(line.row), ...header.map((name) => line.text(name))]);
  return rows;
}

describe('openCsv', () => {
  it.each([
    ['nothing', ''],
    ['only a byte order mark', '\ufeff'],
    ['an empty column name', 'a,,b\n1,2,3'],
    ['a repeated column name', 'a,b,a\n1,2,3'],
    ['a line cut off', 'a,b\n1,2\n3'],
    ['a line too long', 'a,b\n1,2,3'],
    ['a quote that never closes', 'a,b\n"1,2'],
    ['bytes that are no text', 'PK\u0000\u0001'],
  ])('refuses %s', async (_, text) => {
    await expect(table(text)).rejects.toThrow(Refusal);
  });

  it('names the row and column of a line that is cut off', async () => {
    await expect(table('a,b,c\n1,2,3\n4,5')).rejects.toMatchObject({
      place: { file: 'x.csv', row: 3, column: 'b' },
    });
  });

  it.each([
    ['commas', 'a,b\n1,"x, y"'],
    ['semicolons', 'a;b\n1;x, y'],
    ['tabs', 'a\tb\n1\tx, y'],
    ['CRLF and a byte order mark', '\ufeffa,b\r\n1,"x, y"\r\n'],
    ['blank lines', 'a,b\n\n1,"x, y"\n,\n\n'],
  ])('reads %s', async (_, text) => {
    const [header, first, ...rest] = await table(text);
    expect(header).toEqual(['a', 'b']);
    expect(first?.slice(1)).toEqual(['1', 'x, y']);
    expect(rest).toEqual([]);
  });

  it('reads a header without lines', async () => {
    expect(await table('a,b')).toEqual([['a', 'b']]);
  });
});
