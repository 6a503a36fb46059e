import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../src/model/survey';
import { readGpps } from './read/gpps';
import { readHisRecords } from './read/his-records';
import { readReported } from './read/reported';
import { Refusal, type FigureRow, type Reading } from './rows';

export type SourceFormat = 'his-records' | 'gpps' | 'reported' | 'tidy';

/** One entry of `survey/sources/sources.json`. Their order is their rank: the first to hold a figure gives it. */
export interface SourceFile extends Source {
  /** Path below `survey/sources`. */
  readonly file: string;
  readonly format: SourceFormat;
  readonly sha256: string;
  /** Day the file came to us, ISO date; null if not known. */
  readonly received: string | null;
  /** Wave of a file that does not name it itself. */
  readonly wave?: string;
}

export function readManifest(root: string): SourceFile[] {
  const text = readFileSync(join(root, 'survey/sources/sources.json'), 'utf8');
  return JSON.parse(text) as SourceFile[];
}

/** All figures of all sources. @throws Refusal if a file is not the one the manifest describes. */
export async function readSources(root: string): Promise<Reading> {
  const rows: FigureRow[] = [];
  const sources: Source[] = [];
  for (const entry of readManifest(root)) {
    const path = join(root, 'survey/sources', entry.file);
    if (sha256(readFileSync(path)) !== entry.sha256) {
      throw new Refusal('its content is not what sources.json says (sha256)', { file: entry.file });
    }
    const reading = await readSource(path, entry);
    rows.push(...reading.rows);
    sources.push(...reading.sources);
  }
  return { rows, sources };
}

async function readSource(path: string, entry: SourceFile): Promise<Reading> {
  switch (entry.format) {
    case 'his-records':
      return { rows: await readHisRecords(path, entry.id), sources: [sourceOf(entry)] };
    case 'gpps':
      return {
        rows: await readGpps(path, entry.id, Number(entry.wave?.slice('gpps-'.length))),
        sources: [sourceOf(entry)],
      };
    case 'reported':
      return readReported(path);
    case 'tidy':
      throw new Refusal('no reader for this format yet', { file: entry.file });
  }
}

function sourceOf(entry: SourceFile): Source {
  const { id, title, publisher, address, licence, reliability, note } = entry;
  return { id, title, publisher, address, licence, reliability, note };
}

export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}
