import { ENGLAND, ENGLAND_NAME, type Area, type Geography } from '../model/area';
import { isSameGround, sourceOf } from '../model/catalogue';
import { estimateOf, type Dataset } from '../model/dataset';
import { isFigure, type Estimate } from '../model/estimate';
import type { IndexFile, LineageFile, RanksFile } from '../model/files';
import type { Answer, Measure, Survey, Wave } from '../model/survey';
import { change } from '../stats/change';
import { directionOf } from '../stats/difference';
import { percent } from '../stats/format';
import { newSeriesBetween } from './breaks';
import { changeWords, verdictWords } from './comparison-words';
import { figureTexts } from './figure-texts';
import { classOf } from './legend';
import { rankOf } from './ranks';
import { waveMonths } from './words';
import type { AreaView, ChangeView, Fill, Resolved, Verdict } from './types';

/** All that the figures of one moment are worked out from. */
export interface Moment {
  readonly dataset: Dataset;
  readonly survey: Survey;
  readonly measure: Measure;
  readonly answer: Answer;
  readonly wave: Wave;
  readonly geography: Geography;
  /** The earlier wave that changes are counted from, or null. */
  readonly since: Wave | null;
  readonly resolved: Resolved;
  readonly lineage: LineageFile | null;
  readonly ranks: RanksFile | null;
  readonly index: IndexFile;
}

/** England as an area: it has no boundaries to draw and no region. */
export const ENGLAND_AREA: Area = {
  code: ENGLAND,
  name: ENGLAND_NAME,
  short: ENGLAND_NAME,
  region: '',
};

/** Every area of the moment's geography, in its order. */
export function areasOf(moment: Moment): AreaView[] {
  const england = figureOf(moment, ENGLAND);
  return moment.geography.areas.map((area) => areaView(area, moment, england));
}

export function englandOf(moment: Moment): AreaView {
  return areaView(ENGLAND_AREA, moment, figureOf(moment, ENGLAND));
}

function areaView(area: Area, moment: Moment, england: Estimate): AreaView {
  const estimate = figureOf(moment, area.code);
  const verdict: Verdict =
    area.code === ENGLAND ? 'unknown' : directionOf(estimate, england, moment.resolved.confidence);
  const changed = changeOf(area, estimate, moment);
  const base = {
    ...area,
    estimate,
    verdict,
    change: changed,
    ...figureTexts(estimate),
    verdictText: verdictWords(verdict, estimate, england),
    rank: rankOf(area.code, moment),
    reported: isReported(estimate, moment.index),
  };
  return {
    ...base,
    fill: fillOf(base, moment),
    label: labelOf(base, moment),
    mark: markOf(base, moment),
  };
}

function figureOf(moment: Moment, code: string): Estimate {
  return estimateOf(moment.dataset, moment.wave.id, code, moment.answer.id);
}

/** A change as the panel tells it; names and tables use the single word. */
const CLEAR: Readonly<Partial<Record<string, string>>> = {
  risen: 'a clear rise',
  fallen: 'a clear fall',
};

function changeOf(area: Area, estimate: Estimate, moment: Moment): ChangeView | null {
  const { index, since, wave, dataset, survey, measure, answer, resolved } = moment;
  if (!since) return null;
  const earlier = estimateOf(dataset, since.id, area.code, answer.id);
  const moved = !isSameGround(index, area.code, since.geography, wave.geography);
  const renewed = newSeriesBetween(survey, measure, since.id, wave.id);
  const found = change(earlier, estimate, resolved.confidence, moved || renewed);
  const text = changeWords(found, { moved, earlier, later: estimate });
  const then = isFigure(earlier) ? ` (${percent(earlier.value)})` : '';
  const sentence = `Since ${waveMonths(since)}${then}: ${CLEAR[found.verdict] ?? text}.`;
  return { since: since.id, points: found.points, verdict: found.verdict, text, sentence };
}

type Unfilled = Omit<AreaView, 'fill' | 'label' | 'mark'>;

function fillOf(area: Unfilled, { resolved, answer }: Moment): Fill {
  if (!isFigure(area.estimate)) return 'missing';
  if (resolved.colour === 'value') return classOf(area.estimate.value, answer.breaks);
  const verdict =
    resolved.colour === 'england' ? area.verdict : (area.change?.verdict ?? 'unknown');
  if (verdict === 'none') return 'no-difference';
  if (verdict === 'unknown') return 'missing';
  return verdict;
}

/** "Kent and Medway: 67.4%, higher than England". */
function labelOf(area: Unfilled, { resolved }: Moment): string {
  const start = `${area.short}: ${isFigure(area.estimate) ? '' : 'no figure, '}${area.valueText}`;
  if (!isFigure(area.estimate) || resolved.colour === 'value') return start;
  if (resolved.colour === 'england') return `${start}, ${area.verdictText}`;
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

function markOf(area: Unfilled, { resolved }: Moment): string {
  if (!isFigure(area.estimate)) return '';
  const rounded = String(Math.round(area.estimate.value));
  if (resolved.colour === 'value') return rounded;
  const verdict = resolved.colour === 'england' ? area.verdict : (area.change?.verdict ?? 'none');
  return ARROWS[verdict] ?? '';
}
