/** The committed look-up, areas and lineage, for tests. */
import { readFileSync } from 'node:fs';
import type { Geography } from '../model/area';
import type { FindFile, LineageFile } from '../model/files';
import { followTo } from '../model/lineage';
import { searchIndexOf } from './search-index';

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../public/geo/${name}`, import.meta.url), 'utf8'));
}

export const FILE = read('find.json') as FindFile;
export const GEOGRAPHIES = (read('areas.json') as { geographies: readonly Geography[] })
  .geographies;

const LINEAGE = read('lineage.json') as LineageFile;

export const INDEX = searchIndexOf(FILE, GEOGRAPHIES, (code, geography) =>
  followTo(LINEAGE, code, geography),
);
