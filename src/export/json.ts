import { rowsOf, type Row, type RowsInput } from './rows';

/** What the JSON file holds beside the rows. */
export interface JsonFile {
  readonly survey: string;
  readonly measure: string;
  readonly question: string;
  readonly asked_of: string;
  readonly note: string | null;
  readonly attribution: string;
  readonly licence: string;
  /** Version of the data; `version=` in the address keeps an embed to it. */
  readonly version: string;
  /** Where this was taken from; null where the page has no address. */
  readonly address: string | null;
  readonly rows: readonly Row[];
}

/** @param address the page's address, or null */
export function jsonOf(input: RowsInput, address: string | null): JsonFile {
  const { survey, measure, index } = input;
  return {
    survey: survey.name,
    measure: measure.label,
    question: measure.question,
    asked_of: measure.askedOf,
    note: measure.note,
    attribution: survey.attribution,
    licence: survey.licence,
    version: index.version,
    address,
    rows: rowsOf(input),
  };
}
