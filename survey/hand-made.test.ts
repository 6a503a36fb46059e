/** Lists and workbooks as hands and programs leave them: read as meant, or refused with words that help. */
import { describe, expect, it } from 'vitest';
import { ENGLAND } from '../src/model/area';
import { ENGLAND_LINE, headed, records, type RecordLine } from './testing/his-records';
import type { TableEdit } from './testing/his-workbook';
import { openTrial } from './testing/open-trial';
import type { Content } from './testing/trial';
import { makeWorkbook, type CellValue } from './testing/workbook';

const { trial, read, refusal, sheets } = openTrial();

const list = (content: Content) =>
  [{ 'x.csv': content }, { address: 'https://www.ons.gov.uk/' }] as const;

describe('a list of figures is read the same', () => {
  const plain = records([ENGLAND_LINE, {}]);

  it.each<[string, Content]>([
    ['as it is', plain],
    [
      'with percent signs',
      records([ENGLAND_LINE, { percent: '46%', lower: '38.9 %', upper: '53.2%' }]),
    ],
    ['with a thousands separator', records([{ ...ENGLAND_LINE, base: '69,985' }, {}])],
    ['with separators behind some lines', plain.replace(/\n(Q68.*)/, '\n$1,,,')],
    ['with empty columns at the end', plain.replaceAll('\n', ',,\n')],
    [
      'with marks beside numbers',
      records([ENGLAND_LINE, { percent: '46 [r]', base: '893 [note 2]' }]),
    ],
    [
      'with words in brackets behind its names',
      records(
        [ENGLAND_LINE, {}],
        headed({ percent: 'Percentage (%)', lcl: 'Lower limit [note 2]' }),
      ),
    ],
    ['with the wave as a number', records([ENGLAND_LINE, { wave: 'Wave 18' }])],
    [
      'in Windows-1252',
      Buffer.from(
        plain
          .replaceAll('Q68', 'Q68,\u0093it\u0092s\u0094 \u0096 \u0085')
          .replace('question', 'question,remark'),
        'latin1',
      ),
    ],
    [
      'with days in figures, of which another says what they mean',
      records([
        { ...ENGLAND_LINE, wave: '18 (11/11/2025 to 03/12/2025)' },
        { wave: '18 (11/11/2025 to 03/12/2025)' },
      ]).replace('18 (11', '18 (sent on 15/12/2025: 11'),
    ],
    ['with months cut short', records([ENGLAND_LINE, { wave: '18 (11 Nov 2025 to 3 Dec 2025)' }])],
    [
      'with a named index',
      records([ENGLAND_LINE, {}]).replaceAll('Q68', '7,Q68').replace('question', 'index,question'),
    ],
  ])('%s', async (_, content) => {
    const { comparison } = await read(...list(content));
    expect(comparison.unchanged).toHaveLength(2);
    expect([...comparison.fresh, ...comparison.changed]).toEqual([]);
  });
});

