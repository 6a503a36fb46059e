/** PNG with a palette: flat pictures need a third of the bytes that full colour takes. */
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;
/** Colours that differ only in their last bits count as one. */
const BITS = 3;

interface Bucket {
  count: number;
  red: number;
  green: number;
  blue: number;
}

type Colour = readonly [red: number, green: number, blue: number];

/**
 * Encodes opaque pixels with at most 256 colours: the commonest stay as they are, others take the
 * nearest. PNG specification, third edition, colour type 3.
 * @param pixels red, green, blue and alpha, one byte each
 */
export function palettePng(pixels: Uint8Array, width: number, height: number): Buffer {
  const buckets = count(pixels);
  const commonest = [...buckets].sort(([, a], [, b]) => b.count - a.count).slice(0, COLOURS);
  const palette = commonest.map(([, bucket]) => mean(bucket));
  const places = new Map(commonest.map(([key], place) => [key, place]));
  for (const [key, bucket] of buckets) {
    if (!places.has(key)) places.set(key, nearest(palette, mean(bucket)));
  }
  const lines = Buffer.alloc((width + 1) * height);
  for (let i = 0; i < width * height; i++) {
    lines[i + Math.floor(i / width) + 1] = places.get(keyAt(pixels, i * 4)) ?? 0;
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header(width, height)),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function count(pixels: Uint8Array): Map<number, Bucket> {
  const buckets = new Map<number, Bucket>();
  for (let at = 0; at < pixels.length; at += 4) {
    const key = keyAt(pixels, at);
    const bucket = buckets.get(key) ?? { count: 0, red: 0, green: 0, blue: 0 };
    if (bucket.count === 0) buckets.set(key, bucket);
    bucket.count += 1;
    bucket.red += pixels[at] ?? 0;
    bucket.green += pixels[at + 1] ?? 0;
    bucket.blue += pixels[at + 2] ?? 0;
  }
  return buckets;
}

function keyAt(pixels: Uint8Array, at: number): number {
  const [red, green, blue] = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
  return ((red >> BITS) << 16) | ((green >> BITS) << 8) | (blue >> BITS);
}

function mean({ count: n, red, green, blue }: Bucket): Colour {
  return [Math.round(red / n), Math.round(green / n), Math.round(blue / n)];
}

function nearest(palette: readonly Colour[], [red, green, blue]: Colour): number {
  let best = 0;
  let least = Infinity;
  palette.forEach(([r, g, b], place) => {
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [best, least] = [place, distance];
  });
  return best;
}

function header(width: number, height: number): Buffer {
  const content = Buffer.alloc(13);
  content.writeUInt32BE(width, 0);
  content.writeUInt32BE(height, 4);
  content.set([8, 3], 8);
  return content;
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
