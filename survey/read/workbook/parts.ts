import { posix } from 'node:path';
import { Refusal } from '../../rows';
import { unescaped } from '../signs';
import { Runs } from './runs';
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

/** What the parts of a workbook are: its sheets in their order, and where their texts are kept. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  /** Null where all texts stand in the cells. */
  readonly strings: string | null;
}

/** @throws Refusal if this is no workbook */
export function partsOf(zip: Zip, file: string): WorkbookParts {
  if (!zip.has(WORKBOOK) || !zip.has(RELATIONS)) {
    throw new Refusal('a zip archive, but no workbook', { file });
  }
  const related = relations(zip, file);
  const named = related.find(({ type }) => type.endsWith('/sharedStrings'))?.target;
  const strings = [named, STRINGS].find((part) => part !== undefined && zip.has(part));
  return { sheets: sheetParts(zip, related, file), strings: strings ?? null };
}

function sheetParts(zip: Zip, related: readonly Relation[], file: string): SheetPart[] {
  const targets = new Map(related.map(({ id, target }) => [id, target]));
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

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** What the workbook's parts are to it. */
function relations(zip: Zip, file: string): Relation[] {
  const found: Relation[] = [];
  parsePart(
    zip,
    RELATIONS,
    { file, sheet: RELATIONS },
    {
      ...quiet,
      open: (name, { Id, Type = '', Target = '' }) => {
        if (name !== 'Relationship' || Id === undefined) return;
        found.push({ id: Id, type: Type, target: partName(Target) });
      },
    },
  );
  return found;
}

function partName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join('xl', target);
}

const quiet: XmlHandlers = { open: ignore, close: ignore, text: ignore };

function sheetPart(
  attributes: Readonly<Record<string, string>>,
  targets: ReadonlyMap<string, string>,
): SheetPart {
  const relation = Object.entries(attributes).find(([name]) => /(^|:)id$/.test(name))?.[1] ?? '';
  const state = attributes['state'] ?? 'visible';
  return {
    name: attributes['name'] ?? '',
    part: targets.get(relation) ?? '',
    hidden: state !== 'visible',
  };
}

/** Texts that cells refer to by number, of the part that holds them. Phonetic hints are left out. */
export function sharedStrings(zip: Zip, name: string | null, file: string): string[] {
  if (name === null) return [];
  const strings: string[] = [];
  const runs = new Runs();
  let [current, inText] = ['', false];
  parsePart(
    zip,
    name,
    { file, sheet: name },
    {
      open: (tag, attributes) => {
        runs.open(tag, attributes);
        if (tag === 'si') current = '';
        else if (tag === 't') inText = true;
      },
      close: (tag) => {
        runs.close(tag);
        if (tag === 't') inText = false;
        else if (tag === 'si') strings.push(unescaped(current));
        if (strings.length > MOST_STRINGS) throw new Refusal('too many texts', { file });
      },
      text: (text) => {
        if (inText) current += runs.said(text);
      },
    },
  );
  return strings;
}
