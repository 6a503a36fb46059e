import { ENGLAND, ENGLAND_AREA, type Area } from '../model/area';
import { isSameGround, sourceOf } from '../model/catalogue';
import { estimateOf } from '../model/dataset';
import { isFigure, type Estimate } from '../model/estimate';
import type { IndexFile } from '../model/files';
import { change } from '../stats/change';
import { directionOf } from '../stats/difference';
import { changeLine, changeSentence, standingLine } from './answer-texts';
import { newSeriesBetween } from './breaks';
import { changeWords, verdictWords } from './comparison-words';
import type { ViewContext } from './context';
import { figureTexts } from './figure-texts';
import { classOf } from './legend';
import { rankOf } from './ranks';
import { sinceWords } from './words';
import type { AreaView, ChangeView, Fill, Verdict } from './types';

/** Every area of the period's boundaries, in its order. */
export function areasOf(context: ViewContext): AreaView[] {
  const england = figureOf(context, ENGLAND);
  return context.geography.areas.map((area) => areaView(area, context, england));
}

export function englandOf(context: ViewContext): AreaView {
  return areaView(ENGLAND_AREA, context, figureOf(context, ENGLAND));
}

function areaView(area: Area, context: ViewContext, england: Estimate): AreaView {
  const estimate = figureOf(context, area.code);
  const verdict: Verdict =
    area.code === ENGLAND ? 'unknown' : directionOf(estimate, england, context.confidence);
  const changed = changeOf(area, estimate, context);
  const base = {
    ...area,
    estimate,
    verdict,
    change: changed,
    ...figureTexts(estimate),
    verdictText: verdictWords(verdict, estimate, england),
    standingText:
      area.code === ENGLAND
        ? ''
        : standingLine(estimate, england, verdict, context.answer.polarity),
    rank: rankOf(area.code, context),
    reported: isReported(estimate, context.index),
  };
  return {
    ...base,
    fill: fillOf(base, context),
    label: labelOf(base, context),
    mark: markOf(base, context),
  };
}

function figureOf(context: ViewContext, code: string): Estimate {
  return estimateOf(context.dataset, context.period.id, code, context.answer.id);
}

function changeOf(area: Area, estimate: Estimate, context: ViewContext): ChangeView | null {
  const { index, since, period, dataset, survey, measure, answer, confidence } = context;
  if (!since) return null;
  const earlier = estimateOf(dataset, since.id, area.code, answer.id);
  const moved = !isSameGround(index, area.code, since.geography, period.geography);
  const renewed = newSeriesBetween(survey, measure, since, period);
  const found = change(earlier, estimate, confidence, moved || renewed);
  const text = changeWords(found, { moved, earlier, later: estimate });
  const line = { verdict: found.verdict, since: sinceWords(since, period).since, earlier, moved };
  return {
    since: since.id,
    points: found.points,
    verdict: found.verdict,
    text,
    short: isFigure(estimate) ? changeLine(line) : '',
    sentence: isFigure(estimate) ? changeSentence(line) : '',
  };
}

type Unfilled = Omit<AreaView, 'fill' | 'label' | 'mark'>;

function fillOf(area: Unfilled, { colour, answer }: ViewContext): Fill {
  if (!isFigure(area.estimate)) return 'missing';
  if (colour === 'value') return classOf(area.estimate.value, answer.breaks);
  const verdict = colour === 'england' ? area.verdict : (area.change?.verdict ?? 'unknown');
  if (verdict === 'none') return 'no-difference';
  if (verdict === 'unknown') return 'missing';
  return verdict;
}

/** "Kent and Medway: 67.4%, higher than England". */
function labelOf(area: Unfilled, { colour }: ViewContext): string {
  const start = `${area.short}: ${isFigure(area.estimate) ? '' : 'no figure, '}${area.valueText}`;
  if (!isFigure(area.estimate) || colour === 'value') return start;
  if (colour === 'england') return `${start}, ${area.verdictText}`;
  return `${start}, ${area.change?.text ?? 'no earlier wave to compare with'}`;
}

function isReported(estimate: Estimate, index: IndexFile): boolean {
  return isFigure(estimate) && sourceOf(index, estimate.source)?.reliability === 'reported';
}

const ARROWS: Readonly<Partial<Record<string, string>>> = {
  higher: '▲',
  risen: '▲',
  lower: '▼',
  fallen: '▼',
};

function markOf(area: Unfilled, { colour }: ViewContext): string {
  if (!isFigure(area.estimate)) return '';
  const rounded = String(Math.round(area.estimate.value));
  if (colour === 'value') return rounded;
  const verdict = colour === 'england' ? area.verdict : (area.change?.verdict ?? 'none');
  return ARROWS[verdict] ?? '';
}
