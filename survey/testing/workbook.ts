import { strToU8, zipSync, type Zippable } from 'fflate';
import { letters } from '../read/workbook/sheet';

export type CellValue =
  string | number | { readonly formula: string; readonly saved?: number } | null;

export interface MadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly hidden?: boolean;
  readonly merged?: readonly string[];
}

/** A small workbook as spreadsheet programs write them, with texts shared or in the cell. */
export function makeWorkbook(sheets: readonly MadeSheet[], inline = false): Uint8Array {
  return zipSync(workbookParts(sheets, inline));
}

export function workbookParts(sheets: readonly MadeSheet[], inline = false): Zippable {
  const strings: string[] = [];
  const parts: Zippable = {
    '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types/>'),
    'xl/workbook.xml': strToU8(workbookXml(sheets)),
    'xl/_rels/workbook.xml.rels': strToU8(relations(sheets)),
  };
  sheets.forEach((sheet, i) => {
    parts[`xl/worksheets/sheet${String(i + 1)}.xml`] = strToU8(sheetXml(sheet, strings, inline));
  });
  const items = strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  parts['xl/sharedStrings.xml'] = strToU8(`<sst>${items.join('')}</sst>`);
  return parts;
}

function workbookXml(sheets: readonly MadeSheet[]): string {
  const items = sheets.map(({ name, hidden }, i) => {
    const state = hidden === true ? ' state="hidden"' : '';
    return `<sheet name="${escaped(name)}" sheetId="${String(i + 1)}"${state} r:id="rId${String(i + 1)}"/>`;
  });
  return `<?xml version="1.0"?><workbook xmlns:r="urn:r"><sheets>${items.join('')}</sheets></workbook>`;
}

function relations(sheets: readonly MadeSheet[]): string {
  const items = sheets.map(
    (_, i) =>
      `<Relationship Id="rId${String(i + 1)}" Target="worksheets/sheet${String(i + 1)}.xml"/>`,
  );
  return `<Relationships>${items.join('')}</Relationships>`;
}

function sheetXml(sheet: MadeSheet, strings: string[], inline: boolean): string {
  const rows = sheet.rows.map((cells, r) => {
    const made = cells.map((cell, c) =>
      cellXml(cell, `${letters(c + 1)}${String(r + 1)}`, strings, inline),
    );
    return `<row r="${String(r + 1)}">${made.join('')}</row>`;
  });
  const merged = (sheet.merged ?? []).map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<?xml version="1.0"?><worksheet><sheetData>${rows.join('')}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`;
}

function cellXml(cell: CellValue, ref: string, strings: string[], inline: boolean): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${ref}"><v>${String(cell)}</v></c>`;
  if (typeof cell === 'object') {
    const saved = cell.saved === undefined ? '' : `<v>${String(cell.saved)}</v>`;
    return `<c r="${ref}"><f>${escaped(cell.formula)}</f>${saved}</c>`;
  }
  if (inline) return `<c r="${ref}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  strings.push(cell);
  return `<c r="${ref}" t="s"><v>${String(strings.length - 1)}</v></c>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
