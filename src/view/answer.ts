/** The answer beneath the map: one area's figure, where it stands, what became of it; in finished words. */
import { waveOf } from '../model/catalogue';
import { estimateOf } from '../model/dataset';
import { intervalOf, isFigure, type Estimate } from '../model/estimate';
import {
  answeredLine,
  baseLine,
  clearAloneLine,
  marginLine,
  marginWords,
  newestLine,
  rankLine,
  splitLine,
} from './answer-texts';
import type { ViewContext } from './context';
import { COUNT_WORDS } from './glossary';
import { verdictsOf } from './headline/input';
import { inWords, wholePercent, wholeText } from './numbers';
import type { AnswerView, AreaView, MarginBarView } from './types';
import { sentenceCase, waveMonths } from './words';

export function answerViewOf(
  context: ViewContext,
  area: AreaView,
  england: AreaView,
  areas: readonly AreaView[],
): AnswerView {
  const { estimate } = area;
  const isEngland = area.code === england.code;
  const rounds = context.period.together?.length ?? 1;
  return {
    code: area.code,
    heading: area.short,
    isEngland,
    hasFigure: isFigure(estimate),
    figure: isFigure(estimate) ? wholeText(estimate) : area.valueText,
    official: isEngland ? '' : area.name,
    exact: area.valueText,
    margin: marginWords(estimate),
    invitation: isEngland && areas.some(({ estimate: local }) => isFigure(local)) ? INVITATION : '',
    alone: area.clearAlone ? clearAloneLine(areas.length) : '',
    standing: isEngland ? splitLine(verdictsOf(areas).of) : area.standingText,
    change: area.change?.short ?? '',
    marginLine: marginLine(estimate),
    base: baseLine(estimate, rounds),
    calculated: calculatedLine(estimate, rounds),
    answered: answeredLine(estimate, rounds),
    rank: area.rank ? rankLine(area.rank) : '',
    newest: newestOf(context, area.code),
    bar: barOf(area, england, areas),
  };
}

function calculatedLine(estimate: Estimate, rounds: number): string {
  if (isFigure(estimate) && estimate.calculated === 'sum') return COUNT_WORDS.summed;
  return rounds > 1
    ? `${sentenceCase(inWords(rounds))} surveys taken together: our calculation.`
    : '';
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
