import type { Parts } from '../../src/model/files';
import type { Layer } from './grid';

/** Number of cells of a feature: in all, and by the feature of another layer (place, from 0) they fall on. */
export interface Tally {
  total: number;
  readonly parts: Map<number, number>;
}

/** Counts, for every feature of `layer` (place, from 0), the cells by feature of `other`. */
export function tally(layer: Layer, other: Layer, features: number): Tally[] {
  const tallies = Array.from({ length: features }, (): Tally => ({ total: 0, parts: new Map() }));
  for (let cell = 0; cell < layer.length; cell += 1) {
    const counted = tallies[(layer[cell] ?? 0) - 1];
    if (!counted) continue;
    counted.total += 1;
    const part = (other[cell] ?? 0) - 1;
    if (part >= 0) counted.parts.set(part, (counted.parts.get(part) ?? 0) + 1);
  }
  return tallies;
}

/** The sum of several tallies. */
export function sum(tallies: readonly Tally[]): Tally {
  const all: Tally = { total: 0, parts: new Map() };
  for (const one of tallies) {
    all.total += one.total;
    for (const [part, cells] of one.parts) all.parts.set(part, (all.parts.get(part) ?? 0) + cells);
  }
  return all;
}

/** What counts as noise of generalised outlines: parts under so many percent, or so many cells. */
export interface Noise {
  readonly percent: number;
  readonly cells: number;
}

/**
 * Shares in whole percent of `whole` cells, largest first, without the noise; the largest part is
 * always kept, with at least 1 percent.
 */
export function partsOf({ parts }: Tally, whole: number, noise: Noise): Parts {
  const shares = [...parts]
    .map(([part, cells]) => ({ part, cells, percent: (100 * cells) / whole }))
    .sort((a, b) => b.percent - a.percent || a.part - b.part)
    .filter(
      ({ cells, percent }, at) => at === 0 || (percent >= noise.percent && cells >= noise.cells),
    );
  return shares.flatMap(({ part, percent }) => [part, Math.max(1, Math.round(percent))]);
}

/** Number of cells that fall on any feature of the other layer. */
export function covered({ parts }: Tally): number {
  return [...parts.values()].reduce((cells, part) => cells + part, 0);
}
