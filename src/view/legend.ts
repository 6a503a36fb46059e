import { scaleThreshold } from 'd3-scale';
import type { Answer } from '../model/survey';
import type { ColourMode, Confidence } from '../model/selection';
import type { AreaView, Fill, Legend, LegendEntry } from './types';
import { LEGEND_WORDS } from './glossary';
import { legendRule } from './rule-texts';
import { missingWords, sentenceCase } from './words';
import { isFigure, MISSING_REASONS } from '../model/estimate';

const CLASSES: readonly Fill[] = ['class-1', 'class-2', 'class-3', 'class-4', 'class-5'];

/**
 * The colour class of a value, 1 to 5, to the tenth that is printed: what reads "72.5%" is coloured as
 * 72.5. A value on a bound belongs to the class above it.
 */
export function classOf(value: number, breaks: readonly number[]): Fill {
  return scaleThreshold<number, Fill>(breaks, CLASSES)(Math.round(value * 10) / 10);
}

export interface LegendInput {
  readonly mode: ColourMode;
  readonly answer: Answer;
  readonly areas: readonly AreaView[];
  readonly confidence: Confidence;
  /** Label of the earlier wave in mode `change`. */
  readonly sinceLabel: string | null;
}

export function legendOf(input: LegendInput): Legend {
  const entries = [...scale(input), ...missingEntries(input.areas)];
  return { mode: input.mode, title: title(input), entries, rule: ruleOf(input) };
}

function scale({ mode, answer, areas }: LegendInput): LegendEntry[] {
  if (mode === 'value') return classes(answer.breaks, areas);
  const fills: readonly (readonly [Fill, string])[] =
    mode === 'england'
      ? [
          ['higher', sentenceCase(LEGEND_WORDS.higher)],
          ['no-difference', sentenceCase(LEGEND_WORDS.noDifference)],
          ['lower', sentenceCase(LEGEND_WORDS.lower)],
        ]
      : [
          ['risen', sentenceCase(LEGEND_WORDS.risen)],
          ['no-difference', sentenceCase(LEGEND_WORDS.noChange)],
          ['fallen', sentenceCase(LEGEND_WORDS.fallen)],
          ['broken', sentenceCase(LEGEND_WORDS.broken)],
        ];
  return fills
    .map(([fill, label]) => ({ fill, label, from: null, count: count(areas, fill) }))
    .filter(({ fill, count }) => fill !== 'broken' || count > 0);
}

function classes(breaks: readonly number[], areas: readonly AreaView[]): LegendEntry[] {
  if (breaks.length === 0) return [];
  return Array.from({ length: breaks.length + 1 }, (_, i) => {
    const fill = `class-${String(i + 1)}` as Fill;
    const from = i === 0 ? null : `${String(breaks[i - 1])}%`;
    return { fill, label: classLabel(breaks, i), from, count: count(areas, fill) };
  });
}

function classLabel(breaks: readonly number[], i: number): string {
  const [from, to] = [breaks[i - 1], breaks[i]];
  if (from === undefined) return `Under ${String(to)}%`;
  if (to === undefined) return `${String(from)}% and over`;
  return `${String(from)} to ${String(Math.round(to * 10 - 1) / 10)}`;
}

/** Why areas are hatched as missing: one entry for each reason, so that none hides behind another. */
function missingEntries(areas: readonly AreaView[]): LegendEntry[] {
  const unjudged = areas.filter(({ fill, estimate }) => fill === 'missing' && isFigure(estimate));
  const entries = MISSING_REASONS.map((reason) => ({
    fill: 'missing' as const,
    label: `${sentenceCase(LEGEND_WORDS.missing)}: ${missingWords(reason)}`,
    from: null,
    count: areas.filter(({ estimate }) => !isFigure(estimate) && estimate.reason === reason).length,
  }));
  const label = sentenceCase(LEGEND_WORDS.unjudged);
  return [
    ...entries,
    { fill: 'missing' as const, label, from: null, count: unjudged.length },
  ].filter(({ count }) => count > 0);
}

function count(areas: readonly AreaView[], fill: Fill): number {
  return areas.filter((area) => area.fill === fill).length;
}

function title({ mode, answer, sinceLabel }: LegendInput): string {
  const share = `Percentage who ${answer.did ?? `said ${answer.said}`}`;
  if (mode === 'england') return `${share}: difference from England`;
  if (mode === 'change') return `${share}: change since ${sinceLabel ?? 'an earlier survey'}`;
  return share;
}

function ruleOf({ mode, areas, confidence }: LegendInput): string | null {
  if (mode === 'value') return null;
  const what = mode === 'england' ? 'A difference' : 'A change';
  const judged = areas.filter(({ fill }) => fill !== 'missing' && fill !== 'broken').length;
  if (judged === 0) return null;
  return legendRule(what, judged, confidence);
}
