/** The rooms of the house and what each may import: one list, checked by a test and told in the README. */

export interface Room {
  /** Folders from the project's, without a slash at the end; all follow the same rules. */
  readonly folders: readonly string[];
  /** What lives there, for the README. */
  readonly holds: string;
  /** Folders or files it may import besides itself. */
  readonly values: readonly string[];
  /** Files it may import for their types alone. */
  readonly types?: readonly string[];
}

/** Where the shape of the finished view is written down. */
const SHAPES = [
  'src/view/types',
  'src/view/details/against-types',
  'src/view/details/funnel-types',
  'src/view/details/interval-plot-types',
  'src/view/details/count-types',
  'src/view/details/trend-types',
  'src/view/details/types',
  'src/view/sentence/types',
  'src/view/details/pair',
];

/** Rooms that draw get finished values: they know the model's words and the shape of the view. */
const DRAWN = { values: ['src/model', 'src/ui'], types: SHAPES };
const OUTWARD = { values: [...DRAWN.values, 'src/view/palette'], types: SHAPES };

export const ROOMS: readonly Room[] = [
  {
    folders: ['src/model'],
    holds:
      'areas, geographies and their lineage, surveys, measures, answers, waves, estimates, files, projection',
    values: [],
  },
  {
    folders: ['src/stats'],
    holds:
      'pure arithmetic: standard error from an interval, difference, change, rank interval, class bounds, formats',
    values: ['src/model'],
  },
  {
    folders: ['src/data'],
    holds: 'fetch, check at the border; failures as values',
    values: ['src/model'],
  },
  {
    folders: ['src/view'],
    holds: '(dataset, selection) → finished view; words, sentences, legend, palette',
    values: ['src/model', 'src/stats'],
  },
  {
    folders: ['src/ui'],
    holds: 'what drawing rooms share: buttons, choices, dialogs, copy box, markup',
    values: ['src/model'],
  },
  { folders: ['src/map'], holds: 'the only room that knows Leaflet', ...DRAWN },
  {
    folders: ['src/hex', 'src/table', 'src/charts', 'src/controls'],
    holds: 'drawing: finished values in, callbacks out',
    ...DRAWN,
  },
  {
    folders: ['src/panel'],
    holds: 'drawing: all that is said of one area, with its charts',
    ...DRAWN,
    values: [...DRAWN.values, 'src/charts'],
  },
  {
    folders: ['src/find'],
    holds: 'find your area: names, councils, towns, postcode districts, position',
    ...DRAWN,
    values: [...DRAWN.values, 'src/view/lineage'],
  },
  { folders: ['src/export'], holds: 'pictures, CSV and JSON of a finished view', ...OUTWARD },
  {
    folders: ['src/embed'],
    holds: 'what a host page can see: parameters, migrations, messages, snippets, embed dialog',
    ...OUTWARD,
  },
  {
    folders: ['src/kit'],
    holds: 'story kits for newsrooms: texts, figures, pictures and codes of one area',
    values: ['src/model', 'src/stats', 'src/view', 'src/ui', 'src/export', 'src/embed'],
  },
  { folders: ['src/app'], holds: 'the only wiring', values: ['src'] },
  {
    folders: ['src/testing'],
    holds: 'what tests share: views of published figures',
    values: ['src'],
  },
  {
    folders: ['geo'],
    holds: 'boundary files → TopoJSON, hexes, lineage, look-ups',
    values: ['src/model', 'src/stats'],
  },
  {
    folders: ['survey'],
    holds: 'survey files → checked data files and a report',
    values: ['src/model', 'src/stats'],
  },
  {
    folders: ['scripts'],
    holds: 'start, test, build and what is made from the built app',
    values: ['src', 'e2e/support'],
  },
  {
    folders: ['e2e'],
    holds: 'the built site in a real browser',
    values: ['src/model', 'scripts', 'src/view/glossary', 'src/view/lineage'],
  },
  {
    folders: ['bench'],
    holds: 'measurements',
    values: ['src', 'survey', 'scripts', 'e2e/support'],
  },
];

/** What the tests of every room may import besides what the room may: what they try, and made-up figures. */
export const FOR_TESTS: readonly string[] = ['src', 'scripts', 'public', 'survey/testing'];

const HEAD = ['folder', 'what lives there', 'may import'];
const PUBLIC = [
  '`public/`',
  'served as it is: `data/`, `geo/`, `embed.js`, `gp-access-map.js`, `embed/`, `boot.js`',
  '',
];

/** The README's table of rooms, laid out as prettier lays out tables. */
export function roomsTable(): string {
  const rows = [
    ...ROOMS.map((room) => [
      room.folders.map((folder) => `\`${folder}/\``).join(' '),
      room.holds,
      mayImport(room),
    ]),
    PUBLIC,
  ];
  const widths = HEAD.map((_, column) =>
    Math.max(...[HEAD, ...rows].map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[], fill = ' ') =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0, fill)).join(' | ')} |`;
  return [line(HEAD), line(['', '', ''], '-'), ...rows.map((row) => line(row))].join('\n');
}

function mayImport({ values, types = [] }: Room): string {
  const named = values.map((place) => (place === 'src' ? 'all of src' : place.replace('src/', '')));
  const all = types.length > 0 ? [...named, 'types of the view'] : named;
  return all.length > 0 ? all.join(', ') : 'nothing';
}
