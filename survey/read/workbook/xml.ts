import { SaxesParser } from 'saxes';
import { Refusal } from '../../rows';
import type { Zip } from './zip';

export interface XmlHandlers {
  /** Local name (without a prefix) and attributes by name as written. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** Deeper nesting than any spreadsheet has. */
const DEEPEST = 64;

/**
 * Parses one part of a workbook as it is unpacked. A document type is refused: it is where entity
 * bombs live, and no spreadsheet has one. @throws Refusal naming the sheet
 */
export function parsePart(
  zip: Zip,
  part: string,
  place: { file: string; sheet: string },
  handlers: XmlHandlers,
): void {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('error', (error) => {
    throw new Refusal(`not well-formed (${error.message.slice(0, 100)})`, place);
  });
  parser.on('doctype', () => {
    throw new Refusal('it declares a document type', place);
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > DEEPEST) throw new Refusal('nested too deeply', place);
    handlers.open(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handlers.close(localName(tag.name));
  });
  parser.on('text', (text) => {
    handlers.text(text);
  });
  parser.on('cdata', (text) => {
    handlers.text(text);
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  zip.unpack(part, (piece) => {
    parser.write(decoded(() => decoder.decode(piece, { stream: true }), place));
  });
  parser.write(decoded(() => decoder.decode(), place)).close();
}

/** @throws Refusal for bytes that are not UTF-8, rather than put signs of its own in their place */
function decoded(decode: () => string, place: { file: string; sheet: string }): string {
  try {
    return decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Refusal('its text is not UTF-8: open the workbook and save it as .xlsx', place);
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
