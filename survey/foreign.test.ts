/** Files that people take for ours: each is refused for what it is, before anything else is read. */
import { strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENGLAND_LINE, records } from './testing/his-records';
import { openTrial } from './testing/open-trial';
import type { Content } from './testing/trial';

const { trial, refusal: refused } = openTrial();

const refusal = (name: string, content: Content): Promise<string> =>
  refused({ [name]: content }, { address: 'https://www.ons.gov.uk/' });

const utf16 = (text: string, big: boolean, mark: boolean): Uint8Array => {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
const zipped = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
const hex = (digits: string): Uint8Array => Buffer.from(digits, 'hex');

describe('a file of another kind', () => {
  it.each<[string, string, Content, RegExp]>([
    ['a page in UTF-16', 'x.csv', utf16('<html><body>', false, true), /web page/],
    ['a page saved as .xls', 'x.xls', '<html xmlns:o="urn"><table>', /web page/],
    ['a page after a comment', 'x.csv', '<!-- saved -->\n<html>', /web page/],
    ['an answer in XML', 'x.csv', '<?xml version="1.0"?><Error/>', /this is XML/],
    [
      'an XML spreadsheet',
      'x.xls',
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>',
      /old XML spreadsheet.*\.xlsx/,
    ],
    ['a web archive', 'x.csv', 'MIME-Version: 1.0\n', /web archive/],
    ['JSON with a byte order mark', 'x.csv', '\ufeff [{"wave": 18}]', /this is JSON/],
    ['TopoJSON', 'x.json', '{"type": "Topology"}', /this is JSON with boundaries.*npm run geo/],
    ['GeoJSON', 'x.csv', '{"type":"FeatureCollection"}', /this is JSON with boundaries/],
    ['a text in JSON', 'x.json', '"no figures today"', /this is JSON/],
    ['a refusal by a server', 'x.csv', 'Access Denied\nReference 18', /server’s message/],
    ['a page not found', 'x.csv', '404: Not Found', /server’s message.*download it again/],
    ['a saved message', 'x.csv', 'Return-Path: <a@example.org>\n', /saved message/],
    ['a Stata file', 'x.dta', '<stata_dta><header>', /Stata/],
    ['an SPSS file, compressed', 'x.zsav', '$FL3@(#)', /SPSS/],
    ['a database', 'x.csv', 'SQLite format 3\0', /SQLite/],
    [
      'a flat spreadsheet of OpenDocument',
      'x.fods',
      '<?xml version="1.0"?><office:document m="application/vnd.oasis.opendocument.spreadsheet">',
      /OpenDocument.*\.xlsx/,
    ],
    ['a zip of documents', 'x.zip', zipped('readme.pdf'), /no workbook: it holds readme\.pdf/],
    ['rich text', 'x.csv', '{\\rtf1 figures}', /RTF/],
    ['an old workbook', 'x.xls', hex('d0cf11e0a1b11ae10000'), /\.xls\).*save it as \.xlsx/],
    ['a workbook of Excel 2', 'x.csv', hex('0900040002001000'), /\.xls\).*save it as \.xlsx/],
    ['a workbook of Excel 3', 'x.csv', hex('0902060000001000'), /\.xls\).*save it as \.xlsx/],
    ['a workbook of Excel 4', 'x.csv', hex('0904060000001000'), /\.xls\).*save it as \.xlsx/],
    ['a binary workbook', 'x.xlsb', zipped('xl/workbook.bin'), /\.xlsb.*save it as \.xlsx/],
    ['a spreadsheet of OpenDocument', 'x.csv', zipped('mimetype', 'content.xml'), /\.ods/],
    ['a Word document', 'x.docx', zipped('word/document.xml'), /Word/],
    ['a zip in a zip', 'x.zip', zipped('inner.zip'), /holds inner\.zip: unpack it/],
    [
      'a zip of a folder',
      'x.zip',
      zipped('__MACOSX/._a.xlsx', 'his/a.xlsx'),
      /holds his\/a\.xlsx:/,
    ],
    ['a zip of three files', 'x.zip', zipped('a.csv', 'b.csv', 'c.csv'), /a\.csv and 2 more/],
    ['a zip of nothing', 'x.zip', hex(`504b0506${'00'.repeat(18)}`), /empty zip/],
    ['a gzip archive', 'x.csv', hex('1f8b0800'), /gzip archive: unpack/],
    ['a picture', 'x.csv', hex('89504e470d0a1a0a'), /picture/],
  ])('%s', async (_, name, content, why) => {
    expect(await refusal(name, content)).toMatch(why);
  });

  it.each([
    [false, false],
    [false, true],
    [true, false],
    [true, true],
  ])('text in UTF-16 (big end first: %s, marked: %s)', async (big, mark) => {
    expect(await refusal('x.csv', utf16(records([ENGLAND_LINE]), big, mark))).toMatch(/UTF-16/);
  });
});

