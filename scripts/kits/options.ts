/** What was asked for on the command line, looked up in the data: what is unknown is refused, not guessed. */
import { ENGLAND, type Area } from '../../src/model/area';
import {
  answerOf,
  coverageOf,
  geographyOf,
  hasAreas,
  latestWave,
  measureOf,
  recentPeriod,
} from '../../src/model/catalogue';
import type { IndexFile } from '../../src/model/files';
import { DEFAULT_SELECTION, type Selection } from '../../src/model/selection';
import type { Answer, Measure, Survey, Wave } from '../../src/model/survey';

/** As written. */
export interface Asked {
  readonly survey?: string | undefined;
  readonly measure?: string | undefined;
  readonly answer?: string | undefined;
  readonly wave?: string | undefined;
  /** The earlier period that change is counted from; a year before where none is asked for. */
  readonly since?: string | undefined;
  /** Codes or names; empty for all. */
  readonly areas: readonly string[];
}

export interface Order {
  readonly selection: Selection;
  /** Areas of the period's boundaries. */
  readonly areas: readonly Area[];
}

/** @throws Error with a sentence that names what is wrong and what there is */
export function orderOf(index: IndexFile, asked: Asked): Order {
  const { survey, measure } = topicOf(index, asked);
  const answer = answerFor(measure, asked.answer);
  const period = periodFor(survey, measure, asked.wave);
  const since = asked.since === undefined ? null : sinceFor(survey, measure, period, asked.since);
  const geography = geographyOf(index, period.geography);
  const all = geography?.areas ?? [];
  const areas = asked.areas.length === 0 ? all : asked.areas.map((text) => areaFor(all, text));
  return {
    areas,
    selection: {
      ...DEFAULT_SELECTION,
      survey: survey.id,
      measure: measure.id,
      answer: answer.id,
      wave: period.id,
      since: since?.id ?? null,
      show: 'card',
    },
  };
}

/** A story lives on what is clear and what is not: of a count neither can be said. */
const NO_STORY =
  'Counts of whole populations are not tested, so there is no story of one; every kit holds the area’s counts, with their sources, in counts.csv.';

/** A measure is looked for in every survey unless one is named. */
function topicOf(index: IndexFile, { survey: id, measure: wanted }: Asked) {
  const surveys = index.surveys.filter((each) => id === undefined || each.id === id);
  if (surveys.length === 0) throw unknown('survey', id, index.surveys);
  const [first] = surveys;
  const survey =
    wanted === undefined ? first : surveys.find((each) => measureOf(each, wanted) !== undefined);
  const known = surveys
    .filter(({ kind }) => kind !== 'count')
    .flatMap(({ measures }) => measures.filter(hasAreas));
  const measure = survey && (wanted === undefined ? survey.measures[0] : measureOf(survey, wanted));
  if (!survey || !measure) throw unknown('measure', wanted, known);
  if (survey.kind === 'count') throw new Error(NO_STORY);
  if (!hasAreas(measure)) throw new Error(`The measure ${measure.id} has no figures by area.`);
  return { survey, measure };
}

function answerFor(measure: Measure, id: string | undefined): Answer {
  const found = answerOf(measure, id ?? measure.headline);
  if (!found) throw unknown('answer', id, measure.answers);
  return found;
}

function periodFor(survey: Survey, measure: Measure, asked = 'recent'): Wave {
  const latest = latestWave(survey, measure);
  const id =
    asked === 'latest' ? latest : asked === 'recent' ? (recentPeriod(measure) ?? latest) : asked;
  return oneOf('wave', id, withAreas(survey, measure));
}

function sinceFor(survey: Survey, measure: Measure, period: Wave, id: string): Wave {
  const earlier = withAreas(survey, measure).filter(({ to }) => to < period.to);
  return oneOf('earlier wave', id, earlier);
}

/** Periods in which an area at least has a figure of the measure. */
function withAreas(survey: Survey, measure: Measure): readonly Wave[] {
  return [...survey.waves, ...(survey.periods ?? [])].filter((wave) =>
    ['areas', 'some'].includes(coverageOf(measure, wave.id) ?? ''),
  );
}

function oneOf(what: string, id: string, known: readonly Wave[]): Wave {
  const found = known.find((wave) => wave.id === id);
  if (!found) throw unknown(what, id, known);
  return found;
}

/** The area of that code or short name. @throws Error where there is none on these boundaries */
export function areaFor(areas: readonly Area[], text: string): Area {
  const wanted = text.trim().toLowerCase();
  const found = areas.find(({ code, short, name }) =>
    [code, short, name].some((each) => each.toLowerCase() === wanted),
  );
  if (found) return found;
  if (wanted === 'england' || text === ENGLAND) throw new Error('England has no kit of its own.');
  throw new Error(`There is no area “${text}” on the boundaries of that time.`);
}

function unknown(what: string, id: string | undefined, known: readonly { id: string }[]): Error {
  const list = known.map((each) => each.id).join(', ');
  return new Error(`There is no ${what} “${id ?? ''}”. There are: ${list}.`);
}
