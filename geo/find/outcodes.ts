import type { FindFile } from '../../src/model/files';
import type { Outcode } from '../read/outcodes';
import { landCell, type Layers } from './layers';
import { nearestLayer } from './nearest';
import { covered, partsOf, tally, type Noise, type Tally } from './shares';

/** A smaller share of a district says more about the approximation than about the district, in percent. */
export const OUTCODE_NOISE: Noise = { percent: 3, cells: 1 };
/** A district with its centre beyond the border counts as English in part from this share, in percent. */
export const BORDER_SHARE = 10;
/** How far off the coast a centre may lie, in cells. */
const COAST = 12;

interface Found {
  readonly rows: FindFile['outcodes'];
  /** Postcode areas and districts with nothing in England. */
  readonly outside: readonly string[];
}

/**
 * The boards each district most likely lies in. A district's ground is taken to be what is nearer to
 * its centre than to any other: an approximation, which readers are told.
 */
export function outcodeRows(outcodes: readonly Outcode[], layers: Layers): Found {
  const ground = nearestLayer(
    outcodes.map(({ at }) => at),
    layers.councils,
  );
  const [older, newer] = layers.boards.map((boards) => tally(ground, boards, outcodes.length));
  const rows: Record<string, FindFile['outcodes'][string]> = {};
  const outside: string[] = [];
  outcodes.forEach((outcode, at) => {
    const cells = cellsOf(outcode, layers, older?.[at], newer?.[at]);
    if (cells) rows[outcode.code] = [partsFrom(cells[0]), partsFrom(cells[1])];
    else outside.push(outcode.code);
  });
  return { rows, outside: grouped(outside, Object.keys(rows)) };
}

function partsFrom(cells: Tally): readonly number[] {
  return partsOf(cells, cells.total, OUTCODE_NOISE);
}

/** A district's cells by board, or null when it is not in England. */
function cellsOf(
  { at }: Outcode,
  layers: Layers,
  older: Tally | undefined,
  newer: Tally | undefined,
): [Tally, Tally] | null {
  if (!older || !newer) return null;
  const home = landCell(layers, at, older.total > 0 ? 0 : COAST);
  const share = (100 * covered(newer)) / newer.total;
  if (newer.total > 0 && (share >= BORDER_SHARE || (home !== null && share > 0))) {
    return [older, newer];
  }
  if (home === null) return null;
  // Shares its centre with another district (a sorting office): all it has is the centre itself.
  return [single(layers.boards[0][home] ?? 0), single(layers.boards[1][home] ?? 0)];
}

function single(value: number): Tally {
  return { total: 1, parts: new Map([[value - 1, 1]]) };
}

/** "AB" for a postcode area with nothing in England, single districts of the others. */
function grouped(outside: readonly string[], english: readonly string[]): string[] {
  const mixed = new Set(english.map(lettersOf));
  return [...new Set(outside.map((code) => (mixed.has(lettersOf(code)) ? code : lettersOf(code))))];
}

function lettersOf(code: string): string {
  return code.replace(/\d.*$/, '');
}
