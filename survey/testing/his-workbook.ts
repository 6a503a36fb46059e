import type { FigureRow } from '../rows';
import { HIS } from '../catalogue/his';
import { groupBy } from '../build/blocks';
import type { AreaNames } from '../geography';
import type { CellValue, MadeSheet } from './workbook';

export interface WorkbookWords {
  readonly wave: string;
  readonly fieldwork: string;
  readonly icb: string;
}

export const WORDS: WorkbookWords = {
  wave: 'Wave 29',
  fieldwork: '15 September to 7 October 2026',
  icb: 'Integrated Care Board (ICB)',
};

/** Sheets laid out as the ONS lays out its workbook, with the figures given. */
export function hisSheets(
  rows: readonly FigureRow[],
  names: AreaNames,
  words: WorkbookWords = WORDS,
): MadeSheet[] {
  const tables = [...groupBy(rows, (row) => row.measure).values()];
  return [
    cover(words),
    {
      name: 'Contents',
      rows: [['Table of contents'], ['This worksheet contains one table.'], ['Table 1 to 60']],
    },
    {
      name: 'Notes',
      rows: [['Notes'], ['[c]', 'suppressed for confidentiality'], ['[note 1]', 'Weighted.']],
    },
    ...tables.map((table, i) => tableSheet(table, `Table ${String(31 + i)}`, names, words)),
  ];
}

/** Changes the rows of a table's sheet. */
export type TableEdit = (rows: CellValue[][]) => CellValue[][];

/** The sheets with the rows of their tables changed. */
export function withTables(sheets: readonly MadeSheet[], edit: TableEdit): MadeSheet[] {
  return sheets.map((sheet) =>
    sheet.name.startsWith('Table ')
      ? { ...sheet, rows: edit(sheet.rows.map((row) => [...row])) }
      : sheet,
  );
}

function cover(words: WorkbookWords): MadeSheet {
  return {
    name: 'Cover sheet',
    rows: [
      ['Experiences of NHS healthcare services in England'],
      [`Data for ${words.wave} were collected ${words.fieldwork}`],
      ['Contact: health.studies@example.org'],
    ],
  };
}

function tableSheet(
  rows: readonly FigureRow[],
  name: string,
  names: AreaNames,
  words: WorkbookWords,
): MadeSheet {
  const measure = HIS.measures.find((item) => item.id === rows[0]?.measure);
  const answers =
    measure?.answers.filter((answer) => rows.some((row) => row.answer === answer.id)) ?? [];
  const header = answers.flatMap((answer) => {
    const word = answer.words[0] ?? '';
    return [`${word} (%)`, `${word} (LCL)`, `${word} (UCL)`];
  });
  const byArea = groupBy(rows, (row) => row.area);
  const line = (category: string, label: string, area: string): CellValue[] => {
    const own = byArea.get(area) ?? [];
    const cells = answers.flatMap((answer) => {
      const row = own.find((item) => item.answer === answer.id);
      return [row?.value ?? '[c]', row?.lower ?? '[c]', row?.upper ?? '[c]'];
    });
    return [category, label, (own[0]?.base ?? 0).toLocaleString('en-GB'), ...cells];
  };
  const boards = names.areas.geographies
    .flatMap((item) => item.areas)
    .filter(
      (area, i, all) =>
        byArea.has(area.code) && all.findIndex((other) => other.code === area.code) === i,
    );
  return {
    name,
    rows: [
      [`${name} | ${measure?.question ?? ''} Percentage of adults, England`],
      [`England, ${words.wave}`],
      ['This worksheet contains one table. [note 1]'],
      ['Demographic category', 'Demographic breakdown', 'Number of responses', ...header],
      line('All', 'All', 'E92000001'),
      ['Sex', 'Female', '100', ...header.map(() => '[u]')],
      ...boards.map((area) => line(words.icb, area.name, area.code)),
    ],
  };
}
