/** Pictures for exports and share cards, from the same outlines that map and hexagons are drawn with. */
import type { Outlines } from '../export/outlines';
import { shortNameOf } from '../hex/abbreviations';
import { hexLayout } from '../hex/layout';
import { lineOf, pathOf } from '../map/paths';
import { clearanceAt } from '../map/clearance';
import type { Shapes } from '../model/shape';
import type { View } from '../view/types';

/** Pixels across for which hexagons are laid out; the picture is scaled to its place. */
const HEX_WIDTH = 600;

/** The hexagons when they are shown, else the map. */
export function outlinesOf(shapes: Shapes, view: View): Outlines {
  return view.kind === 'hex' ? hexOutlines(shapes, view) : mapOutlines(shapes);
}

export function mapOutlines(shapes: Shapes): Outlines {
  return {
    width: shapes.width,
    height: shapes.height,
    land: pathOf(shapes.context),
    lines: shapes.regions.map(lineOf).join(''),
    places: shapes.areas.map(({ code, polygons, label }) => ({
      code,
      path: pathOf(polygons),
      at: label,
      room: clearanceAt(polygons, label),
      name: null,
    })),
  };
}

function hexOutlines(shapes: Shapes, { areas }: View): Outlines {
  const layout = hexLayout(shapes.areas, HEX_WIDTH);
  const names = new Map(areas.map(({ code, short }) => [code, shortNameOf(code, short)]));
  return {
    width: layout.width,
    height: layout.height,
    land: '',
    lines: '',
    places: layout.hexagons.map(({ code, centre, corners }) => ({
      code,
      path: pathOf([[corners]]),
      at: centre,
      room: layout.size / 2,
      name: names.get(code) ?? [],
    })),
  };
}