describe('another file of the GP Patient Survey', () => {
  it.each<[string, string, string, RegExp]>([
    [
      'of 2022',
      'GPPS_2022_National.csv',
      'distributed,Q1_1,Q1_1pct,Q1base\n1,2,3,4\n',
      /before 2024/,
    ],
    [
      'of 2019 under another name',
      'data.csv',
      'CCG_Code,Q18_12pct,Q28base\nE,1,2\n',
      /before 2024/,
    ],
    [
      'by practice, whatever it holds',
      'GPPS_2026_P.csv',
      'ad_practicecode,x\nE,1\n',
      /by practice/,
    ],
    [
      'by network',
      'GPPS_2027_P.csv',
      'pcn_code,overallexp.pcteval\nE,1\n',
      /row 1.*pcn_code.*network/,
    ],
    [
      'by network, by its name alone',
      'a.csv',
      'ad_pcnname,x.pcteval\nE,1\n',
      /ad_pcnname.*network/,
    ],
    [
      'that is un-weighted',
      'GPPS_2027_un-weighted.csv',
      'ad_icscode,x.pcteval\nE,1\n',
      /unweighted/,
    ],
    [
      'by practice, under a bare name',
      'a.csv',
      'practice,x.pcteval\nE,1\n',
      /practice.*by practice/,
    ],
    ['by network, under a bare name', 'a.csv', 'PCN,x.pcteval\nE,1\n', /PCN.*network/],
    ['by part of a board', 'GPPS_2026_S.csv', 'ad_sicblcode,overallexp.pcteval\nE,1\n', /sub-ICB/],
  ])('%s', async (_, name, content, why) => {
    expect(await refusal(name, content)).toMatch(why);
  });

  it('that is unweighted under the name of a weighted one', async () => {
    const path = join(process.cwd(), 'survey/sources/gpps-2026-national.csv');
    const [header = '', line = ''] = readFileSync(path, 'utf8').trim().split('\n');
    const names = header.split(',');
    const cells = line.split(',');
    const same = cells.map((cell, at) => {
      const people = names.indexOf((names[at] ?? '').replace(/\.(base\w+)w$/, '.$1uw'));
      return /\.base(full|eval)w$/.test(names[at] ?? '') ? (cells[people] ?? '') : cell;
    });
    const file = [header, same.join(',')].join('\n');
    expect(await refusal('GPPS_2027_National.csv', file)).toMatch(/row 2.*unweighted results/);
  });

  it('of a year before the series, whatever its name', async () => {
    const path = join(process.cwd(), 'survey/sources/gpps-2026-national.csv');
    const file = { 'data.csv': readFileSync(path, 'utf8') };
    const days = { from: '2023-01-03', to: '2023-04-03' };
    expect(await trial().of(file, { wave: 'gpps-2023', ...days })).toMatchObject({
      why: expect.stringMatching(/before 2024/) as string,
    });
  });
});
