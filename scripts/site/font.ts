/** The font of pictures made at build time: the same on every machine, also on one without fonts. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

export const FONT_FAMILY = 'Source Sans 3';
const WEIGHTS = [400, 600, 700] as const;
const SIGNATURE = 0x774f4646;
const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

interface Table {
  readonly tag: number;
  readonly checksum: number;
  readonly data: Buffer;
}

/**
 * Writes the font's files, unpacked, into a folder and returns their paths.
 * @throws if the font's package is not installed
 */
export function unpackFonts(folder: string): string[] {
  const require = createRequire(import.meta.url);
  mkdirSync(folder, { recursive: true });
  return WEIGHTS.map((weight) => {
    const name = `source-sans-3-latin-${String(weight)}-normal`;
    const packed = require.resolve(`@fontsource/source-sans-3/files/${name}.woff`);
    const file = join(folder, `${name}.ttf`);
    writeFileSync(file, sfntOf(readFileSync(packed)));
    return file;
  });
}

/**
 * Unpacks a WOFF 1.0 font (W3C Recommendation of 13 December 2012) to the plain form it was made
 * from, which is all that the drawing library reads.
 * @throws if it is not such a font
 */
export function sfntOf(woff: Buffer): Buffer {
  if (woff.length < WOFF_HEADER || woff.readUInt32BE(0) !== SIGNATURE) {
    throw new Error('This is not a WOFF 1.0 font.');
  }
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, i) =>
    tableAt(woff, WOFF_HEADER + i * WOFF_ENTRY),
  );
  return assemble(woff.readUInt32BE(4), tables);
}

function tableAt(woff: Buffer, at: number): Table {
  const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((i) =>
    woff.readUInt32BE(at + i),
  ) as [number, number, number, number, number];
  const stored = woff.subarray(offset, offset + packed);
  return { tag, checksum, data: packed < length ? inflateSync(stored) : stored };
}

function assemble(flavor: number, tables: readonly Table[]): Buffer {
  const header = Buffer.alloc(SFNT_HEADER + tables.length * SFNT_ENTRY);
  const log = Math.floor(Math.log2(Math.max(1, tables.length)));
  header.writeUInt32BE(flavor, 0);
  header.writeUInt16BE(tables.length, 4);
  header.writeUInt16BE(2 ** log * SFNT_ENTRY, 6);
  header.writeUInt16BE(log, 8);
  header.writeUInt16BE((tables.length - 2 ** log) * SFNT_ENTRY, 10);
  let offset = header.length;
  const bodies = tables.map(({ tag, checksum, data }, i) => {
    const entry = [tag, checksum, offset, data.length];
    entry.forEach((value, k) => header.writeUInt32BE(value, SFNT_HEADER + i * SFNT_ENTRY + k * 4));
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([header, ...bodies]);
}
