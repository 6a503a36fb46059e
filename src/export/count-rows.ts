/** Counts of whole populations as plain rows, the same for CSV and JSON: no interval, no verdict. */
import { geographyOf, shortName } from '../model/catalogue';
import type { Counted, CountedPeriod, CountsFile, CountUnit } from '../model/counts';
import type { IndexFile } from '../model/files';

/** One count. */
export interface CountRow {
  readonly count: string;
  readonly counted: string;
  readonly out_of: string;
  readonly period: string;
  /** First and last day that is counted, ISO dates. */
  readonly from: string;
  readonly to: string;
  readonly boundaries: string;
  readonly area_code: string;
  readonly area: string;
  readonly value: number;
  readonly unit: CountUnit;
  /** Too much of the area is made of districts that it shares. */
  readonly rough: 'yes' | 'no';
  /** We added it up ourselves. */
  readonly calculated: 'yes' | 'no';
  readonly note: string;
  /** Has to stand beside the figure wherever it is shown. */
  readonly caution: string | null;
  readonly source: string;
  readonly publisher: string;
  readonly source_address: string | null;
  readonly licence: string;
}

/** Every count of every area and period, in the file's order. */
export function countRowsOf(index: IndexFile, { counts }: CountsFile): CountRow[] {
  return counts.flatMap((counted) =>
    counted.periods.flatMap((period) =>
      period.areas.map((_, i) => countRow(index, counted, period, i)),
    ),
  );
}

function countRow(index: IndexFile, counted: Counted, period: CountedPeriod, i: number): CountRow {
  const code = period.areas[i] ?? '';
  const { source } = period;
  return {
    count: counted.label,
    counted: counted.counted,
    out_of: counted.outOf,
    period: period.label,
    from: period.from,
    to: period.to,
    boundaries: period.geography,
    area_code: code,
    area: nameIn(index, period, code),
    value: period.value[i] ?? NaN,
    unit: counted.unit,
    rough: period.rough.includes(code) ? 'yes' : 'no',
    calculated: period.calculated.includes(code) ? 'yes' : 'no',
    note: counted.note,
    caution: counted.caution,
    source: source.title,
    publisher: source.publisher,
    source_address: source.address,
    licence: source.licence,
  };
}

function nameIn(index: IndexFile, { geography }: CountedPeriod, code: string): string {
  const areas = geographyOf(index, geography)?.areas ?? [];
  return areas.find((area) => area.code === code)?.short ?? shortName(index, code);
}
