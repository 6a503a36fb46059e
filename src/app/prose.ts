/** Gathers what the sentence and the pair of surveys need from what has been loaded. */
import { measureOf } from '../model/catalogue';
import { estimateOf } from '../model/dataset';
import { nearestWave, pairOf, sameAnswer, type PairView } from '../view/pair';
import { sentenceInput } from '../view/sentence/input';
import { sentences } from '../view/sentence/sentences';
import type { Sentences } from '../view/sentence/types';
import type { View } from '../view/types';
import type { Page } from './page.svelte';

/** The sentences for what is shown; null until the figures are here. */
export function prose(page: Page, view: View): Sentences | null {
  const { index, dataset, selection } = page;
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
      since: selection.since,
      rank: panel.area.rank,
      second: null,
      confidence: resolved.confidence,
    }),
  );
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
  const estimate = estimateOf(dataset, otherWave.id, panel.code, otherAnswer.id);
  return pairOf(
    { survey, measure, answer, wave, estimate: panel.area.estimate },
    { survey: other, measure: twin, answer: otherAnswer, wave: otherWave, estimate },
  );
}
