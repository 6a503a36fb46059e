/**
 * How far the engine carries: every general practice instead of every board, five years of waves.
 * `npm run bench:engine [-- --areas 6200 --waves 65 --runs 15]`. Milliseconds of this machine, unslowed,
 * of what is worked out between an input and the map's new colours; drawing is not in it.
 */
import { parseSelection } from '../src/embed/parameters';
import type { Area } from '../src/model/area';
import { datasetOf, type Dataset } from '../src/model/dataset';
import type { Block, IndexFile, MeasureFile } from '../src/model/files';
import { COLOUR_MODES } from '../src/model/selection';
import type { Measure, Survey, Wave } from '../src/model/survey';
import { index } from '../src/testing/published';
import type { ViewContext } from '../src/view/context';
import { mapViewOf } from '../src/view/map-view';
import { resolve } from '../src/view/resolve';
import { viewOf } from '../src/view/view';
import { option } from '../scripts/process.mjs';
import { quantile } from './quantile';

const GEOGRAPHY = 'practices';

/** Shares that look like a survey's and are the same in every run. */
function shareOf(area: number, wave: number): number {
  return 50 + 30 * Math.sin(area * 12.9898 + wave * 0.7);
}

function waveNamed(i: number, like: Wave): Wave {
  const from = new Date(Date.UTC(2021, 0, 1 + 28 * i)).toISOString().slice(0, 10);
  const to = new Date(Date.UTC(2021, 0, 27 + 28 * i)).toISOString().slice(0, 10);
  return { ...like, id: `w${String(i)}`, from, to, geography: GEOGRAPHY, breaks: [] };
}

function blockOf(codes: readonly string[], wave: number): Block {
  const shares = codes.map((_, i) => Math.round(shareOf(i, wave) * 10) / 10);
  return {
    wave: `w${String(wave)}`,
    source: index.sources[0]?.id ?? '',
    areas: ['E92000001', ...codes],
    base: [codes.length * 100, ...codes.map(() => 100)],
    answers: {
      good: {
        value: [60, ...shares],
        lower: [59.5, ...shares.map((share) => Math.max(0, share - 9))],
        upper: [60.5, ...shares.map((share) => Math.min(100, share + 9))],
      },
    },
  };
}

/** The measure with these waves and no periods of several. */
function singleWaves(like: Measure, coverage: Measure['coverage']): Measure {
  const { id, label, question, askedOf, answers, headline, file } = like;
  const words = { id, label, question, askedOf, answers, headline, file };
  return { ...words, coverage, ranks: null, pair: null, note: null };
}

/** A survey of that many areas and waves, in the form of our own files. */
function synthetic(areaCount: number, waveCount: number): { index: IndexFile; dataset: Dataset } {
  const survey = index.surveys[0] as Survey;
  const measure = survey.measures[0] as Measure;
  const like = survey.waves.at(-1) as Wave;
  const codes = Array.from({ length: areaCount }, (_, i) => `P${String(i).padStart(5, '0')}`);
  const areas = codes.map((code): Area => ({ code, name: code, short: code, region: 'E40000003' }));
  const waves = Array.from({ length: waveCount }, (_, i) => waveNamed(i, like));
  const coverage = waves.map(({ id }) => ({ wave: id, level: 'areas' }) as const);
  const file: MeasureFile = {
    survey: survey.id,
    measure: measure.id,
    blocks: waves.map((_, i) => blockOf(codes, i)),
    corrections: [],
  };
  const own: Survey = { ...survey, waves, periods: [], measures: [singleWaves(measure, coverage)] };
  const geography = { ...index.geographies[0], id: GEOGRAPHY, areas };
  return {
    index: {
      ...index,
      surveys: [own],
      geographies: [geography as IndexFile['geographies'][number]],
    },
    dataset: datasetOf(file),
  };
}

function timesOf(runs: number, act: (run: number) => void): number[] {
  return Array.from({ length: runs }, (_, run) => {
    const from = performance.now();
    act(run);
    return performance.now() - from;
  });
}

function main(args: string[]): void {
  const areas = Number(option('areas', args) ?? 6200);
  const waves = Number(option('waves', args) ?? 65);
  const runs = Number(option('runs', args) ?? 15);
  const made = synthetic(areas, waves);
  const contextOf = (run: number, colour: string): ViewContext => ({
    ...resolve(
      parseSelection(`?wave=w${String(waves - 1 - (run % 10))}&colour=${colour}`),
      made.index,
      null,
    ),
    dataset: made.dataset,
    lineage: null,
    ranks: null,
  });
  const rows = COLOUR_MODES.flatMap((colour) =>
    (['colours of the map', 'whole view'] as const).map((what) => {
      const make = what === 'whole view' ? viewOf : mapViewOf;
      const times = timesOf(runs, (run) => void make(contextOf(run, colour)));
      const [median, worst] = [0.5, 1].map((share) => Math.round(quantile(times, share) * 10) / 10);
      return { colour, what, median, worst };
    }),
  );
  console.log(`${String(areas)} areas, ${String(waves)} waves; milliseconds, ${String(runs)} runs`);
  console.table(rows);
}

main(process.argv.slice(2));
