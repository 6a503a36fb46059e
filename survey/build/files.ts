import type { Block, IndexFile, MeasureFile, MoreFile } from '../../src/model/files';
import type {
  Coverage,
  IntervalMethod,
  Measure,
  Source,
  Survey,
  Wave,
} from '../../src/model/survey';
import { niceBounds } from '../../src/stats/bounds';
import { SURVEYS, type MeasureEntry } from '../catalogue';
import { hash8 } from '../hash';
import { figureKey, type FigureRow } from '../rows';
import { blocksOf, groupBy } from './blocks';
import { countSurvey } from './counts';
import type { Inputs } from './outputs';
import { withMargins } from './margins';
import { firstWaves } from './first';
import { ranksOf } from './ranks';
import { regionsFile } from './regions';
import { togetherOf, type Together } from './together';

/** Paths below `public/`, with their content. */
export type Outputs = Map<string, string>;

/** Text of the ranks that belong to a measure file of this path; null if they have to be drawn. */
export type DrawnRanks = (measureFile: string) => string | null;

export interface Drawing {
  readonly drawn?: DrawnRanks | undefined;
  /** Called before the ranks of a measure are drawn, which takes a second or more. */
  readonly onDraw?: ((measure: string) => void) | undefined;
}

/** Every data file and the index, as text. A pure function of its input, down to the byte. */
export function dataFiles(inputs: Inputs, { drawn, onDraw }: Drawing = {}): Outputs {
  const outputs: Outputs = new Map();
  const { rows, sources } = inputs.reading;
  const all = chosen(rows, sources);
  const figures = groupBy(
    all.filter((row) => !isRegion(row)),
    measureKey,
  );
  const regional = groupBy(all.filter(isRegion), measureKey);
  const ranks = (path: string, file: MeasureFile, method: IntervalMethod): string => {
    const known = drawn?.(path) ?? null;
    if (known !== null) return known;
    onDraw?.(file.measure);
    return JSON.stringify(ranksOf(file, method));
  };
  const surveys = SURVEYS.map((entry): Survey => {
    const waves = inputs.waves.filter((wave) => wave.survey === entry.id);
    const periods = new Map<string, Wave>();
    const { intervals = 'symmetric' } = entry;
    const shared = { survey: entry.id, intervals, waves, inputs, ranks, periods };
    const making = (measure: MeasureEntry, from: typeof figures): Making => ({
      ...shared,
      entry: measure,
      rows: from.get(`${entry.id} ${measure.id}`) ?? [],
    });
    const measures = entry.measures.map((each) => measureOf(making(each, figures), outputs));
    const [listed, more] = split(measures, (_, i) => !isMore(entry.measures[i]));
    const regions = regionsFile(
      entry.id,
      waves,
      entry.measures.map((each, i) => ({
        measure: { id: each.id, coverage: measures[i]?.coverage ?? [] },
        blocks: measureFile(making(each, regional)).blocks,
      })),
    );
    const regionsPath =
      regions && hashed(`data/${entry.id}/regions`, JSON.stringify(regions), outputs);
    const together = [...periods.values()].sort((a, b) => a.to.localeCompare(b.to));
    return {
      ...entry,
      measures: listed,
      waves: waves.map(plainWave),
      ...(together.length > 0 ? { periods: together } : {}),
      ...(more.length === 0 ? {} : { more: moreFile(entry.id, more, outputs) }),
      ...(regionsPath === null ? {} : { regions: regionsPath }),
    };
  });
  const counts = hashed('data/counts', JSON.stringify(inputs.counts), outputs);
  const counted = countSurvey(inputs, (stem, text) => hashed(stem, text, outputs));
  outputs.set('data/index.json', indexText([...surveys, counted], inputs, { counts }));
  return outputs;
}

/** @param late files that are asked for late */
function indexText(
  surveys: readonly Survey[],
  { names, reading, waves }: Inputs,
  late: Pick<IndexFile, 'counts'>,
): string {
  const index: Omit<IndexFile, 'version'> = {
    updated: latest(waves),
    surveys,
    geographies: names.areas.geographies,
    regions: names.areas.regions,
    sources: reading.sources,
    lineage: 'geo/lineage.json',
    find: 'geo/find.json',
    ...late,
  };
  return JSON.stringify({ version: hash8(JSON.stringify(index)), ...index });
}

function isMore(measure: MeasureEntry | undefined): boolean {
  return measure !== undefined && 'more' in measure;
}

function moreFile(survey: string, measures: readonly Measure[], outputs: Outputs): string {
  const file: MoreFile = { survey, measures };
  return hashed(`data/${survey}/more`, JSON.stringify(file), outputs);
}

function split<T>(items: readonly T[], first: (item: T, i: number) => boolean): [T[], T[]] {
  return [items.filter(first), items.filter((item, i) => !first(item, i))];
}

/** NHS regions are loaded late: a region is shown beside its areas, and never drawn. */
function isRegion({ area }: FigureRow): boolean {
  return area.startsWith('E40');
}

function measureKey({ survey, measure }: FigureRow): string {
  return `${survey} ${measure}`;
}

interface Making {
  readonly survey: string;
  readonly intervals: IntervalMethod;
  readonly entry: MeasureEntry;
  readonly rows: readonly FigureRow[];
  readonly waves: readonly Wave[];
  readonly inputs: Inputs;
  readonly ranks: (measureFile: string, file: MeasureFile, method: IntervalMethod) => string;
  /** Periods of several waves, by id: each measure adds its own. */
  readonly periods: Map<string, Wave>;
}

