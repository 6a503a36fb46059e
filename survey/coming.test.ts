/**
 * The next wave and the next year, made from today's files in their publishers' form: one command
 * each, to what a reader gets. The figures are today's; only names and days are new.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { latestWave, measureOf, recentPeriod } from '../src/model/catalogue';
import { datasetOf, estimateOf } from '../src/model/dataset';
import type { IndexFile, MeasureFile, RanksFile } from '../src/model/files';
import type { Report } from './add/report';
import { publicChanges, readInputs } from './build/outputs';
import { MORE } from './catalogue/gpps-more';
import { PATHS, readHoldings, readSources } from './manifest';
import { hashesBelow, lintFaults, writtenSince } from './testing/clean';
import { hisSheets } from './testing/his-workbook';
import { fingerprint, temporaryRoot, writeBeside } from './testing/root';
import { makeWorkbook, type CellValue, type MadeSheet } from './testing/workbook';

const ROOT = process.cwd();
const KENT = 'E54000032';
/** Two of the questions by area: each more takes time for its ranks. */
const MEASURES = ['gp-overall', 'care-coordination'];
const TIME = 600_000;
let root: string;
let clear: () => void;
beforeAll(() => {
  ({ root, clear } = temporaryRoot());
}, TIME);
afterAll(() => {
  clear();
}, TIME);

/** The command as a person runs it, in the copy. */
function survey(...args: string[]): { code: number | null; report: Report; err: string } {
  const tsx = pathToFileURL(join(ROOT, 'node_modules/tsx/dist/loader.mjs')).href;
  const command = ['--import', tsx, join(ROOT, 'survey/cli.ts'), 'add', ...args, '--json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, TSX_TSCONFIG_PATH: join(ROOT, 'tsconfig.json') },
  });
  return { code: status, report: JSON.parse(stdout || '{}') as Report, err: stderr };
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(join(root, 'public', path), 'utf8'));
}

/** A measure as the index tells of it, its figures and its ranks. */
function published(surveyId: string, measureId: string) {
  const index = read('data/index.json') as IndexFile;
  const survey = index.surveys.find(({ id }) => id === surveyId);
  const measure = survey && measureOf(survey, measureId);
  if (!survey || !measure) throw new Error(`no ${surveyId} ${measureId}`);
  const dataset = datasetOf(read(measure.file) as MeasureFile);
  return { index, survey, measure, dataset, ranks: read(measure.ranks ?? '') as RanksFile };
}

/** Everything that an import wrote is in the form that the checks want, and nothing is left to do. */
async function expectCleanTree(before: ReadonlyMap<string, string>): Promise<void> {
  const written = writtenSince(before, root);
  expect(written).toEqual(
    expect.arrayContaining([PATHS.waves, PATHS.manifest, 'public/data/index.json']),
  );
  expect(await lintFaults(root, written)).toEqual([]);
  expect([...publicChanges(root, await readInputs(root)).keys()]).toEqual([]);
}

type Rows = MadeSheet['rows'];
/** Rows of a made table, from 0: its header, and the first board. */
const HEADER = 3;
const BOARDS = 6;

/** The header with its first and last answer in each other's place. */
function turned(header: readonly CellValue[]): CellValue[] {
  return [
    ...header.slice(0, 3),
    ...header.slice(-3),
    ...header.slice(6, -3),
    ...header.slice(3, 6),
  ];
}

/** One column of the boards moved down by a row, the last to the top. */
function rotated(rows: Rows, column: number): Rows {
  return rows.map((row, r) => {
    if (r < BOARDS) return row;
    const from = rows[r === BOARDS ? rows.length - 1 : r - 1];
    return row.map((cell, c) => (c === column ? (from?.[c] ?? null) : cell));
  });
}

/** The names of two boards in each other's place. */
function exchanged(rows: Rows, one: number, other: number): Rows {
  return rows.map((row, r) => {
    if (r !== one && r !== other) return row;
    const named = rows[r === one ? other : one];
    return row.map((cell, c) => (c === 1 ? (named?.[c] ?? null) : cell));
  });
}

