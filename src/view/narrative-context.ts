/** Gathers from the data, and from verdicts given elsewhere, what a summary is told from. */
import { ENGLAND, type AreaCode } from '../model/area';
import { areaIn, geographyOf, isSameGround, shortName, sourceOf } from '../model/catalogue';
import { estimateOf, type Dataset } from '../model/dataset';
import { isFigure, type Estimate } from '../model/estimate';
import type { IndexFile } from '../model/files';
import type { Answer, Measure, Survey, Wave } from '../model/survey';
import { breaksBetween, newSeriesBetween } from './breaks';
import type {
  NarrativeContext,
  NarrativeEarlier,
  NarrativePeriod,
  NarrativeSecond,
  NarrativeShare,
} from './sentence/types';
import type { ChangeVerdict } from './types';
import { roundsIn, sinceWords } from './words';

/** One answer of one measure at one time, with the figures of the measure. */
export interface Topic {
  readonly survey: Survey;
  readonly measure: Measure;
  readonly answer: Answer;
  readonly wave: Wave;
  readonly dataset: Dataset;
}

/** Which answer of which area, and when, a change is asked about. */
export interface ChangeQuestion {
  readonly topic: Topic;
  readonly area: AreaCode;
  readonly answer: Answer;
  readonly earlier: Estimate;
  readonly later: Estimate;
  readonly broken: boolean;
}

export interface NarrativeInput extends Topic {
  readonly index: IndexFile;
  readonly area: AreaCode;
  /** The period that changes are counted from; null where there is none. */
  readonly since: Wave | null;
  readonly verdict: NarrativeContext['verdict'];
  readonly clearAlone: boolean;
  readonly tally: NarrativeContext['tally'];
  readonly rank: NarrativeContext['rank'];
  readonly second: Topic | null;
  readonly rule: string;
  /** Null where no change is judged from that period. */
  readonly judgeChange: (question: ChangeQuestion) => ChangeVerdict | null;
}

/** Pure; every id must come from the index, and each dataset must be the one of its measure. */
export function narrativeContext(input: NarrativeInput): NarrativeContext {
  const { index, survey, measure, answer, wave, area } = input;
  const selected = shareOf(input, input, area, answer);
  const { estimate } = selected;
  return {
    survey,
    measure,
    period: periodOf(wave, survey),
    area: shortName(index, area),
    selected,
    others: othersOf(input),
    england: area === ENGLAND ? null : shareOf(input, input, ENGLAND, answer),
    verdict: input.verdict,
    clearAlone: input.clearAlone,
    tally: input.tally,
    rank: input.rank,
    earlier: earlierOf(input),
    second: secondOf(input),
    source: isFigure(estimate) ? (sourceOf(index, estimate.source) ?? null) : null,
    rule: input.rule,
  };
}

function periodOf(period: Wave, { waves }: Survey): NarrativePeriod {
  const { from, to } = period;
  return { from, to, label: citedAs(period, waves), rounds: roundsIn(period) };
}

/** "wave 28", "waves 25 to 28 taken together", "2026". */
function citedAs({ label, together }: Wave, waves: readonly Wave[]): string {
  if (!together) return label.replace(/^Wave/, 'wave');
  const [first, last] = [together[0], together.at(-1)].map((wanted) =>
    waves.find(({ id }) => id === wanted)?.label.replace(/^Wave /, ''),
  );
  return `waves ${first ?? ''} to ${last ?? ''} taken together`;
}

/** As `estimateOf`, but an area that the wave's boundaries don't know is missing for that reason. */
function figure(
  { index }: NarrativeInput,
  { dataset }: Topic,
  area: AreaCode,
  answer: Answer,
  wave: Wave,
): Estimate {
  const geography = geographyOf(index, wave.geography);
  const exists = area === ENGLAND || !geography || areaIn(geography, area) !== undefined;
  if (!exists) return { value: null, reason: 'boundary' };
  return estimateOf(dataset, wave.id, area, answer.id);
}

function shareOf(
  input: NarrativeInput,
  topic: Topic,
  area: AreaCode,
  answer: Answer,
): NarrativeShare {
  const estimate = figure(input, topic, area, answer, topic.wave);
  const { since } = input;
  if (!since || topic.survey.id !== input.survey.id || topic.wave.id !== input.wave.id) {
    return { answer, estimate, change: null };
  }
  const earlier = figure(input, topic, area, answer, since);
  const broken =
    !isSameGround(input.index, area, since.geography, topic.wave.geography) ||
    newSeriesBetween(topic.survey, topic.measure, since, topic.wave);
  const verdict = input.judgeChange({ topic, area, answer, earlier, later: estimate, broken });
  return { answer, estimate, change: verdict === null ? null : { earlier, verdict } };
}

/** The other answers that were offered: first the opposite one, then as in the question. */
function othersOf(input: NarrativeInput): NarrativeShare[] {
  const { measure, answer, area } = input;
  const wanted = answer.polarity === 'negative' ? 'positive' : 'negative';
  const others = measure.answers.filter(({ id }) => id !== answer.id);
  const opposite = others.find(({ polarity }) => polarity === wanted);
  return [...(opposite ? [opposite] : []), ...others.filter((other) => other !== opposite)]
    .map((other) => shareOf(input, input, area, other))
    .filter(({ estimate }) => isFigure(estimate) || estimate.reason !== 'not-asked');
}

function earlierOf({
  index,
  survey,
  measure,
  wave,
  area,
  since,
}: NarrativeInput): NarrativeEarlier | null {
  if (!since) return null;
  const kinds = breaksBetween(survey, measure, since, wave).map(({ found }) => found.kind);
  return {
    since: sinceWords(since, wave),
    moved: !isSameGround(index, area, since.geography, wave.geography),
    joined: kinds.includes('panel'),
    reworded: kinds.includes('questionnaire'),
  };
}

function secondOf(input: NarrativeInput): NarrativeSecond | null {
  const { second, area } = input;
  if (!second) return null;
  const { survey, measure, answer, wave } = second;
  const share = shareOf(input, second, area, answer);
  return { survey, measure, period: periodOf(wave, survey), share };
}
