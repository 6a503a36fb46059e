/**
 * `npx tsx geo/build.ts [--from FOLDER]`: from the published boundaries to everything under
 * `public/geo/` but the look-up of places (`geo/find/`). Without a folder the files are fetched from
 * the Open Geography portal into `.cache/geo`.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import type { Area } from '../src/model/area';
import { areasOf, GEOGRAPHIES, regionsOf, type AreasFile, type Stamp } from './describe';
import { contextOf } from './draw/context';
import { mapFile, type MapFile } from './draw/file';
import { simplified } from './draw/outlines';
import { DRAWINGS, KEYS } from './hex/drawings';
import { hexesIn } from './hex/layout';
import { lineageOf } from './lineage';
import { overlapsOf, piecesOf } from './overlay/pieces';
import { openAll, type Sources } from './read/open';
import { reportOf, tableOf, textOf } from './report';
import { LICENCE } from './sources';

const COMMAND = 'npx tsx geo/build.ts';
const CACHE = '.cache/geo';
const PUBLIC = new URL('../public/geo/', import.meta.url);
const REPORT = new URL('report.json', import.meta.url);
const KINDS = ['older', 'newer'] as const;

type Kind = (typeof KINDS)[number];

async function main(): Promise<void> {
  const { from } = parseArgs({ options: { from: { type: 'string' } } }).values;
  const sources = await openAll(from ?? CACHE, from === undefined);
  const stamp: Stamp = { command: COMMAND, source: LICENCE, inputs: hashes(sources) };
  const areas = {
    older: areasOf(sources.older.areas, sources.regions.areas),
    newer: areasOf(sources.newer.areas, sources.regions.areas),
  };
  const { lineage, maps } = drawn(sources, areas, stamp);
  await write('areas.json', areasFile(areas, sources, stamp));
  await write('lineage.json', { stamp, ...lineage });
  for (const map of maps) await write(`${map.geography}.topo.json`, map);
  await report(maps, sources, stamp);
}

/** The overlay and what is drawn from it. */
function drawn(
  sources: Sources,
  areas: Readonly<Record<Kind, readonly Area[]>>,
  stamp: Stamp,
): { lineage: ReturnType<typeof lineageOf>; maps: MapFile[] } {
  const [older, newer] = [sources.older.areas, sources.newer.areas];
  const districts = sources.districts.areas;
  const overlaps = overlapsOf(older, newer);
  const pieces = piecesOf(older, newer, overlaps);
  const lineage = lineageOf({ older, newer, districts, overlaps, pieces });
  const outlines = simplified(pieces);
  const context = contextOf(districts);
  const maps = KINDS.map((key) => {
    const geography = GEOGRAPHIES[key].id;
    const codes = areas[key].map(({ code }) => code);
    const hexes = hexesIn(DRAWINGS[geography], KEYS, codes);
    return mapFile({ geography, key, areas: areas[key], hexes }, outlines, context, stamp);
  });
  return { lineage, maps };
}

function areasFile(
  areas: Readonly<Record<Kind, readonly Area[]>>,
  { regions }: Sources,
  stamp: Stamp,
): AreasFile {
  const geographies = KINDS.map((key) => ({ ...GEOGRAPHIES[key], areas: areas[key] }));
  return { stamp, geographies, regions: regionsOf(regions.areas) };
}

/** Prints what was lost and keeps it beside the pipeline, where the tests read it. */
async function report(
  maps: readonly MapFile[],
  sources: Sources,
  { command, inputs }: Stamp,
): Promise<void> {
  const reports = KINDS.map((key) => {
    const id = GEOGRAPHIES[key].id;
    const map = maps.find(({ geography }) => geography === id);
    if (!map) throw new Error(`${id} was not drawn`);
    return [id, reportOf(map, sources[key].areas)] as const;
  });
  for (const [id, one] of reports) console.log(`${tableOf(id, one)}\n`);
  const file = { command, inputs, geographies: Object.fromEntries(reports) };
  await writeFile(REPORT, await format(JSON.stringify(file), { parser: 'json' }));
}

function hashes({ older, newer, regions, districts }: Sources): Record<string, string> {
  const all = [older, newer, regions, districts];
  return Object.fromEntries(all.map(({ file, sha256 }) => [file, sha256]));
}

async function write(name: string, value: object): Promise<void> {
  await writeFile(new URL(name, PUBLIC), textOf(value));
}

await main();
