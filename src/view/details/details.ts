/** (context, finished view) → what panel, charts and sentences show once the picture is there. */
import { coverageOf, secondMeasure } from '../../model/catalogue';
import type { Read } from '../../model/contents';
import type { ViewContext } from '../context';
import type { View } from '../types';
import { countsFor } from './counts';
import { englandLine } from './england-line';
import { funnelView } from './funnel';
import { isYear } from '../options';
import { intervalPlotOf } from './interval-plot';
import { miniOf } from './mini';
import { narrativeFor } from './narrative';
import { pairFor } from './pair';
import { regionFor } from './region';
import { responseLine } from './response';
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
    funnel: funnelView(context, view.areas, view.england),
    narrative: narrativeFor(context, view, read),
    secondLabel: secondMeasure(survey, measure)?.label ?? '',
    pair: pairFor(context, view.panel, read),
    counts: countsFor(context, view.panel, read),
    region: regionFor(context, view.panel, read),
    england: englandLine(context, view.panel.code),
    response: responseLine(context, view.panel.code),
    monthsLabel: survey.waves.every(isYear) ? 'Choose a year' : 'Choose a month',
    months: survey.waves.filter(({ id }) => coverageOf(measure, id) === 'areas'),
  };
}
