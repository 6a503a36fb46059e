/** The answer beneath the map: one area's figure, where it stands, what became of it; in finished words. */
import { waveOf } from '../model/catalogue';
import { estimateOf } from '../model/dataset';
import { intervalOf, isFigure } from '../model/estimate';
import {
  baseLine,
  clearAloneLine,
  marginLine,
  marginWords,
  newestLine,
  splitLine,
} from './answer-texts';
import type { ViewContext } from './context';
import { verdictsOf } from './headline/input';
import { wholePercent, wholeText } from './numbers';
import type { AnswerView, AreaView, MarginBarView } from './types';
import { roundsIn, waveMonths } from './words';

export function answerViewOf(
  context: ViewContext,
  area: AreaView,
  england: AreaView,
  areas: readonly AreaView[],
): AnswerView {
  const { estimate } = area;
  const isEngland = area.code === england.code;
  return {
    code: area.code,
    heading: area.short,
    isEngland,
    hasFigure: isFigure(estimate),
    figure: isFigure(estimate) ? wholeText(estimate) : area.valueText,
    exact: area.valueText,
    margin: marginWords(estimate),
    invitation: isEngland && areas.some(({ estimate: local }) => isFigure(local)) ? INVITATION : '',
    alone: area.clearAlone ? clearAloneLine(areas.length) : '',
    standing: isEngland ? splitLine(verdictsOf(areas).of) : area.standingText,
    change: area.change?.short ?? '',
    marginLine: marginLine(estimate),
    base: baseLine(estimate, roundsIn(context.period)),
    newest: newestOf(context, area.code),
    bar: barOf(area, england, areas),
  };
}

/** What the newest of several waves says alone. */
function newestOf({ period, survey, dataset, answer }: ViewContext, code: string): string {
  const newest = waveOf(survey, period.together?.at(-1) ?? '');
  if (!newest) return '';
  return newestLine(estimateOf(dataset, newest.id, code, answer.id), waveMonths(newest));
}

/** Only where areas have figures: nobody is asked to tap what has nothing to say. */
const INVITATION = 'Tap an area, or look yours up.';

const STEP = 5;

/** On one scale for all areas of the map, so that the bar does not jump when another is chosen. */
function barOf(
  area: AreaView,
  england: AreaView,
  areas: readonly AreaView[],
): MarginBarView | null {
  const interval = intervalOf(area.estimate);
  if (!isFigure(area.estimate) || !interval) return null;
  const all = [...areas, england].flatMap(({ estimate }) => intervalOf(estimate) ?? []);
  const isEngland = area.code === england.code;
  const there = isFigure(england.estimate) ? england.estimate.value : null;
  return {
    from: Math.floor(Math.min(...all.map(({ lower }) => lower)) / STEP) * STEP,
    to: Math.ceil(Math.max(...all.map(({ upper }) => upper)) / STEP) * STEP,
    value: area.estimate.value,
    interval,
    england: isEngland ? null : there,
    englandText: there === null ? '' : `England ${wholePercent(there)}`,
  };
}
