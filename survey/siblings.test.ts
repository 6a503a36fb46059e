/** More of the oddities that files have, each tried on figures that are held or on those of a year to come. */
import { zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AddOptions } from './add/gather';
import type { FigureRow } from './rows';
import { ENGLAND_LINE, records, type RecordLine } from './testing/his-records';
import type { TableEdit } from './testing/his-workbook';
import { openTrial } from './testing/open-trial';
import type { Content } from './testing/trial';
import { workbookParts, type CellValue } from './testing/workbook';

const { trial, read, refusal, sheets } = openTrial('his-18', 'his-28', 'gpps-2026');

const address = 'https://www.ons.gov.uk/';

const figures = (rows: readonly FigureRow[]): string[] =>
  rows
    .map((row) => [row.area, row.answer, row.value, row.lower, row.upper, row.base].join())
    .sort();

type Edit = TableEdit;
/** Header, England and first board of a made table, from 0. */
const [HEADER, ENGLAND, BOARD] = [3, 4, 6];

/** The workbook of the wave to come, its table and the words on its cover changed. */
function workbook(edit: Edit, cover?: string): Record<string, Content> {
  const [first, ...others] = sheets(edit);
  if (first === undefined) throw new Error('no sheets');
  const own = cover === undefined ? first : { ...first, rows: [['HIS'], [cover]] };
  return { 'his-wave-29.xlsx': zipSync(workbookParts([own, ...others])) };
}

const cell =
  (column: number, edit: (text: string) => CellValue): Edit =>
  (rows) =>
    rows.map((row, r) =>
      row.map((old, c) =>
        r === BOARD && c === column && typeof old !== 'object' ? edit(String(old)) : old,
      ),
    );
const header =
  (edit: (name: string) => string): Edit =>
  (rows) =>
    rows.map((row, r) =>
      r === HEADER ? row.map((name) => (typeof name === 'string' ? edit(name) : name)) : row,
    );
const twice =
  (from: number, to: number): Edit =>
  (rows) => [...rows.slice(0, to), rows[from] ?? [], ...rows.slice(to)];
const asIs: Edit = (rows) => rows;
const collected = (days: string): string => `Data for Wave 29 were collected ${days}`;

describe('a workbook is read as it is meant', () => {
  it.each<[string, Edit, string?]>([
    ['with the level of its limits', header((name) => name.replace(/\((?=[LU]CL)/, '(95% '))],
    [
      'with limits in words',
      header((name) =>
        name
          .replace('(LCL)', '(95% confidence interval, lower)')
          .replace('(UCL)', '(95% confidence interval, upper)'),
      ),
    ],
    ['with a note in round brackets', cell(2, (text) => `${text} (note 4)`)],
    ['with [r] before a number', cell(3, (text) => `[r] ${text}`)],
    ['with ordinals', asIs, collected('from 15th September to 7th October 2026')],
    ['with days in figures', asIs, collected('15/09/2026 to 07/10/2026')],
    [
      'with names of days',
      asIs,
      collected('from Tuesday, 15 September to Wednesday, 7 October 2026'),
    ],
  ])('%s', async (_, edit, cover) => {
    const { kept, report } = await read(workbook(edit, cover));
    expect(figures(kept)).toEqual(figures(trial().newestOverall()));
    expect(report.waves).toMatchObject([{ from: '2026-09-15', to: '2026-10-07' }]);
    expect(report.warnings).toEqual([]);
  });

  it('with days of one month', async () => {
    const { report } = await read(workbook(asIs, collected('6–28 October 2026')));
    expect(report.waves).toMatchObject([{ from: '2026-10-06', to: '2026-10-28' }]);
  });
});

describe('a workbook is refused in words that help', () => {
  it.each<[string, Edit, RegExp, string?]>([
    ['its header again', twice(HEADER, 20), /row 21: the header of the table stands here again/],
    ['a board twice', twice(BOARD, BOARD + 1), /row 8.*row 7.*delete one of them/],
    ['England twice', twice(ENGLAND, ENGLAND + 1), /row 6.*row 5.*delete one of them/],
    ['a raised footnote', cell(3, (text) => `${text}¹`), /row 7.*write a footnote as \[note 1\]/],
    ['a sign that nobody knows', cell(3, () => '[q]'), /row 7.*known signs for none are \[c\]/],
    ['a day for a number', cell(3, () => '12-Mar'), /row 7.*took it for a day/],
    ['a percentage of nobody', cell(2, () => '0'), /row 7.*% of 0 people/],
    [
      'a board of other boundaries',
      cell(1, () => 'NHS Frimley Integrated Care Board'),
      /row 7.*of icb-2023 there is/,
    ],
    [
      'days that end before they begin',
      asIs,
      /cannot run from 2026-10-07 to 2026-09-15/,
      collected('7 October to 15 September 2026'),
    ],
    [
      'days that may be others',
      asIs,
      /Cover sheet.*“06\/10\/2026” may be two days: write 2026-10-06 or 2026-06-10/,
      collected('06/10/2026 to 07/11/2026'),
    ],
  ])('%s', async (_, edit, why, cover) => {
    expect(await refusal(workbook(edit, cover))).toMatch(why);
  });

  it('says which boards are not there, where more than half are missing', async () => {
    const { report } = await read(workbook((rows) => [...rows.slice(0, 10), ...rows.slice(30)]));
    expect(report.warnings.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/gp-overall: without E54/),
    );
  });
});

