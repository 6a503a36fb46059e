/** The index as the first view needs it: so that the first load does not grow with waves, measures or surveys. */
import { latestWave } from '../model/catalogue';
import type { IndexFile } from '../model/files';
import type { Selection } from '../model/selection';
import type { Measure, Survey, Wave, WaveId } from '../model/survey';

/** Beside the whole index, made by the build. */
export const FIRST_INDEX_PATH = 'data/first.json';

/** What the first view was resolved to, with the sources that its figures name. */
export interface FirstView {
  readonly index: IndexFile;
  readonly survey: Survey;
  readonly measure: Measure;
  readonly period: Wave;
  /** The earlier periods that its changes are counted from. */
  readonly bases: readonly Wave[];
  readonly sources: readonly string[];
}

/** Whether the page shows the figures that a visitor without wishes is shown, of whatever area and in whatever colours. */
export function isFirstView(selection: Selection): boolean {
  const { survey, measure, wave, since, version } = selection;
  return (
    survey === null && measure === null && wave === 'recent' && since === null && version === null
  );
}

/** Pure; of the same form as the whole index, and the same view is made from both. */
export function firstIndex({
  index,
  survey,
  measure,
  period,
  bases,
  sources,
}: FirstView): IndexFile {
  const kept = new Set<WaveId>(
    [period, ...bases, ...newestOnEach(survey, measure)].flatMap(({ id, together }) => [
      id,
      ...(together ?? []),
    ]),
  ).add(latestWave(survey, measure));
  const isKept = ({ wave }: { readonly wave: WaveId }) => kept.has(wave);
  const { together, coverage, ...rest } = measure;
  const first: Measure = {
    ...rest,
    coverage: coverage.filter(isKept),
    ...(together ? { together: together.filter(isKept) } : {}),
  };
  const { waves, periods, ...of } = survey;
  const isShown = ({ id }: Wave) => kept.has(id);
  return {
    ...index,
    surveys: [
      {
        ...of,
        measures: [first],
        waves: waves.filter(isShown),
        ...(periods ? { periods: periods.filter(isShown) } : {}),
      },
    ],
    sources: index.sources.filter(({ id }) => sources.includes(id)),
  };
}

/** The newest wave with figures by area on each set of boundaries: an area's panel leads to those before. */
function newestOnEach({ waves }: Survey, { coverage }: Measure): Wave[] {
  const withAreas = new Set(coverage.flatMap(({ wave, level }) => (level === 'areas' ? wave : [])));
  const newest = new Map<string, Wave>();
  for (const wave of waves) if (withAreas.has(wave.id)) newest.set(wave.geography, wave);
  return [...newest.values()];
}
