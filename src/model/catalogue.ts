/** Look-ups over the index: what surveys, measures, waves and areas there are. */
import { ENGLAND, ENGLAND_NAME, type Area, type AreaCode, type Geography } from './area';
import type { Read } from './contents';
import type { IndexFile } from './files';
import type { Answer, Coverage, Measure, Source, Survey, Wave, WaveId } from './survey';

export function geographyOf(
  index: Pick<IndexFile, 'geographies'>,
  id: string,
): Geography | undefined {
  return index.geographies.find((geography) => geography.id === id);
}

export function areaIn(geography: Geography | undefined, code: AreaCode): Area | undefined {
  return geography?.areas.find((area) => area.code === code);
}

/** The area of that code in any geography, the newest first. */
export function areaAnywhere(index: IndexFile, code: AreaCode): Area | undefined {
  for (const geography of [...index.geographies].reverse()) {
    const area = areaIn(geography, code);
    if (area) return area;
  }
  return undefined;
}

/** The name readers use; the code itself where it is unknown. */
export function shortName(index: IndexFile, code: AreaCode): string {
  if (code === ENGLAND) return ENGLAND_NAME;
  return areaAnywhere(index, code)?.short ?? code;
}

export function sourceOf(index: IndexFile, id: string): Source | undefined {
  return index.sources.find((source) => source.id === id);
}

/** A single wave, or a period of several, by its id. */
export function waveOf(survey: Survey, id: WaveId): Wave | undefined {
  return [...survey.waves, ...(survey.periods ?? [])].find((wave) => wave.id === id);
}

export function measureOf(survey: Survey, id: string): Measure | undefined {
  return survey.measures.find((measure) => measure.id === id);
}

export function answerOf(measure: Measure, id: string): Answer | undefined {
  return measure.answers.find((answer) => answer.id === id);
}

/** How much of the measure a wave or period holds; null when it was not asked then. */
export function coverageOf(measure: Measure, wave: WaveId): Coverage | null {
  const all = [...measure.coverage, ...(measure.together ?? [])];
  return all.find((entry) => entry.wave === wave)?.level ?? null;
}

/** The newest waves that are taken together, as one period; null where the measure has none for areas. */
export function recentPeriod(measure: Measure): WaveId | null {
  const byArea = (measure.together ?? []).filter(({ level }) => level === 'areas');
  return byArea.at(-1)?.wave ?? null;
}

/** The newest single wave with figures by area, else the newest with any. */
export function latestWave(survey: Survey, measure: Measure): WaveId {
  const byArea = measure.coverage.filter(({ level }) => level === 'areas');
  const newest = byArea.at(-1) ?? measure.coverage.at(-1);
  return newest?.wave ?? survey.waves.at(-1)?.id ?? '';
}

/** What a view needs of a measure's figures. */
interface Needed {
  readonly measure: Measure;
  readonly period: Pick<Wave, 'id'>;
  /** The earlier period that changes are counted from. */
  readonly since: Pick<Wave, 'id'> | null;
}

/** The part of a measure's figures that is enough for a view; null where only the whole is. */
export function firstFile({ measure: { first }, period, since }: Needed): string | null {
  const needed = since ? [period.id, since.id] : [period.id];
  return first && needed.every((id) => first.waves.includes(id)) ? first.file : null;
}

/** True if the measure has figures by area in any wave. */
export function hasAreas(measure: Measure): boolean {
  return measure.coverage.some(({ level }) => level === 'areas');
}

/** True if the code means the same ground in both geographies: changed areas were given new codes. */
export function isSameGround(
  index: Pick<IndexFile, 'geographies'>,
  code: AreaCode,
  one: string,
  other: string,
): boolean {
  if (one === other || code === ENGLAND) return true;
  return [one, other].every((id) => areaIn(geographyOf(index, id), code) !== undefined);
}

/** The nearest equal question of the other survey; undefined where there is none. */
export function pairedMeasure(
  { surveys }: Pick<IndexFile, 'surveys'>,
  { pair }: Measure,
): { readonly survey: Survey; readonly measure: Measure } | undefined {
  const survey = surveys.find(({ id }) => id === pair?.survey);
  const measure = survey && pair ? measureOf(survey, pair.measure) : undefined;
  return survey && measure ? { survey, measure } : undefined;
}

/** The question of the same survey that a summary tells after this one: the survey's first other one. */
export function secondMeasure({ measures }: Survey, { id }: Measure): Measure | undefined {
  return measures.find((each) => each.id !== id);
}

/** The index with the further measures of its surveys, as far as they have been read. */
export function withMore(index: IndexFile, read: Read): IndexFile {
  const more = index.surveys.map((survey) => read('more', survey.more));
  if (more.every((each) => each === null)) return index;
  const surveys = index.surveys.map((survey, i) => {
    const { measures = [], waves = [] } = more[i] ?? {};
    return {
      ...survey,
      measures: [...survey.measures, ...measures],
      waves: [...survey.waves, ...waves],
    };
  });
  const sources = [...index.sources, ...more.flatMap((each) => each?.sources ?? [])];
  return { ...index, surveys, sources };
}
