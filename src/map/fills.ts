/** What the shapes of a map are filled with. */
import type { Fill, MapView } from '../view/types';

function isHatched(fill: Fill): boolean {
  return fill === 'missing' || fill === 'broken';
}

/** Classes of a shape, whole. */
export function classOf(fill: Fill = 'missing'): string {
  return `area ${isHatched(fill) ? 'hatched' : fill}`;
}

/**
 * A shape's own fill, where no class gives one.
 * @param prefix of the drawing's own patterns, since they keep their size while the map is enlarged
 */
export function patternOf(fill: Fill = 'missing', prefix: string): string | undefined {
  return isHatched(fill) ? `url(#${prefix}-${fill})` : undefined;
}

/**
 * Fills all shapes of a drawing in one pass: an effect for each would be most of the script between
 * a choice and the frame that shows it.
 */
export function recolour(drawing: Element, fills: MapView['fills'], prefix: string): void {
  for (const shape of drawing.querySelectorAll<SVGElement>('.area')) {
    const fill = fills.get(shape.dataset['code'] ?? '');
    set(shape, 'class', classOf(fill));
    set(shape, 'fill', patternOf(fill, prefix));
  }
}

/** Leaves what is so already: a browser looks at what was set again. */
function set(shape: Element, name: string, value: string | undefined): void {
  if (shape.getAttribute(name) === (value ?? null)) return;
  if (value === undefined) shape.removeAttribute(name);
  else shape.setAttribute(name, value);
}
