import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sfntOf, unpackFonts } from './font';
import { png } from './pictures';

const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('sfntOf', () => {
  it('refuses what is no font', () => {
    expect(() => sfntOf(Buffer.alloc(0))).toThrow('not a WOFF');
    expect(() => sfntOf(Buffer.alloc(100))).toThrow('not a WOFF');
  });
});

describe('unpackFonts', () => {
  it('makes TrueType files that the drawing library can set text with', () => {
    const fonts = unpackFonts(folder);
    for (const file of fonts) expect(readFileSync(file).readUInt32BE(0)).toBe(0x00010000);
    const drawn = (text: string) =>
      png(
        `<svg xmlns="http://www.w3.org/2000/svg" width="99" height="40"><text y="30">${text}</text></svg>`,
        fonts,
      );
    expect(drawn('67.4%').equals(drawn(''))).toBe(false);
  });
});
