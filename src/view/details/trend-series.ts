/** One line of a trend: its points, and which of them may be joined. */
import { ENGLAND, type AreaCode } from '../../model/area';
import { areaIn, geographyOf, shortName, sourceOf } from '../../model/catalogue';
import { estimateOf } from '../../model/dataset';
import { intervalOf, isFigure, type Estimate } from '../../model/estimate';
import { predecessorsOf } from '../../model/lineage';
import type { Wave } from '../../model/survey';
import { combine } from '../../stats/combine';
import { count, percentRange } from '../../stats/format';
import type { ViewContext } from '../context';
import type { DrawnPoint, TrendKind, TrendPoint, TrendRole, TrendSeries } from './trend-types';
import { boundariesChanged, linkInto, midpoint, type Link } from './trend-waves';
import { NOT_PUBLISHED } from '../glossary';
import { earlierName } from '../lineage/earlier';
import { exactText } from '../numbers';
import { briefName, missingWords } from '../words';

/** What a trend is made from: the context, and whose trend it is. */
export interface TrendContext extends ViewContext {
  /** Code of the area shown; England where none is chosen. */
  readonly code: AreaCode;
}

export function seriesOf(
  input: TrendContext,
  waves: readonly Wave[],
  code: AreaCode,
  role: TrendRole,
): TrendSeries {
  const points = waves.map((wave) => pointOf(input, wave, estimateIn(input, wave, code)));
  return assemble(input, waves, { code, role, name: shortName(input.index, code), points });
}

/** What the area was made of, and, where it is their exact sum, all of it together. */
export function beforeOf(input: TrendContext, waves: readonly Wave[]): TrendSeries[] {
  const { index, lineage, code: area } = input;
  if (!lineage || !boundariesChanged(lineage, area)) return [];
  const parts = predecessorsOf(lineage, area).filter(({ code }) => code !== area);
  const apart = parts.map(({ code, share }) => {
    const name = earlierName(shortName(index, code), share, shortName(index, area));
    return { ...seriesOf(input, waves, code, 'predecessor'), name, brief: name };
  });
  const union = lineage.unions.find(({ code }) => code === area);
  return (union ? [combined(input, waves, union.of), ...apart] : apart).filter(
    ({ runs }) => runs.length > 0,
  );
}

function combined(
  input: TrendContext,
  waves: readonly Wave[],
  of: readonly AreaCode[],
): TrendSeries {
  const points = waves.map((wave) => {
    const figures = of.map((code) => estimateIn(input, wave, code)).filter(isFigure);
    const whole = figures.length === of.length ? combine(figures) : null;
    const point = pointOf(input, wave, whole ?? { value: null, reason: 'boundary' });
    return whole ? { ...point, kind: 'calculated' as const } : point;
  });
  const name = `${shortName(input.index, input.code)}, our calculation`;
  return assemble(input, waves, { code: input.code, role: 'combined', name, points });
}

/** An area that is not among the wave's boundaries has no figure for that reason, whatever the file says. */
function estimateIn(
  { index, dataset, answer }: TrendContext,
  wave: Wave,
  code: AreaCode,
): Estimate {
  const here = code === ENGLAND || areaIn(geographyOf(index, wave.geography), code);
  if (!here) return { value: null, reason: 'boundary' };
  return estimateOf(dataset, wave.id, code, answer.id);
}

function pointOf({ index }: TrendContext, wave: Wave, estimate: Estimate): TrendPoint {
  const at = { wave: wave.id, time: midpoint(wave), value: estimate.value };
  if (!isFigure(estimate)) {
    const { reason } = estimate;
    const valueText = missingWords(reason);
    return {
      ...at,
      kind: 'missing',
      interval: null,
      reason,
      valueText,
      intervalText: '',
      baseText: '',
    };
  }
  const interval = intervalOf(estimate);
  const reported = sourceOf(index, estimate.source)?.reliability === 'reported';
  const kind: TrendKind = reported ? 'reported' : 'published';
  return {
    ...at,
    kind,
    interval,
    reason: null,
    valueText: exactText(estimate),
    intervalText: interval ? percentRange(interval.lower, interval.upper) : NOT_PUBLISHED,
    baseText: estimate.base === null ? NOT_PUBLISHED : count(estimate.base),
  };
}

type Unjoined = Pick<TrendSeries, 'code' | 'role' | 'name' | 'points'>;

function assemble(input: TrendContext, waves: readonly Wave[], series: Unjoined): TrendSeries {
  const moved = boundariesChanged(input.lineage, series.code);
  const runs: DrawnPoint[][] = [];
  const bridges: [DrawnPoint, DrawnPoint][] = [];
  let previous: DrawnPoint | null = null;
  waves.forEach((wave, i) => {
    const point = drawn(series.points[i]);
    const link: Link = joinable(previous, point) ? linkInto(wave, input.measure, moved) : 'none';
    if (point && link === 'line') runs.at(-1)?.push(point);
    else if (point) runs.push([point]);
    if (previous && point && link === 'bridge') bridges.push([previous, point]);
    previous = point;
  });
  return { ...series, brief: briefName(series.name), runs, bridges };
}

/** Figures of different origin are never joined. */
function joinable(a: DrawnPoint | null, b: DrawnPoint | null): boolean {
  return a !== null && b !== null && a.kind === b.kind && a.kind !== 'reported';
}

function drawn(point: TrendPoint | undefined): DrawnPoint | null {
  if (!point || point.value === null) return null;
  return { ...point, value: point.value };
}
