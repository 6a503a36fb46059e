/**
 * What may be said of a map: every area against England and against itself earlier, all areas tested
 * together. Map, table, panel, sentence and download take their verdicts from here and nowhere else.
 */
import { ENGLAND, type AreaCode } from '../model/area';
import { isSameGround } from '../model/catalogue';
import { estimateOf } from '../model/dataset';
import type { Estimate } from '../model/estimate';
import type { Confidence } from '../model/selection';
import type { Answer, Wave } from '../model/survey';
import { pointsBetween } from '../stats/difference';
import { varianceOf } from '../stats/variance';
import { discoveries } from '../stats/false-discovery';
import { againstWhole, changeZ, designEffect, distances, type Distance } from '../stats/funnel';
import { twoSided } from '../stats/normal';
import { reliabilityOf, spreadOf } from '../stats/reliability';
import { defaultBase, firstOnBoundaries } from './base-period';
import { newSeriesBetween } from './breaks';
import type { ViewContext } from './context';
import type { ChangeVerdict, Verdict } from './types';

/** One area's change, and the period it is counted from. */
export interface JudgedChange {
  readonly base: Wave;
  readonly earlier: Estimate;
  /** Whether the area's boundaries changed in between. */
  readonly moved: boolean;
  /** Percentage points; null where the two cannot be compared. */
  readonly points: number | null;
  readonly verdict: ChangeVerdict;
}

export interface JudgedArea {
  readonly estimate: Estimate;
  /** How far from England; null where that cannot be judged. */
  readonly fromEngland: Distance | null;
  readonly verdict: Verdict;
  /** Clear when tested alone at 95%, though not among all areas. */
  readonly clearAlone: boolean;
  readonly change: JudgedChange | null;
}

export interface Judgement {
  readonly areas: ReadonlyMap<AreaCode, JudgedArea>;
  readonly england: JudgedArea;
  /** Share of the differences between areas that is real, 0 to 1; null where it cannot be known. */
  readonly reliability: number | null;
}

/** Levels of a test of one area by itself. */
const ALONE: Readonly<Record<'95' | '99.8', number>> = { '95': 0.05, '99.8': 0.002 };

/** The earlier periods that the changes of a map are counted from. */
export function basesIn(context: ViewContext): Wave[] {
  const baseFor = basesOf(context);
  const found = context.geography.areas.flatMap(({ code }) => baseFor(code) ?? []);
  return [...new Set([...found, ...(context.since ? [context.since] : [])])];
}

/** What an area's colour follows from: only what its map's mode of colours needs is judged. */
export interface Coloured {
  readonly code: AreaCode;
  readonly estimate: Estimate;
  readonly verdict: Verdict;
  readonly changed: ChangeVerdict;
}

/** Every area of the period's boundaries, judged as far as the colours of the map say something of it. */
export function judgeColours(context: ViewContext): Coloured[] {
  const { colour, answer, geography, period, confidence } = context;
  const codes = geography.areas.map(({ code }) => code);
  const estimates = codes.map((code) => estimateIn(context, period, code, answer));
  const method = context.survey.intervals ?? 'symmetric';
  const whole = () => estimateIn(context, period, ENGLAND, answer);
  const verdicts =
    colour === 'england'
      ? verdictsOf(againstWhole({ areas: estimates, method }, whole()), confidence)
      : [];
  const changes = colour === 'change' ? changesOf(context, codes, answer) : [];
  return codes.map((code, i) => ({
    code,
    estimate: estimates[i] ?? NOTHING,
    verdict: verdicts[i] ?? 'unknown',
    changed: changes[i]?.verdict ?? 'unknown',
  }));
}

/** Every area of the period's boundaries, for the answer shown or another one of the measure. */
export function judge(context: ViewContext, answer: Answer = context.answer): Judgement {
  const codes = context.geography.areas.map(({ code }) => code);
  const estimates = codes.map((code) => estimateIn(context, context.period, code, answer));
  const england = estimateIn(context, context.period, ENGLAND, answer);
  const method = context.survey.intervals ?? 'symmetric';
  const apart = distances({ areas: estimates, method }, england);
  const scores = apart.map((each) => each && each.points / each.se);
  const verdicts = verdictsOf(scores, context.confidence);
  const alone = clearOf(scores, '95');
  const changes = changesOf(context, codes, answer);
  const areas = codes.map((code, i): [AreaCode, JudgedArea] => [
    code,
    {
      estimate: estimates[i] ?? NOTHING,
      fromEngland: apart[i] ?? null,
      verdict: verdicts[i] ?? 'unknown',
      clearAlone: alone[i] === true && verdicts[i] === 'none',
      change: changes[i] ?? null,
    },
  ]);
  return {
    areas: new Map(areas),
    england: {
      estimate: england,
      fromEngland: null,
      verdict: 'unknown',
      clearAlone: false,
      change: englandChange(context, answer),
    },
    reliability: reliabilityIn(estimates, method),
  };
}

const NOTHING: Estimate = { value: null, reason: 'unavailable' };

function estimateIn(
  { dataset }: ViewContext,
  wave: Wave,
  code: AreaCode,
  answer: Answer,
): Estimate {
  return estimateOf(dataset, wave.id, code, answer.id);
}

/** Which scores are clear: among all of them, or each by itself. */
function clearOf(scores: readonly (number | null)[], confidence: Confidence): boolean[] {
  const pValues = scores.map((z) => (z === null ? null : twoSided(z)));
  if (confidence === 'fdr') return discoveries(pValues);
  return pValues.map((p) => p !== null && p < ALONE[confidence]);
}