describe('wave 29 of the Health Insight Survey', () => {
  let file: string;
  let tables: MadeSheet[];
  beforeAll(async () => {
    const holdings = readHoldings(ROOT);
    const { rows } = await readSources(ROOT, holdings);
    const today = rows.filter(
      ({ wave, source, area, measure }) =>
        wave === 'his-28' &&
        source !== 'his-england' &&
        !area.startsWith('E40') &&
        MEASURES.includes(measure),
    );
    tables = hisSheets(today, holdings.names);
    file = writeBeside(root, 'his-wave-29.xlsx', makeWorkbook(tables));
  }, TIME);

  it.each<[string, (rows: Rows) => Rows, RegExp]>([
    [
      'two answers exchanged',
      (rows) => rows.map((row, r) => (r === HEADER ? turned(row) : row)),
      /“\w+” and “\w+” seem to be exchanged/,
    ],
    ['a column moved down by a row', (rows) => rotated(rows, 2), /a moved column: the bases/],
    [
      'the names of two boards exchanged',
      (rows) => exchanged(rows, BOARDS, BOARDS + 1),
      /E\d{8} and E\d{8} seem to be exchanged/,
    ],
  ])(
    'ends with 1 for %s, if --strict is asked',
    (_, edit, why) => {
      const sheets = tables.map((sheet) =>
        sheet.name === 'Table 31' ? { ...sheet, rows: edit(sheet.rows) } : sheet,
      );
      const odd = writeBeside(root, 'his-wave-29-odd.xlsx', makeWorkbook(sheets));
      const { code, report, err } = survey(odd, '--strict', '--dry-run');
      expect({ code, report }).toMatchObject({ code: 1, report: { outcome: 'refused' } });
      expect(err).toMatch(/odd, and --strict was asked/);
      expect(err).toMatch(why);
    },
    TIME,
  );

  it(
    'is taken in by one command that says what it did, with nothing odd',
    async () => {
      const before = hashesBelow(root);
      const { code, report, err } = survey(file, '--strict');
      expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
      expect(report).toMatchObject({
        outcome: 'written',
        waves: [
          {
            id: 'his-29',
            from: '2026-09-15',
            to: '2026-10-07',
            geography: 'icb-2026',
            isNew: true,
          },
        ],
        changes: [],
        warnings: [],
      });
      expect(
        report.tables.every(({ boards, missing }) => boards === 36 && missing.length === 0),
      ).toBe(true);
      await expectCleanTree(before);
    },
    TIME,
  );

  it('is the latest wave, and the last of the four that are taken together', () => {
    const { survey: his, measure, dataset, ranks } = published('his', 'gp-overall');
    expect(latestWave(his, measure)).toBe('his-29');
    expect(recentPeriod(measure)).toBe('his-26-29');
    expect(estimateOf(dataset, 'his-26-29', KENT, 'good').value).not.toBeNull();
    const now = estimateOf(dataset, 'his-29', KENT, 'good');
    const before = estimateOf(dataset, 'his-28', KENT, 'good');
    expect(now).toMatchObject({ value: before.value });
    expect(ranks.waves.map(({ wave }) => wave)).toEqual(
      expect.arrayContaining(['his-29', 'his-26-29']),
    );
    expect(ranks.waves.find(({ wave }) => wave === 'his-29')?.areas).toHaveLength(36);
  });

  it(
    'has nothing new the second time, and leaves every file as it was',
    () => {
      const before = fingerprint(root);
      const { code, report } = survey(file);
      expect(code).toBe(3);
      expect(report).toMatchObject({ outcome: 'nothing-new', changes: [], warnings: [] });
      expect(fingerprint(root)).toBe(before);
    },
    TIME,
  );
});

describe('the GP Patient Survey 2027', () => {
  const days = ['--from', '2027-01-04', '--to', '2027-04-12'];
  let files: string[];
  beforeAll(() => {
    files = ['National', 'Region', 'ICS'].map((level) => {
      const text = readFileSync(join(ROOT, `survey/sources/gpps-2026-${level.toLowerCase()}.csv`));
      return writeBeside(root, `GPPS_2027_${level}_data_(weighted)_(csv)_PUBLIC.csv`, text);
    });
  });

  it(
    'is taken in by one command that says what it did',
    async () => {
      const before = hashesBelow(root);
      const { code, report, err } = survey(...files, ...days);
      expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
      expect(report).toMatchObject({
        outcome: 'written',
        waves: [{ id: 'gpps-2027', label: '2027', geography: 'icb-2026', isNew: true }],
        changes: [],
        // Our copies of the files hold ten questions; we hold England's figures of more.
        dropped: MORE.map(({ id }) => `gpps-2027 ${id}`),
        warnings: [],
      });
      await expectCleanTree(before);
    },
    TIME,
  );

  it('is the latest year, compared with the year before on the same boundaries', () => {
    const { survey: gpps, measure, dataset, ranks } = published('gpps', 'contact-overall');
    expect(latestWave(gpps, measure)).toBe('gpps-2027');
    expect(gpps.waves.at(-1)).toMatchObject({ id: 'gpps-2027', geography: 'icb-2026', breaks: [] });
    expect(estimateOf(dataset, 'gpps-2027', KENT, 'good').value).not.toBeNull();
    expect(ranks.waves.map(({ wave }) => wave)).toContain('gpps-2027');
  });

  it(
    'has nothing new the second time, and leaves every file as it was',
    () => {
      const before = fingerprint(root);
      const { code, report } = survey(...files, ...days);
      expect(code).toBe(3);
      expect(report).toMatchObject({ outcome: 'nothing-new', changes: [], warnings: [] });
      expect(fingerprint(root)).toBe(before);
    },
    TIME,
  );
});

