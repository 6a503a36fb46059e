import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { datasetOf, estimateOf } from '../../src/model/dataset';
import type { IndexFile, MeasureFile } from '../../src/model/files';
import { publicChanges, readInputs, readVersions, type CorrectionEntry } from '../build/outputs';
import { PATHS, readHoldings, readJson } from '../manifest';
import { Refusal } from '../rows';
import { addOptions, fingerprint, temporaryRoot, writeBeside } from '../testing/root';
import { add } from './add';

/** Care coordination is the smallest measure with boards, so its ranks are drawn quickly. */
const MEASURE = 'care-coordination';
const KENT = 'E54000032';
let root: string;
let clear: () => void;

beforeEach(() => {
  ({ root, clear } = temporaryRoot());
});
afterEach(() => {
  clear();
});

/** The held records of wave 28 as those of another wave, each line changed by `edit`. */
function records(wave: string, edit: (line: string) => string | null = (line) => line): string {
  const text = readFileSync(join(root, 'survey/sources/his-areas.csv'), 'utf8');
  const [header = '', ...lines] = text.trim().split('\n');
  const own = lines
    .filter((line) => line.startsWith(`${MEASURE},`) && line.includes(',28,2026-08-18,'))
    .map((line) =>
      wave === '28'
        ? line
        : line.replace(',28,2026-08-18,2026-09-09,', `,${wave},2026-09-15,2026-10-07,`),
    )
    .flatMap((line) => edit(line) ?? []);
  return [header, ...own].join('\n');
}

const address = 'https://www.ons.gov.uk/';

function measureFile(): MeasureFile {
  const index = JSON.parse(readFileSync(join(root, 'public/data/index.json'), 'utf8')) as IndexFile;
  const file = index.surveys[0]?.measures.find((measure) => measure.id === MEASURE)?.file ?? '';
  return JSON.parse(readFileSync(join(root, 'public', file), 'utf8')) as MeasureFile;
}

