/**
 * The next wave and the next year, made from today's files in their publishers' form: one command
 * each, to what a reader gets. The figures are today's; only names and days are new.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { check, resolveConfig } from 'prettier';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { latestWave, measureOf, recentPeriod } from '../src/model/catalogue';
import { datasetOf, estimateOf } from '../src/model/dataset';
import type { IndexFile, MeasureFile, RanksFile } from '../src/model/files';
import type { Report } from './add/report';
import { publicChanges, readInputs } from './build/outputs';
import { MORE } from './catalogue/gpps-more';
import { PATHS, readHoldings, readSources } from './manifest';
import { hisSheets } from './testing/his-workbook';
import { temporaryRoot, writeBeside } from './testing/root';
import { makeWorkbook } from './testing/workbook';

const ROOT = process.cwd();
const KENT = 'E54000032';
/** Two of the questions by area: each more takes time for its ranks. */
const MEASURES = ['gp-overall', 'care-coordination'];
const TIME = 600_000;
let root: string;
let clear: () => void;
beforeAll(() => {
  ({ root, clear } = temporaryRoot());
});
afterAll(() => {
  clear();
});

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

/** Everything that an import leaves is in the form that the checks want, and nothing is left to do. */
async function expectCleanTree(): Promise<void> {
  for (const path of [PATHS.waves, PATHS.corrections]) {
    const config = await resolveConfig(join(ROOT, path));
    const text = readFileSync(join(root, path), 'utf8');
    expect(await check(text, { ...config, parser: 'json' })).toBe(true);
  }
  expect([...publicChanges(root, await readInputs(root)).keys()]).toEqual([]);
}

describe('wave 29 of the Health Insight Survey', () => {
  let file: string;
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
    const sheets = hisSheets(today, holdings.names);
    file = writeBeside(root, 'his-wave-29.xlsx', makeWorkbook(sheets));
  });

  it(
    'is taken in by one command that says what it did',
    async () => {
      const { code, report, err } = survey(file);
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
      await expectCleanTree();
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
    'has nothing new the second time',
    () => {
      const { code, report } = survey(file);
      expect(code).toBe(3);
      expect(report).toMatchObject({ outcome: 'nothing-new', changes: [], warnings: [] });
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
      await expectCleanTree();
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
    'has nothing new the second time',
    () => {
      const { code, report } = survey(...files, ...days);
      expect(code).toBe(3);
      expect(report).toMatchObject({ outcome: 'nothing-new', changes: [], warnings: [] });
    },
    TIME,
  );
});
