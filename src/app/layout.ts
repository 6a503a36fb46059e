/** Which parts a frame has: by what it is for, what its host has locked, and how much room there is. */
import type { Lock, Selection, Show } from '../model/selection';
import type { View } from '../view/types';

/** Everything that the sheet can change; all of it locked, there is no sheet. */
const CHANGEABLE = ['survey', 'measure', 'answer', 'wave', 'colour', 'view'] as const;

export interface Layout {
  readonly full: boolean;
  readonly ranking: boolean;
  /** Something is left that the reader may change. */
  readonly changeable: boolean;
  /** What is said of an area, the sections below it among that. */
  readonly withAnswer: boolean;
  /** The answer itself, in words and figures. */
  readonly answered: boolean;
  /** The search. */
  readonly finding: boolean;
  /** The map, or what stands in its place: a frame for ranking may be a table. */
  readonly withMap: boolean;
  /** What the colours show is chosen beside the map, where there is room. */
  readonly atHand: boolean;
  /** The chart over time stands beside the map. */
  readonly beside: boolean;
  /** The chart over time is there itself, and needs no small one. */
  readonly drawn: boolean;
}

/** @param roomy beside the map there is room for the chart over time */
export function layoutOf(
  view: View,
  { lock, static: still }: Pick<Selection, 'lock' | 'static'>,
  roomy: boolean,
): Layout {
  const { show, hasLocal, counted } = view;
  const is = (...shows: readonly Show[]) => shows.includes(show);
  const open = (part: Lock) => !lock.includes(part);
  const usable = (part: Lock) => !still && open(part);
  const ranking = is('ranking');
  const withAnswer = open('panel') && !is('map');
  const withMap = hasMap(view);
  const beside = withAnswer && roomy && !still && is('story', 'full');
  return {
    full: is('full'),
    ranking,
    changeable: CHANGEABLE.some(open),
    withAnswer,
    answered: withAnswer && !ranking && !is('trend'),
    finding: usable('search') && !ranking && !isAboutArea(view),
    withMap,
    atHand: withMap && !ranking && usable('colour') && hasLocal && !counted,
    beside,
    drawn: beside || is('card'),
  };
}

function hasMap({ show, kind }: View): boolean {
  return show === 'ranking' ? kind === 'table' : show !== 'card' && show !== 'trend';
}

/** A card or a trend of an area is about that area; the others begin with the reader's own. */
function isAboutArea({ show, area }: View): boolean {
  return area !== null && (show === 'card' || show === 'trend');
}
