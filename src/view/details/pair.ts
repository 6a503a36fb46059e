/** Two surveys' answers to the nearest equal question, side by side and never averaged. */
import { isSameGround } from '../../model/catalogue';
import type { Read } from '../../model/contents';
import { estimateOf } from '../../model/dataset';
import type { Estimate } from '../../model/estimate';
import type { Answer, Measure, Survey, Wave } from '../../model/survey';
import type { ViewContext } from '../context';
import { figureTexts } from '../figure-texts';
import { MARGIN_OF_ERROR } from '../glossary';
import type { PanelView } from '../types';
import { listInProse, sentenceCase, waveDates } from '../words';
import { gap, otherSurvey } from './paired';

/** The other survey's answer beside this one; null where there is none, or its file is not here yet. */
export function pairFor(
  { index, survey, measure, answer, period }: ViewContext,
  { code, area }: Pick<PanelView, 'code' | 'area'>,
  read: Read,
): PairView | null {
  const other = otherSurvey({ index, measure, answer, period }, read);
  if (!other) return null;
  const estimate: Estimate = isSameGround(index, code, period.geography, other.wave.geography)
    ? estimateOf(other.dataset, other.wave.id, code, other.answer.id)
    : { value: null, reason: 'boundary' };
  return pairOf(
    { survey, measure, answer, wave: period, estimate: area.estimate },
    { ...other, estimate },
  );
}

/** One survey's answer for the area. */
export interface PairSide {
  readonly survey: Survey;
  readonly measure: Measure;
  readonly answer: Answer;
  readonly wave: Wave;
  readonly estimate: Estimate;
}

export interface PairView {
  /** Names of the two surveys, for column heads. */
  readonly names: readonly [string, string];
  /** What the figures are and how each came about, line by line. */
  readonly rows: readonly { readonly label: string; readonly cells: readonly [string, string] }[];
  /** Why the two differ, in two or three sentences. */
  readonly why: string;
  /** The same in one sentence. */
  readonly apart: string;
}

/** The finished comparison; what differs is worked out from the surveys' own descriptions. */
export function pairOf(first: PairSide, second: PairSide): PairView {
  const row = (label: string, cell: (side: PairSide) => string): PairView['rows'][number] => ({
    label,
    cells: [cell(first), cell(second)],
  });
  return {
    names: [first.survey.name, second.survey.name],
    rows: [
      row('Share', ({ answer, estimate }) => `${answer.label}: ${figureTexts(estimate).valueText}`),
      row(MARGIN_OF_ERROR, ({ estimate }) => figureTexts(estimate).intervalText || 'none'),
      row('Question', ({ measure }) => measure.question),
      row('Asked of', ({ measure }) => sentenceCase(measure.askedOf)),
      row('People who answered', ({ estimate }) => figureTexts(estimate).baseText || 'none'),
      row('When', ({ wave }) => waveDates(wave)),
      row('How', ({ survey }) => survey.about),
    ],
    why: `${differences(first, second)}. Their figures may differ for any of these reasons, so they are shown side by side and are neither averaged nor subtracted.`,
    apart: `${differences(first, second)}, so their figures are not compared.`,
  };
}

function differences(first: PairSide, second: PairSide): string {
  const names = `The ${first.survey.name} and the ${second.survey.name}`;
  const same = first.measure.question === second.measure.question;
  const question = same ? 'asked the same question' : 'asked similar but not identical questions';
  const ways = [
    ...(first.measure.askedOf === second.measure.askedOf ? [] : ['ask different people']),
    'reach them in different ways',
    ...(gap(first.wave, second.wave) === 0 ? [] : ['were in the field at different times']),
  ];
  const rest = listInProse(ways);
  return `${names} ${question}, ${same ? 'but' : 'and they'} ${rest}`;
}
