import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { Refusal, type Reading } from '../rows';
import type { ReadContext } from './context';
import { openCsv } from './csv';
import { isDashboard, readDashboard } from './dashboard';
import { foreignArchive, refuseForeign } from './foreign';
import { readGpps } from './gpps';
import { looksLikeGpps, refuseOther } from './gpps-other';
import { looksLikeRecords } from './headers';
import { readRecords } from './records';
import { headOf } from './text';
import { readWorkbook } from './workbook';
import { Zip } from './workbook/zip';

/** What is known of a file before it is read: its parts, if it is a zip archive, else its column names. */
export interface Glimpse {
  readonly file: string;
  readonly parts: readonly string[];
  readonly header: readonly string[];
  /** True for a page of the ONS dashboard. */
  readonly dashboard: boolean;
}

/** One kind of file that figures come in. */
export interface Format {
  /** As `sources.json` names it. */
  readonly id: 'dashboard' | 'gpps' | 'records' | 'workbook';
  readonly label: string;
  /** True for a file of this kind. @throws Refusal for one that is meant to be, but is of no use */
  readonly recognise: (glimpse: Glimpse) => boolean;
  /** @throws Refusal */
  readonly read: (path: string, context: ReadContext) => Promise<Reading>;
}

/** Every format, in the order they are tried. A new one is one more entry. */
export const FORMATS: readonly Format[] = [
  {
    id: 'workbook',
    label: 'Health Insight Survey workbook',
    recognise: ({ parts }) => parts.includes('xl/workbook.xml'),
    read: async (path, context) => Promise.resolve(readWorkbook(path, context)),
  },
  {
    id: 'dashboard',
    label: 'page of the Health Insight Survey dashboard',
    recognise: ({ dashboard }) => dashboard,
    read: readDashboard,
  },
  {
    id: 'gpps',
    label: 'GP Patient Survey CSV',
    recognise: ({ header, file }) => {
      if (!looksLikeGpps(header, file)) return false;
      refuseOther(header, file);
      return true;
    },
    read: readGpps,
  },
  {
    id: 'records',
    label: 'list of figures (CSV)',
    recognise: ({ header }) => looksLikeRecords(header),
    read: readRecords,
  },
];

/** The format that `sources.json` names. */
export function formatOf(id: Format['id']): Format {
  const format = FORMATS.find((known) => known.id === id);
  if (!format) throw new Error(`no format “${id}”`);
  return format;
}

/** Largest file taken, in bytes: twice the official practice file. */
const LARGEST = 250_000_000;
/** Bytes by which a foreign file gives itself away. */
const HEAD = 1_024;
/** Bytes within which a web page gives its title. */
const PAGE_HEAD = 65_536;

/** Says what a file is, by its content alone and before anything is read. @throws Refusal if it is none of ours */
export async function recognise(path: string): Promise<Format> {
  const file = basename(path);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new Refusal('there is no such file', { file });
  if (stat.size === 0) throw new Refusal('the file is empty', { file });
  if (stat.size > LARGEST) throw new Refusal('the file is larger than 250 MB', { file });
  const glimpse = await glimpseOf(path, file);
  const format = FORMATS.find((known) => known.recognise(glimpse));
  if (format) return format;
  throw glimpse.parts.length > 0 ? foreignArchive(glimpse.parts, file) : noColumns(glimpse);
}

async function glimpseOf(path: string, file: string): Promise<Glimpse> {
  const none = { file, parts: [], header: [], dashboard: false };
  const head = headOf(path, HEAD);
  if (isDashboard(headOf(path, PAGE_HEAD).toString('utf8'))) {
    return { ...none, dashboard: true };
  }
  refuseForeign(head, file);
  if (isZip(path)) return { ...none, parts: Zip.open(path, file).names };
  const { header, lines } = await openCsv(path, file);
  await lines[Symbol.asyncIterator]().return?.();
  return { ...none, header };
}

function isZip(path: string): boolean {
  return headOf(path, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]));
}

function noColumns({ header, file }: Glimpse): Refusal {
  const [first = ''] = header;
  if (/^sep=/i.test(first)) {
    const why = `the first line is “${first}”, which only Excel understands: delete it`;
    throw new Refusal(why, { file, row: 1 });
  }
  if (header.some((name) => /[ _]pcteval[a-z]?$/i.test(name))) {
    const why = 'the points in the names of its columns were replaced, as R and Stata do';
    throw new Refusal(`${why}: use the file as it is published`, { file, row: 1 });
  }
  if (header.length <= 1) {
    const why = 'the first line holds no column names; if it is a title, delete what is above them';
    return new Refusal(why, { file, row: 1 });
  }
  const why =
    'not recognised: neither a GP Patient Survey file (columns “….pcteval”) nor a list of figures (columns for wave, question, answer, percentage)';
  const hint = 'the column names must be in the first line: delete titles above them';
  return new Refusal(`${why}; ${hint}`, { file, row: 1 });
}
