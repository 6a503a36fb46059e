/** Names, regions and order of the areas: what `public/geo/areas.json` says. */
import type { Area, Geography, Region } from '../src/model/area';
import { areaOf } from '../src/model/planar';
import { intersection } from './overlay/clip';
import type { SourceArea } from './read/validate';
import type { Stamp } from './stamp';

/** What cannot be read from the boundary files. */
export const GEOGRAPHIES = {
  older: {
    id: 'icb-2023',
    title: '42 NHS areas, to March 2026',
    since: '2023-04-01',
    file: 'geo/icb-2023.topo.json',
  },
  newer: {
    id: 'icb-2026',
    title: '36 NHS areas, from April 2026',
    since: '2026-04-01',
    file: 'geo/icb-2026.topo.json',
  },
} as const;

/** The two sets of boundaries. */
export const KINDS = ['older', 'newer'] as const;
export type Kind = (typeof KINDS)[number];

/** `public/geo/areas.json` */
export interface AreasFile {
  readonly stamp: Stamp;
  readonly geographies: readonly Geography[];
  readonly regions: readonly Region[];
}

/** "NHS Kent and Medway Integrated Care Board" is "Kent and Medway" to its readers. */
export function shortName(official: string): string {
  return official
    .replace(/^NHS\s+/, '')
    .replace(/\s+Integrated Care Board$/, '')
    .trim();
}

/** The areas with their regions, ordered by region and then by short name. */
export function areasOf(boards: readonly SourceArea[], regions: readonly SourceArea[]): Area[] {
  return boards
    .map(({ code, name, polygons }) => ({
      code,
      name,
      short: shortName(name),
      region: regionOf({ code, polygons }, regions),
    }))
    .sort((a, b) => order(a.region, b.region) || a.short.localeCompare(b.short, 'en-GB'));
}

export function areasFile(
  areas: Readonly<Record<Kind, readonly Area[]>>,
  regions: readonly SourceArea[],
  stamp: Stamp,
): AreasFile {
  const geographies = KINDS.map((key) => ({ ...GEOGRAPHIES[key], areas: areas[key] }));
  return { stamp, geographies, regions: regionsOf(regions) };
}

function regionsOf(regions: readonly SourceArea[]): Region[] {
  return regions.map(({ code, name }) => ({ code, name })).sort((a, b) => order(a.code, b.code));
}

/** The region that holds most of the board; throws if that is not nearly all of it. */
function regionOf(
  board: Pick<SourceArea, 'code' | 'polygons'>,
  regions: readonly SourceArea[],
): string {
  const whole = areaOf(board.polygons);
  let best = { code: '', share: 0 };
  for (const { code, polygons } of regions) {
    const share = areaOf(intersection(board.polygons, polygons)) / whole;
    if (share > best.share) best = { code, share };
  }
  if (best.share < 0.5) throw new Error(`${board.code} lies in no region for the greater part`);
  return best.code;
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
