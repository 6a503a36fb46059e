import { parse } from 'csv-parse/sync';
import type { Point } from '../../src/model/shape';
import { OUTCODES } from '../sources';
import { inBritain } from './validate';

/** A postcode district, as far as it is known: its centre in map units. */
export interface Outcode {
  readonly code: string;
  readonly at: Point;
}

const FORM = /^[A-Z]{1,2}\d[A-Z\d]?$/;

/** Rows "outcode,latitude,longitude". Throws on a row that is no British postcode district. */
export function outcodesIn(text: string): Outcode[] {
  const rows = parse<Record<string, string>>(text, { columns: true, skip_empty_lines: true });
  return rows.map(({ outcode = '', latitude = '', longitude = '' }) => {
    if (!FORM.test(outcode)) throw new Error(`${OUTCODES}: "${outcode}" is no postcode district`);
    const at = inBritain(numberIn(longitude), numberIn(latitude));
    if (!at) {
      const place = `${longitude}, ${latitude}`;
      throw new Error(`${OUTCODES}: ${outcode} lies at ${place}: no place in Britain`);
    }
    return { code: outcode, at };
  });
}

function numberIn(text: string): number {
  return text.trim() === '' ? NaN : Number(text);
}
