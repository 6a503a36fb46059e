import type { Correction } from '../../src/model/files';
import { figureKey, type FigureRow } from '../rows';

const FIELDS = ['value', 'lower', 'upper', 'base'] as const;

/** A figure that the new file gives otherwise than we hold it. */
export interface Changed {
  readonly old: FigureRow;
  readonly row: FigureRow;
  readonly fields: readonly Omit<Correction['changes'][number], 'area' | 'answer'>[];
}

export interface Comparison {
  readonly fresh: readonly FigureRow[];
  readonly changed: readonly Changed[];
  readonly unchanged: readonly FigureRow[];
  /** Official figures that take the place of one a news report gave. */
  readonly replaced: readonly Changed[];
  /** Reported figures for which we hold the official one. */
  readonly outranked: readonly Changed[];
}

/**
 * Sets new figures against those held. `reported` tells a source that is only a news report: an
 * official figure replaces it without being a correction, and it never replaces an official one.
 */
export function compareFigures(
  held: readonly FigureRow[],
  rows: readonly FigureRow[],
  reported: (source: string) => boolean,
): Comparison {
  const known = new Map(held.map((row) => [figureKey(row), row]));
  const result = { fresh: [], changed: [], unchanged: [], replaced: [], outranked: [] } as {
    fresh: FigureRow[];
    changed: Changed[];
    unchanged: FigureRow[];
    replaced: Changed[];
    outranked: Changed[];
  };
  for (const row of rows) {
    const old = known.get(figureKey(row));
    if (old === undefined || (old.value === null && row.value !== null)) result.fresh.push(row);
    else if (reported(old.source) && !reported(row.source)) result.replaced.push(change(old, row));
    else if (reported(row.source) && !reported(old.source)) result.outranked.push(change(old, row));
    else if (change(old, row).fields.length > 0) result.changed.push(change(old, row));
    else result.unchanged.push(row);
  }
  return result;
}

function change(old: FigureRow, row: FigureRow): Changed {
  const fields = FIELDS.filter((field) => old[field] !== row[field]);
  return { old, row, fields: fields.map((field) => ({ field, old: old[field], new: row[field] })) };
}
