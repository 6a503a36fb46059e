/**
 * The areas of a drawing: what they are filled with, their outlines, what they say. Changed in one pass for all of
 * them: effects for each would be most of the script between a choice and the frame that shows it.
 */
import type { AreaCode } from '../model/area';
import type { Fill, MapView } from '../view/types';

function isHatched(fill: Fill): boolean {
  return fill === 'missing' || fill === 'broken';
}

/**
 * Classes of a shape, whole, and its own fill where no class gives one.
 * @param prefix of the drawing's own patterns, since they keep their size while the map is enlarged
 */
export function filledAs(fill: Fill = 'missing', prefix: string) {
  const hatched = isHatched(fill);
  return {
    class: `area ${hatched ? 'hatched' : fill}`,
    fill: hatched ? `url(#${prefix}-${fill})` : undefined,
  };
}

/** What shapes that can be operated say. */
export interface Operated {
  readonly names: ReadonlyMap<AreaCode, string>;
  readonly selected: AreaCode | null;
  /** The one tab stop. */
  readonly stop: AreaCode | null;
}

/**
 * Attributes of a shape. Of other boundaries, an area is a button once its name is known, a frame after its shape.
 * @param operated null where nothing can be
 */
export function toldOf(code: AreaCode, operated: Operated | null) {
  const name = operated?.names.get(code);
  return {
    role: operated && name === undefined ? undefined : ('button' as const),
    tabindex: operated ? (code === operated.stop ? 0 : -1) : undefined,
    'aria-label': name,
    'aria-pressed': name === undefined ? undefined : code === operated?.selected,
  };
}

/** Areas that have an outline of their own, the uppermost last. */
export function outlinesOf(
  of: Pick<Operated, 'selected'> & {
    readonly compared: readonly AreaCode[];
    readonly pointed: AreaCode | null;
    readonly focused: AreaCode | null;
  },
): { code: AreaCode; kind: string }[] {
  const one = (code: AreaCode | null, kind: string) => (code === null ? [] : [{ code, kind }]);
  return [
    ...of.compared.map((code) => ({ code, kind: 'compared' })),
    ...one(of.selected, 'selected'),
    ...one(of.pointed === of.focused ? null : of.pointed, 'pointed'),
    ...one(of.focused, 'focused'),
  ];
}

/** Fills all areas of a drawing, those of its inset too. */
export function recolour(drawing: Element, fills: MapView['fills'], prefix: string): void {
  each(drawing, (code) => filledAs(fills.get(code), prefix));
}

/** Gives all areas of a drawing their outlines, those of its inset too. */
export function reshape(drawing: Element, paths: ReadonlyMap<AreaCode, string>): void {
  each(drawing, (code) => ({ d: paths.get(code) }));
}

/** Has the areas say what they are. @param buttons holds those that can be operated, and no others */
export function tell(buttons: Element, operated: Operated): void {
  each(buttons, (code) => toldOf(code, operated));
}

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

function each(drawing: Element, attributesOf: (code: AreaCode) => Attributes): void {
  for (const shape of drawing.querySelectorAll<SVGElement>('.area')) {
    const attributes = attributesOf(shape.dataset['code'] ?? '');
    for (const name in attributes) set(shape, name, attributes[name]);
  }
}

/** Leaves what is so already: a browser looks at what was set again. */
function set(shape: Element, name: string, value: Attributes[string]): void {
  const text = value === undefined ? null : String(value);
  if (shape.getAttribute(name) === text) return;
  if (text === null) shape.removeAttribute(name);
  else shape.setAttribute(name, text);
}