describe('a list of figures', () => {
  const odd = (line: Partial<RecordLine>): string => records([ENGLAND_LINE, line]);

  it('is read with its wave as a decimal number', async () => {
    const content = records([{ ...ENGLAND_LINE, wave: '18.0' }, { wave: '18.0' }]);
    const { comparison } = await read({ 'x.csv': content }, { address });
    expect(comparison.unchanged).toHaveLength(2);
  });

  it.each<[string, Content, RegExp]>([
    ['an answer unknown', odd({ answer: 'Fine' }), /row 3.*“Fine”.*known are “Good”/],
    ['a question unknown', odd({ question: 'Q 68' }), /row 3.*“Q 68”: write its number \(Q68\)/],
    ['nothing for a figure', odd({ percent: '', lower: '', upper: '' }), /row 3.*write \[c\]/],
    [
      'letters of an old Macintosh',
      Buffer.from(
        odd({}).replace('question', 'remark,question').replaceAll('Q68', 'it\u00d5s,Q68'),
        'latin1',
      ),
      /row 2.*remark.*wrong encoding/,
    ],
  ])('is refused for %s', async (_, content, why) => {
    expect(await refusal({ 'x.csv': content }, { address })).toMatch(why);
  });
});

describe('the files of a year to come', () => {
  const days = { from: '2027-01-04', to: '2027-04-12' };
  const LEVELS = ['national', 'region', 'ics'] as const;
  const text = (level: string): string =>
    readFileSync(join(process.cwd(), `survey/sources/gpps-2026-${level}.csv`), 'utf8');
  const year = (edit: (content: string, level: string) => string): Record<string, Content> =>
    Object.fromEntries(LEVELS.map((level) => [`GPPS_2027_${level}.csv`, edit(text(level), level)]));
  const cells = (line: string): string[] => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  /** The first board with other values in some columns. */
  const board = (changes: Readonly<Record<string, string>>): Record<string, Content> =>
    year((content, level) => {
      if (level !== 'ics') return content;
      const [names = '', first = '', ...rest] = content.trim().split('\n');
      const columns = names.split(',');
      const line = cells(first).map((old, c) => changes[columns[c] ?? ''] ?? old);
      return [names, line.join(','), ...rest].join('\n');
    });
  const renamed = (edit: (names: string) => string): Record<string, Content> =>
    year((content) => content.replace(/^.*/, edit));

  it.each<[string, () => Record<string, Content>, RegExp]>([
    [
      'limits withheld beside a figure',
      () => board({ 'overallexp.lowileval': '-98', 'overallexp.hiwileval': '-98' }),
      /E54000066: the limits of good are withheld/,
    ],
    ['a base as -98.0', () => board({ 'overallexp.baseevaluw': '-98.0' }), /good.* withheld/],
    [
      'two options exchanged that are not in the summary',
      () =>
        renamed((names) =>
          names.replace(/overallexp_([35])\./g, (_, n) => `overallexp_${n === '3' ? '5' : '3'}.`),
        ),
      /overall neither E92000001: .* standard errors/,
    ],
    [
      'fewer than half of the boards',
      () =>
        year((content, level) =>
          level === 'ics' ? content.split('\n').slice(0, 15).join('\n') : content,
        ),
      /overall: without E54/,
    ],
  ])('are looked at for %s', async (_, made, why) => {
    const { report } = await read(made(), days);
    expect(report.warnings.map(({ text: words }) => words)).toContainEqual(
      expect.stringMatching(why),
    );
  });

  it.each<[string, () => Record<string, Content>, RegExp, Partial<AddOptions>?]>([
    [
      'a question in other letters',
      () => renamed((names) => names.replaceAll('overallexp', 'OverallExp')),
      /row 1.*OverallExp.*the publisher writes overallexp/,
    ],
    [
      'no codes of boards',
      () => renamed((names) => names.replace('ad_icscodeons', 'icscode')),
      /row 1.*ad_icscodeons.*missing/,
    ],
    ['codes of another kind', () => board({ ad_icscodeons: 'QKS' }), /row 2.*such as E54000032/],
    [
      'a line of labels',
      () =>
        year((content, level) =>
          level === 'ics' ? content.replace('\n', `\n${'label,'.repeat(196)}label\n`) : content,
        ),
      /row 2.*ad_icscodeons.*holds labels, delete it/,
    ],
    [
      'rounded shares',
      () => board({ 'overallexp.pcteval': '0.74' }),
      /row 2.*rounded it, use the file as published/,
    ],
    [
      'a wave of another survey',
      () => ({ 'ics.csv': text('ics') }),
      /“his-29” is no year.*--wave gpps-2027/,
      { wave: 'his-29' },
    ],
  ])('are refused for %s', async (_, made, why, more) => {
    expect(await refusal(made(), { ...days, ...more })).toMatch(why);
  });
});