describe('a list of figures is refused in words that help', () => {
  const odd = (line: Partial<RecordLine>): string => records([ENGLAND_LINE, line]);

  it.each<[string, string, RegExp]>([
    ['a title above it', `Experiences of GP practices\n${odd({})}`, /row 1.*title, delete/],
    ['a title with commas', `Experiences, GP, England\n${odd({})}`, /row 1.*delete titles/],
    ['a title in the width of the table', `Table 1,,,,,,,\n${odd({})}`, /row 1.*title, delete/],
    [
      'a column of row numbers',
      odd({}).replaceAll('Q68', '1,Q68').replace('question', ',question'),
      /row numbers.*delete/,
    ],
    [
      'text read in a wrong encoding',
      odd({ area: 'Frimleyâ€™s' }),
      /row 3.*demographic_breakdown.*wrong encoding/,
    ],
    ['[c] beside a number', odd({ base: '893 [c]' }), /row 3.*number_of_responses.*beside \[c\]/],
    ['[c] for the value alone', odd({ percent: '[c]' }), /row 3.*percent.*limits, but no figure/],
    ['[c] for the base alone', odd({ base: '[c]' }), /row 3.*number_of_responses/],
    [
      'the number of another wave',
      odd({ wave: '17 - responses from 11 November 2025 to 03 December 2025' }),
      /row 3.*his-17 ran from/,
    ],
    [
      'lines of one new wave on other days',
      records([
        { wave: '30 - responses from 13 October 2026 to 04 November 2026' },
        { wave: '30 - responses from 10 November 2026 to 02 December 2026' },
      ]),
      /row 3.*others of it/,
    ],
    ['a decimal comma', odd({ percent: '46,5' }), /row 3.*percent.*not a number.*decimal comma/],
    ['a note below it', `${odd({})}Source: ONS\n`, /row 4.*note below the table, delete it/],
    [
      'a note in its first column',
      `${odd({})}[c] withheld,,,,,,,\n`,
      /row 4.*wave.*delete the line/,
    ],
    [
      'row numbers without a name',
      odd({}).replaceAll('Q68', '1,Q68'),
      /row 2.*row numbers.*delete/,
    ],
    [
      'fractions',
      records([{ percent: '0.46', lower: '0.389', upper: '0.532' }]),
      /row 2.*0 to 100/,
    ],
    ['dots for none', odd({ percent: '..' }), /row 3.*percent.*“\.\.”.*write \[c\]/],
    ['NA for none', odd({ base: 'NA' }), /row 3.*number_of_responses.*“NA”.*write \[c\]/],
    [
      'its header again',
      `${odd({})}${odd({})}`,
      /row 4: the names of the columns stand here again: delete/,
    ],
  ])('%s', async (_, content, why) => {
    expect(await refusal(...list(content))).toMatch(why);
  });
});

/** First row of boards in a made table, from 0. */
const BOARD = 8;
const HEADER = 3;
type Rows = CellValue[][];

const workbook = (edit: TableEdit, name = 'his-wave-29.xlsx'): Record<string, Content> => ({
  [name]: makeWorkbook(sheets(edit)),
});

const at =
  (row: number, column: number, edit: (cell: CellValue) => CellValue) =>
  (rows: Rows): Rows =>
    rows.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? edit(cell) : cell)));
const mark =
  (words: string) =>
  (cell: CellValue): CellValue =>
    `${typeof cell === 'object' ? '' : cell} ${words}`;
const more =
  (category: string, group: string) =>
  (rows: Rows): Rows => [...rows, [category, group, ...(rows[BOARD] ?? []).slice(2)]];

describe('a workbook is read the same', () => {
  it.each<[string, (rows: Rows) => Rows]>([
    ['as it is', (rows) => rows],
    [
      'with notes on every header',
      (rows) => rows.map((row, r) => (r === HEADER ? row.map(mark('[note 2]')) : row)),
    ],
    [
      'with a note on every category',
      (rows) =>
        rows.map((row, r) =>
          r > HEADER ? [mark('[note 9]')(row[0] ?? ''), ...row.slice(1)] : row,
        ),
    ],
    [
      'with notes in brackets of another form',
      (rows) => rows.map((row, r) => (r === HEADER ? row.map(mark('(note 2)')) : row)),
    ],
    [
      'with names of columns in two lines',
      (rows) =>
        rows.map((row, r) =>
          r === HEADER
            ? row.map((cell) => (typeof cell === 'string' ? cell.replace(' ', '\n') : cell))
            : row,
        ),
    ],
    ['with [b] on a board', at(BOARD, 1, mark('[b]'))],
    ['with [p, r] on a board', at(BOARD, 1, mark('[p, r]'))],
    ['with [p, r] on a value', at(BOARD, 3, mark('[p, r]'))],
    ['with rows of places', more('ICB place', 'Kent')],
    ['with a raised figure on a board', at(BOARD, 1, mark('²'))],
    ['with [p] on a base', at(BOARD, 2, mark('[p]'))],
    ['with [r] on a value', at(BOARD, 3, mark('[r]'))],
    [
      'with a weighted base beside it',
      (rows) => rows.map((row, r) => [...row, r === HEADER ? 'Base (weighted)' : 999]),
    ],
    ['with rows of sub-ICB locations', more('Sub-ICB location', 'Kent')],
    ['with rows of SICBL', more('SICBL', 'Kent')],
    ['with rows of regions of the ONS', more('Region', 'North East')],
    ['without a number in its title', at(0, 0, () => 'Overall experience of GP practice')],
    [
      'with an older wave named in passing',
      (rows) => [...rows.slice(0, 2), ['New participants joined in Wave 14'], ...rows.slice(2)],
    ],
  ])('%s', async (_, edit) => {
    const { kept } = await read(workbook(edit));
    const figures = kept.map(({ area, answer, value, base }) => ({ area, answer, value, base }));
    const real = trial()
      .newestOverall()
      .map(({ area, answer, value, base }) => ({ area, answer, value, base }));
    expect(figures).toHaveLength(real.length);
    expect(figures).toEqual(expect.arrayContaining(real));
  });
});

