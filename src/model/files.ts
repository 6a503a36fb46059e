/** The shapes of the files under `data/` and `geo/`; `public/data/schema/*.json` say the same in JSON Schema. */
import type { AreaCode, Geography, GeographyId, Region } from './area';
import type { CountUnit, MissingReason, Rule, Withheld } from './estimate';
import type {
  AnswerId,
  Measure,
  MeasureId,
  Source,
  Survey,
  SurveyId,
  Wave,
  WaveId,
} from './survey';

/** `data/index.json` */
export interface IndexFile {
  /** Hash of everything the index refers to; `version=` in the address pins an embed to it. */
  readonly version: string;
  /** Day of the newest figures in it, ISO date. */
  readonly updated: string;
  readonly surveys: readonly Survey[];
  readonly geographies: readonly Geography[];
  readonly regions: readonly Region[];
  readonly sources: readonly Source[];
  /** Path of `geo/lineage.json`. */
  readonly lineage: string;
  /** Path of the look-up behind "Find your area". */
  readonly find: string;
  /** Path of the counts of whole populations; older versions have none. */
  readonly counts?: string;
}

/** The figures of one answer in one block; each list is parallel to the block's `areas`. */
export interface Column {
  readonly value: readonly (number | null)[];
  /** Absent when the source gives no interval for this answer. */
  readonly lower?: readonly (number | null)[];
  readonly upper?: readonly (number | null)[];
  /** A reason for every null in `value`. */
  readonly missing?: Readonly<Record<AreaCode, MissingReason>>;
  /** The rule that the limits were calculated by; absent where they are as published. */
  readonly calculated?: Rule;
  /** Why limits are withheld, for all areas of the column. */
  readonly withheld?: Withheld;
  /** Of counts that are no percentages. */
  readonly unit?: CountUnit;
  /** Areas whose count is rough; absent where there are none. */
  readonly rough?: readonly AreaCode[];
}

/** Figures of one wave, or of several taken together, from one source. A wave may have several blocks (official and reported). */
export interface Block {
  readonly wave: WaveId;
  readonly source: string;
  readonly areas: readonly AreaCode[];
  readonly base: readonly (number | null)[];
  /**
   * Questionnaires of the whole survey in each area, sent out and come back; absent where they are
   * not published.
   */
  readonly response?: {
    readonly sent: readonly (number | null)[];
    readonly received: readonly (number | null)[];
  };
  readonly answers: Readonly<Record<AnswerId, Column>>;
  /** The rule that all its figures were calculated by; absent where they are as published. */
  readonly calculated?: Rule;
}

/** A change to a figure after it was published here, or one its publisher made. */
export interface Correction {
  /** ISO date. */
  readonly date: string;
  readonly wave: WaveId;
  readonly what: string;
  readonly why: string;
  readonly changes: readonly {
    readonly area: AreaCode;
    readonly answer: AnswerId;
    readonly field: 'value' | 'lower' | 'upper' | 'base';
    readonly old: number | null;
    readonly new: number | null;
  }[];
}

/** `data/<survey>/<measure>.<hash>.json`: every wave of one measure, areas and England. */
export interface MeasureFile {
  readonly survey: SurveyId;
  readonly measure: MeasureId;
  readonly blocks: readonly Block[];
  readonly corrections: readonly Correction[];
}

/** `data/<survey>/more.<hash>.json`: measures listed after those of the index. */
export interface MoreFile {
  readonly survey: SurveyId;
  readonly measures: readonly Measure[];
  /** Periods and sources that the index does not have either; absent where it has them all. */
  readonly waves?: readonly Wave[];
  readonly sources?: readonly Source[];
}

/** `data/<survey>/regions.<hash>.json`: NHS regions, of every measure that is published for them. */
export interface RegionsFile {
  readonly survey: SurveyId;
  readonly measures: readonly Pick<MeasureFile, 'measure' | 'blocks'>[];
}

/** `data/<survey>/<measure>.ranks.<hash>.json`: 95% rank intervals, 1 = largest share. */
export interface RanksFile {
  readonly survey: SurveyId;
  readonly measure: MeasureId;
  readonly draws: number;
  readonly seed: number;
  readonly waves: readonly {
    readonly wave: WaveId;
    readonly areas: readonly AreaCode[];
    readonly answers: Readonly<
      Record<AnswerId, { readonly low: readonly number[]; readonly high: readonly number[] }>
    >;
  }[];
}

/** `geo/lineage.json` */
export interface LineageFile {
  readonly from: GeographyId;
  readonly to: GeographyId;
  /** Day the new boundaries came into force, ISO date. */
  readonly date: string;
  /** One entry for each area of `from`. */
  readonly entries: readonly LineageEntry[];
  /** Areas of `to` that are the exact sum of whole areas of `from` and may be combined, e.g. West and North London. */
  readonly unions: readonly { readonly code: AreaCode; readonly of: readonly AreaCode[] }[];
}

export interface LineageEntry {
  readonly code: AreaCode;
  /** `unchanged`: same code and area; `enlarged`: whole, in a larger area of the same name; `merged`: whole, in a larger area; `split`. */
  readonly fate: 'unchanged' | 'enlarged' | 'merged' | 'split';
  /** Largest share first. */
  readonly successors: readonly {
    readonly code: AreaCode;
    /** Share of the predecessor's land area, 0 to 1. */
    readonly share: number;
    /** Share of the successor's land area that it makes up, 0 to 1. */
    readonly shareOfSuccessor: number;
    /** For a split: the local authority districts concerned ("Colchester", "part of Hart"). */
    readonly districts: readonly string[];
  }[];
}

/** What each feature of `geo/<geography>.topo.json`, object `areas`, carries. Coordinates are map units, y downwards. */
export interface AreaProperties {
  readonly code: AreaCode;
  readonly name: string;
  readonly short: string;
  readonly region: AreaCode;
  /** A point well inside, for a label, in map units. */
  readonly label: readonly [number, number];
  /** Column and row of the area's hexagon ("odd-r" offset: odd rows are shifted right by half a hexagon). */
  readonly hex: readonly [number, number];
}

/** Pairs of an area (its place in `areas[geography]`) and its share in percent, largest share first. */
export type Parts = readonly number[];

/**
 * `geo/find.json`: the look-up behind "Find your area". Areas are given by their place in
 * `areas[geography]`, so that the file stays small. Where a row has two columns of areas, they stand
 * in the order of `geographies`.
 */
export interface FindFile {
  readonly attribution: readonly string[];
  readonly stamp: {
    readonly command: string;
    /** SHA-256 of every input, by file name. */
    readonly inputs: Readonly<Record<string, string>>;
  };
  readonly geographies: readonly [GeographyId, GeographyId];
  readonly areas: Readonly<Record<GeographyId, readonly AreaCode[]>>;
  /** Local authority districts and unitaries: name, and in each geography the areas they lie in. */
  readonly councils: readonly (readonly [string, Parts, Parts])[];
  /** Counties and other larger names people use, as far as they are not the name of a council. */
  readonly counties: readonly (readonly [string, Parts, Parts])[];
  /** Towns, largest first: name, place in `councils`, area in each geography. */
  readonly towns: readonly (readonly [string, number, number, number])[];
  /**
   * Postcode districts in England. Shares are of the whole district's land, so that a sum well under
   * 100 means that part of it lies outside England.
   */
  readonly outcodes: Readonly<Record<string, readonly [Parts, Parts]>>;
  /** What is known to lie outside England: postcode areas ("AB") or single districts ("CH5"), and names. */
  readonly outside: { readonly postcodes: readonly string[]; readonly names: readonly string[] };
}
