/** The page's own colours and patterns, written out so that a picture needs no stylesheet. */
import type { Hue } from '../model/hue';
import { HATCHES, PAGE, paint, type Hatch, type Shade } from '../view/palette';
import type { Fill } from '../view/types';
import { tag } from '../ui/svg';

const TILE = 6;
const DIAGONAL = 'M-1 7 7-1M-1 1 1-1M5 7 7 5';
const CROSS = 'M-1-1 7 7M5-1 7 1M-1 5 1 7';

export interface Colours {
  readonly shade: Shade;
  readonly hue: Hue;
}

/** A colour of the page by its name in the palette. */
export function page(name: string, { shade }: Colours): string {
  return PAGE[name]?.[shade] ?? 'currentColor';
}

/** Value of an SVG `fill`. */
export function fillOf(fill: Fill, { hue, shade }: Colours): string {
  const painted = paint(fill, hue, shade);
  return typeof painted === 'string' ? painted : `url(#export-${fill})`;
}

/** Outline of an area: white between solid colours, the hatch's own colour around hatches. */
export function strokeOf(fill: Fill, colours: Colours): string {
  const painted = paint(fill, colours.hue, colours.shade);
  return typeof painted === 'string' ? page('border', colours) : painted.line[colours.shade];
}

/** The colour of letters' edges on a fill: its own, and that of the page where it is no single one. */
export function edgeOf(fill: Fill, colours: Colours): string {
  const painted = paint(fill, colours.hue, colours.shade);
  return typeof painted === 'string' ? painted : page('paper', colours);
}

/** The patterns that `fillOf` refers to. */
export function patterns({ shade }: Colours): string {
  const patterns = Object.entries(HATCHES).map(([name, hatch]) =>
    tag(
      'pattern',
      { id: `export-${name}`, width: TILE, height: TILE, patternUnits: 'userSpaceOnUse' },
      tag('rect', { width: TILE, height: TILE, fill: hatch.ground[shade] }) + strokes(hatch, shade),
    ),
  );
  return tag('defs', {}, patterns.join(''));
}

function strokes({ pattern, line }: Hatch, shade: Shade): string {
  if (pattern === 'dots') {
    return [1.5, 4.5]
      .map((at) => tag('circle', { cx: at, cy: at, r: 0.9, fill: line[shade] }))
      .join('');
  }
  return tag('path', { d: DIAGONAL + CROSS, fill: 'none', stroke: line[shade] });
}