describe('a workbook is refused by sheet, row and words', () => {
  const englandRow = HEADER + 1;

  it.each<[string, (rows: Rows) => Rows, RegExp]>([
    ['a raised figure in a number', at(BOARD, 2, () => '740³'), /Table 31.*row 9.*740³/],
    ['[c] beside a number', at(BOARD, 2, () => '740 [c]'), /row 9.*beside \[c\]/],
    ['[c, r] beside a number', at(BOARD, 2, () => '740 [c, r]'), /row 9.*beside \[c\]/],
    ['[c] for the value alone', at(BOARD, 3, () => '[c]'), /row 9.*limits, but no figure/],
    ['[x] for one limit', at(BOARD, 4, () => '[x]'), /row 9.*LCL.*\[x\]/],
    ['[c] for the base alone', at(BOARD, 2, () => '[c]'), /row 9.*Number of responses/],
    [
      'no column for the category',
      (rows) => rows.map((row, r) => (r < HEADER ? row : row.slice(1))),
      /Table 31.*row 4: .*no columns for category \(“demographic category”/,
    ],
    [
      'answers in a row of their own',
      (rows) => [
        ...rows.slice(0, HEADER),
        [null, null, null, '%', 'LCL', 'UCL'],
        (rows[HEADER] ?? []).slice(0, 3),
        ...rows.slice(HEADER + 1),
      ],
      /Table 31.*row 5: .*not understood: none in this row; known are “Good/,
    ],
    ['a star for none', at(BOARD, 3, () => '*'), /row 9.*“\*” is not a number; for none write/],
    ['only a weighted base', at(HEADER, 2, () => 'Base (weighted)'), /row 4.*known words are/],
    ['no row for England', (rows) => rows.filter((_, r) => r !== englandRow), /row 4.*England/],
    [
      'England without figures',
      (rows) =>
        rows.map((row, r) =>
          r === englandRow ? row.map((cell, c) => (c < 3 ? cell : '[c]')) : row,
        ),
      /row 5.*England has none/,
    ],
    [
      'a title that nobody knows',
      at(0, 0, () => 'Table 31 | Visits to the zoo'),
      /row 4.*Visits to the zoo/,
    ],
    ['another wave in the title', at(1, 0, () => 'England, Wave 30'), /Table 31.*his-30.*his-29/],
    [
      'other days in the title',
      at(1, 0, () => 'Wave 29, 15 September to 8 October 2026'),
      /2026-10-07/,
    ],
  ])('%s', async (_, edit, why) => {
    expect(await refusal(workbook(edit))).toMatch(why);
  });

  it('another wave in its name', async () => {
    expect(await refusal(workbook((rows) => rows, 'his-wave-28.xlsx'))).toMatch(/his-29.*his-28/);
  });

  it('names England where its figures are read', async () => {
    const { kept } = await read(workbook((rows) => rows));
    expect(kept.filter(({ area }) => area === ENGLAND)).toHaveLength(3);
  });
});

describe('a workbook whose figures are withheld', () => {
  it.each(['[c]', '[low]', '[u]', '[w]', '[x]', '[z]'])(
    'for one board alone, by %s, is read, and the board is named',
    async (sign) => {
      const { report, kept } = await read(
        workbook((rows) =>
          rows.map((row, r) => (r === BOARD ? row.map((cell, c) => (c < 3 ? cell : sign)) : row)),
        ),
      );
      const missing = kept.filter(({ value }) => value === null);
      expect(missing).toHaveLength(3);
      const area = missing[0]?.area ?? '';
      expect(report.warnings.map(({ text }) => text)).toContainEqual(
        expect.stringMatching(new RegExp(`${area}: good, neither, poor withheld`)),
      );
    },
  );
});
