/** Waves taken together: the newest ones on the same boundaries and wording, and the same a year earlier. */
import type { AreaCode } from '../../src/model/area';
import { datasetOf, estimateOf } from '../../src/model/dataset';
import { isFigure, type Figure } from '../../src/model/estimate';
import type { Block, Column } from '../../src/model/files';
import type { MeasureId, Wave, WaveId } from '../../src/model/survey';
import { pooled } from '../../src/stats/pooled';

/** How many waves are taken together, where there are so many. */
const MOST = 4;
/** Thirteen waves of four weeks are a year. */
const YEAR = 13;
/** Days from one wave to the next; the waves of a yearly survey stay apart. */
const WEEKS = 60;

export interface Together {
  readonly period: Wave;
  /** One for each source of the newest wave. */
  readonly blocks: readonly Block[];
}

interface Held {
  readonly measure: MeasureId;
  readonly blocks: readonly Block[];
  /** All waves of the survey, oldest first. */
  readonly waves: readonly Wave[];
  /** Waves that hold the measure for nearly every area. */
  readonly byArea: ReadonlySet<WaveId>;
}

/** Oldest first: the same time a year earlier, where it is whole, then the newest. Empty where fewer than two fit. */
export function togetherOf(held: Held): Together[] {
  const recent = recentWaves(held);
  if (recent.length < 2) return [];
  const before = recent.flatMap((wave) => held.waves[held.waves.indexOf(wave) - YEAR] ?? []);
  const whole = before.length === recent.length && isOneSeries(before, held);
  return [...(whole ? [before] : []), recent].flatMap((waves) => made(waves, held) ?? []);
}

/** The last waves that fit together, at most four. */
function recentWaves(held: Held): Wave[] {
  const newest = held.waves.findLastIndex(({ id }) => held.byArea.has(id));
  let first = newest;
  while (
    first > 0 &&
    newest - first + 1 < MOST &&
    isOneSeries(held.waves.slice(first - 1, newest + 1), held)
  ) {
    first -= 1;
  }
  return newest < 0 ? [] : held.waves.slice(first, newest + 1);
}

/**
 * Same boundaries, same wording, figures by area in each, no more than weeks apart. New participants
 * are no hindrance, but are told.
 */
function isOneSeries(waves: readonly Wave[], { byArea, measure }: Held): boolean {
  const [first, ...rest] = waves;
  if (rest.some(({ from }, i) => daysBetween(waves[i]?.to ?? '', from) > WEEKS)) return false;
  const renewed = rest.some(({ breaks }) =>
    breaks.some(
      ({ kind, measures }) =>
        (kind === 'series' || kind === 'questionnaire') &&
        (measures === null || measures.includes(measure)),
    ),
  );
  return (
    !renewed && waves.every(({ id, geography }) => byArea.has(id) && geography === first?.geography)
  );
}

function made(waves: readonly Wave[], { blocks }: Held): Together | null {
  const [first, last] = [waves[0], waves.at(-1)];
  if (!first || !last) return null;
  const [from, to] = [numberOf(first), numberOf(last)];
  const id = `${first.id}-${to}`;
  return {
    period: {
      id,
      together: waves.map((wave) => wave.id),
      label: `Waves ${from} to ${to}`,
      from: first.from,
      to: last.to,
      geography: last.geography,
      breaks: [],
      note: null,
    },
    blocks: blocks
      .filter(({ wave }) => wave === last.id)
      .map((newest) => blockOf(id, waves, newest, blocks)),
  };
}

function daysBetween(earlier: string, later: string): number {
  return (Date.parse(later) - Date.parse(earlier)) / 86_400_000;
}

function numberOf({ id }: Wave): string {
  return id.slice(id.indexOf('-') + 1);
}

function blockOf(
  id: WaveId,
  waves: readonly Wave[],
  newest: Block,
  blocks: readonly Block[],
): Block {
  const dataset = datasetOf({ survey: '', measure: '', blocks, corrections: [] });
  const figuresOf = (area: AreaCode, answer: string): Figure | null => {
    const all = waves.map((wave) => estimateOf(dataset, wave.id, area, answer)).filter(isFigure);
    return all.length === waves.length ? pooled(all) : null;
  };
  const columns = Object.keys(newest.answers).map((answer) => {
    const figures = newest.areas.map((area) => figuresOf(area, answer));
    return { answer, figures, column: columnOf(newest.areas, figures) };
  });
  const bases = newest.areas.map((_, i) => columns[0]?.figures[i]?.base ?? null);
  return {
    wave: id,
    source: newest.source,
    areas: newest.areas,
    base: bases,
    answers: Object.fromEntries(columns.map(({ answer, column }) => [answer, column])),
    calculated: 'together',
  };
}

function columnOf(areas: readonly AreaCode[], figures: readonly (Figure | null)[]): Column {
  const pick = (field: 'value' | 'lower' | 'upper') =>
    figures.map((figure) => rounded(figure?.[field] ?? null));
  const gaps = areas.filter((_, i) => !figures[i]);
  const missing = Object.fromEntries(gaps.map((area) => [area, 'unavailable' as const]));
  return {
    value: pick('value'),
    lower: pick('lower'),
    upper: pick('upper'),
    ...(gaps.length > 0 ? { missing } : {}),
  };
}

/** A hundredth of a point: more than the sources' own tenth. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}
