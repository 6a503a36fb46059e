import { Refusal } from '../rows';
import { shortened } from './number';

/** Kinds of files that people download or save in place of the right one, by how their text begins. */
const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/^\{\\rtf/, 'a text document (RTF): use the CSV or .xlsx file'],
  [/^\s*<\?xml[^]{0,400}progid="Excel/i, 'an old XML spreadsheet: save it as .xlsx'],
  [/^\s*<stata_dta/i, 'a Stata file (.dta): save it as CSV'],
  [
    /^\s*<\?xml[^]{0,400}opendocument\.spreadsheet/i,
    'an OpenDocument spreadsheet: save it as .xlsx',
  ],
  [/^\s*<\?xml/i, 'XML, not a file of figures: download the CSV or .xlsx file'],
  [/^\s*</, 'a web page, not a file of figures: download the file itself again'],
  [
    /^\s*\{\s*"type"\s*:\s*"(?:FeatureCollection|Feature|Topology)"/,
    'JSON with boundaries, not figures: they belong to npm run geo (geo/README.md)',
  ],
  [
    /^\s*(?:[[{]|"(?:[^"\\\n]|\\.)*"\s*$)/,
    'JSON, not a file of figures that we read: use the CSV or .xlsx file',
  ],
  [
    /^(?:mime-version|from|date|content-type|return-path|received):/i,
    'a saved message or web archive: use the file itself',
  ],
  [
    /^\s*(?:(?:error\s*)?[45]\d\d\b[ :-]|access denied|forbidden|not found|unauthorized|request (?:rejected|blocked))[^,\n]*(?:\n|$)/i,
    'a server’s message in place of the file: download it again in a browser',
  ],
  [/^%PDF/, 'a PDF: use the CSV or .xlsx file'],
  [
    /^version https:\/\/git-lfs/,
    'a pointer to a file kept elsewhere (Git LFS): fetch the file itself',
  ],
];

/** The same, by their first bytes in hexadecimal digits. */
const BYTES: readonly (readonly [string, string])[] = [
  ['d0cf11e0', 'an old Excel workbook (.xls) or a locked one: save it as .xlsx'],
  ['0908', 'a very old Excel workbook (.xls): save it as .xlsx'],
  ['09000400', 'a very old Excel workbook (.xls): save it as .xlsx'],
  ['09020600', 'a very old Excel workbook (.xls): save it as .xlsx'],
  ['09040600', 'a very old Excel workbook (.xls): save it as .xlsx'],
  ['504b0506', 'an empty zip archive: download it again'],
  ['1f8b', 'a gzip archive: unpack it first'],
  ['377abcaf', 'a 7-Zip archive: unpack it first'],
  ['52617221', 'a RAR archive: unpack it first'],
  ['425a68', 'a bzip2 archive: unpack it first'],
  ['fd377a58', 'an xz archive: unpack it first'],
  ['28b52ffd', 'a zstd archive: unpack it first'],
  ['50415231', 'a Parquet file: save it as CSV'],
  ['53514c69746520666f726d61742033', 'a database (SQLite): export the table as CSV'],
  ['46454131', 'a Feather file: save it as CSV'],
  ['4152524f5731', 'an Arrow file: save it as CSV'],
  ['24464c33', 'an SPSS file (.zsav): save it as CSV'],
  ['24464c32', 'an SPSS file (.sav): save it as CSV'],
  ['89504e47', 'a picture: use the CSV or .xlsx file'],
  ['ffd8ff', 'a picture: use the CSV or .xlsx file'],
  ['47494638', 'a picture: use the CSV or .xlsx file'],
];

/** Where a tape archive names itself. */
const TAR = { at: 257, name: 'ustar' } as const;

/** @throws Refusal saying what the file is, if it is none that we read */
export function refuseForeign(head: Buffer, file: string): void {
  const what = foreignBytes(head) ?? foreignText(textIn(head));
  if (what !== null) throw new Refusal(`this is ${what}`, { file });
}

function foreignBytes(head: Buffer): string | null {
  const bytes = head.toString('hex');
  if (head.toString('latin1', TAR.at, TAR.at + TAR.name.length) === TAR.name) {
    return 'a tar archive: unpack it first';
  }
  return BYTES.find(([start]) => bytes.startsWith(start))?.[1] ?? null;
}

function foreignText(text: string): string | null {
  return TEXTS.find(([start]) => start.test(text))?.[1] ?? null;
}

/** The beginning as text, whatever its encoding: a web page in UTF-16 is a web page. */
function textIn(head: Buffer): string {
  return head
    .toString('latin1')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .replaceAll('\0', '');
}

/** Zip archives by the parts they have. */
const ARCHIVES: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.bin$/, 'a binary Excel workbook (.xlsb): save it as .xlsx'],
  [/^word\//, 'a Word document: use the CSV or .xlsx file'],
  [/^ppt\//, 'a presentation: use the CSV or .xlsx file'],
  [/^Index\/Document\.iwa$|^Index\.zip$/, 'a Numbers spreadsheet: export it as .xlsx'],
  [/^content\.xml$|^mimetype$/, 'an OpenDocument spreadsheet (.ods): save it as .xlsx'],
  [
    /^\[Content_Types\]\.xml$/,
    'an Office file packed in an unusual way: open it in a spreadsheet program and save it as .xlsx',
  ],
];

/** What people pack: not the hidden files that macOS adds. */
const PACKED =
  /^(?!__MACOSX\/)(?:.*\/)?[^/.][^/]*\.(?:csv|tsv|txt|xlsx|xlsm|xls|ods|json|zip|geojson)$/i;

/** The refusal of a zip archive that is no workbook. */
export function foreignArchive(parts: readonly string[], file: string): Refusal {
  const what = ARCHIVES.find(([part]) => parts.some((name) => part.test(name)))?.[1];
  if (what !== undefined) return new Refusal(`this is ${what}`, { file });
  const packed = parts.filter((name) => PACKED.test(name));
  const [first] = packed;
  if (first === undefined) {
    const inside = parts.find((name) => !name.endsWith('/')) ?? 'nothing';
    const why = `a zip archive, but no workbook: it holds ${shortened(inside)}`;
    return new Refusal(`${why}; use the CSV or .xlsx file`, { file });
  }
  const others = packed.length === 1 ? '' : ` and ${String(packed.length - 1)} more`;
  const why = `this is a zip archive that holds ${first}${others}: unpack it first`;
  return new Refusal(why, { file });
}
