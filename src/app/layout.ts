/** Which parts a frame has: by what it is for, what its host has locked, and how much room there is. */
import type { Lock, Selection } from '../model/selection';
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
  { show, kind, area, hasLocal, counted }: View,
  { lock, static: still }: Selection,
  roomy: boolean,
): Layout {
  const open = (part: Lock) => !lock.includes(part);
  const full = show === 'full';
  const ranking = show === 'ranking';
  const withAnswer = open('panel') && show !== 'map';
  /** A card or a trend of an area is about that area; the others begin with the reader's own. */
  const about = area !== null && (show === 'card' || show === 'trend');
  const withMap = show === 'story' || show === 'map' || full || (ranking && kind === 'table');
  const beside = withAnswer && roomy && !still && (full || show === 'story');
  return {
    full,
    ranking,
    changeable: CHANGEABLE.some(open),
    withAnswer,
    answered: withAnswer && !ranking && show !== 'trend',
    finding: open('search') && !still && !ranking && !about,
    withMap,
    atHand: withMap && hasLocal && !ranking && !still && open('colour') && !counted,
    beside,
    drawn: show === 'card' || beside,
  };
}
