/**
 * The pieces both geographies are made of: each area of the newer one, cut where the older one had a
 * border. Outlines come from the newer file alone. The two files are generalised apart and differ by
 * up to 200 m along the same border, so drawing each from its own file would make unchanged areas
 * jump when the reader changes the wave.
 */
import { areaOf, polygonArea } from '../../src/model/planar';
import type { Polygon } from '../../src/model/shape';
import type { SourceArea } from '../read/validate';
import { difference, intersection, union } from './clip';

export interface Piece {
  /** Codes of the older and of the newer area it belongs to. */
  readonly older: string;
  readonly newer: string;
  readonly polygons: readonly Polygon[];
}

/** What an older and a newer area have in common, measured on their own outlines. */
export interface Overlap {
  readonly older: string;
  readonly newer: string;
  /** Share of the older area, 0 to 1. */
  readonly share: number;
  /** Share of the newer area, 0 to 1. */
  readonly shareOfSuccessor: number;
}

/**
 * Overlaps below this share of both areas are generalisation, not history: the largest such is 0.5%
 * (a strip along the Black Country's border), the smallest true one 16%.
 */
export const NOISE = 0.01;

/** A detached part of a piece smaller than this (square map units) may be a strip along a border. */
const SLIVER = 2;

export function overlapsOf(
  older: readonly SourceArea[],
  newer: readonly SourceArea[],
): readonly Overlap[] {
  return older.flatMap((from) =>
    newer
      .map((to) => overlapOf(from, to))
      .filter(({ share, shareOfSuccessor }) => Math.max(share, shareOfSuccessor) >= NOISE)
      .sort((a, b) => b.share - a.share),
  );
}

function overlapOf(from: SourceArea, to: SourceArea): Overlap {
  const common = areaOf(intersection(from.polygons, to.polygons));
  return {
    older: from.code,
    newer: to.code,
    share: common / areaOf(from.polygons),
    shareOfSuccessor: common / areaOf(to.polygons),
  };
}

/** Cuts every newer area along the older borders inside it; together the pieces of an area fill it. */
export function piecesOf(
  older: readonly SourceArea[],
  newer: readonly SourceArea[],
  overlaps: readonly Overlap[],
): Piece[] {
  return newer.flatMap((area) => {
    const codes = overlaps.filter((one) => one.newer === area.code).map((one) => one.older);
    return cut(
      area,
      older.filter(({ code }) => codes.includes(code)),
    );
  });
}

function cut(area: SourceArea, older: readonly SourceArea[]): Piece[] {
  const [only] = older;
  if (!only) throw new Error(`${area.code}: nothing in the older geography lies under it`);
  if (older.length === 1) {
    return [{ older: only.code, newer: area.code, polygons: area.polygons }];
  }
  const pieces = older.map(({ code, polygons }) => ({
    older: code,
    newer: area.code,
    polygons: intersection(area.polygons, polygons),
  }));
  const [first, ...rest] = older.map(({ polygons }) => polygons);
  const uncovered = difference(area.polygons, union(first ?? [], ...rest));
  return withSlivers(pieces, uncovered);
}

/**
 * Strips that no older area covers, and strips cut off on the wrong side of a border, go to the piece
 * they have most corners in common with. What touches no other piece is an island and stays.
 */
function withSlivers(pieces: readonly Piece[], uncovered: readonly Polygon[]): Piece[] {
  const kept = pieces.map(({ polygons }) => polygons.filter((one) => polygonArea(one) >= SLIVER));
  const corners = kept.map(cornersOf);
  const added = pieces.map((): Polygon[] => []);
  const cutOff = pieces.map(({ polygons }, own) => ({
    own,
    polygons: polygons.filter((one) => polygonArea(one) < SLIVER),
  }));
  for (const { polygons, own } of [...cutOff, { polygons: uncovered, own: -1 }]) {
    for (const sliver of polygons) added[mostCorners(sliver, corners, own)]?.push(sliver);
  }
  return pieces.map((piece, at) => ({
    ...piece,
    polygons: union(kept[at] ?? [], ...(added[at] ?? []).map((sliver) => [sliver])),
  }));
}

function mostCorners(
  sliver: Polygon,
  corners: readonly ReadonlySet<string>[],
  otherwise: number,
): number {
  const own = [...cornersOf([sliver])];
  const common = corners.map((set) => own.filter((at) => set.has(at)).length);
  const most = Math.max(...common);
  return most === 0 ? otherwise : common.indexOf(most);
}

function cornersOf(polygons: readonly Polygon[]): Set<string> {
  return new Set(polygons.flat(2).map(([x, y]) => `${x},${y}`));
}
