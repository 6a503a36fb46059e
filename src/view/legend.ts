import type { Bin } from '../model/bins';
import type { Answer } from '../model/survey';
import type { ColourMode, Confidence } from '../model/selection';
import type { AreaView, Fill, Legend, LegendEntry } from './types';
import { LEGEND_WORDS } from './glossary';
import { legendRule } from './rule-texts';
import { missingWords, sentenceCase } from './words';
import { isFigure, MISSING_REASONS } from '../model/estimate';

export interface LegendInput {
  readonly mode: ColourMode;
  readonly answer: Answer;
  /** The answer’s colour classes. */
  readonly bins: readonly Bin[];
  readonly areas: readonly AreaView[];
  readonly confidence: Confidence;
  /** Label of the earlier wave in mode `change`. */
  readonly sinceLabel: string | null;
}

export function legendOf(input: LegendInput): Legend {
  const entries = [...scale(input), ...missingEntries(input.areas)];
  return { mode: input.mode, title: title(input), entries, rule: ruleOf(input) };
}

function scale({ mode, bins, areas }: LegendInput): LegendEntry[] {
  if (mode === 'value') return classes(bins, areas);
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
    .map(([fill, label]) => ({ fill, bin: null, label, from: null, count: count(areas, fill) }))
    .filter(({ fill, count }) => fill !== 'broken' || count > 0);
}

/** None for an answer that is never mapped: it has one class, which holds everything. */
function classes(bins: readonly Bin[], areas: readonly AreaView[]): LegendEntry[] {
  if (bins.length < 2) return [];
  return bins.map((bin) => {
    const { fill, from } = bin;
    const bound = from === null ? null : `${String(from)}%`;
    return { fill, bin, label: classLabel(bin), from: bound, count: count(areas, fill) };
  });
}

function classLabel({ from, to }: Bin): string {
  if (from === null) return `Under ${String(to)}%`;
  if (to === null) return `${String(from)}% and over`;
  return `${String(from)} to ${String(Math.round(to * 10 - 1) / 10)}`;
}

/** Why areas are hatched as missing: one entry for each reason, so that none hides behind another. */
function missingEntries(areas: readonly AreaView[]): LegendEntry[] {
  const unjudged = areas.filter(({ fill, estimate }) => fill === 'missing' && isFigure(estimate));
  const entries = MISSING_REASONS.map((reason) => ({
    fill: 'missing' as const,
    bin: null,
    label: `${sentenceCase(LEGEND_WORDS.missing)}: ${missingWords(reason)}`,
    from: null,
    count: areas.filter(({ estimate }) => !isFigure(estimate) && estimate.reason === reason).length,
  }));
  const label = sentenceCase(LEGEND_WORDS.unjudged);
  return [
    ...entries,
    { fill: 'missing' as const, bin: null, label, from: null, count: unjudged.length },
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
