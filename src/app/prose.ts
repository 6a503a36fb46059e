/** Gathers what the sentence and the pair of surveys need from what has been loaded. */
import { isSameGround, measureOf } from '../model/catalogue';
import { estimateOf } from '../model/dataset';
import { isFigure, type Estimate } from '../model/estimate';
import type { Measure, WaveId } from '../model/survey';
import { nearestWave, pairOf, sameAnswer, type PairView } from '../view/pair';
import { sentenceInput, type Topic } from '../view/sentence/input';
import { sentences } from '../view/sentence/sentences';
import type { Sentences } from '../view/sentence/types';
import type { View } from '../view/types';
import type { Page } from './page.svelte';

/** The sentences for what is shown; null until the figures are here. */
export function prose(page: Page, view: View): Sentences | null {
  const { index, dataset } = page;
  if (!index || !dataset) return null;
  const { survey, measure, answer, wave, panel, resolved } = view;
  return sentences(
    sentenceInput({
      index,
      dataset,
      survey,
      measure,
      answer,
      wave,
      area: panel.code,
      since: sinceOf(page, view),
      rank: panel.area.rank,
      second: secondOf(page, view),
      confidence: resolved.confidence,
    }),
  );
}

/**
 * England has figures from waves before those of the areas: its sentence is told from the wave that the
 * panel and the map compare with, so that one says no "clear rise" where the other says "no clear change".
 */
function sinceOf({ selection }: Page, { panel, since }: View): WaveId | null {
  return panel.england === null ? (since.chosen?.id ?? selection.since) : selection.since;
}

/** The measure that the stories tell after this one: the survey's first other one. */
export function secondMeasure({ survey, measure }: View): Measure | null {
  return survey.measures.find(({ id }) => id !== measure.id) ?? null;
}

/** Its critical answer if the area has one in this wave, else its headline; null without a figure. */
function secondOf({ measures }: Page, view: View): Topic | null {
  const { survey, wave, panel } = view;
  const measure = secondMeasure(view);
  const dataset = measures.get(measure?.file);
  if (!measure || !dataset) return null;
  const wanted = measure.answers.filter(
    ({ id, polarity }) => polarity === 'negative' || id === measure.headline,
  );
  const answer = wanted
    .sort((a, b) => Number(a.id === measure.headline) - Number(b.id === measure.headline))
    .find(({ id }) => isFigure(estimateOf(dataset, wave.id, panel.code, id)));
  return answer ? { survey, measure, answer, wave, dataset } : null;
}

/** The other survey's answer beside this one; null where there is none, or it is not loaded yet. */
export function pairFor({ index, measures }: Page, view: View): PairView | null {
  const { survey, measure, answer, wave, panel } = view;
  const other = index?.surveys.find(({ id }) => id === measure.pair?.survey);
  const twin = other && measure.pair ? measureOf(other, measure.pair.measure) : undefined;
  const dataset = measures.get(twin?.file);
  if (!other || !twin || !dataset) return null;
  const [otherWave, otherAnswer] = [nearestWave(other, twin, wave), sameAnswer(answer, twin)];
  if (!otherWave || !otherAnswer) return null;
  const kept = index && isSameGround(index, panel.code, wave.geography, otherWave.geography);
  const estimate: Estimate = kept
    ? estimateOf(dataset, otherWave.id, panel.code, otherAnswer.id)
    : { value: null, reason: 'boundary' };
  return pairOf(
    { survey, measure, answer, wave, estimate: panel.area.estimate },
    { survey: other, measure: twin, answer: otherAnswer, wave: otherWave, estimate },
  );
}
