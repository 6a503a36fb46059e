/** Gathers from the data what the sentences of one area are made of. */
import { ENGLAND, type AreaCode } from '../../model/area';
import {
  areaIn,
  coverageOf,
  geographyOf,
  isSameGround,
  shortName,
  sourceOf,
  waveOf,
} from '../../model/catalogue';
import { estimateOf, type Dataset } from '../../model/dataset';
import { intervalOf, isFigure, type Estimate } from '../../model/estimate';
import type { IndexFile } from '../../model/files';
import type { Confidence } from '../../model/selection';
import type { Answer, Measure, Survey, Wave, WaveId } from '../../model/survey';
import { breaksBetween, newSeriesBetween } from '../breaks';
import type { Earlier, SecondMeasure, SentenceInput, Share } from './types';

/** One answer of one measure at one wave, with the figures of the measure. */
export interface Topic {
  readonly survey: Survey;
  readonly measure: Measure;
  readonly answer: Answer;
  readonly wave: Wave;
  readonly dataset: Dataset;
}

/** Whose figure is meant. */
interface Place {
  readonly index: IndexFile;
  readonly area: AreaCode;
}

export interface SentenceContext extends Topic, Place {
  /** Wave to compare with; null picks the earliest that has a comparable figure of the area. */
  readonly since: WaveId | null;
  readonly rank: SentenceInput['rank'];
  /** A second question to tell at the end, or null. */
  readonly second: Topic | null;
  readonly confidence: Confidence;
}

/** Pure; every id must come from the index, and each dataset must be the one of its measure. */
export function sentenceInput(context: SentenceContext): SentenceInput {
  const { survey, measure, answer, wave, index, area, rank, confidence } = context;
  const earlier = earlierOf(context);
  const selected = shareOf(context, context, answer, earlier);
  const { estimate } = selected;
  return {
    survey,
    measure,
    wave,
    area: shortName(index, area),
    selected,
    others: othersOf(context, earlier),
    england: area === ENGLAND ? null : figure(context, { index, area: ENGLAND }, answer, wave),
    earlier,
    rank,
    second: secondOf(context, earlier),
    source: isFigure(estimate) ? (sourceOf(index, estimate.source) ?? null) : null,
    confidence,
  };
}

/** As `estimateOf`, but an area that the wave's boundaries don't know is missing for that reason. */
function figure({ dataset }: Topic, { index, area }: Place, answer: Answer, wave: Wave): Estimate {
  if (!existsIn(index, area, wave)) return { value: null, reason: 'boundary' };
  return estimateOf(dataset, wave.id, area, answer.id);
}

function existsIn(index: IndexFile, area: AreaCode, wave: Wave): boolean {
  const geography = geographyOf(index, wave.geography);
  return area === ENGLAND || !geography || areaIn(geography, area) !== undefined;
}

function shareOf(topic: Topic, place: Place, answer: Answer, earlier: Earlier | null): Share {
  return {
    answer,
    estimate: figure(topic, place, answer, topic.wave),
    earlier: earlier && figure(topic, place, answer, earlier.wave),
  };
}

/** The other answers that the wave offered: first the opposite one, then as in the question. */
function othersOf(context: SentenceContext, earlier: Earlier | null): Share[] {
  const { measure, answer } = context;
  const wanted = answer.polarity === 'negative' ? 'positive' : 'negative';
  const others = measure.answers.filter(({ id }) => id !== answer.id);
  const opposite = others.find(({ polarity }) => polarity === wanted);
  return [...(opposite ? [opposite] : []), ...others.filter((other) => other !== opposite)]
    .map((other) => shareOf(context, context, other, earlier))
    .filter(({ estimate }) => isFigure(estimate) || estimate.reason !== 'not-asked');
}

function earlierOf(context: SentenceContext): Earlier | null {
  const { survey, measure, wave, since } = context;
  const found = since === null ? earliestFigure(context) : waveOf(survey, since);
  if (!found || found.from >= wave.from) return null;
  return {
    wave: found,
    moved: hasMoved(context, found),
    breaks: breaksBetween(survey, measure, found.id, wave.id).map((entry) => entry.found),
  };
}

/** The earliest wave with a comparable figure of the area, one with an interval before one without. */
function earliestFigure(context: SentenceContext): Wave | undefined {
  const { survey, measure, answer, wave } = context;
  const candidates = survey.waves
    .filter(({ from, id }) => from < wave.from && coverageOf(measure, id) !== null)
    .filter((each) => !hasMoved(context, each))
    .filter(({ id }) => !newSeriesBetween(survey, measure, id, wave.id))
    .map((each) => ({ each, estimate: figure(context, context, answer, each) }))
    .filter(({ estimate }) => isFigure(estimate));
  const best = candidates.find(({ estimate }) => intervalOf(estimate)) ?? candidates[0];
  return best?.each;
}

/** An area whose boundaries changed has a new code, so only one known to both sets is the same. */
function hasMoved({ index, area, wave }: SentenceContext, earlier: Wave): boolean {
  return !isSameGround(index, area, earlier.geography, wave.geography);
}

function secondOf(context: SentenceContext, earlier: Earlier | null): SecondMeasure | null {
  const { second } = context;
  if (!second) return null;
  const since = second.wave.id === context.wave.id ? earlier : null;
  return { ...second, share: shareOf(second, context, second.answer, since) };
}
