/** Counts of whole populations as plain rows, the same for CSV and JSON: no interval, no verdict. */
import type { AreaCode } from '../model/area';
import { geographyOf, shortName } from '../model/catalogue';
import type { Counted, CountedPeriod, CountsFile, CountUnit } from '../model/counts';
import type { IndexFile } from '../model/files';
import { rowBy, type Column, type RowOf } from './columns';

interface Told {
  readonly index: IndexFile;
  readonly counted: Counted;
  readonly period: CountedPeriod;
  readonly code: AreaCode;
  readonly value: number;
}

/** Every column, in its order: a new one is an entry here (then `npm run made`). */
export const COUNT_COLUMNS = [
  { name: 'count', about: 'what is counted, in short', of: ({ counted }) => counted.label },
  { name: 'counted', about: 'what is counted', of: ({ counted }) => counted.counted },
  { name: 'out_of', about: 'and out of what', of: ({ counted }) => counted.outOf },
  { name: 'period', about: 'the month, quarter or year', of: ({ period }) => period.label },
  { name: 'from', about: 'its first day, as an ISO date', of: ({ period }) => period.from },
  { name: 'to', about: 'its last day, as an ISO date', of: ({ period }) => period.to },
  { name: 'boundaries', about: 'the set of areas', of: ({ period }) => period.geography },
  { name: 'area_code', about: 'the area’s ONS code', of: ({ code }): AreaCode => code },
  {
    name: 'area',
    about: 'its name: England or an NHS area',
    of: ({ index, period, code }) => nameIn(index, period, code),
  },
  { name: 'value', about: 'the number', of: ({ value }) => value },
  { name: 'unit', about: 'its unit', of: ({ counted }): CountUnit => counted.unit },
  {
    name: 'rough',
    about: '`yes` where too much of the area is made of districts that it shares',
    of: ({ period, code }) => yesOrNo(period.rough.includes(code)),
  },
  {
    name: 'calculated',
    about: '`yes` where we added it up ourselves',
    of: ({ period, code }) => yesOrNo(period.calculated.includes(code)),
  },
  { name: 'note', about: 'how it was counted', of: ({ counted }) => counted.note },
  {
    name: 'caution',
    about: 'what has to stand beside the figure wherever it is shown',
    of: ({ counted }) => counted.caution,
  },
  { name: 'source', about: 'the publication', of: ({ period }) => period.source.title },
  { name: 'publisher', about: 'who published it', of: ({ period }) => period.source.publisher },
  { name: 'source_address', about: 'where', of: ({ period }) => period.source.address },
  { name: 'licence', about: 'the licence it is under', of: ({ period }) => period.source.licence },
] as const satisfies readonly Column<Told>[];

/** One count. */
export type CountRow = RowOf<typeof COUNT_COLUMNS>;

/** Every count of every area and period, in the file's order. */
export function countRowsOf(index: IndexFile, { counts }: CountsFile): CountRow[] {
  return counts.flatMap((counted) =>
    counted.periods.flatMap((period) =>
      period.areas.map((_, i) => countRow(index, counted, period, i)),
    ),
  );
}

function countRow(index: IndexFile, counted: Counted, period: CountedPeriod, i: number): CountRow {
  const [code, value] = [period.areas[i] ?? '', period.value[i] ?? NaN];
  return rowBy(COUNT_COLUMNS, { index, counted, period, code, value });
}

function yesOrNo(is: boolean): 'yes' | 'no' {
  return is ? 'yes' : 'no';
}

function nameIn(index: IndexFile, { geography }: CountedPeriod, code: string): string {
  const areas = geographyOf(index, geography)?.areas ?? [];
  return areas.find((area) => area.code === code)?.short ?? shortName(index, code);
}
