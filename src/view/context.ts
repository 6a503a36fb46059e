/** What a view is made from: the resolved selection, and the files that were loaded for it. */
import type { Area, Geography } from '../model/area';
import type { Bin } from '../model/bins';
import { firstFile } from '../model/catalogue';
import type { Read } from '../model/contents';
import type { Dataset } from '../model/dataset';
import type { IndexFile, LineageFile, RanksFile } from '../model/files';
import type { ColourMode, Confidence, Show, ViewKind } from '../model/selection';
import type { Answer, Measure, Survey, Wave } from '../model/survey';
import type { Notice } from './types';

/** The selection after looking it up: every id has become the object it names. */
export interface Resolution {
  readonly index: IndexFile;
  readonly survey: Survey;
  readonly measure: Measure;
  readonly answer: Answer;
  /** The colour classes of the answer, the same in every wave. */
  readonly bins: readonly Bin[];
  /** One wave, or several taken together. */
  readonly period: Wave;
  readonly geography: Geography;
  /** The earlier period that changes are counted from; null where there is none to compare with. */
  readonly since: Wave | null;
  /** The chosen area; null where none is chosen. */
  readonly area: Area | null;
  readonly compare: readonly Area[];
  readonly colour: ColourMode;
  readonly confidence: Confidence;
  readonly view: ViewKind;
  readonly show: Show;
  /** What the address asked for and could not have. */
  readonly notices: readonly Notice[];
}

/** The resolved selection with the figures for it. */
export interface ViewContext extends Resolution {
  /** Of the resolved measure. */
  readonly dataset: Dataset;
  readonly lineage: LineageFile | null;
  readonly ranks: RanksFile | null;
}

/** The context of a resolution once its figures have been read; null before. */
export function contextOf(resolution: Resolution, read: Read): ViewContext | null {
  const { index, measure } = resolution;
  const dataset = read('measure', measure.file) ?? read('measure', firstFile(resolution));
  if (!dataset) return null;
  const [lineage, ranks] = [read('lineage', index.lineage), read('ranks', measure.ranks)];
  return { ...resolution, dataset, lineage, ranks };
}
