/** (context, finished view) → what panel, charts and sentences show once the picture is there. */
import { coverageOf, secondMeasure } from '../../model/catalogue';
import type { Read } from '../../model/contents';
import { estimateOf } from '../../model/dataset';
import { isFigure } from '../../model/estimate';
import { change } from '../../stats/change';
import type { ViewContext } from '../context';
import { verdictsOf } from '../headline/input';
import { narrativeContext, type Topic } from '../narrative-context';
import { citedRule } from '../rule-texts';
import { narrativeOf } from '../sentence/narrative';
import type { Narrative } from '../sentence/types';
import type { View } from '../types';
import { intervalPlotOf } from './interval-plot';
import { miniOf } from './mini';
import { pairFor } from './pair';
import { trendOf } from './trend';
import type { Details } from './types';

export type { Details } from './types';

/** Pure; `view` must be the view of the context. @param read gives the other measures' files, as far as they are here */
export function detailsOf(context: ViewContext, view: View, read: Read): Details {
  const { survey, measure } = context;
  const trend = trendOf(context, view.panel.code);
  return {
    trend,
    mini: miniOf(trend),
    intervalPlot: intervalPlotOf(view.areas, view.england),
    narrative: narrativeFor(context, view, read),
    secondLabel: secondMeasure(survey, measure)?.label ?? '',
    pair: pairFor(context, view.panel, read),
    months: survey.waves.filter(({ id }) => coverageOf(measure, id) === 'areas'),
  };
}

function narrativeFor(context: ViewContext, view: View, read: Read): Narrative {
  const { survey, measure, answer, period, since, dataset, index, confidence } = context;
  const { panel, areas } = view;
  return narrativeOf(
    narrativeContext({
      index,
      dataset,
      survey,
      measure,
      answer,
      wave: period,
      area: panel.code,
      since,
      verdict: panel.area.verdict,
      clearAlone: panel.area.clearAlone,
      tally: verdictsOf(areas).of,
      rank: panel.area.rank,
      second: secondOf(context, panel.code, read),
      rule: citedRule(confidence),
      judgeChange: ({ earlier, later, broken }) =>
        change(earlier, later, confidence, broken).verdict,
    }),
  );
}

/** Its critical answer if the area has one in this period, else its headline; null without a figure. */
function secondOf(
  { survey, measure, period }: ViewContext,
  code: string,
  read: Read,
): Topic | null {
  const second = secondMeasure(survey, measure);
  const dataset = read('measure', second?.file);
  if (!second || !dataset) return null;
  const wanted = second.answers.filter(
    ({ id, polarity }) => polarity === 'negative' || id === second.headline,
  );
  const answer = wanted
    .sort((a, b) => Number(a.id === second.headline) - Number(b.id === second.headline))
    .find(({ id }) => isFigure(estimateOf(dataset, period.id, code, id)));
  return answer ? { survey, measure: second, answer, wave: period, dataset } : null;
}
