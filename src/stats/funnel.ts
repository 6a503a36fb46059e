/**
 * The funnel test: an area is held against what chance would do to an area of its size if it were
 * like the whole (Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics
 * in Medicine 2005;24:1185–1202). Its own interval is not used: for a small share that chance has
 * made smaller it is too narrow, and for a larger one too wide.
 */
import { intervalOf, isFigure, type Estimate } from '../model/estimate';
import type { IntervalMethod } from '../model/survey';
import { varianceOf, wilsonBase } from './variance';

/** One map: the estimates of all its areas, and how their intervals were made. */
export interface MapEstimates {
  readonly areas: readonly Estimate[];
  readonly method: IntervalMethod;
}

/**
 * Design effect: how many times wider than simple chance the variances of a map are; the median over
 * areas of variance / (p(100 − p)/n). 1 for Wilson intervals, whose effective base holds it already.
 * @returns null where no area has an interval and a base
 */
export function designEffect({ areas, method }: MapEstimates): number | null {
  if (method === 'wilson') return 1;
  const effects = areas.filter(isFigure).flatMap((figure) => {
    const variance = varianceOf(figure, method);
    const simple = simpleVariance(figure.value, figure.base);
    return variance !== null && simple !== null && simple > 0 ? [variance / simple] : [];
  });
  return median(effects);
}

/** Variance of a share by chance alone, in squared points; null where nobody, or an unknown number, answered. */
function simpleVariance(value: number, base: number | null): number | null {
  return base !== null && base > 0 ? (value * (100 - value)) / base : null;
}

/** The base that counts: of people, or the effective one of a Wilson interval; null without an interval. */
export function countedBase(estimate: Estimate, method: IntervalMethod): number | null {
  if (!isFigure(estimate) || !intervalOf(estimate)) return null;
  return method === 'wilson' ? wilsonBase(estimate) : estimate.base;
}

/** What chance would do to the areas of a map if all were like the whole. */
export interface Funnel {
  /** The whole's share, in percent, and its variance, in squared points. */
  readonly share: number;
  readonly error: number;
  readonly effect: number;
  /** All areas' base. */
  readonly total: number;
}

/** @returns null where the whole, or every area, has no interval */
export function funnelOf(map: MapEstimates, whole: Estimate): Funnel | null {
  const effect = designEffect(map);
  const error = varianceOf(whole, map.method);
  if (effect === null || error === null || !isFigure(whole)) return null;
  const total = map.areas.reduce((sum, area) => sum + (countedBase(area, map.method) ?? 0), 0);
  return { share: whole.value, error, effect, total };
}

/**
 * vᵢ(1 − 2wᵢ) + se², with vᵢ = deff · p(100 − p)/nᵢ under the whole's share p, se the whole's standard
 * error, and wᵢ = nᵢ over all areas' base, because the whole contains the area.
 * @param base above 0
 */
export function funnelVariance({ share, error, effect, total }: Funnel, base: number): number {
  return ((effect * share * (100 - share)) / base) * (1 - (2 * base) / total) + error;
}

/** How far an area lies from the whole, in percentage points, and the standard error of that. */
export interface Distance {
  readonly points: number;
  /** √(vᵢ(1 − 2wᵢ) + se²), above 0. */
  readonly se: number;
}

/** @returns null for an area without a figure, interval or base, or for all where the whole has none */
export function distances(map: MapEstimates, whole: Estimate): (Distance | null)[] {
  const funnel = funnelOf(map, whole);
  return map.areas.map((area) => {
    const base = countedBase(area, map.method);
    if (!funnel || !isFigure(area) || !base) return null;
    const variance = funnelVariance(funnel, base);
    return variance > 0 ? { points: area.value - funnel.share, se: Math.sqrt(variance) } : null;
  });
}

/** z = (pᵢ − p) / √(vᵢ(1 − 2wᵢ) + se²) for every area; null as for `distances`. */
export function againstWhole(map: MapEstimates, whole: Estimate): (number | null)[] {
  return distances(map, whole).map((each) => each && each.points / each.se);
}

/** The same area at two times, each with its map's design effect. */
export interface Pair {
  readonly earlier: Estimate;
  readonly later: Estimate;
  readonly earlierEffect: number | null;
  readonly laterEffect: number | null;
  readonly method: IntervalMethod;
}

/**
 * z = (p₂ − p₁) / √(p(100 − p)(deff₁/n₁ + deff₂/n₂)), with the pooled share p = Σnₖpₖ/Σnₖ as null:
 * nothing has changed. @returns null where either has no figure, interval or base
 */
export function changeZ({
  earlier,
  later,
  earlierEffect,
  laterEffect,
  method,
}: Pair): number | null {
  if (!isFigure(earlier) || !isFigure(later)) return null;
  const [n1, n2] = [countedBase(earlier, method), countedBase(later, method)];
  if (!n1 || !n2 || earlierEffect === null || laterEffect === null) return null;
  const pooled = (n1 * earlier.value + n2 * later.value) / (n1 + n2);
  const variance = pooled * (100 - pooled) * (earlierEffect / n1 + laterEffect / n2);
  return variance > 0 ? (later.value - earlier.value) / Math.sqrt(variance) : null;
}

export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
