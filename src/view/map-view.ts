/** The part of the view that a map is recoloured with: made first, so that nothing else is waited for. */
import type { AreaCode } from '../model/area';
import { binOf } from '../model/bins';
import { isFigure } from '../model/estimate';
import { hueOf } from '../model/hue';
import type { ViewContext } from './context';
import { judgeColours, type Coloured } from './judgement';
import type { Fill, MapView } from './types';

/** Pure; of the same context as the whole view, and always in agreement with it. */
export function mapViewOf(context: ViewContext): MapView {
  const { area, compare, answer } = context;
  const fills = new Map<AreaCode, Fill>();
  for (const each of judgeColours(context)) fills.set(each.code, fillOf(each, context));
  return {
    fills,
    hue: hueOf(answer.polarity),
    selected: area?.code ?? null,
    compared: compare.map(({ code }) => code),
  };
}

/** The fill of an area in the mode of colours that the context asks for. */
export function fillOf(
  { estimate, verdict, changed }: Omit<Coloured, 'code'>,
  { colour, bins }: Pick<ViewContext, 'colour' | 'bins'>,
): Fill {
  if (!isFigure(estimate)) return 'missing';
  if (estimate.rough) return 'broken';
  if (colour === 'value') return binOf(estimate.value, bins)?.fill ?? 'missing';
  const said = colour === 'england' ? verdict : changed;
  if (said === 'none') return 'no-difference';
  if (said === 'unknown') return 'missing';
  return said;
}
