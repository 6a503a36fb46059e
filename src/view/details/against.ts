/** Two measures against each other, area by area: how far they go together, and never why. */
import { ENGLAND, type AreaCode } from '../../model/area';
import { coverageOf } from '../../model/catalogue';
import { estimateOf, type Dataset } from '../../model/dataset';
import { intervalOf, isCount, isFigure, type Estimate, type Figure } from '../../model/estimate';
import type { Answer, Measure, Survey, Wave } from '../../model/survey';
import { correlationOf } from '../../stats/correlation';
import type { ViewContext } from '../context';
import { figureTexts } from '../figure-texts';
import { periodLabel } from './options';
import type { AreaView, View } from '../types';
import { briefName } from '../words';
import { scaleFor } from './against-axis';
import type {
  AgainstAxis,
  AgainstFigure,
  AgainstOption,
  AgainstPoint,
  AgainstView,
} from './against-types';
import { notesOn, told } from './against-words';
import type { IntervalGap } from './interval-plot-types';
import { gap } from './paired';

/** A measure, with the answer and the period of it that are shown. */
export interface Side {
  readonly survey: Survey;
  readonly measure: Measure;
  readonly answer: Answer;
  readonly period: Wave;
}

type Shown = Pick<ViewContext, 'index' | 'survey' | 'measure' | 'answer' | 'period'>;

/** Every other measure that has figures on the boundaries shown. */
export function againstOptions({ index, measure: shown, period }: Shown): AgainstOption[] {
  return index.surveys.flatMap((survey) =>
    survey.measures
      .filter((each) => each.id !== shown.id && periodBeside(period, survey, each))
      .map(({ id, label }) => ({
        id: `${survey.id}/${id}`,
        label,
        group: survey.name,
        survey: survey.id,
        measure: id,
      })),
  );
}

/**
 * The period to set beside the one shown: the same where the measure has it, else on the same
 * boundaries several waves together before one alone, the nearest in time; null where there is none.
 */
export function periodBeside(shown: Wave, survey: Survey, measure: Measure): Wave | null {
  const all = [survey.periods ?? [], survey.waves].map((waves) =>
    waves.filter(
      ({ id, geography }) => geography === shown.geography && coverageOf(measure, id) === 'areas',
    ),
  );
  const same = all.flat().find(({ id }) => id === shown.id);
  const [first, ...rest] = all.find(({ length }) => length > 0) ?? [];
  if (same ?? !first) return same ?? null;
  return rest.reduce((best, each) => (gap(each, shown) < gap(best, shown) ? each : best), first);
}

/** The finished comparison; null while the second's figures are not here. Pure. */
export function againstFor(
  shown: Shown,
  { areas, england }: Pick<View, 'areas' | 'england'>,
  second: Side,
  dataset: Dataset | null,
): AgainstView | null {
  if (!dataset) return null;
  const labels = labelsOf(shown, second);
  const beside = (code: AreaCode) => estimateOf(dataset, second.period.id, code, second.answer.id);
  const all = areas.map((area) => ({ area, other: beside(area.code) }));
  const points = all
    .flatMap(({ area, other }) => pointOf(area, other, labels) ?? [])
    .sort((a, b) => a.across.value - b.across.value || a.up.value - b.up.value);
  const own = pointOf(england, beside(ENGLAND), labels);
  const drawn = own ? [...points, own] : points;
  const sides = {
    across: axisOf(labels.across, second, drawn.map(({ across }) => across)), // prettier-ignore
    up: axisOf(labels.up, shown, drawn.map(({ up }) => up)), // prettier-ignore
  };
  const found = correlationOf(points.map(({ across, up }) => [across.value, up.value]));
  return {
    ...sides,
    points,
    england: own,
    correlation: told(found, points.length),
    notes: notesOn(found, points, [shown, second], Object.values(sides)),
    cautions: [...new Set([shown, second].flatMap(({ measure }) => measure.caution ?? []))],
    without: gapsOf(all),
  };
}

/** "Overall experience of GP practice, good"; of a count its label alone. */
function labelOf({ survey, measure, answer }: Omit<Side, 'period'>): string {
  if (survey.kind === 'count') return measure.label;
  return `${measure.label}, ${answer.label.charAt(0).toLowerCase()}${answer.label.slice(1)}`;
}

type Labels = Readonly<Record<'up' | 'across', string>>;

/** Two surveys may ask the same: then each is named. */
function labelsOf(shown: Omit<Side, 'period'>, second: Side): Labels {
  const [up, across] = [labelOf(shown), labelOf(second)];
  if (up !== across) return { up, across };
  const [one, other] = [shown.survey.abbreviation, second.survey.abbreviation];
  return { up: `${up} (${one})`, across: `${across} (${other})` };
}

function pointOf(area: AreaView, other: Estimate, labels: Labels): AgainstPoint | null {
  const { code, short, estimate } = area;
  if (!isFigure(estimate) || !isFigure(other)) return null;
  const [up, across] = [figureOf(estimate), figureOf(other)];
  return {
    code,
    short,
    brief: briefName(short),
    across,
    up,
    rough: estimate.rough === true || other.rough === true,
    name: `${short}. ${labels.up}: ${up.text}. ${labels.across}: ${across.text}.`,
  };
}

function figureOf(estimate: Figure): AgainstFigure {
  const { valueText, intervalText } = figureTexts(estimate);
  const margin = isCount(estimate) ? (estimate.rough ? 'rough' : '') : intervalText;
  return {
    value: estimate.value,
    interval: intervalOf(estimate),
    text: margin === '' ? valueText : `${valueText} (${margin})`,
  };
}

function axisOf(label: string, side: Side, figures: readonly AgainstFigure[]): AgainstAxis {
  const values = figures.flatMap(({ value, interval }) =>
    interval ? [interval.lower, interval.upper, value] : [value],
  );
  return {
    label,
    when: `${side.survey.name}, ${periodLabel(side.period)}`,
    ...scaleFor(values.length > 0 ? values : [0, 100], side.answer.unit),
  };
}

function gapsOf(all: readonly { area: AreaView; other: Estimate }[]): IntervalGap[] {
  const lacking = all.filter(({ area, other }) => !isFigure(area.estimate) || !isFigure(other));
  if (lacking.length === 0) return [];
  return [
    { why: 'One of the two figures is missing', areas: lacking.map(({ area }) => area.short) },
  ];
}
