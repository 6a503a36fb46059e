import { ENGLAND } from '../model/area';
import { coverageOf, shortName, sourceOf, waveOf } from '../model/catalogue';
import { estimateOf } from '../model/dataset';
import { isFigure } from '../model/estimate';
import type { WaveId } from '../model/survey';
import type { ViewContext } from './context';
import { figureTexts } from './figure-texts';
import { fateOf, fateText, shareNote } from './lineage/words';
import type { AnswerShare, AreaView, LineageView, Notice, PanelView } from './types';
import { periodName, togetherWords, waveDates } from './words';

/** The details of one area; England's where none is chosen. */
export function panelOf(
  area: AreaView,
  england: AreaView,
  context: ViewContext,
  notices: readonly Notice[],
): PanelView {
  const { survey, measure, period, index } = context;
  const isEngland = area.code === ENGLAND;
  const source = isFigure(area.estimate) ? sourceOf(index, area.estimate.source) : undefined;
  return {
    code: area.code,
    heading: area.short,
    official: isEngland || area.name === area.short ? null : area.name,
    area,
    england: isEngland ? null : england,
    shares: sharesOf(area.code, context),
    fieldwork: `${waveDates(period)}${togetherWords(period)}`,
    question: measure.question,
    askedOf: measure.askedOf,
    sourceText: source?.title ?? survey.attribution,
    sourceAddress: source?.address ?? null,
    notices,
    lineage: isEngland ? null : lineageOf(area.code, context),
  };
}

/** Every answer that the wave offered, in the question's order. */
function sharesOf(code: string, { dataset, measure, period }: ViewContext): AnswerShare[] {
  return measure.answers
    .map((answer) => ({ answer, estimate: estimateOf(dataset, period.id, code, answer.id) }))
    .filter(({ estimate }) => isFigure(estimate) || estimate.reason !== 'not-asked')
    .map((share) => ({ ...share, ...figureTexts(share.estimate) }));
}

/** What the area was made from, or what became of it; null for the 29 that stayed as they were. */
function lineageOf(code: string, context: ViewContext): LineageView | null {
  const { lineage, geography, index } = context;
  const fate = fateOf(lineage, geography.id, code);
  if (!fate) return null;
  const name = (each: string): string => shortName(index, each);
  return {
    text: fateText(fate, name),
    related: fate.relatives.map((entry) => ({
      code: entry.code,
      short: name(entry.code),
      note: shareNote(entry),
      wave: edgeWave(context, geography.id, fate.isForward ? 'after' : 'before'),
    })),
  };
}

/** The nearest wave with the measure on the other boundaries. */
function edgeWave(
  { survey, measure }: ViewContext,
  geography: string,
  side: 'before' | 'after',
): WaveId | null {
  const others = measure.coverage.filter(
    ({ wave, level }) => level === 'areas' && waveOf(survey, wave)?.geography !== geography,
  );
  return (side === 'before' ? others.at(-1) : others[0])?.wave ?? null;
}

/** Says why a wave has no figures by area, and offers the newest that has. */
export function coverageNotices(
  { measure, period, survey }: ViewContext,
  latest: WaveId,
): Notice[] {
  const level = coverageOf(measure, period.id);
  if (level === 'areas') return [];
  const newest = waveOf(survey, latest);
  const label = newest ? periodName(newest) : latest;
  const hasBetter = coverageOf(measure, latest) === 'areas' && latest !== period.id;
  const action = { label: `Show ${label}`, set: { wave: latest } };
  return [{ kind: 'missing', text: coverageText(level), ...(hasBetter ? { action } : {}) }];
}

function coverageText(level: ReturnType<typeof coverageOf>): string {
  if (level === null) return 'This question was not asked at this time.';
  if (level === 'some') {
    return 'For this time we have England’s figure and those of a few NHS areas that news reports printed.';
  }
  return 'We have no local figures for this question at this time, only England’s.';
}
