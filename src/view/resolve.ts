/** From what the address asks for to what there is: every id in the outcome has become an object. */
import { binsOf } from '../model/bins';
import { ENGLAND, ENGLAND_AREA, type Area, type AreaCode, type Geography } from '../model/area';
import {
  answerOf,
  areaAnywhere,
  areaIn,
  coverageOf,
  geographyOf,
  latestWave,
  measureOf,
  recentPeriod,
  shortName,
  waveOf,
} from '../model/catalogue';
import type { IndexFile, LineageFile } from '../model/files';
import { followTo, todaysCode } from '../model/lineage';
import { showOf, type Selection } from '../model/selection';
import type { Answer, Measure, Survey, Wave, WaveId } from '../model/survey';
import { defaultBase } from './base-period';
import type { Resolution } from './context';
import { partlyUnknown, untested } from './fallbacks';
import { followedText } from './lineage/words';
import type { Notice } from './types';

/**
 * Looks a selection up in the catalogue. What is unknown falls back to the default and is said in one
 * notice. Counts are never tested, against England or over time. Without `lineage` an area of other boundaries is shown as not chosen.
 * @throws if the index names no survey, measure, answer, wave or geography: the border refuses such a file
 */
export function resolve(
  selection: Selection,
  index: IndexFile,
  lineage: LineageFile | null,
): Resolution {
  const surveys = index.surveys.filter(({ measures }) => measures.length > 0);
  const survey = found(surveys, selection.survey, (id) => byId(surveys, id));
  const measure = found(survey.value.measures, selection.measure, (id) =>
    measureOf(survey.value, id),
  );
  const answer = chosenAnswer(measure.value, selection.answer);
  const period = chosenPeriod(selection.wave, survey.value, measure.value);
  const geography = geographyFor(index, period.value);
  const chosen = chosenArea(selection.area, index, lineage, geography);
  const compare = selection.compare.map((code) => chosenArea(code, index, lineage, geography));
  const unknown = [survey, measure, answer, period, chosen].some(({ isKnown }) => !isKnown);
  const area = chosen.area;
  const tested = survey.value.kind !== 'count';
  return {
    index,
    survey: survey.value,
    measure: measure.value,
    answer: answer.value,
    bins: binsOf(answer.value.bounds),
    period: period.value,
    geography,
    since: tested ? sinceOf(selection.since, survey.value, measure.value, period.value) : null,
    area,
    compare: distinct(compare.flatMap((each) => each.area ?? [])).filter(
      ({ code }) => code !== area?.code,
    ),
    colour: tested ? selection.colour : 'value',
    confidence: selection.confidence,
    view: selection.view,
    show: showOf(selection),
    notices: [
      ...(unknown ? [partlyUnknown()] : []),
      ...(tested || selection.colour === 'value' ? [] : [untested()]),
      ...chosen.notices,
    ],
  };
}

interface Found<T> {
  readonly value: T;
  /** False where something unknown was asked for. */
  readonly isKnown: boolean;
}

/** What is asked for, or the first of the list. */
function found<T>(
  list: readonly T[],
  id: string | null,
  find: (id: string) => T | undefined,
): Found<T> {
  const [first] = list;
  if (first === undefined) throw new Error('The index holds an empty list.');
  const value = id === null ? first : find(id);
  return { value: value ?? first, isKnown: value !== undefined };
}

function byId<T extends { readonly id: string }>(list: readonly T[], id: string): T | undefined {
  return list.find((each) => each.id === id);
}

function chosenAnswer(measure: Measure, id: string | null): Found<Answer> {
  const headline = answerOf(measure, measure.headline) ?? measure.answers[0];
  if (!headline) throw new Error(`The measure ${measure.id} has no answer.`);
  const value = id === null ? headline : answerOf(measure, id);
  return { value: value ?? headline, isKnown: value !== undefined };
}

function chosenPeriod(asked: Selection['wave'], survey: Survey, measure: Measure): Found<Wave> {
  const latest = latestWave(survey, measure);
  const isSpecial = asked === 'recent' || asked === 'latest';
  const id: WaveId = asked === 'recent' ? (recentPeriod(measure) ?? latest) : asked;
  const value = asked === 'latest' ? undefined : waveOf(survey, id);
  const fallback = waveOf(survey, latest) ?? survey.waves.at(-1);
  if (!fallback) throw new Error(`The survey ${survey.id} has no wave.`);
  return { value: value ?? fallback, isKnown: isSpecial || value !== undefined };
}

function geographyFor(index: IndexFile, { geography }: Wave): Geography {
  const value = geographyOf(index, geography) ?? index.geographies.at(-1);
  if (!value) throw new Error('The index names no geography.');
  return value;
}

/** The period asked for where it is earlier and has the measure, else the default one. */
function sinceOf(
  asked: WaveId | null,
  survey: Survey,
  measure: Measure,
  period: Wave,
): Wave | null {
  const wanted = asked === null ? undefined : waveOf(survey, asked);
  if (wanted && wanted.to < period.to && coverageOf(measure, wanted.id)) return wanted;
  return defaultBase(survey, measure, period);
}

interface Chosen {
  readonly area: Area | null;
  readonly isKnown: boolean;
  readonly notices: readonly Notice[];
}

const NONE: Chosen = { area: null, isKnown: true, notices: [] };

function chosenArea(
  asked: AreaCode | null,
  index: IndexFile,
  lineage: LineageFile | null,
  geography: Geography,
): Chosen {
  if (asked === null) return NONE;
  if (asked === ENGLAND) return { ...NONE, area: ENGLAND_AREA };
  const code = todaysCode(asked);
  const here = areaIn(geography, code);
  if (here) return { ...NONE, area: here };
  if (!areaAnywhere(index, code)) return { ...NONE, isKnown: false };
  return lineage ? followed(code, index, lineage, geography) : NONE;
}

/** The largest successor or predecessor on the period's boundaries, with a notice that says so. */
function followed(
  code: AreaCode,
  index: IndexFile,
  lineage: LineageFile,
  geography: Geography,
): Chosen {
  const [best, ...others] = followTo(lineage, code, geography.id).map((each) => each.code);
  const area = best === undefined ? undefined : areaIn(geography, best);
  if (!area) return NONE;
  const text = followedText({
    asked: shortName(index, code),
    best: area.short,
    others: others.map((other) => shortName(index, other)),
    since: lineage.date,
    isForward: geography.id === lineage.to,
  });
  return { area, isKnown: true, notices: [{ kind: 'boundary', text }] };
}

function distinct(areas: readonly Area[]): Area[] {
  return [...new Map(areas.map((area) => [area.code, area])).values()];
}
