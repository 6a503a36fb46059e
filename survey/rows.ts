import type { AreaCode, GeographyId } from '../src/model/area';
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

/** Questionnaires of one area: how many went out, above 0, and how many of them came back. */
export interface Response {
  readonly sent: number;
  readonly received: number;
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
  /** Of the whole survey in the area, not of the question; absent where it is not published. */
  readonly response?: Response;
  readonly source: SourceId;
  readonly origin: Place;
}

/** A wave as a file names it; what it does not say is null. */
export interface WaveSeen {
  readonly id: WaveId;
  readonly survey: SurveyId;
  readonly from: string | null;
  readonly to: string | null;
  readonly geography: GeographyId;
}

/** Something a person should look at; it does not stop the import. */
export interface Note {
  readonly kind:
    'skipped' | 'unknown' | 'marked' | 'scaled' | 'arithmetic' | 'decoded' | 'exchanged';
  readonly text: string;
  readonly place: Place;
}

/** What a reader makes of one file. */
export interface Reading {
  readonly rows: readonly FigureRow[];
  /** Sources that rows name for themselves (news reports). */
  readonly sources: readonly Source[];
  readonly waves: readonly WaveSeen[];
  readonly notes: readonly Note[];
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

/** Two rows with equal keys speak of the same figure. */
export function figureKey(row: FigureRow): string {
  return [row.survey, row.measure, row.wave, row.area, row.answer].join(' ');
}
