import type { FindFile } from '../../src/model/files';
import type { SourceArea } from '../read/validate';
import { CELLS_PER_KM2 } from './grid';
import type { Layers } from './layers';
import { covered, partsOf, sum, tally, type Noise, type Tally } from './shares';

/** A smaller part of a council is noise of the generalised outlines: under 1.5 percent, or 2 square kilometres. */
export const COUNCIL_NOISE: Noise = { percent: 1.5, cells: 2 * CELLS_PER_KM2 };

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
  councils: readonly SourceArea[],
  counties: Readonly<Record<string, readonly string[]>>,
  layers: Layers,
): { councils: Rows; counties: Rows } {
  const [older, newer] = layers.boards.map((boards) =>
    tally(layers.councils, boards, councils.length),
  );
  if (!older || !newer) throw new Error('two sets of boards are needed');
  const english = councils.flatMap(({ code }, at) => (code.startsWith('E') ? [at] : []));
  const rowOf = (name: string, members: readonly number[]): Rows[number] => [
    name,
    shares(members, older),
    shares(members, newer),
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

function placeOf(councils: readonly SourceArea[], member: string, county: string): number {
  const at = councils.findIndex(({ name }) => name === member);
  if (at < 0) throw new Error(`${county}: there is no council "${member}"`);
  return at;
}