function verdictsOf(scores: readonly (number | null)[], confidence: Confidence): Verdict[] {
  const clear = clearOf(scores, confidence);
  return scores.map((z, i) => verdictOf(z, clear[i] ?? false));
}

function verdictOf(z: number | null, clear: boolean): Verdict {
  if (z === null) return 'unknown';
  if (!clear) return 'none';
  return z > 0 ? 'higher' : 'lower';
}

/**
 * An area that the earlier period's boundaries do not know is held against its first wave since; not
 * where somebody chose the earlier period, for then no other may stand in its place.
 */
function basesOf(context: ViewContext): (code: AreaCode) => Wave | null {
  const { index, since, survey, measure, period } = context;
  if (!since) return () => null;
  // Looked up once for all areas: both go through every wave.
  const isChosen = since.id !== defaultBase(survey, measure, period)?.id;
  const first = firstOnBoundaries(survey, measure, period) ?? since;
  return (code) =>
    isChosen || isSameGround(index, code, since.geography, period.geography) ? since : first;
}

function changesOf(
  context: ViewContext,
  codes: readonly AreaCode[],
  answer: Answer,
): (JudgedChange | null)[] {
  const { survey, measure, period } = context;
  const baseFor = basesOf(context);
  const of: OfPeriods = {
    effect: once((wave) => effectIn(context, wave, answer)),
    newSeries: once((base) => newSeriesBetween(survey, measure, base, period)),
  };
  const open = codes.map((code) => comparison(context, code, baseFor(code), answer, of));
  const clear = clearOf(
    open.map((each) => each?.z ?? null),
    context.confidence,
  );
  return open.map((each, i) => each && settled(each, clear[i] ?? false));
}

/** What is the same for all areas of a map: worked out once for each period. */
interface OfPeriods {
  readonly effect: (period: Wave) => number | null;
  /** Whether the measure began anew since. */
  readonly newSeries: (base: Wave) => boolean;
}

function once<T>(of: (wave: Wave) => T): (wave: Wave) => T {
  const known = new Map<string, { readonly value: T }>();
  return (wave) => {
    const there = known.get(wave.id) ?? { value: of(wave) };
    known.set(wave.id, there);
    return there.value;
  };
}

/** The design effect of an earlier map, over the areas it had. */
function effectIn(context: ViewContext, wave: Wave, answer: Answer): number | null {
  const { geographies } = context.index;
  const codes = geographies.find(({ id }) => id === wave.geography)?.areas ?? [];
  return designEffect({
    areas: codes.map(({ code }) => estimateIn(context, wave, code, answer)),
    method: context.survey.intervals ?? 'symmetric',
  });
}

type Comparison = Omit<JudgedChange, 'verdict'> & {
  readonly z: number | null;
  readonly broken: boolean;
};

function comparison(
  context: ViewContext,
  code: AreaCode,
  base: Wave | null,
  answer: Answer,
  of: OfPeriods,
): Comparison | null {
  if (!base) return null;
  const { index, survey, period } = context;
  const earlier = estimateIn(context, base, code, answer);
  const later = estimateIn(context, period, code, answer);
  const moved = !isSameGround(index, code, base.geography, period.geography);
  const broken = moved || of.newSeries(base);
  const method = survey.intervals ?? 'symmetric';
  const [earlierEffect, laterEffect] = [of.effect(base), of.effect(period)];
  return {
    base,
    earlier,
    moved,
    broken,
    points: broken ? null : pointsBetween(later, earlier),
    z: broken ? null : changeZ({ earlier, later, earlierEffect, laterEffect, method }),
  };
}

function settled({ z, broken, ...found }: Comparison, clear: boolean): JudgedChange {
  if (broken) return { ...found, verdict: 'broken' };
  if (z === null) return { ...found, verdict: 'unknown' };
  return { ...found, verdict: clear ? (z > 0 ? 'risen' : 'fallen') : 'none' };
}

/** England is one test and no map: its own intervals, at 95% (99.8% where that is asked for). */
export function englandChange(
  context: ViewContext,
  answer: Answer,
  since: Wave | null = context.since,
): JudgedChange | null {
  const { period, survey, measure, confidence } = context;
  if (!since) return null;
  const earlier = estimateIn(context, since, ENGLAND, answer);
  const later = estimateIn(context, period, ENGLAND, answer);
  const method = survey.intervals ?? 'symmetric';
  const [before, now] = [varianceOf(earlier, method), varianceOf(later, method)];
  const broken = newSeriesBetween(survey, measure, since, period);
  const points = broken ? null : pointsBetween(later, earlier);
  const known = points !== null && before !== null && now !== null && before + now > 0;
  const z = known ? points / Math.sqrt(before + now) : null;
  const level = confidence === '99.8' ? ALONE['99.8'] : ALONE['95'];
  const clear = z !== null && twoSided(z) < level;
  return settled({ base: since, earlier, moved: false, points, z, broken }, clear);
}

function reliabilityIn(
  estimates: readonly Estimate[],
  method: 'symmetric' | 'wilson',
): number | null {
  const known = estimates.flatMap((estimate) => {
    const variance = varianceOf(estimate, method);
    return estimate.value !== null && variance !== null && variance > 0
      ? [{ value: estimate.value, variance }]
      : [];
  });
  const spread = spreadOf(
    known.map(({ value }) => value),
    known.map(({ variance }) => variance),
  );
  return spread && reliabilityOf(spread);
}
