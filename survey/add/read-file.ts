import { basename } from 'node:path';
import { statSync } from 'node:fs';
import { looksLikeRecords } from '../read/headers';
import { headOf, openCsv } from '../read/csv';
import { readGpps } from '../read/gpps';
import { readRecords } from '../read/records';
import type { ReadContext } from '../read/context';
import { readWorkbook } from '../read/workbook';
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
  if (isZip(path)) return 'Health Insight Survey workbook';
  const { header, lines } = await openCsv(path, file);
  await lines[Symbol.asyncIterator]().return?.();
  if (header.some((name) => /\.pcteval$/i.test(name))) return 'GP Patient Survey CSV';
  if (looksLikeRecords(header)) return 'list of figures (CSV)';
  throw new Refusal(
    'not recognised: neither a GP Patient Survey file (columns “….pcteval”) nor a list of figures (columns for wave, question, answer, percentage)',
    { file, row: 1 },
  );
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
