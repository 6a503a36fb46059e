/**
 * `npm run geo [-- --from FOLDER]`: from the published boundaries to everything under `public/geo/`.
 * FOLDER holds `boundaries/` and `places/`. Without one, `.cache/geo` is taken, and the boundary files
 * that it lacks are fetched from the Open Geography portal.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import type { Area } from '../src/model/area';
import { areasFile, areasOf, GEOGRAPHIES, KINDS, type Kind } from './describe';
import { contextOf } from './draw/context';
import { mapFile, type MapFile } from './draw/file';
import { simplified } from './draw/outlines';
import { findFile, findSummary, findText } from './find/file';
import { DRAWINGS, KEYS } from './hex/drawings';
import { hexesIn } from './hex/layout';
import { lineageOf } from './lineage';
import { overlapsOf, piecesOf } from './overlay/pieces';
import { roundedAreas } from './overlay/round';
import { openAll, type Sources } from './read/open';
import type { SourceArea } from './read/validate';
import { reportOf, tableOf, textOf } from './report';
import { OUTCODES } from './sources';
import { findStamp, stampOf, type Stamp } from './stamp';

const CACHE = '.cache/geo';
const PUBLIC = new URL('../public/geo/', import.meta.url);
const REPORT = new URL('report.json', import.meta.url);

/** What the boundary files hold, ready to be clipped. */
type Ground = Readonly<Record<Kind | 'regions' | 'districts', readonly SourceArea[]>>;

async function main(): Promise<void> {
  const { from } = parseArgs({ options: { from: { type: 'string' } } }).values;
  const folder = from ?? CACHE;
  const sources = await openAll(folder, from === undefined);
  await writeMaps(sources);
  await writeFind(sources, folder);
}

/** Boundaries, lineage and hex maps, and the report on them. */
async function writeMaps(sources: Sources): Promise<void> {
  const { older, newer, regions, districts } = sources;
  const stamp = stampOf([older, newer, regions, districts]);
  const ground = {
    older: roundedAreas(older.areas),
    newer: roundedAreas(newer.areas),
    regions: roundedAreas(regions.areas),
    districts: roundedAreas(districts.areas),
  };
  const areas = {
    older: areasOf(ground.older, ground.regions),
    newer: areasOf(ground.newer, ground.regions),
  };
  const { lineage, maps } = drawn(ground, areas, stamp);
  await write('areas.json', textOf(areasFile(areas, ground.regions, stamp)));
  await write('lineage.json', textOf({ stamp, ...lineage }));
  for (const map of maps) await write(`${map.geography}.topo.json`, textOf(map));
  await report(maps, ground, stamp);
}

/** The overlay and what is drawn from it. */
function drawn(
  { older, newer, districts }: Ground,
  areas: Readonly<Record<Kind, readonly Area[]>>,
  stamp: Stamp,
): { lineage: ReturnType<typeof lineageOf>; maps: MapFile[] } {
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

/** Prints what was lost and keeps it beside the pipeline, where the tests read it. */
async function report(
  maps: readonly MapFile[],
  ground: Ground,
  { command, inputs }: Stamp,
): Promise<void> {
  const reports = KINDS.map((key) => {
    const id = GEOGRAPHIES[key].id;
    const map = maps.find(({ geography }) => geography === id);
    if (!map) throw new Error(`${id} was not drawn`);
    return [id, reportOf(map, ground[key])] as const;
  });
  for (const [id, one] of reports) console.log(`${tableOf(id, one)}\n`);
  const file = { command, inputs, geographies: Object.fromEntries(reports) };
  await writeFile(REPORT, await format(JSON.stringify(file), { parser: 'json' }));
}

/** The look-up, if the postcode districts are at hand; else the present one stays. */
async function writeFind(sources: Sources, folder: string): Promise<void> {
  const { older, newer, districts, outcodes, towns } = sources;
  if (!outcodes) {
    console.warn(`find.json was NOT rebuilt and stays as it is: ${folder} has no ${OUTCODES}.`);
    return;
  }
  const found = findFile(
    {
      older: older.areas,
      newer: newer.areas,
      districts: districts.areas,
      outcodes: outcodes.outcodes,
    },
    findStamp([older, newer, districts, outcodes, towns]),
  );
  await write('find.json', findText(found.file));
  console.log(findSummary(found));
}

async function write(name: string, text: string): Promise<void> {
  await writeFile(new URL(name, PUBLIC), text);
}

await main();
