import type { Bin } from '../model/bins';
import type { Answer } from '../model/survey';
import type { ColourMode, Confidence } from '../model/selection';
import type { AreaView, Fill, Legend, LegendEntry } from './types';
import { COUNT_WORDS, LEGEND_WORDS } from './glossary';
import { legendRule } from './rule-texts';
import { missingWords, sentenceCase } from './words';
import { isFigure, MISSING_REASONS, type CountUnit } from '../model/estimate';
import { count as thousands } from '../stats/format';

export interface LegendInput {
  readonly mode: ColourMode;
  readonly answer: Answer;
  /** Of whom the share is: "adults", "patients". */
  readonly people: string;
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

function scale({ mode, answer, bins, areas }: LegendInput): LegendEntry[] {
  if (mode === 'value') return [...classes(bins, answer.unit, areas), ...roughEntry(areas)];
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
function classes(
  bins: readonly Bin[],
  unit: CountUnit = 'percent',
  areas: readonly AreaView[],
): LegendEntry[] {
  if (bins.length < 2) return [];
  return bins.map((bin) => {
    const { fill, from } = bin;
    const bound = from === null ? null : boundText(from, unit);
    return { fill, bin, label: classLabel(bin, unit), from: bound, count: count(areas, fill) };
  });
}

/** "70%", "5,500". */
function boundText(bound: number, unit: CountUnit): string {
  return unit === 'percent' ? `${String(bound)}%` : grouped(bound);
}

/** The last value below a bound, as it is printed: to the tenth, of large counts to the whole. */
function classLabel({ from, to }: Bin, unit: CountUnit): string {
  if (from === null) return `Under ${boundText(to ?? 0, unit)}`;
  if (to === null) return `${boundText(from, unit)} and over`;
  const steps = unit === 'per-1000' ? 1 : 10;
  return `${grouped(from)} to ${grouped(Math.round(to * steps - 1) / steps)}`;
}

/** "5,500", "67.5". */
function grouped(value: number): string {
  return Number.isInteger(value) ? thousands(value) : String(value);
}

/** Counts that are drawn, but hatched. */
function roughEntry(areas: readonly AreaView[]): LegendEntry[] {
  const rough = count(areas, 'broken');
  const label = sentenceCase(COUNT_WORDS.roughShort);
  return rough === 0 ? [] : [{ fill: 'broken', bin: null, label, from: null, count: rough }];
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

function title({ mode, answer, people, sinceLabel }: LegendInput): string {
  if (answer.unit !== undefined) return countTitle(answer);
  const share = `Percentage of ${people} who ${answer.did ?? `said ${answer.said}`}`;
  if (mode === 'england') return `${share}: difference from England`;
  if (mode === 'change') return `${share}: change since ${sinceLabel ?? 'an earlier survey'}`;
  return share;
}

/** "Recorded GP appointments that were face to face, %". */
function countTitle({ topic, label, unit }: Answer): string {
  return `${topic ?? label}${unit === 'percent' ? ', %' : ''}`;
}

function ruleOf({ mode, areas, confidence }: LegendInput): string | null {
  if (mode === 'value') return null;
  const what = mode === 'england' ? 'A difference' : 'A change';
  const judged = areas.filter(({ fill }) => fill !== 'missing' && fill !== 'broken').length;
  if (judged === 0) return null;
  return legendRule(what, judged, confidence);
}
