import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Source } from '../src/model/survey';
import type { WaveEntry } from './catalogue';
import { sha256File } from './hash';
import { AreaNames, readAliases, readAreas } from './geography';
import { CONTEXT_DEFAULTS, type ReadContext } from './read/context';
import { formatOf, type Format } from './read/formats';
import { Refusal, type FigureRow, type Reading } from './rows';

/**
 * One entry of `survey/sources/sources.json`. Their order is their rank: the first to hold a
 * figure gives it.
 */
export interface SourceFile extends Source {
  /** Path below `survey/sources`. */
  readonly file: string;
  readonly format: Format['id'];
  readonly sha256: string;
  /** Day the file came to us, ISO date; null if not known. */
  readonly received: string | null;
  /** Wave of a file that does not name it itself. */
  readonly wave?: string;
  /** Measures that were published but are cut out of our copy. */
  readonly cut?: readonly string[];
  /** The files that the figures were taken from, if `file` is our own extract of them. */
  readonly originals?: readonly { readonly file: string; readonly sha256: string }[];
}

/** Everything committed that figures are made from. */
export interface Holdings {
  readonly manifest: readonly SourceFile[];
  readonly waves: readonly WaveEntry[];
  readonly names: AreaNames;
}

export const PATHS = {
  sources: 'survey/sources',
  manifest: 'survey/sources/sources.json',
  waves: 'survey/catalogue/waves.json',
  corrections: 'survey/corrections.json',
} as const;

export function readHoldings(root: string): Holdings {
  return {
    manifest: readJson(root, PATHS.manifest) as SourceFile[],
    waves: readJson(root, PATHS.waves) as WaveEntry[],
    names: new AreaNames(readAreas(root), readAliases(root)),
  };
}

export function readJson(root: string, path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

/** All figures of all sources. @throws Refusal if a file is not the one the manifest describes. */
export async function readSources(
  root: string,
  holdings: Holdings,
): Promise<Pick<Reading, 'rows' | 'sources'>> {
  const rows: FigureRow[] = [];
  const sources = new Map<string, Source>();
  for (const entry of holdings.manifest) {
    const path = join(root, PATHS.sources, entry.file);
    if ((await sha256File(path)) !== entry.sha256) {
      throw new Refusal('its content is not what sources.json says (sha256)', { file: entry.file });
    }
    const reading = await readSource(path, entry, holdings);
    rows.push(...reading.rows);
    const own = reading.rows.some((row) => row.source === entry.id) ? [sourceOf(entry)] : [];
    for (const source of [...own, ...reading.sources]) sources.set(source.id, source);
  }
  return { rows, sources: [...sources.values()].sort(officialFirst) };
}

function readSource(path: string, entry: SourceFile, holdings: Holdings): Promise<Reading> {
  const context: ReadContext = {
    ...CONTEXT_DEFAULTS,
    file: basename(path),
    source: entry.id,
    names: holdings.names,
    waves: holdings.waves,
    wave: entry.wave ?? null,
    cut: entry.cut ?? [],
  };
  return formatOf(entry.format).read(path, context);
}

/** A stable order: what is official comes before what is reported. */
function officialFirst(a: Source, b: Source): number {
  return Number(a.reliability === 'reported') - Number(b.reliability === 'reported');
}

export function sourceOf(entry: Source): Source {
  const { id, title, publisher, address, licence, reliability, note } = entry;
  return { id, title, publisher, address, licence, reliability, note };
}