describe('add', () => {
  it('takes in a new wave and publishes a version that stays', async () => {
    const report = await add(
      addOptions(root, [writeBeside(root, 'w29.csv', records('29'))], { address }),
    );
    expect(report).toMatchObject({
      outcome: 'written',
      waves: [{ id: 'his-29', label: 'Wave 29', geography: 'icb-2026', isNew: true }],
      tables: [
        { wave: 'his-29', measure: MEASURE, boards: 36, missing: [], fresh: 132, changed: 0 },
      ],
    });
    expect(report.dropped).toContain('his-29 gp-overall');
    expect(estimateOf(datasetOf(measureFile()), 'his-29', KENT, 'good').value).not.toBeNull();
    expect(readVersions(root).map((item) => item.version)).toEqual(
      expect.arrayContaining([report.version]),
    );
    expect(existsSync(join(root, `public/data/index.${report.version ?? ''}.json`))).toBe(true);
    expect([...publicChanges(root, await readInputs(root)).keys()]).toEqual([]);
  }, 240_000);

  it('writes nothing in a dry run, but says all it would do', async () => {
    const file = writeBeside(root, 'w29.csv', records('29'));
    const before = fingerprint(root);
    const report = await add(addOptions(root, [file], { address, dryRun: true }));
    expect(report.outcome).toBe('dry-run');
    expect(report).toMatchObject({ version: null, tables: [{ fresh: 132 }] });
    expect(fingerprint(root)).toBe(before);
  }, 240_000);

  it('has nothing to do for figures that are held already', async () => {
    const file = writeBeside(root, 'w28.csv', records('28'));
    const before = fingerprint(root);
    const report = await add(addOptions(root, [file], { address }));
    expect(report.outcome).toBe('nothing-new');
    expect(report.tables[0]).toMatchObject({ fresh: 0, changed: 0, unchanged: 132 });
    expect(fingerprint(root)).toBe(before);
  });

  it('refuses to change a published figure in silence', async () => {
    const file = writeBeside(root, 'w28.csv', records('28', moreResponses));
    const before = fingerprint(root);
    await expect(add(addOptions(root, [file], { address }))).rejects.toThrow(
      /base \d+ → \d+.*--correction/,
    );
    expect(fingerprint(root)).toBe(before);
  });

  it('records a correction with old and new values, and shows the new ones', async () => {
    const file = writeBeside(root, 'w28.csv', records('28', moreResponses));
    const old = estimateOf(datasetOf(measureFile()), 'his-28', KENT, 'good');
    const why = 'The ONS added late responses.';
    const report = await add(addOptions(root, [file], { address, correction: why }));
    expect(report).toMatchObject({ outcome: 'written', tables: [{ changed: 3 }] });
    const entry = (readJson(root, PATHS.corrections) as CorrectionEntry[]).at(-1);
    expect(entry).toMatchObject({
      date: '2026-11-21',
      wave: 'his-28',
      why,
      what: '3 numbers changed in 1 area.',
    });
    const shown = measureFile();
    expect(shown.corrections).toHaveLength(1);
    const now = estimateOf(datasetOf(shown), 'his-28', KENT, 'good');
    expect(now).toMatchObject({
      value: old.value,
      base: (old.value === null ? 0 : (old.base ?? 0)) + 1,
    });
  }, 240_000);

  it('warns of a base that fell by half and of a jump', async () => {
    const edit = (line: string): string => {
      const cells = line.split(',');
      if (cells[5] !== KENT) return line;
      cells[10] = '200';
      return cells.join(',');
    };
    const file = writeBeside(root, 'w29.csv', records('29', edit));
    const report = await add(addOptions(root, [file], { address, dryRun: true }));
    expect(report.warnings.map((warning) => warning.kind)).toContain('base');
    expect(report.warnings.every((warning) => warning.text.includes(KENT))).toBe(true);
  }, 240_000);

  it('names the boards that are missing', async () => {
    const file = writeBeside(
      root,
      'w29.csv',
      records('29', (line) => (line.includes(KENT) ? null : line)),
    );
    const report = await add(addOptions(root, [file], { address, dryRun: true }));
    expect(report.tables[0]?.missing).toEqual([KENT]);
  }, 240_000);

  it('takes a news report’s figures with their own source, after official ones', async () => {
    const lines = [
      'survey,wave,measure,answer,area_code,percent,n,lcl,ucl,missing,source,source_url,reliability,note',
      'his,9,gp-contact-ease,easy,E54000032,70.1,900,,,,Kent Gazette,https://example.org/a,reported,',
    ];
    const file = writeBeside(root, 'news.csv', lines.join('\n'));
    const report = await add(addOptions(root, [file]));
    expect(report.outcome).toBe('written');
    const inputs = await readInputs(root);
    expect(inputs.reading.sources[inputs.reading.sources.length - 1]).toMatchObject({
      title: 'Kent Gazette',
      reliability: 'reported',
      address: 'https://example.org/a',
    });
    expect(readHoldings(root).manifest.map((entry) => entry.reliability)[0]).toBe('official');
  }, 120_000);

  it.each([
    [
      'an official figure that a news report gives otherwise',
      'his,28,gp-overall,good,E54000032,10,900,,,,X,https://example.org/a,reported,',
      /official/,
    ],
    [
      'a figure without a source',
      'his,9,gp-overall,good,E54000032,70.1,900,,,,,,,',
      /must name its source/,
    ],
    [
      'an address that is none',
      'his,9,gp-overall,good,E54000032,70.1,900,,,,X,javascript:alert(1),reported,',
      /web address/,
    ],
    [
      'a board of other boundaries',
      'his,9,gp-overall,good,E54000067,70.1,900,,,,X,https://example.org/a,reported,',
      /no area of icb-2023/,
    ],
    [
      'a fraction',
      'his,9,gp-overall,good,E54000032,0.701,900,,,,X,https://example.org/a,reported,',
      /at most 1/,
    ],
    [
      'a new wave without dates',
      'his,40,gp-overall,good,E54000032,70.1,900,,,,X,https://example.org/a,reported,',
      /--from/,
    ],
  ])('refuses %s', async (_, line, why) => {
    const header =
      'survey,wave,measure,answer,area_code,percent,n,lcl,ucl,missing,source,source_url,reliability,note';
    const file = writeBeside(root, 'news.csv', `${header}\n${line}\n`);
    const before = fingerprint(root);
    const outcome = add(addOptions(root, [file]));
    await expect(outcome).rejects.toThrow(Refusal);
    await expect(outcome).rejects.toThrow(why);
    expect(fingerprint(root)).toBe(before);
  });
});

/** One more response in one board. */
function moreResponses(line: string): string {
  const cells = line.split(',');
  if (cells[5] !== KENT) return line;
  cells[10] = String(Number(cells[10]) + 1);
  return cells.join(',');
}
