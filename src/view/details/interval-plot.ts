/** Every area's figure with its interval, sorted. */
import { ENGLAND } from '../../model/area';
import { intervalOf, isCount, isFigure, type Estimate } from '../../model/estimate';
import { inOrder } from '../../model/order';
import { COUNT_WORDS } from '../glossary';
import type { IntervalPlot, IntervalGap, IntervalMark } from './interval-plot-types';
import type { AreaView } from '../types';
import { briefName, sentenceCase } from '../words';

/** Pure. Areas without a figure, or without an interval, are named in words and never drawn. */
export function intervalPlotOf(areas: readonly AreaView[], england: AreaView): IntervalPlot {
  const marks = areas.map(markOf).filter((mark) => mark !== null);
  const own = markOf(england);
  const drawn = own ? [...marks, own] : marks;
  const limits = drawn.flatMap(({ interval }) => [interval.lower, interval.upper]);
  return {
    marks: marks.sort((a, b) => b.value - a.value || inOrder(a.short, b.short)),
    england: own,
    without: gapsOf(areas.filter((area) => !markOf(area))),
    extent: limits.length === 0 ? null : [Math.min(...limits), Math.max(...limits)],
    rule: isCount(england.estimate) ? COUNT_WORDS.untested : ruleOf(marks.length),
  };
}

function markOf(area: AreaView): IntervalMark | null {
  const { code, short, estimate, valueText, intervalText, verdict, verdictText } = area;
  const interval = intervalOf(estimate);
  if (!isFigure(estimate) || !interval) return null;
  const judged = verdict === 'unknown' || code === ENGLAND ? '' : `, ${verdictText}`;
  const name = `${short}: ${valueText}, margin of error ${intervalText}${judged}`;
  const [brief, whole] = [briefName(short), area.wholeText];
  return { code, short, brief, value: estimate.value, interval, whole, verdict, name };
}

/** Areas that a plot cannot draw, grouped by why. */
export function gapsOf(areas: readonly AreaView[]): IntervalGap[] {
  const groups = new Map<string, string[]>();
  for (const area of areas) {
    const figure = isFigure(area.estimate);
    const why = figure ? noIntervalWords(area.estimate) : area.valueText;
    const what = figure ? `${area.short} (${area.valueText})` : area.short;
    groups.set(why, [...(groups.get(why) ?? []), what]);
  }
  return [...groups].map(([why, names]) => ({ why: sentenceCase(why), areas: names }));
}

function noIntervalWords(estimate: Estimate): string {
  return isCount(estimate) ? COUNT_WORDS.margin : 'margin of error not published';
}

function ruleOf(count: number): string {
  return count === 0
    ? 'No area has a figure with a margin of error here, so none is drawn in order.'
    : 'Dots are estimates, bars their margins of error. Where two bars overlap a good deal, the order of the areas is not clear.';
}
