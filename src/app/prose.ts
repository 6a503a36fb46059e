/** Gathers what the summary and the pair of surveys need from what has been loaded. */
import { isSameGround, measureOf } from '../model/catalogue';
import { estimateOf } from '../model/dataset';
import { isFigure, type Estimate } from '../model/estimate';
import type { Measure } from '../model/survey';
import { change } from '../stats/change';
import { verdictsOf } from '../view/headline/input';
import { narrativeContext, type Topic } from '../view/narrative-context';
import { nearestWave, pairOf, sameAnswer, type PairView } from '../view/pair';
import { narrativeOf } from '../view/sentence/narrative';
import type { Narrative } from '../view/sentence/types';
import type { View } from '../view/types';
import type { Page } from './page.svelte';

/** The summary of what is shown; null until the figures are here. */
export function prose(page: Page, view: View): Narrative | null {
  const { index, dataset } = page;
  if (!index || !dataset) return null;
  const { survey, measure, answer, wave, panel, resolved, areas, since } = view;
  const { confidence } = resolved;
  return narrativeOf(
    narrativeContext({
      index,
      dataset,
      survey,
      measure,
      answer,
      wave,
      area: panel.code,
      since: since.chosen,
      verdict: panel.area.verdict,
      clearAlone: false,
      tally: verdictsOf(areas).of,
      rank: panel.area.rank,
      second: secondOf(page, view),
      rule: `A difference is called clear at ${confidence}% confidence.`,
      judgeChange: ({ earlier, later, broken }) =>
        change(earlier, later, confidence, broken).verdict,
    }),
  );
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
