import { posix } from 'node:path';
import { Refusal } from '../../rows';
import { parsePart, type XmlHandlers } from './xml';
import type { Zip } from './zip';

/** One sheet of a workbook, not yet read. */
export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
}

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const STRINGS = 'xl/sharedStrings.xml';
const MOST_SHEETS = 500;
const MOST_STRINGS = 2_000_000;

const ignore = (): void => undefined;

/** The sheets in their order. @throws Refusal if this is no workbook */
export function sheetParts(zip: Zip, file: string): SheetPart[] {
  if (!zip.has(WORKBOOK) || !zip.has(RELATIONS)) {
    throw new Refusal('a zip archive, but no workbook', { file });
  }
  const targets = new Map<string, string>();
  parsePart(
    zip,
    RELATIONS,
    { file, sheet: RELATIONS },
    {
      ...quiet,
      open: (name, { Id, Target }) => {
        if (name === 'Relationship' && Id !== undefined) targets.set(Id, Target ?? '');
      },
    },
  );
  const sheets: SheetPart[] = [];
  parsePart(
    zip,
    WORKBOOK,
    { file, sheet: WORKBOOK },
    {
      ...quiet,
      open: (name, attributes) => {
        if (name === 'sheet') sheets.push(sheetPart(attributes, targets));
      },
    },
  );
  if (sheets.length > MOST_SHEETS) throw new Refusal('too many sheets', { file });
  return sheets.filter((sheet) => sheet.part.includes('worksheets/'));
}

const quiet: XmlHandlers = { open: ignore, close: ignore, text: ignore };

function sheetPart(
  attributes: Readonly<Record<string, string>>,
  targets: ReadonlyMap<string, string>,
): SheetPart {
  const relation = Object.entries(attributes).find(([name]) => /(^|:)id$/.test(name))?.[1] ?? '';
  const target = targets.get(relation) ?? '';
  const state = attributes['state'] ?? 'visible';
  return {
    name: attributes['name'] ?? '',
    part: target.startsWith('/') ? target.slice(1) : posix.join('xl', target),
    hidden: state !== 'visible',
  };
}

/** Texts that cells refer to by number. Phonetic hints are left out. */
export function sharedStrings(zip: Zip, file: string): string[] {
  if (!zip.has(STRINGS)) return [];
  const strings: string[] = [];
  let [current, inText, phonetic, raised] = ['', false, false, false];
  parsePart(
    zip,
    STRINGS,
    { file, sheet: STRINGS },
    {
      open: (name, { val }) => {
        if (name === 'si') current = '';
        else if (name === 'rPh') phonetic = true;
        else if (name === 'r') raised = false;
        // A footnote's sign is no digit of the number before it: 740³ is not 7403.
        else if (name === 'vertAlign') raised = val === 'superscript';
        else if (name === 't') inText = true;
      },
      close: (name) => {
        if (name === 't') inText = false;
        else if (name === 'rPh') phonetic = false;
        else if (name === 'r') raised = false;
        else if (name === 'si') strings.push(current);
        if (strings.length > MOST_STRINGS) throw new Refusal('too many texts', { file });
      },
      text: (text) => {
        if (inText && !phonetic) current += raised ? ` [note ${text.trim()}]` : text;
      },
    },
  );
  return strings;
}
