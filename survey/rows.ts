import type { AreaCode } from '../src/model/area';
import type { MissingReason } from '../src/model/estimate';
import type { AnswerId, MeasureId, Source, SourceId, SurveyId, WaveId } from '../src/model/survey';

/** Where something stands in a file; rows and columns as a person counts them in a spreadsheet. */
export interface Place {
  readonly file: string;
  readonly sheet?: string;
  /** From 1, the header row included. */
  readonly row?: number;
  /** Name of the column, or its letter where it has no name. */
  readonly column?: string;
}

/** One published figure, whatever file it comes from. Percentages run from 0 to 100. */
export interface FigureRow {
  readonly survey: SurveyId;
  readonly wave: WaveId;
  readonly measure: MeasureId;
  readonly answer: AnswerId;
  /** A board, an NHS region or England. */
  readonly area: AreaCode;
  readonly value: number | null;
  /** Given exactly where `value` is null. */
  readonly missing: MissingReason | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly base: number | null;
  readonly source: SourceId;
  readonly origin: Place;
}

/** What a reader makes of one file. */
export interface Reading {
  readonly rows: readonly FigureRow[];
  readonly sources: readonly Source[];
}

/** The end of an import: why, and where. Nothing has been written when it is thrown. */
export class Refusal extends Error {
  constructor(
    readonly why: string,
    readonly place: Place,
  ) {
    super(`${placeText(place)}: ${why}`);
    this.name = 'Refusal';
  }
}

/** "his.xlsx, sheet “Table 31”, row 7, column “Good (%)”". */
export function placeText(place: Place): string {
  const parts = [place.file];
  if (place.sheet !== undefined) parts.push(`sheet “${place.sheet}”`);
  if (place.row !== undefined) parts.push(`row ${String(place.row)}`);
  if (place.column !== undefined) parts.push(`column “${place.column}”`);
  return parts.join(', ');
}
