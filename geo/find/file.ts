/** The look-up behind "Find your area": `public/geo/find.json`. */
import type { FindFile } from '../../src/model/files';
import { GEOGRAPHIES } from '../describe';
import type { Outcode } from '../read/outcodes';
import type { SourceArea } from '../read/validate';
import { COUNTIES } from './counties';
import { councilName, councilRows } from './councils';
import { layersOf } from './layers';
import { outcodeRows } from './outcodes';
import { britishPlaces, namesOutside, townRows } from './towns';

const ATTRIBUTION = [
  'Boundaries: Office for National Statistics, licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2023, 2024 and 2026.',
  'Postcode districts: contains OS data © Crown copyright and database right; Royal Mail data © Royal Mail copyright and database right; National Statistics data © Crown copyright and database right. Their extent is approximated from their centres.',
  'Towns: GeoNames (geonames.org), CC BY 4.0.',
];

export interface FindInput {
  readonly older: readonly SourceArea[];
  readonly newer: readonly SourceArea[];
  /** Districts of the whole United Kingdom; readers know them as councils. */
  readonly districts: readonly SourceArea[];
  readonly outcodes: readonly Outcode[];
}

export interface Found {
  readonly file: FindFile;
  /** Towns without a council under or near them. */
  readonly lost: readonly string[];
}

export function findFile(
  { older, newer, districts, outcodes }: FindInput,
  stamp: FindFile['stamp'],
): Found {
  const layers = layersOf({ older, newer }, districts);
  const rows = councilRows(districts, COUNTIES, layers);
  const cities = britishPlaces();
  const places = placesAmongEnglish(codesOf(districts));
  const towns = townRows(cities, layers, { ...rows, places });
  const postcodes = outcodeRows(outcodes, layers);
  const beyond = districts.filter(({ code }) => !code.startsWith('E'));
  const names = beyond.map(({ name }) => councilName(name));
  const geographies = [GEOGRAPHIES.older.id, GEOGRAPHIES.newer.id] as const;
  const file: FindFile = {
    stamp,
    attribution: ATTRIBUTION,
    geographies,
    areas: { [geographies[0]]: codesOf(older), [geographies[1]]: codesOf(newer) },
    ...rows,
    towns: towns.rows,
    outcodes: postcodes.rows,
    outside: { postcodes: postcodes.outside, names: namesOutside(cities, names) },
  };
  return { file, lost: towns.lost };
}

/** One row a line: small changes of the sources give small changes of the file. */
export function findText(file: FindFile): string {
  return `${JSON.stringify(file)
    .replace(/\],(?=\[")/g, '],\n')
    .replace(/\]\],"/g, ']],\n"')}\n`;
}

/** What was found, for the console. */
export function findSummary({ file, lost }: Found): string {
  return [
    'find.json',
    `${file.councils.length} councils`,
    `${file.counties.length} counties`,
    `${file.towns.length} towns (${lost.length} placed nowhere: ${lost.join(', ') || 'none'})`,
    `${Object.keys(file.outcodes).length} postcode districts in England`,
    `${file.outside.postcodes.length} postcode areas or districts outside`,
  ].join('\n');
}

function codesOf(areas: readonly SourceArea[]): string[] {
  return areas.map(({ code }) => code);
}

/** For each council its place among the English ones, or null. */
function placesAmongEnglish(codes: readonly string[]): (number | null)[] {
  let next = 0;
  return codes.map((code) => (code.startsWith('E') ? next++ : null));
}
