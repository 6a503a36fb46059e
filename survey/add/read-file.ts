import { basename } from 'node:path';
import { statSync } from 'node:fs';
import { looksLikeRecords } from '../read/headers';
import { openCsv } from '../read/csv';
import { isBefore2024, refuseOther } from '../read/gpps-other';
import { readGpps } from '../read/gpps';
import { readRecords } from '../read/records';
import type { ReadContext } from '../read/context';
import { headOf } from '../read/text';
import { readWorkbook } from '../read/workbook';
import { Zip } from '../read/workbook/zip';
import { Refusal, type Reading } from '../rows';

export type FileKind =
  'GP Patient Survey CSV' | 'list of figures (CSV)' | 'Health Insight Survey workbook';

/** Largest file taken, in bytes: twice the official practice file. */
const LARGEST = 250_000_000;

/** Says what a file is, by its content alone. @throws Refusal if it is none of ours */
export async function recognise(path: string): Promise<FileKind> {
  const file = basename(path);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new Refusal('there is no such file', { file });
  if (stat.size === 0) throw new Refusal('the file is empty', { file });
  if (stat.size > LARGEST) throw new Refusal('the file is larger than 250 MB', { file });
  refuseForeign(headOf(path, 512), file);
  if (isZip(path)) return archiveKind(path, file);
  const { header, lines } = await openCsv(path, file);
  await lines[Symbol.asyncIterator]().return?.();
  return csvKind(header, file);
}

function csvKind(header: readonly string[], file: string): FileKind {
  if (header.some((name) => /\.pcteval[a-z]?$/i.test(name)) || isBefore2024(header)) {
    refuseOther(header, file);
    return 'GP Patient Survey CSV';
  }
  if (looksLikeRecords(header)) return 'list of figures (CSV)';
  if (header.length <= 1) {
    const why = 'the first line holds no column names; if it is a title, delete what is above them';
    throw new Refusal(why, { file, row: 1 });
  }
  const why =
    'not recognised: neither a GP Patient Survey file (columns “….pcteval”) nor a list of figures (columns for wave, question, answer, percentage)';
  throw new Refusal(`${why}; the column names must be in the first line`, { file, row: 1 });
}

/** Files that people download or save in place of the right one, by how they begin. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [
    /^\s*<(?:!doctype\s+html|html|head|body|!--)/i,
    'a web page, not a file of figures: download the file itself again',
  ],
  [/^\s*</, 'a web page or XML, not a file of figures: download the CSV or .xlsx file'],
  [/^\s*[[{]/, 'JSON, not a file of figures that we read: use the CSV or .xlsx file'],
  [/^%PDF/, 'a PDF: use the CSV or .xlsx file'],
];

/** The same, by their first bytes in hexadecimal digits. */
const FOREIGN_BYTES: Readonly<Record<string, string>> = {
  d0cf11e0: 'an old Excel workbook (.xls) or a locked one: save it as .xlsx',
  '1f8b': 'a gzip archive: unpack it first',
};

/** @throws Refusal saying what the file is */
function refuseForeign(head: Buffer, file: string): void {
  const text = head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
  const found = FOREIGN.find(([start]) => start.test(text));
  const bytes = head.toString('hex');
  const packed = Object.entries(FOREIGN_BYTES).find(([start]) => bytes.startsWith(start));
  const what = found?.[1] ?? packed?.[1];
  if (what !== undefined) throw new Refusal(`this is ${what}`, { file });
}

/** Workbook, OpenDocument spreadsheet or a packed CSV: all are zip archives. @throws Refusal */
function archiveKind(path: string, file: string): FileKind {
  const { names } = Zip.open(path, file);
  if (names.includes('xl/workbook.xml')) return 'Health Insight Survey workbook';
  if (names.includes('content.xml') || names.includes('mimetype')) {
    throw new Refusal('this is an OpenDocument spreadsheet (.ods): save it as .xlsx', { file });
  }
  const packed = names.find((name) => /\.(csv|xlsx|tsv|txt)$/i.test(name));
  if (packed === undefined) throw new Refusal('a zip archive, but no workbook', { file });
  throw new Refusal(`this is a zip archive that holds ${packed}: unpack it first`, { file });
}

function isZip(path: string): boolean {
  return headOf(path, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]));
}

/** @throws Refusal */
export function readByKind(kind: FileKind, path: string, context: ReadContext): Promise<Reading> {
  switch (kind) {
    case 'GP Patient Survey CSV':
      return readGpps(path, context);
    case 'list of figures (CSV)':
      return readRecords(path, context);
    case 'Health Insight Survey workbook':
      return Promise.resolve(readWorkbook(path, context));
  }
}