function measureOf(making: Making, outputs: Outputs): Measure {
  const { survey, entry, waves } = making;
  const { id, label, group, question, askedOf, people, headline, pair, note } = entry;
  const single = measureFile(making);
  const coverage = waves.flatMap((wave) => coverageOf(single.blocks, wave, making.inputs));
  const together = togetherFor(making, single.blocks, coverage);
  const file = {
    ...single,
    blocks: [...single.blocks, ...together.flatMap(({ blocks }) => blocks)],
  };
  const path = hashed(`data/${survey}/${id}`, JSON.stringify(file), outputs);
  const ranks = making.ranks(path, file, making.intervals);
  const periods = together.map(({ period }) => period);
  const first = firstWaves({ waves, coverage, together: periods });
  const part = first && {
    ...file,
    blocks: file.blocks.filter((block) => first.includes(block.wave)),
  };
  return {
    id,
    label,
    group,
    question,
    askedOf,
    people,
    answers: entry.answers.map((answer) => ({
      id: answer.id,
      label: answer.label,
      polarity: answer.polarity,
      said: answer.said,
      did: answer.did,
      topic: answer.topic,
      bounds: niceBounds(boardValues(single.blocks, answer.id)),
    })),
    headline,
    coverage,
    ...(together.length > 0
      ? { together: together.map(({ period }) => ({ wave: period.id, level: 'areas' as const })) }
      : {}),
    file: path,
    ...(first
      ? {
          first: {
            file: hashed(`data/${survey}/${id}.first`, JSON.stringify(part), outputs),
            waves: first,
          },
        }
      : {}),
    ranks: ranks === 'null' ? null : hashed(`data/${survey}/${id}.ranks`, ranks, outputs),
    pair,
    note,
  };
}

/** The measure's periods of several waves, each noted among the survey's. */
function togetherFor(
  { entry, waves, periods }: Making,
  blocks: readonly Block[],
  coverage: readonly WaveCoverage[],
): Together[] {
  const byArea = new Set(coverage.filter(({ level }) => level === 'areas').map(({ wave }) => wave));
  const together = togetherOf({ measure: entry.id, blocks, waves, byArea });
  for (const { period } of together) periods.set(period.id, period);
  return together;
}

function measureFile({ survey, intervals, entry, rows, waves, inputs }: Making): MeasureFile {
  const printed = blocksOf(rows, {
    waves: waves.map((wave) => wave.id),
    sources: inputs.reading.sources.map((source) => source.id),
    answers: entry.answers.map((answer) => answer.id),
  });
  const blocks = intervals === 'wilson' ? withMargins(printed, entry.answers.length) : printed;
  const corrections = inputs.corrections
    .filter((item) => item.survey === survey && item.measure === entry.id)
    .map(({ date, wave, what, why, changes }) => ({ date, wave, what, why, changes }));
  return { survey, measure: entry.id, blocks, corrections };
}

type WaveCoverage = Measure['coverage'][number];

function coverageOf(blocks: readonly Block[], wave: Wave, { names }: Inputs): WaveCoverage[] {
  const filled = blocks.filter((block) => block.wave === wave.id).flatMap(filledAreas);
  if (filled.length === 0) return [];
  const boards = new Set(filled.filter(isBoard)).size;
  const all = names.areas.geographies.find((item) => item.id === wave.geography)?.areas.length;
  return [{ wave: wave.id, level: levelOf(boards, all ?? 0) }];
}

/** Nine boards in ten count as "nearly every". */
function levelOf(boards: number, all: number): Coverage {
  if (boards === 0) return 'england';
  return boards >= all * 0.9 ? 'areas' : 'some';
}

function hashed(stem: string, text: string, outputs: Outputs): string {
  const path = `${stem}.${hash8(text)}.json`;
  outputs.set(path, text);
  return path;
}

/** One row for each figure: the first source to hold it gives it. */
export function chosen(rows: readonly FigureRow[], sources: readonly Source[]): FigureRow[] {
  const rank = new Map(sources.map((source, i) => [source.id, i]));
  const best = new Map<string, FigureRow>();
  for (const row of rows) {
    const key = figureKey(row);
    const known = best.get(key);
    if (!known || (rank.get(row.source) ?? 0) < (rank.get(known.source) ?? 0)) best.set(key, row);
  }
  return [...best.values()];
}

function filledAreas(block: Block): string[] {
  return block.areas.filter((_, i) =>
    Object.values(block.answers).some((column) => typeof column.value[i] === 'number'),
  );
}

function isBoard(code: string): boolean {
  return code.startsWith('E54');
}

function boardValues(blocks: readonly Block[], answer: string): number[] {
  return blocks.flatMap((block) =>
    (block.answers[answer]?.value ?? []).flatMap((value, i) =>
      value !== null && isBoard(block.areas[i] ?? '') ? [value] : [],
    ),
  );
}

function plainWave({ id, label, from, to, geography, breaks, note }: Wave): Wave {
  return { id, label, from, to, geography, breaks, note };
}

function latest(waves: readonly Wave[]): string {
  return waves.reduce((day, wave) => (wave.to > day ? wave.to : day), '');
}
