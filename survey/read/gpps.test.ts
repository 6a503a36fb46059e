import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GPPS } from '../catalogue/gpps';
import { MORE } from '../catalogue/gpps-more';
import { checkLevels } from '../check/levels';
import { readHoldings, type Holdings } from '../manifest';
import { Refusal, type Reading } from '../rows';
import { CONTEXT_DEFAULTS } from './context';
import { percent, readGpps } from './gpps';

const ROOT = process.cwd();
let folder: string;
let holdings: Holdings;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gpps-'));
  holdings = readHoldings(ROOT);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const official = (level: string): string =>
  readFileSync(join(ROOT, `survey/sources/gpps-2026-${level}.csv`), 'utf8');

function read(
  text: string,
  file = 'GPPS_2026_ICS_data_(weighted)_(csv)_PUBLIC.csv',
): Promise<Reading> {
  const path = join(folder, file);
  writeFileSync(path, text);
  const { names, waves } = holdings;
  return readGpps(path, { ...CONTEXT_DEFAULTS, file, source: 's', names, waves });
}

/** The file with one cell of one line replaced. */
function withCell(
  text: string,
  row: number,
  column: string,
  value: (old: string) => string,
): string {
  const lines = text.split('\n').map((line) => line.split(','));
  const at = lines[0]?.indexOf(column) ?? -1;
  const cells = lines[row - 1];
  if (at < 0 || !cells) throw new Error(`no ${column}`);
  // Names with commas are quoted, so columns are counted from the end.
  const fromEnd = cells.length - ((lines[0]?.length ?? 0) - at);
  cells[fromEnd] = value(cells[fromEnd] ?? '');
  return lines.map((line) => line.join(',')).join('\n');
}

describe('readGpps', () => {
  it('reads every measure for every board', async () => {
    const { rows, waves, notes } = await read(official('ics'));
    expect(waves).toMatchObject([{ id: 'gpps-2026', geography: 'icb-2026' }]);
    expect(new Set(rows.map((row) => row.area)).size).toBe(36);
    expect(rows).toHaveLength(36 * 28);
    expect(notes).toEqual([]);
  });

  it('takes the published summary, and sums published shares for the other answers', async () => {
    const { rows } = await read(official('national'), 'GPPS_2026_National.csv');
    const [header = '', line = ''] = official('national').split('\n');
    const cell = (name: string): number => Number(line.split(',')[header.split(',').indexOf(name)]);
    const phone = (answer: string) =>
      rows.find((row) => row.measure === 'phone' && row.answer === answer);
    expect(phone('easy')).toMatchObject({
      value: percent(cell('localgpservicesphone.pcteval')),
      lower: percent(cell('localgpservicesphone.lowileval')),
      base: cell('localgpservicesphone.baseevaluw'),
    });
    const difficult = cell('localgpservicesphone_5.pct') + cell('localgpservicesphone_6.pct');
    expect(phone('difficult')).toMatchObject({
      value: percent(difficult),
      lower: null,
      upper: null,
    });
  });

  it('takes decimals without a leading zero', async () => {
    const bare = official('ics').replaceAll(',0.', ',.');
    expect((await read(bare)).rows.map((row) => row.value)).toEqual(
      (await read(official('ics'))).rows.map((row) => row.value),
    );
  });

  it('reads -98 as suppressed', async () => {
    let text = official('ics');
    for (const part of ['pcteval', 'lowileval', 'hiwileval', 'baseevaluw']) {
      text = withCell(text, 2, `overallexp.${part}`, () => '-98');
    }
    const { rows } = await read(text);
    const found = rows.filter((row) => row.area === 'E54000066' && row.measure === 'overall');
    expect(found.map((row) => [row.value, row.missing])).toEqual(
      found.map(() => [null, 'suppressed']),
    );
  });

  it('reports a question with a summary that the catalogue lacks', async () => {
    const { notes } = await read(official('ics').replaceAll('overallexp', 'newquestion'));
    expect(notes).toMatchObject([{ kind: 'unknown', place: { column: 'newquestion.pcteval' } }]);
  });

  it.each([
    ['overallexp.pcteval', (old: string) => String(Number(old) - 0.01), /counteval \/ baseevalw/],
    ['overallexp.pcteval', (old: string) => String(Number(old) * 100), /lower|upper|fraction/],
    ['overallexp.lowileval', () => '0.99', /lower limit is above/],
    ['overallexp.hiwileval', () => '0.01', /upper limit is below/],
    ['overallexp_2.count', (old: string) => String(Number(old) + 5), /do not add up|base/],
    ['overallexp_4.pct', () => '0.5', /is not overallexp_4\.count over the base/],
    ['overallexp.baseevaluw', () => '12.5', /weighted bases/],
    ['overallexp.basefulluw', () => '12.5', /weighted bases|larger/],
    ['overallexp.pcteval', () => '', /empty|not a fraction/],
    ['ad_icscodeons', () => 'E54000022', /no board of icb-2026/],
    ['overallexp.pcteval', () => 'n/a', /not a number/],
  ])('refuses a file whose %s does not fit', async (column, edit, why) => {
    const outcome = read(withCell(official('ics'), 5, column, edit));
    await expect(outcome).rejects.toThrow(why);
    await expect(outcome).rejects.toMatchObject({ place: { row: 5 } });
  });

  it('refuses a file by practice, a year in doubt, and one without summaries', async () => {
    await expect(read('ad_practicecode,overallexp.pcteval\nA1,0.5')).rejects.toThrow(/practice/);
    await expect(read(official('ics'), 'results.csv')).rejects.toThrow(/year/);
    await expect(read('ad_icscodeons,popsize\nE54000066,1')).rejects.toThrow(/summary/);
  });

  it('refuses a summary that has lost a column', async () => {
    const outcome = read(official('ics').replace('overallexp.hiwileval', 'overallexp.hiwilevax'));
    await expect(outcome).rejects.toMatchObject({
      place: { row: 1, column: 'overallexp.hiwileval' },
    });
  });
});

