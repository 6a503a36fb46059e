/**
 * `npx tsx geo/build.ts [--from FOLDER]`: from the published boundaries to everything under
 * `public/geo/` but the look-up of places (`geo/find/`). Without a folder the files are fetched from
 * the Open Geography portal into `.cache/geo`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Area } from '../src/model/area';
import { areasOf, GEOGRAPHIES, regionsOf, type AreasFile, type Stamp } from './describe';
import { contextOf } from './draw/context';
import { mapFile } from './draw/file';
import { simplified } from './draw/outlines';
import { overlapsOf, piecesOf } from './overlay/pieces';
import { open } from './read/open';
import { BOARDS_2023, BOARDS_2026, DISTRICTS, LICENCE, REGIONS } from './sources';

const COMMAND = 'npx tsx geo/build.ts';
const PUBLIC = new URL('../public/geo/', import.meta.url);

async function main(): Promise<void> {
  const { from } = parseArgs({ options: { from: { type: 'string' } } }).values;
  const folder = from ?? '.cache/geo';
  const older = await open(folder, BOARDS_2023);
  const newer = await open(folder, BOARDS_2026);
  const regions = await open(folder, REGIONS);
  const districts = await open(folder, DISTRICTS);
  const inputs = Object.fromEntries(
    [older, newer, regions, districts].map(({ file, sha256 }) => [file, sha256]),
  );
  const stamp: Stamp = { command: COMMAND, source: LICENCE, inputs };

  const overlaps = overlapsOf(older.areas, newer.areas);
  const pieces = simplified(piecesOf(older.areas, newer.areas, overlaps));
  const context = contextOf(districts.areas);
  const areas = {
    older: areasOf(older.areas, regions.areas),
    newer: areasOf(newer.areas, regions.areas),
  };
  const file: AreasFile = {
    stamp,
    geographies: (['older', 'newer'] as const).map((key) => ({
      ...GEOGRAPHIES[key],
      areas: areas[key],
    })),
    regions: regionsOf(regions.areas),
  };
  await mkdir(PUBLIC, { recursive: true });
  await write('areas.json', file);
  for (const key of ['older', 'newer'] as const) {
    const geography = GEOGRAPHIES[key].id;
    const hexes = new Map(
      areas[key].map(({ code }: Area, i) => [code, [i % 7, Math.floor(i / 7)] as const]),
    );
    const drawing = { geography, key, areas: areas[key], hexes };
    await write(`${geography}.topo.json`, mapFile(drawing, pieces, context, stamp));
  }
}

async function write(name: string, value: object): Promise<void> {
  const text = `${JSON.stringify(value)}\n`;
  await writeFile(new URL(name, PUBLIC), text);
  const size = (gzipSync(text, { level: 9 }).length / 1000).toFixed(1);
  console.log(`${name}: ${size} kB gzipped`);
}

await main();
