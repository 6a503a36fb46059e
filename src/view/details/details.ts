/** (context, finished view) → what panel, charts and sentences show once the picture is there. */
import { coverageOf, secondMeasure } from '../../model/catalogue';
import type { Read } from '../../model/contents';
import type { ViewContext } from '../context';
import type { View } from '../types';
import { aboutOf } from './about';
import { countsFor } from './counts';
import { funnelView } from './funnel';
import type { IntervalPlot } from './interval-plot-types';
import { isYear } from './options';
import { intervalPlotOf } from './interval-plot';
import { miniOf } from './mini';
import { narrativeFor } from './narrative';
import { pairFor } from './pair';
import { regionFor } from './region';
import { trendOf } from './trend';
import type { Details } from './types';

export type { Details } from './types';

/**
 * Pure; `view` must be the view of the context. What is read once a reader opens it is made when it is
 * asked for. @param read gives the other measures' files, as far as they are here
 */
export function detailsOf(context: ViewContext, view: View, read: Read): Details {
  const { survey, measure } = context;
  const trend = trendOf(context, view.panel.code);
  let plot: IntervalPlot | null = null;
  return {
    trend,
    mini: miniOf(trend),
    get intervalPlot() {
      return (plot ??= intervalPlotOf(view.areas, view.england));
    },
    get funnel() {
      return funnelView(context, view.areas, view.england);
    },
    get narrative() {
      return narrativeFor(context, view, read);
    },
    secondLabel: secondMeasure(survey, measure)?.label ?? '',
    get pair() {
      return pairFor(context, view.panel, read);
    },
    get counts() {
      return countsFor(context, view.panel, read);
    },
    get region() {
      return regionFor(context, view.panel, read);
    },
    about: aboutOf(context, view),
    monthsLabel: survey.waves.every(isYear) ? 'Choose a year' : 'Choose a month',
    months: survey.waves.filter(({ id }) => coverageOf(measure, id) === 'areas'),
  };
}
