import type { FindFile } from '../../src/model/files';
import { CELL } from './grid';
import type { Layers } from './layers';
import { covered, partsOf, sum, tally, type Noise, type Tally } from './shares';
import type { Place } from './sources';

/** A smaller part of a council is noise of the generalised outlines: under 1.5 percent, or 2 square kilometres. */
export const COUNCIL_NOISE: Noise = { percent: 1.5, cells: 2_000_000 / CELL ** 2 };

type Rows = FindFile['councils'];

/** The name in use: "Bristol", not "Bristol, City of". */
export function councilName(official: string): string {
  return withoutStop(official.replace(/, (City|County) of$/, ''));
}

/** "St Helens", not "St. Helens". */
export function withoutStop(name: string): string {
  return name.replace(/\bSt\. /, 'St ');
}

/** Rows for councils and for counties, which are sums of councils. Throws on an unknown council. */
export function councilRows(
  councils: readonly Place[],
  counties: Readonly<Record<string, readonly string[]>>,
  layers: Layers,
): { councils: Rows; counties: Rows } {
  const [earlier, later] = layers.boards.map((boards) =>
    tally(layers.councils, boards, councils.length),
  );
  if (!earlier || !later) throw new Error('two sets of boards are needed');
  const english = councils.flatMap(({ code }, at) => (code.startsWith('E') ? [at] : []));
  const rowOf = (name: string, members: readonly number[]): Rows[number] => [
    name,
    shares(members, earlier),
    shares(members, later),
  ];
  return {
    councils: english.map((at) => rowOf(councilName(councils[at]?.name ?? ''), [at])),
    counties: Object.entries(counties).map(([name, members]) =>
      rowOf(
        name,
        members.map((member) => placeOf(councils, member, name)),
      ),
    ),
  };
}

function shares(members: readonly number[], tallies: readonly Tally[]): readonly number[] {
  const all = sum(members.flatMap((at) => tallies[at] ?? []));
  return partsOf(all, covered(all), COUNCIL_NOISE);
}

function placeOf(councils: readonly Place[], member: string, county: string): number {
  const at = councils.findIndex(({ name }) => name === member);
  if (at < 0) throw new Error(`${county}: there is no council "${member}"`);
  return at;
}
