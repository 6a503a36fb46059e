/** The one place that knows which files a view needs, and when. */
import type { Area, Geography } from '../model/area';
import { firstFile, pairedMeasure, secondMeasure } from '../model/catalogue';
import type { FileKind, PlannedFile } from '../model/contents';
import type { IndexFile } from '../model/files';
import type { Selection } from '../model/selection';
import type { Measure, Survey, Wave } from '../model/survey';

/** What a resolved selection says about files. */
export interface Planned {
  readonly index: IndexFile;
  readonly survey: Survey;
  readonly measure: Measure;
  readonly period: Pick<Wave, 'id'>;
  /** The earlier period that changes are counted from. */
  readonly since: Pick<Wave, 'id'> | null;
  readonly geography: Geography;
  readonly area: Area | null;
  readonly compare: readonly Area[];
}

export interface LoadingPlan {
  /** Before anything can be shown. */
  readonly now: readonly PlannedFile[];
  /** Once the picture is on the screen: what panel, charts and sentences are richer with. */
  readonly soon: readonly PlannedFile[];
  /** When the reader asks: search, the other boundaries, counts, regions. */
  readonly onDemand: readonly PlannedFile[];
}

/**
 * Pure. @param asksForArea whether the address names an area, perhaps one of other boundaries
 * @param atStart whether nothing is shown yet: then a part of the figures comes before the whole
 */
export function filesFor(resolution: Planned, asksForArea = false, atStart = false): LoadingPlan {
  const { index, survey, measure, geography, area, compare } = resolution;
  const first = atStart ? firstFile(resolution) : null;
  const lineage = file('lineage', index.lineage);
  const needsLineage = asksForArea || area !== null || compare.length > 0;
  const others = index.geographies.filter(({ id }) => id !== geography.id);
  return {
    now: [
      file('measure', first ?? measure.file),
      file('shapes', geography.file),
      ...(needsLineage ? [lineage] : []),
    ],
    soon: [
      ...(first === null ? [] : [file('measure', measure.file)]),
      ...(measure.ranks === null ? [] : [file('ranks', measure.ranks)]),
      lineage,
      ...(survey.more === undefined ? [] : [file('more', survey.more)]),
      ...[pairedMeasure(index, measure)?.measure, secondMeasure(survey, measure)].flatMap((each) =>
        each ? [file('measure', each.file)] : [],
      ),
    ],
    onDemand: [
      file('find', index.find),
      ...others.map((each) => file('shapes', each.file)),
      ...(index.counts === undefined ? [] : [file('counts', index.counts)]),
      ...(survey.regions === undefined ? [] : [file('regions', survey.regions)]),
    ],
  };
}

/** The list that the asked measure may be in, where the index does not have it. */
export function unlistedFiles(
  index: IndexFile | null,
  { survey: id, measure }: Pick<Selection, 'survey' | 'measure'>,
): readonly PlannedFile[] {
  const survey = index?.surveys.find((each) => each.id === id);
  if (survey?.more === undefined) return [];
  const { measures } = survey;
  const isListed =
    measures.length > 0 && (measure === null || measures.some((each) => each.id === measure));
  return isListed ? [] : [file('more', survey.more)];
}

/** The figures of the measures next to one in its list: lists are gone through one by one. */
export function nearFiles({ measures }: Survey, measure: Measure): readonly PlannedFile[] {
  const at = measures.findIndex(({ id }) => id === measure.id);
  const near = [measures[at - 1], measures[at + 1]];
  return near.flatMap((each) => (each ? [file('measure', each.file)] : []));
}

function file(kind: FileKind, path: string): PlannedFile {
  return { kind, path };
}
