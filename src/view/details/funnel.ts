/** Every area's share against how many answered, with the lines beyond which it is clear of England. */
import { isFigure } from '../../model/estimate';
import type { Confidence } from '../../model/selection';
import { count } from '../../stats/format';
import { countedBase, funnelOf, type Funnel } from '../../stats/funnel';
import { clearLevel, limitsAt, zAt } from '../../stats/funnel-limits';
import { baseLine } from '../answer-texts';
import type { ViewContext } from '../context';
import { LEGEND_WORDS } from '../glossary';
import { inWords, wholePercent } from '../numbers';
import type { AreaView } from '../types';
import { briefName, sentenceCase } from '../words';
import type { FunnelLine, FunnelPoint, FunnelView } from './funnel-types';
import { gapsOf } from './interval-plot';

/** Pure. @returns null where no area can be held against England: nothing to draw */
export function funnelView(
  { survey, period, confidence }: Pick<ViewContext, 'survey' | 'period' | 'confidence'>,
  areas: readonly AreaView[],
  england: AreaView,
): FunnelView | null {
  const method = survey.intervals ?? 'symmetric';
  const rounds = period.together?.length ?? 1;
  const estimates = areas.map(({ estimate }) => estimate);
  const funnel = funnelOf({ areas: estimates, method }, england.estimate);
  const points = areas.flatMap((area) => {
    const base = countedBase(area.estimate, method);
    return base && area.verdict !== 'unknown' ? [pointOf(area, base, rounds)] : [];
  });
  if (!funnel || points.length === 0) return null;
  points.sort((a, b) => a.base - b.base);
  const lines = linesOf(funnel, points, confidence).filter(({ limits }) => limits.length > 1);
  const drawn = new Set(points.map(({ code }) => code));
  return {
    points,
    england: { value: funnel.share, text: `England ${wholePercent(funnel.share)}` },
    lines,
    shapes: SHAPES,
    ...scaleOf(points.at(-1)?.base ?? 0),
    across: method === 'wilson' ? 'Answers, after weighting' : acrossWords(rounds),
    extent: extentOf(funnel, points, lines),
    without: gapsOf(areas.filter(({ code }) => !drawn.has(code))),
    rule: ruleOf(points, confidence, method === 'wilson'),
  };
}

const SHAPES = {
  higher: sentenceCase(LEGEND_WORDS.higher),
  lower: sentenceCase(LEGEND_WORDS.lower),
  none: sentenceCase(LEGEND_WORDS.noDifference),
};

function pointOf(area: AreaView, base: number, rounds: number): FunnelPoint {
  const { code, short, estimate, valueText, verdict, verdictText } = area;
  const answered = baseLine(estimate, rounds);
  const parts = [valueText, answered, verdictText].filter((part) => part !== '');
  return {
    code,
    brief: briefName(short),
    value: isFigure(estimate) ? estimate.value : 0,
    base,
    verdict,
    name: `${short}: ${parts.join(', ')}`,
  };
}

function acrossWords(rounds: number): string {
  return rounds > 1 ? `Responses in ${inWords(rounds)} surveys` : 'People who answered';
}

const STEPS = 48;

/** How much nearer to England the line of a single test must lie to be seen apart. */
const APART = 1.1;

/** The rule of the verdicts and, where that is stricter, what one area alone would need. */
function linesOf(
  funnel: Funnel,
  points: readonly FunnelPoint[],
  confidence: Confidence,
): FunnelLine[] {
  const strict = zAt(clearLevel(points.map(isClear), confidence));
  const single = zAt(0.05);
  const clear = { funnel, points, z: strict };
  const lines = [lineOf('clear', clearWords(points.length, confidence), clear)];
  if (strict < APART * single) return lines;
  const alone = { funnel, points, z: single };
  return [...lines, lineOf('alone', 'Clear at the 95% level if tested alone', alone)];
}

function isClear({ verdict }: FunnelPoint): boolean {
  return verdict === 'higher' || verdict === 'lower';
}

function clearWords(areas: number, confidence: Confidence): string {
  if (confidence === 'fdr') return `Clear among all ${inWords(areas)} areas`;
  return `Clear at the ${confidence}% level`;
}

interface LineInput {
  readonly funnel: Funnel;
  readonly points: readonly FunnelPoint[];
  readonly z: number;
}

/** From a little below the smallest base to a little above the largest, closer where it is steep. */
function lineOf(
  kind: FunnelLine['kind'],
  label: string,
  { funnel, points, z }: LineInput,
): FunnelLine {
  const [from, to] = [0.9 * (points[0]?.base ?? 1), 1.03 * (points.at(-1)?.base ?? 1)];
  const bases = Array.from({ length: STEPS + 1 }, (_, i) => from * (to / from) ** (i / STEPS));
  const limits = bases.flatMap((base) => {
    const found = limitsAt(funnel, base, z);
    return found ? [{ base, lower: found[0], upper: found[1] }] : [];
  });
  return { kind, label, limits };
}

const ROUND = [1, 2, 5, 10];

/** A scale from 0 with at most four round numbers above it. */
function scaleOf(largest: number): Pick<FunnelView, 'most' | 'ticks'> {
  const power = 10 ** Math.floor(Math.log10(largest / 4));
  const step = power * (ROUND.find((each) => (4 * each * power) / largest >= 1 - 1e-9) ?? 10);
  const most = 1.05 * largest;
  const ticks = Array.from({ length: 1 + Math.floor(most / step) }, (_, i) => i * step);
  return { most, ticks: ticks.map((base) => ({ base, text: count(base) })) };
}

function extentOf(
  { share }: Funnel,
  points: readonly FunnelPoint[],
  lines: readonly FunnelLine[],
): readonly [number, number] {
  const limits = lines.flatMap((line) => line.limits.flatMap(({ lower, upper }) => [lower, upper]));
  const all = [share, ...points.map(({ value }) => value), ...limits];
  return [Math.min(...all), Math.max(...all)];
}

const READING =
  'The fewer people answered in an area, the further chance alone can carry its share from England’s, and the more it must differ to be clear.';

const WEIGHTING =
  'Answers are counted for what they are worth after weighting, which makes up for who did not reply.';

function ruleOf(points: readonly FunnelPoint[], confidence: Confidence, weighted: boolean): string {
  const how =
    confidence === 'fdr'
      ? `when all ${inWords(points.length)} are tested together`
      : `at the ${confidence}% level, each tested alone`;
  const found = points.some(isClear)
    ? `Areas beyond the solid lines, drawn as triangles, differ clearly ${how}.`
    : `None lies beyond the solid lines: no area differs clearly ${how}.`;
  return [READING, found, ...(weighted ? [WEIGHTING] : [])].join(' ');
}
