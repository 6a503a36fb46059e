/** From the areas of a finished map to what its headline is told from. */
import { isCount, isFigure, type Estimate, type Figure } from '../../model/estimate';
import type { ColourMode } from '../../model/selection';
import type { Answer } from '../../model/survey';
import type { AreaView, ChangeVerdict, Verdict } from '../types';
import type { HeadlineArea, HeadlineInput, Tally } from './types';

export interface HeadlineParts {
  readonly mode: ColourMode;
  readonly show: HeadlineInput['show'];
  readonly answer: Answer;
  readonly areas: readonly AreaView[];
  readonly england: AreaView;
  readonly chosen: AreaView;
  /** "in a year"; null where there is no earlier period. */
  readonly since: string | null;
}

export function headlineInput(parts: HeadlineParts): HeadlineInput {
  const { areas, england, chosen, mode, show, answer, since } = parts;
  return {
    mode,
    show,
    answer,
    since,
    england: england.estimate,
    englandChange: england.change?.verdict ?? null,
    verdicts: verdictsOf(areas),
    changes: changesOf(areas),
    lowest: only(areas, ({ low, of }) => low === of),
    highest: only(areas, ({ high }) => high === 1),
    range: rangeOf(areas),
    chosen: chosen.code === england.code ? null : headlineArea(chosen),
  };
}

/** How many areas with a figure were given each verdict. */
export function verdictsOf(areas: readonly AreaView[]): Tally<Verdict> {
  const of = { higher: 0, lower: 0, none: 0, unknown: 0 };
  for (const { verdict, estimate } of areas) if (hasFigure(estimate)) of[verdict] += 1;
  return { of, total: areas.length };
}

function changesOf(areas: readonly AreaView[]): Tally<ChangeVerdict> {
  const of = { risen: 0, fallen: 0, none: 0, unknown: 0, broken: 0 };
  for (const { change, estimate } of areas)
    if (hasFigure(estimate)) of[change?.verdict ?? 'unknown'] += 1;
  return { of, total: areas.length };
}

/** Among counts that are not rough. */
function rangeOf(areas: readonly AreaView[]): readonly [Figure, Figure] | null {
  const counts = areas
    .flatMap(({ estimate }) => (isFigure(estimate) ? [estimate] : []))
    .filter((figure) => isCount(figure) && !figure.rough)
    .sort((a, b) => a.value - b.value);
  const [low, high] = [counts[0], counts.at(-1)];
  return low && high ? [low, high] : null;
}

function hasFigure(estimate: Estimate): boolean {
  return estimate.value !== null;
}

/** The one area whose rank is certain to be that; null where none is, or more than one. */
function only(
  areas: readonly AreaView[],
  fits: (rank: NonNullable<AreaView['rank']>) => boolean,
): HeadlineArea | null {
  const found = areas.filter(({ rank }) => rank !== null && fits(rank));
  return found.length === 1 && found[0] ? headlineArea(found[0]) : null;
}

function headlineArea({ short, estimate, verdict, change }: AreaView): HeadlineArea {
  return { short, estimate, verdict, change: change?.verdict ?? null };
}