/** Everything a build needs beside figures and boundaries, as it is in the project. */
const PROJECT = ['src', 'scripts', 'index.html', 'package.json', 'tsconfig.json', 'vite.config.ts'];
/** The whole site, as `npm run build` makes it, or the app, minified the quick way, and its own page alone. */
const WHOLE = process.env['WHOLE_SITE'] === '1';
const OWN_PAGE = `[
  [['vite', 'build', '--minify', 'oxc'], ['vite', 'build', '--ssr', 'src/app/prerender.ts', '--outDir', '.cache/server']],
  [['node', 'scripts/prerender.mjs']],
]`;

function built(path: string): string {
  return readFileSync(join(root, 'dist', path), 'utf8');
}

/** The site, built in the copy by the project's own steps. */
function buildSite(): void {
  for (const path of PROJECT) cpSync(join(ROOT, path), join(root, path), { recursive: true });
  cpSync(join(ROOT, 'public'), join(root, 'public'), {
    recursive: true,
    filter: (path) => !path.startsWith(join(ROOT, 'public', 'data')),
  });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  const groups = WHOLE ? '' : OWN_PAGE;
  const code = `import { build } from './scripts/build.mjs'; await build(${groups});`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

describe('the site that is built from both', () => {
  beforeAll(buildSite, TIME);

  it('opens with the four newest waves together, from the files that the imports wrote', () => {
    const page = built('index.html');
    const { measure } = published('his', 'gp-overall');
    const [, files = ''] = /data-files="([^"]*)"/.exec(page) ?? [];
    expect(files.split(' ')).toContain(measure.first?.file ?? measure.file);
    for (const file of files.split(' ')) expect(existsSync(join(root, 'dist', file))).toBe(true);
    expect(page).toContain('June to October 2026');
    expect(page).not.toContain('June to September 2026');
  });

  it('holds figures and ranks of the new wave and the new year, and the index names them', () => {
    const index = JSON.parse(built('data/index.json')) as IndexFile;
    const latest = index.surveys.map(({ waves }) => waves.at(-1)?.id);
    expect(latest).toEqual(expect.arrayContaining(['his-29', 'gpps-2027']));
    for (const [surveyId, measureId, wave] of [
      ['his', 'gp-overall', 'his-29'],
      ['gpps', 'contact-overall', 'gpps-2027'],
    ] as const) {
      const { measure } = published(surveyId, measureId);
      const ranks = JSON.parse(built(measure.ranks ?? '')) as RanksFile;
      expect(ranks.waves.find((each) => each.wave === wave)?.areas).toHaveLength(36);
      expect(built(measure.file)).toContain(`"${wave}"`);
    }
  });

  it.runIf(WHOLE)('has pages, cards and feeds of the new wave', () => {
    const page = built(`area/${KENT}/index.html`);
    expect(page).toMatch(/(?:to|and) October 2026/);
    expect(built(`area/${KENT}/gpps-contact-overall/index.html`)).toContain('2027');
    for (const card of ['card.png', `area/${KENT}/card.png`, 'card/his-gp-overall.png']) {
      expect(
        readFileSync(join(root, 'dist', card))
          .subarray(1, 4)
          .toString(),
      ).toBe('PNG');
    }
    for (const feed of ['feed.json', `area/${KENT}/feed.json`]) {
      const { items } = JSON.parse(built(feed)) as { items: { id: string }[] };
      const ids = items.map(({ id }) => id).join(' ');
      expect(ids).toMatch(/figures:his-29/);
      expect(ids).toMatch(/figures:gpps-2027/);
    }
    expect(built('feed.xml')).toContain('figures:his-29');
    expect(built('standalone.html')).toContain('his-29');
  });
});
