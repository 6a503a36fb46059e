import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import { Refusal, type Note } from '../rows';

/** What text files come in: UTF-8, or what Excel on Windows calls "CSV". */
export type Encoding = 'utf-8' | 'windows-1252';

const CHUNK = 1_048_576;

/**
 * How the bytes of a file are to be read: as UTF-8 if they are, else as Windows-1252, if they can be
 * that. @throws Refusal for UTF-16 and for what is no text
 */
export function encodingOf(path: string, file: string): Encoding {
  refuseUtf16(headOf(path, 4), file);
  if (isValid(path, 'utf-8')) return 'utf-8';
  if (isValid(path, 'windows-1252')) return 'windows-1252';
  throw new Refusal('this is no text, neither UTF-8 nor Windows-1252: save it as “CSV UTF-8”', {
    file,
    row: 1,
  });
}

function refuseUtf16(head: Buffer, file: string): void {
  const [first, second] = head;
  const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const bare = (first === 0 && second !== 0) || (first !== 0 && second === 0);
  if (!marked && !bare) return;
  const why = 'this is not text in UTF-8 but in UTF-16 (Excel’s “Unicode Text”), or no text at all';
  throw new Refusal(`${why}: save it as “CSV UTF-8”`, { file, row: 1 });
}

/** Five bytes mean nothing in Windows-1252; decoders make control signs of them. */
const CONTROLS = /[\u0080-\u009f]/;

function isValid(path: string, encoding: Encoding): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const handle = openSync(path, 'r');
  const buffer = roomFor(handle, CHUNK);
  try {
    for (let size = readSync(handle, buffer); size > 0; size = readSync(handle, buffer)) {
      const text = decoder.decode(buffer.subarray(0, size), { stream: true });
      if (encoding === 'windows-1252' && CONTROLS.test(text)) return false;
    }
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  } finally {
    closeSync(handle);
  }
}

/** A file that is not UTF-8 is read, and the report says how. */
export function decodedNote(encoding: Encoding, file: string): Note[] {
  if (encoding === 'utf-8') return [];
  const text = 'the file is not UTF-8: read as Windows-1252, as Excel on Windows writes it';
  return [{ kind: 'decoded', text, place: { file } }];
}

/** The text of a file, piece by piece. */
export async function* textOf(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    yield decoder.decode(piece, { stream: true });
  }
  yield decoder.decode();
}

/** The first bytes of a file. */
export function headOf(path: string, bytes: number): Buffer {
  const handle = openSync(path, 'r');
  try {
    const buffer = roomFor(handle, bytes);
    return buffer.subarray(0, readSync(handle, buffer, 0, buffer.length, 0));
  } finally {
    closeSync(handle);
  }
}

/** Room for a file or for its first bytes, whichever is less. */
function roomFor(handle: number, most: number): Buffer {
  return Buffer.alloc(Math.min(most, Math.max(1, fstatSync(handle).size)));
}
