import type { Source } from '../../src/model/survey';
import type { FigureRow } from '../rows';

const COLUMNS = [
  'survey',
  'wave',
  'measure',
  'answer',
  'area_code',
  'percent',
  'n',
  'lcl',
  'ucl',
  'missing',
  'source',
  'source_url',
  'reliability',
  'note',
] as const;

/**
 * Figures as a tidy CSV (`survey/README.md`), in a fixed order. Rows of the file's own source leave
 * the source columns empty: `sources.json` describes it.
 */
export function tidyCsv(rows: readonly FigureRow[], sources: readonly Source[]): string {
  const response = rows.some((row) => row.response !== undefined);
  const lines = rows.map((row) => {
    const source = sources.find((item) => item.id === row.source);
    return [
      row.survey,
      row.wave,
      row.measure,
      row.answer,
      row.area,
      row.value,
      row.base,
      row.lower,
      row.upper,
      row.missing,
      source?.title,
      source?.address,
      source?.reliability,
      source?.note,
      ...(response ? [row.response?.sent, row.response?.received] : []),
    ];
  });
  const header = response ? [...COLUMNS, 'distributed', 'received'] : COLUMNS;
  return `${[header, ...lines].map((cells) => cells.map(cellText).join(',')).join('\n')}\n`;
}

function cellText(cell: string | number | null | undefined): string {
  const text = cell === null || cell === undefined ? '' : String(cell);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
