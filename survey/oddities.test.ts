/** Oddities of files as programs leave them: none is taken wrongly, and what is refused says what to do. */
import { strFromU8, strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figureKey, type FigureRow } from './rows';
import { ENGLAND_LINE, headed, records, type RecordLine } from './testing/his-records';
import { openTrial } from './testing/open-trial';
import type { Content } from './testing/trial';
import { workbookParts, type CellValue, type MadeSheet } from './testing/workbook';

const { trial, read, refusal, sheets } = openTrial('his-18', 'his-28', 'gpps-2026');

const figures = (rows: readonly FigureRow[]): string[] =>
  rows
    .map((row) =>
      [
        figureKey({ ...row, wave: '' }),
        row.value,
        row.missing,
        row.lower,
        row.upper,
        row.base,
      ].join(' '),
    )
    .sort();

const SHEET = 'xl/worksheets/sheet4.xml';
const STRINGS = 'xl/sharedStrings.xml';
const LINKS = 'xl/_rels/workbook.xml.rels';
/** First row of boards, and the header, in a made table, from 0. */
const BOARD = 6;
const HEADER = 3;
type Parts = Record<string, Uint8Array>;
type Edit = (cell: CellValue, row: number, column: number) => CellValue;

const figuresIn = async (files: Record<string, Content>): Promise<string[]> =>
  figures((await read(files, { address })).gathered.rows);

function parts(edit: Edit = (cell) => cell, more: Partial<MadeSheet> = {}): Parts {
  const made = sheets((rows) => rows.map((row, r) => row.map((c, i) => edit(c, r, i))));
  const all = made.map((sheet) =>
    sheet.name.startsWith('Table ') ? { ...sheet, ...more } : sheet,
  );
  return workbookParts(all) as Parts;
}

/** The workbook with the XML of one part changed; a change that finds nothing is a mistake of the test. */
function altered(part: string, edit: (xml: string) => string): Parts {
  const all = parts();
  const before = strFromU8(all[part] ?? new Uint8Array());
  const after = edit(before);
  if (after === before) throw new Error('nothing was altered');
  return { ...all, [part]: strToU8(after) };
}

/** A cell of the first board as other XML, given the number in it; its base is in C7. */
const inCell = (ref: string, edit: (number: string) => string): Parts =>
  altered(SHEET, (xml) => {
    const base = (sheets().at(-1)?.rows[BOARD] ?? [])[2];
    return xml.replace(new RegExp(`<c r="${ref}"[^>]*>(.*?)</c>`), (_, inner: string) =>
      edit(typeof base === 'string' && ref === 'C7' ? base : inner.replace(/<[^>]*>/g, '')),
    );
  });
const run = (text: string, style = ''): string => `<r><rPr>${style}</rPr><t>${text}</t></r>`;
const runs = (ref: string, ...texts: string[]): string =>
  `<c r="${ref}" t="inlineStr"><is>${texts.join('')}</is></c>`;
const lowered = run('3', '<vertAlign val="subscript"/>');

const named =
  (edit: (name: string) => string): Edit =>
  (cell, row, column) =>
    row >= BOARD && column === 1 && typeof cell === 'string' ? edit(cell) : cell;
const header =
  (edit: (name: string) => string): Edit =>
  (cell, row) =>
    row === HEADER && typeof cell === 'string' ? edit(cell) : cell;
const value =
  (edit: (text: string) => CellValue): Edit =>
  (cell, row, column) =>
    row === BOARD && column === 3 && typeof cell === 'number' ? edit(String(cell)) : cell;

