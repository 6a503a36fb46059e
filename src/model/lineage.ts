/** What became of areas when boundaries changed. Pure look-ups; an unknown code finds nothing. */
import type { AreaCode, GeographyId } from './area';
import type { LineageFile } from './files';

/** An area on the other side of a boundary change. */
export interface Relative {
  readonly code: AreaCode;
  /** Share of the predecessor's land area that the two have in common, 0 to 1. */
  readonly share: number;
  /** Share of the successor's land area that the two have in common, 0 to 1. */
  readonly shareOfSuccessor: number;
  /** For a split: the districts concerned. */
  readonly districts: readonly string[];
}

/** What became of an area of the older geography, largest share first. */
export function successorsOf(lineage: LineageFile, code: AreaCode): readonly Relative[] {
  return lineage.entries.find((entry) => entry.code === code)?.successors ?? [];
}

/** What an area of the newer geography was made from, the largest part of it first. */
export function predecessorsOf(lineage: LineageFile, code: AreaCode): readonly Relative[] {
  return lineage.entries
    .flatMap((entry) =>
      entry.successors
        .filter((successor) => successor.code === code)
        .map((successor) => ({ ...successor, code: entry.code })),
    )
    .sort((a, b) => b.shareOfSuccessor - a.shareOfSuccessor);
}

/** The areas that stand for `code` in another geography, best first. */
export function followTo(
  lineage: LineageFile,
  code: AreaCode,
  geography: GeographyId,
): readonly Relative[] {
  if (geography === lineage.to) return successorsOf(lineage, code);
  if (geography === lineage.from) return predecessorsOf(lineage, code);
  return [];
}

/** Codes that two areas had until April 2023: the same ground and name under another code. */
const RECODED: Readonly<Record<AreaCode, AreaCode>> = {
  E54000052: 'E54000063', // Surrey Heartlands
  E54000053: 'E54000064', // Sussex
};

/** The code of 2023 for a code of 2022; any other code as it is. */
export function todaysCode(code: AreaCode): AreaCode {
  return Object.hasOwn(RECODED, code) ? (RECODED[code] ?? code) : code;
}

/** True if the area stayed as it was, so that its series runs through. */
export function seriesKept(lineage: LineageFile, code: AreaCode): boolean {
  return lineage.entries.some((entry) => entry.code === code && entry.fate === 'unchanged');
}
