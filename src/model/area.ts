/** ONS code of an area, e.g. `E54000058` (an NHS area), `E40000003` (an NHS region) or `E92000001` (England). */
export type AreaCode = string;

/** Id of a set of boundaries: `icb-2023` (42 areas) or `icb-2026` (36 areas). */
export type GeographyId = string;

export const ENGLAND: AreaCode = 'E92000001';
export const ENGLAND_NAME = 'England';

/** The area of one Integrated Care Board, as it is in one set of boundaries. */
export interface Area {
  readonly code: AreaCode;
  /** Official name, e.g. "NHS Kent and Medway Integrated Care Board". */
  readonly name: string;
  /** Name readers use, e.g. "Kent and Medway". */
  readonly short: string;
  /** Code of the NHS England region it lies in. */
  readonly region: AreaCode;
}

/** England as an area: it has no outline of its own and no region. */
export const ENGLAND_AREA: Area = {
  code: ENGLAND,
  name: ENGLAND_NAME,
  short: ENGLAND_NAME,
  region: '',
};

export interface Region {
  readonly code: AreaCode;
  readonly name: string;
}

/** One set of boundaries with all its areas, and the file that draws them. */
export interface Geography {
  readonly id: GeographyId;
  /** e.g. "36 NHS areas from April 2026". */
  readonly title: string;
  /** First day these boundaries were in force, ISO date. */
  readonly since: string;
  readonly areas: readonly Area[];
  /** Path of the TopoJSON, relative to the page. */
  readonly file: string;
}