describe('a workbook is read as it is meant', () => {
  it.each<[string, () => Parts]>([
    ['with a lowered footnote in a number', () => inCell('C7', (n) => runs('C7', run(n), lowered))],
    ['with a number in CDATA', () => inCell('D7', (n) => `<c r="D7"><v><![CDATA[${n}]]></v></c>`)],
    [
      'with names in CDATA',
      () => altered(STRINGS, (xml) => xml.replace(/>(NHS [^<]*)</g, '><![CDATA[$1]]><')),
    ],
    [
      'with line ends by their number',
      () => parts(header((name) => name.replace(' (', '_x000D_\n ('))),
    ],
    [
      'with a zero-width sign in its header',
      () => parts(header((name) => name.replace('(', '\u200b('))),
    ],
    ['with marks of direction', () => parts(named((name) => `\u200f${name}\u200e`))],
    ['with soft hyphens', () => parts(named((name) => name.replace('Integ', 'Inte\u00adg')))],
    ['with names from a web page', () => parts(named((name) => name.replace(' and ', ' &amp; ')))],
    ['with a mark of direction in a number', () => parts(value((text) => `\u200e${text}`))],
    [
      'with its texts in a part of another name',
      () => {
        const { [STRINGS]: texts = new Uint8Array(), ...others } = altered(LINKS, (xml) =>
          xml.replace('</R', '<Relationship Id="s" Type="urn:x/sharedStrings" Target="t.xml"/></R'),
        );
        return { ...others, 'xl/t.xml': texts };
      },
    ],
  ])('%s', async (_, made) => {
    const found = await figuresIn({ 'his-wave-29.xlsx': zipSync(made()) });
    expect(found).toEqual(figures(trial().newestOverall()));
  });
});

describe('a workbook is refused in words that help', () => {
  it.each<[string, () => Parts, RegExp]>([
    [
      'digits struck out before a number',
      () => inCell('C7', (n) => runs('C7', run('1', '<strike/>'), run(n))),
      /row 7.*\[struck out: 1\]/,
    ],
    [
      'two values in a cell',
      () => inCell('D7', (n) => `<c r="D7"><v>${n}</v><v>1</v></c>`),
      /two values/,
    ],
    ['a number to the base 16', () => inCell('D7', () => '<c r="D7"><v>0x2E</v></c>'), /“0x2E”/],
    [
      'a cell of another row',
      () => altered(SHEET, (xml) => xml.replace('"D7"', '"D12"')),
      /row 7.*D12/,
    ],
    [
      'no texts',
      () => ({ ...altered(STRINGS, () => '<sst/>') }),
      /text that is not there.*save it/,
    ],
    ['its table hidden', () => parts(undefined, { hidden: true }), /hidden.*“Table 31”.*show/],
    ['a turned direction', () => parts(value((text) => `\u202e${text}`)), /row 7.*U\+202E/],
    [
      'a letter of another alphabet',
      () => parts(named((n) => n.replace('a', '\u0430'))),
      /U\+0430/,
    ],
    ['a raised point', () => parts(value(() => '73·2')), /row 7.*raised point/],
    ['a dash for minus', () => parts(value((text) => `–${text}`)), /row 7.*no minus/],
    ['a star beside a figure', () => parts(value((text) => `${text}*`)), /row 7.*\[note 1\]/],
    ['a figure in brackets', () => parts(value((text) => `(${text})`)), /row 7.*without brackets/],
    ['a cell too long', () => parts(value(() => '9'.repeat(40_000))), /row 7.*signs in one cell/],
  ])('%s', async (_, made, why) => {
    expect(await refusal({ 'his-wave-29.xlsx': zipSync(made()) })).toMatch(why);
  });

  it('an archive of the kind for huge files', async () => {
    const bytes = Buffer.from(zipSync(parts()));
    bytes.writeUInt32LE(0xffffffff, bytes.length - 22 + 16);
    expect(await refusal({ 'his-wave-29.xlsx': bytes })).toMatch(/Zip64.*save it as \.xlsx/);
  });

  it('parts under the names of another system', async () => {
    const odd = Object.entries(parts()).map(([name, part]) => [name.replaceAll('/', '\\'), part]);
    expect(await refusal({ 'x.xlsx': zipSync(Object.fromEntries(odd) as Parts) })).toMatch(
      /unusual way.*save it as \.xlsx/,
    );
  });
});

const address = 'https://www.ons.gov.uk/';
const plain = records([ENGLAND_LINE, {}]);
const odd = (line: Partial<RecordLine>): string => records([ENGLAND_LINE, line]);
const wider = (name: string, cell: string): string =>
  plain
    .replace(/\n(?=.)/g, `,${cell}\n`)
    .replace(/\n$/, `,${cell}\n`)
    .replace(`,${cell}\n`, `,${name}\n`);

