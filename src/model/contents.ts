/** The kinds of files that a view is made from, and what each is once it has been read. */
import type { CountsFile } from './counts';
import type { Dataset } from './dataset';
import type { FindFile, LineageFile, MoreFile, RanksFile, RegionsFile } from './files';
import type { Shapes } from './shape';

export interface Contents {
  readonly measure: Dataset;
  readonly shapes: Shapes;
  readonly ranks: RanksFile;
  readonly lineage: LineageFile;
  readonly find: FindFile;
  readonly counts: CountsFile;
  readonly regions: RegionsFile;
  readonly more: MoreFile;
}

export type FileKind = keyof Contents;

/** A file by what it is and where: `{ kind: 'measure', path: 'data/his/gp-overall.736b92c1.json' }`. */
export interface PlannedFile {
  readonly kind: FileKind;
  /** Relative to the page. */
  readonly path: string;
}

/** Gives what has been read of a file; null while there is nothing. */
export type Read = <K extends FileKind>(
  kind: K,
  path: string | null | undefined,
) => Contents[K] | null;
