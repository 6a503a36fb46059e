import { readFileSync, statSync } from 'node:fs';
import { crc32, inflateRawSync } from 'node:zlib';
import { Refusal } from '../../rows';

/** Bounds against archives made to fill memory; a real workbook of 60 sheets stays far below each. */
export const ZIP_LIMITS = {
  file: 100_000_000,
  entries: 2_000,
  /** Bytes of one part, unpacked. */
  part: 100_000_000,
  /** Bytes of all parts read, unpacked. */
  total: 300_000_000,
} as const;

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const CHUNK = 65_536;
/** Stands in for a number that is elsewhere, in archives of the kind for huge files. */
const HUGE = 0xffffffff;
const ZIP64 =
  'it is packed as only huge files need be (Zip64); open it in a spreadsheet program and save it as .xlsx';

interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** A zip archive read part by part, within bounds and with its checksums verified. */
export class Zip {
  private read = 0;

  private constructor(
    private readonly file: string,
    private readonly data: Buffer,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws Refusal if the file is no whole zip archive, or a huge one */
  static open(path: string, file: string): Zip {
    if (statSync(path).size > ZIP_LIMITS.file) {
      throw new Refusal('a workbook of more than 100 MB is none of ours', { file });
    }
    const data = readFileSync(path);
    return new Zip(file, data, directory(data, file));
  }

  /** Names of the parts. */
  get names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Unpacks one part, handed on piece by piece. @throws Refusal if it is not there, too large or damaged */
  unpack(name: string, onData: (piece: Uint8Array) => void): void {
    const entry = this.entries.get(name);
    if (!entry) throw this.refusal('this part is missing', name);
    if (entry.size > ZIP_LIMITS.part) throw this.refusal('this part is too large', name);
    this.read += entry.size;
    if (this.read > ZIP_LIMITS.total) throw this.refusal('the workbook is too large', name);
    const data = this.inflate(entry, name);
    if (data.length !== entry.size || crc32(data) !== entry.crc) {
      throw this.refusal('this part is damaged', name);
    }
    for (let at = 0; at < data.length; at += CHUNK) onData(data.subarray(at, at + CHUNK));
  }

  private inflate(entry: Entry, name: string): Uint8Array {
    const packed = this.packedData(entry, name);
    if (entry.method === 0) return packed;
    if (entry.method !== 8) throw this.refusal('packed in an unknown way', name);
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : null;
      if (code === 'ERR_BUFFER_TOO_LARGE') {
        throw this.refusal('this part is larger than it says', name);
      }
      if (code?.startsWith('Z_') !== true) throw error;
      throw this.refusal(`this part is damaged (${code})`, name);
    }
  }

  private packedData({ offset, packed }: Entry, name: string): Uint8Array {
    const { data } = this;
    if (offset + 30 > data.length || data.readUInt32LE(offset) !== LOCAL_SIGNATURE) {
      throw this.refusal('this part is damaged', name);
    }
    const start = offset + 30 + data.readUInt16LE(offset + 26) + data.readUInt16LE(offset + 28);
    if (start + packed > data.length) throw this.refusal('this part is cut off', name);
    return data.subarray(start, start + packed);
  }

  private refusal(why: string, part: string): Refusal {
    return new Refusal(why, { file: this.file, sheet: part });
  }
}

/** Reads the directory at the end of the archive (PKWARE APPNOTE 6.3.10, 4.3.12 and 4.3.16). */
function directory(data: Buffer, file: string): Map<string, Entry> {
  const broken = (why: string): Refusal => new Refusal(`not a whole workbook: ${why}`, { file });
  const end = endOf(data);
  if (end === null)
    throw broken('it has no directory, so it is cut off or no zip archive; download it again');
  const count = data.readUInt16LE(end + 10);
  let at = data.readUInt32LE(end + 16);
  if (count === 0xffff || at === HUGE) throw broken(ZIP64);
  if (count > ZIP_LIMITS.entries) throw broken('too many parts');
  const entries = new Map<string, Entry>();
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== ENTRY_SIGNATURE) {
      throw broken('its directory is damaged; download it again');
    }
    const lengths = [28, 30, 32].map((field) => data.readUInt16LE(at + field));
    const [nameLength = 0, extra = 0, comment = 0] = lengths;
    const name = data.toString('utf8', at + 46, at + 46 + nameLength);
    if ((data.readUInt16LE(at + 8) & 1) === 1) throw broken('it is locked with a password');
    if ([20, 24, 42].some((field) => data.readUInt32LE(at + field) === HUGE)) throw broken(ZIP64);
    if (entries.has(name)) throw broken(`two parts are called ${name}`);
    entries.set(name, entryAt(data, at));
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

function entryAt(data: Buffer, at: number): Entry {
  return {
    method: data.readUInt16LE(at + 10),
    crc: data.readUInt32LE(at + 16),
    packed: data.readUInt32LE(at + 20),
    size: data.readUInt32LE(at + 24),
    offset: data.readUInt32LE(at + 42),
  };
}

/** Where the end record begins; it may be followed by a comment of up to 65,535 bytes. */
function endOf(data: Buffer): number | null {
  const first = Math.max(0, data.length - 22 - 65_535);
  for (let at = data.length - 22; at >= first; at -= 1) {
    if (data.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  return null;
}