describe('the whole official file', () => {
  const folder = join(ROOT, 'survey/testing/cases/gpps-national-whole');
  const file = 'GPPS_2026_National_data_(weighted)_(csv)_PUBLIC.csv';
  const whole = (): string => readFileSync(join(folder, file), 'utf8');
  const named = (notes: Reading['notes']): Set<string> =>
    new Set(notes.map(({ place }) => place.column?.replace(/\..*$/, '') ?? ''));

  /** Of the ten questions that our copies of the files hold. */
  const often = ({ measure }: Reading['rows'][number]) => MORE.every(({ id }) => id !== measure);

  it('is read like the copy that holds only ten questions; those we do not know are reported', async () => {
    const { rows, notes } = await read(whole(), file);
    const own = await read(official('national'), file);
    const figures = (all: Reading['rows']) => all.map(({ origin: _, ...figure }) => figure);
    expect(figures(rows.filter(often))).toEqual(figures(own.rows));
    const known = GPPS.measures.filter(({ stem }) => whole().includes(`${stem}.pcteval`));
    expect(named(notes).size).toBe(77 - known.length);
  });

  it.each([
    ['pharmacyused_2.count', () => '99999999', /larger than pharmacyused.basefullw/],
    ['overallexp.baseevaluw', (old: string) => String(Number(old) - 5), /weighted bases/],
  ])('is refused with a wrong %s', async (column, edit, why) => {
    const outcome = read(withCell(whole(), 2, column, edit), file);
    await expect(outcome).rejects.toThrow(why);
  });

  it.each([
    ['pharmacyused_2.count', '1'],
    ['lastgpappttype.pctevalb', '0.9'],
    ['dv_frailty.pcteval', '0.9'],
  ])('tells of a wrong %s, a question the page does not show', async (column, value) => {
    const { rows, notes } = await read(
      withCell(whole(), 2, column, () => value),
      file,
    );
    expect(rows.filter(often)).toHaveLength(28);
    const told = notes.filter(({ kind }) => kind === 'arithmetic');
    expect(told).toMatchObject([{ place: { row: 2 } }]);
    expect(told[0]?.text).toContain(column.replace(/[._]\w+$/, '').replace(/_2$/, ''));
  });
});

describe('checkLevels', () => {
  it('wants boards to add up to their region and to England', async () => {
    const { names, waves } = holdings;
    const rows = [
      ...(await read(official('ics'))).rows,
      ...(await read(official('region'), 'GPPS_2026_Region.csv')).rows,
      ...(await read(official('national'), 'GPPS_2026_National.csv')).rows,
    ];
    expect(() => {
      checkLevels(rows, names, waves);
    }).not.toThrow();
    const bent = rows.map((row) =>
      row.area === 'E54000066' ? { ...row, base: (row.base ?? 0) + 1 } : row,
    );
    expect(() => {
      checkLevels(bent, names, waves);
    }).toThrow(Refusal);
  });
});
