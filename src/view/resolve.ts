/** From what the address asks for to what there is: every id in the outcome exists. */
import { ENGLAND, type AreaCode } from '../model/area';
import {
  answerOf,
  areaAnywhere,
  areaIn,
  geographyOf,
  latestWave,
  measureOf,
  shortName,
  waveOf,
} from '../model/catalogue';
import type { IndexFile, LineageFile } from '../model/files';
import { followTo } from '../model/lineage';
import type { Selection } from '../model/selection';
import type { Measure, Survey } from '../model/survey';
import type { Notice, Resolved } from './types';
import { date, listInProse } from './words';

export interface Resolution {
  readonly resolved: Resolved;
  readonly survey: Survey;
  readonly measure: Measure;
  /** What the address asked for and could not have. */
  readonly notices: readonly Notice[];
}

/**
 * Checks a selection against the catalogue. Never throws: what is unknown falls back to the default
 * and is said in a notice. Without `lineage` an area of other boundaries is shown as not chosen.
 */
export function resolve(
  selection: Selection,
  index: IndexFile,
  lineage: LineageFile | null,
): Resolution {
  const notices: Notice[] = [];
  const survey = chosenSurvey(selection, index, notices);
  const measure = chosenMeasure(selection, survey, notices);
  const wave = chosenWave(selection, survey, measure, notices);
  const geography = waveOf(survey, wave)?.geography ?? '';
  const place = (code: AreaCode | null, isMain: boolean) =>
    chosenArea(code, { index, lineage, geography, notices, isMain });
  const area = place(selection.area, true);
  const compare = place(selection.compare, false);
  return {
    survey,
    measure,
    notices,
    resolved: {
      survey: survey.id,
      measure: measure.id,
      answer: chosenAnswer(selection, measure, notices),
      wave,
      geography,
      area,
      compare: compare === area ? null : compare,
      colour: selection.colour,
      since: selection.since !== null && waveOf(survey, selection.since) ? selection.since : null,
      confidence: selection.confidence,
      view: selection.view,
    },
  };
}

function chosenSurvey({ survey }: Selection, index: IndexFile, notices: Notice[]): Survey {
  const found = index.surveys.find(({ id }) => id === survey);
  const [first] = index.surveys;
  if (!first) throw new Error('The index names no survey.');
  if (!found && survey !== null) notices.push(unknown('survey', survey, first.name));
  return found ?? first;
}

function chosenMeasure({ measure }: Selection, survey: Survey, notices: Notice[]): Measure {
  const [first] = survey.measures;
  if (!first) throw new Error(`The survey ${survey.id} has no measure.`);
  if (measure === null) return first;
  const found = measureOf(survey, measure);
  if (!found) notices.push(unknown('measure', measure, first.label));
  return found ?? first;
}

function chosenAnswer({ answer }: Selection, measure: Measure, notices: Notice[]): string {
  if (answer === null || answerOf(measure, answer)) return answer ?? measure.headline;
  const label = answerOf(measure, measure.headline)?.label ?? measure.headline;
  notices.push(unknown('answer', answer, label));
  return measure.headline;
}

function chosenWave(
  { wave }: Selection,
  survey: Survey,
  measure: Measure,
  notices: Notice[],
): string {
  if (wave !== 'latest' && waveOf(survey, wave)) return wave;
  const latest = latestWave(survey, measure);
  if (wave !== 'latest') {
    notices.push(unknown('wave', wave, waveOf(survey, latest)?.label ?? latest));
  }
  return latest;
}

function unknown(what: string, asked: string, shown: string): Notice {
  return {
    kind: 'fallback',
    text: `The address asks for the ${what} “${asked}”, which is not known here. Showing ${shown}.`,
  };
}

interface Place {
  readonly index: IndexFile;
  readonly lineage: LineageFile | null;
  readonly geography: string;
  readonly notices: Notice[];
  readonly isMain: boolean;
}

function chosenArea(code: AreaCode | null, place: Place): AreaCode | null {
  const { index, lineage, geography, notices } = place;
  if (code === null) return null;
  if (code === ENGLAND || areaIn(geographyOf(index, geography), code)) return code;
  if (!areaAnywhere(index, code)) {
    notices.push({
      kind: 'fallback',
      text: `The address asks for the area “${code}”, which is not known here.`,
    });
    return null;
  }
  if (!lineage) return null;
  return follow(code, { ...place, lineage });
}

function follow(code: AreaCode, place: Place & { lineage: LineageFile }): AreaCode | null {
  const { index, lineage, geography } = place;
  const found = followTo(lineage, code, geography);
  const [best, ...others] = found.map((area) => area.code);
  if (best === undefined) return null;
  place.notices.push({
    kind: 'boundary',
    text: followed(
      shortName(index, code),
      shortName(index, best),
      others.map((other) => shortName(index, other)),
      { day: date(lineage.date), forward: geography === lineage.to },
    ),
  });
  return best;
}

function followed(
  asked: string,
  best: string,
  others: string[],
  { day, forward }: { day: string; forward: boolean },
): string {
  const also = others.length > 0 ? `, and in part ${listInProse(others)}` : '';
  if (asked === best) {
    return forward
      ? `${asked} was given new, larger boundaries on ${day}. This wave uses the new ones.`
      : `${asked} had other, smaller boundaries before ${day}. This wave uses the old ones.`;
  }
  if (!forward) {
    return others.length > 0
      ? `${asked} did not exist before ${day}. It was made from ${listInProse([best, ...others])}; this wave shows ${best}.`
      : `${asked} did not exist before ${day}. This wave shows ${best}, from which it was made.`;
  }
  return others.length > 0
    ? `${asked} was split on ${day}. Most of it is now ${best}${also}.`
    : `${asked} became part of ${best} on ${day}. This wave shows ${best}.`;
}
