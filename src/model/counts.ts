/** Counts of whole populations: they have no interval, so they are never tested, ranked or judged. */
import { ENGLAND, type AreaCode, type GeographyId } from './area';
import type { CountUnit } from './estimate';
import type { Source } from './survey';

export type { CountUnit };

/** One period of a count on one set of boundaries. */
export interface CountedPeriod {
  readonly id: string;
  /** e.g. "April 2024 to March 2025". */
  readonly label: string;
  /** First and last day that is counted, ISO dates. */
  readonly from: string;
  readonly to: string;
  readonly geography: GeographyId;
  readonly source: Source;
  readonly areas: readonly AreaCode[];
  /** In the count's unit, parallel to `areas`. */
  readonly value: readonly number[];
  /** Areas whose value is rough, because too much of them is made of districts that they share. */
  readonly rough: readonly AreaCode[];
  /** Areas whose value we added up ourselves. */
  readonly calculated: readonly AreaCode[];
}

export interface Counted {
  readonly id: string;
  readonly label: string;
  /** What is counted, as a sentence without its full stop. */
  readonly counted: string;
  /** Of what it is a share, or to what it is a rate. */
  readonly outOf: string;
  readonly unit: CountUnit;
  readonly note: string;
  /** A sentence that has to stand beside the figure wherever it is shown, or null. */
  readonly caution: string | null;
  /** Oldest boundaries first. */
  readonly periods: readonly CountedPeriod[];
}

/** `data/counts.<hash>.json` */
export interface CountsFile {
  readonly counts: readonly Counted[];
}

/** The value of an area in a period; null where it has none. */
export function countIn({ areas, value }: CountedPeriod, area: AreaCode): number | null {
  const at = areas.indexOf(area);
  return at < 0 ? null : (value[at] ?? null);
}

/** England in the same days; a file of one set of boundaries may lack what that of another has. */
export function englandIn({ periods }: Counted, { from, to }: CountedPeriod): number | null {
  const same = periods.filter((each) => each.from === from && each.to === to);
  const known = same.map((each) => countIn(each, ENGLAND)).filter((value) => value !== null);
  return known[0] ?? null;
}
