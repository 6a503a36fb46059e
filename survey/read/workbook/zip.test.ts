import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '../../rows';
import { Workbench } from '../../testing/made-workbook';
import { makeWorkbook, workbookParts } from '../../testing/workbook';

let bench: Workbench;
beforeAll(async () => {
  bench = await Workbench.open();
});
afterAll(() => {
  bench.close();
});

describe('a file that is no whole workbook', () => {
  it.each([
    ['an archive of something else', () => zipSync({ 'a.txt': strToU8('hello') })],
    ['a workbook cut off', () => makeWorkbook(bench.made()).subarray(0, -100)],
    [
      'a sheet that is missing',
      () => zipSync(without(workbookParts(bench.made()), 'xl/worksheets/sheet4.xml')),
    ],
    [
      'broken XML',
      () =>
        zipSync({
          ...workbookParts(bench.made()),
          'xl/worksheets/sheet4.xml': strToU8('<worksheet><row>'),
        }),
    ],
    [
      'a document type',
      () =>
        zipSync({
          ...workbookParts(bench.made()),
          'xl/worksheets/sheet4.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'),
        }),
    ],
    ['a workbook without tables', () => makeWorkbook(bench.made().slice(0, 3))],
  ])('refuses %s', (_, content) => {
    expect(() => bench.read(content())).toThrow(Refusal);
  });

  it('refuses damage in the middle', () => {
    const content = makeWorkbook(bench.made());
    content.fill(0, 4_000, 4_050);
    expect(() => bench.read(content)).toThrow(Refusal);
  });

  it('refuses a part that unpacks without end, within bounded memory', () => {
    const bomb = zipSync({
      ...workbookParts(bench.made()),
      'xl/sharedStrings.xml': [new Uint8Array(150_000_000), { level: 9 }],
    });
    expect(bomb.length).toBeLessThan(400_000);
    expect(() => bench.read(bomb)).toThrow(/too large/);
  });

  it('refuses a part that is larger than it says', () => {
    const bomb = zipSync({
      ...workbookParts(bench.made()),
      'xl/sharedStrings.xml': [new Uint8Array(5_000_000), { level: 9 }],
    });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    // The size stands at byte 24 of the part's entry in the directory.
    for (let at = 0; at < bomb.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 5_000_000) {
        view.setUint32(at + 24, 1000, true);
      }
    }
    expect(() => bench.read(bomb)).toThrow(/larger than it says/);
  });
});

function without<T>(parts: Record<string, T>, name: string): Record<string, T> {
  return Object.fromEntries(Object.entries(parts).filter(([key]) => key !== name));
}