describe('a list of figures', () => {
  it.each<[string, string]>([
    ['with line ends of two kinds', plain.replace('\n', '\r\n')],
    ['with line ends of the third', plain.replace(/\n(?=Q68,.*Frimley)/, '\r')],
    ['with zero-width signs in names of columns', plain.replace('percent', 'percent\u200b')],
    ['with zero-width signs in numbers', odd({ percent: '46\u200b', base: '\u200e893' })],
    ['with more empty lines than we read full ones', plain + ',,,,,,,\n'.repeat(210_000)],
    ['with an exact exponent', odd({ base: '8.93e+2' })],
  ])('%s is read as it is meant', async (_, content) => {
    expect(await figuresIn({ 'x.csv': content })).toEqual(await figuresIn({ 'plain.csv': plain }));
  });

  it.each<[string, string, RegExp]>([
    [
      'a second column of values',
      wider('value', '45.9'),
      /“percent” and “value” may both be meant/,
    ],
    ['a second base', wider('n', '900'), /“number_of_responses” and “n” may both/],
    ['a name twice, in another case', wider('PERCENT', '46'), /“percent” and “PERCENT”/],
    ['points between thousands', odd({ base: '1.000' }), /row 3.*“1\.000”.*between thousands/],
    ['spaces between thousands', odd({ base: '69\u00a0985' }), /row 3.*thousands set apart/],
    ['a rounded exponent', odd({ base: '8.9E+02' }), /row 3.*rounded/],
    ['a formula for a text', plain.replace(',46,', ',="46",'), /row 3.*quotation mark must be/],
    ['cells set apart by |', plain.replaceAll(',', '|'), /row 1.*“\|”.*commas/],
    ['a line for Excel', `sep=,\n${plain}`, /row 1.*“sep=”.*delete/],
    [
      'a number with 300,000 spaces',
      odd({ percent: `46${' '.repeat(300_000)}x` }),
      /signs in one cell/,
    ],
    ['a header too long', plain.replace('percent', 'p'.repeat(40_000)), /name of more than/],
    [
      'a day that there is not',
      odd({ wave: '18 - responses from 11 November 2025 to 31 November 2025' }),
      /2025-11-31.*not a date/,
    ],
    [
      'days that may be others',
      odd({ wave: '18 - responses from 11/11/2025 to 03/12/2025' }),
      /row 3, column “wave”: “03\/12\/2025” may be two days: write 2025-12-03 or 2025-03-12/,
    ],
  ])('is refused for %s', async (_, content, why) => {
    expect(await refusal({ 'x.csv': content }, { address })).toMatch(why);
  });

  it('is refused for a day of the options that there is not', async () => {
    const content = records([{ ...ENGLAND_LINE, wave: '30' }, { wave: '30' }], headed({}));
    const days = { from: '2026-09-31', to: '2026-11-04' };
    expect(await refusal({ 'x.csv': content }, { address, ...days })).toMatch(
      /there is no day 2026-09-31/,
    );
  });
});

describe('a file of the GP Patient Survey is refused in words that help', () => {
  const text = readFileSync(join(process.cwd(), 'survey/sources/gpps-2026-ics.csv'), 'utf8');
  const head = text.slice(0, text.indexOf('\n'));
  const shares = (edit: (cell: string) => string): string => {
    const [names = '', ...lines] = text.trim().split('\n');
    const column = names.split(',').indexOf('overallexp.pcteval');
    const cells = (line: string): string[] => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
    const changed = lines.map((line) =>
      cells(line)
        .map((cell, c) => (c === column ? edit(cell) : cell))
        .join(','),
    );
    return [names, ...changed].join('\n');
  };

  it.each<[string, () => string, RegExp]>([
    ['names in capitals', () => text.replace(head, head.toUpperCase()), /row 1.*in capitals/],
    [
      'names without points',
      () => text.replace(head, head.replaceAll('.', '_')),
      /row 1.*R and Stata/,
    ],
    ['percent signs', () => shares((cell) => `${cell}%`), /row 2.*overallexp\.pcteval.*fractions/],
    ['percentages', () => shares((cell) => String(Number(cell) * 100)), /row 2.*not a fraction/],
    ['another number for none', () => shares(() => '-99'), /row 2.*-99 is not a fraction.*-98/],
  ])('%s', async (_, made, why) => {
    expect(await refusal({ 'GPPS_2026_ICS.csv': made() })).toMatch(why);
  });
});
