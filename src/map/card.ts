import type { AreaShape, Shapes } from '../model/shape';
import type { AreaView } from '../view/types';
import type { Box } from './frame';

/** What the card of a pointed area is made from; the card itself comes once the picture stands. */
export interface CardProps {
  readonly area: AreaView;
  readonly shape: AreaShape;
  /** The same figure for the whole of England. */
  readonly england: AreaView;
  readonly shapes: Shapes;
  /** What is in sight, in map units. */
  readonly view: Box;
  /** Pixels across. */
  readonly width: number;
  /** The legend over the map. */
  readonly key: HTMLElement | undefined;
  /** The pointer is on the card, or has left it. */
  readonly onhold: () => void;
  readonly onleave: () => void;
}
