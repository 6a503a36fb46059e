/** The area's figures and England's, every wave and answer, as CSV and JSON. */
import { countRowsOf } from '../export/count-rows';
import { BYTE_ORDER_MARK, csvOf, csvOfAny } from '../export/csv';
import { jsonOf } from '../export/json';
import { rowsOf, type Row, type RowsInput } from '../export/rows';
import { ENGLAND } from '../model/area';
import { waveOf } from '../model/catalogue';
import type { KitInput } from './types';

export interface Figures {
  readonly csv: string;
  readonly json: string;
}

/** @param address of the view, for the JSON file */
export function figuresOf(input: KitInput, address: string): Figures {
  const rows = rowsInput(input);
  const { code } = input.view.panel;
  const own = (row: Row): boolean => row.area_code === code || row.area_code === ENGLAND;
  const json = jsonOf(rows, address);
  return {
    csv: `${BYTE_ORDER_MARK}${csvOf(rowsOf(rows).filter(own))}`,
    json: `${JSON.stringify({ ...json, rows: json.rows.filter(own) }, null, 2)}\n`,
  };
}

/** GPs, appointments and deprivation of the area and of England, as counted; null where the data have none. */
export function countsOf({ context: { index }, read, view }: KitInput): string | null {
  const file = read('counts', index.counts);
  if (!file) return null;
  const { code } = view.panel;
  const rows = countRowsOf(index, file).filter(
    ({ area_code: of }) => of === code || of === ENGLAND,
  );
  return `${BYTE_ORDER_MARK}${csvOfAny(rows)}`;
}

/** Every single wave, and the period shown where it takes several together. */
function rowsInput({ context }: KitInput): RowsInput {
  const { index, dataset, survey, measure, period } = context;
  const single = measure.coverage.flatMap(({ wave }) => waveOf(survey, wave) ?? []);
  const waves = period.together ? [...single, period] : single;
  return { index, dataset, survey, measure, waves };
}
