import type { Block, Correction, IndexFile, MeasureFile } from '../../src/model/files';
import type { Coverage, Measure, Source, Survey, Wave } from '../../src/model/survey';
import { niceBreaks } from '../../src/stats/breaks';
import { GPPS } from '../catalogue/gpps';
import { HIS } from '../catalogue/his';
import type { GppsMeasure, HisMeasure, SurveyEntry } from '../catalogue/types';
import type { Areas } from '../geography';
import { sha256 } from '../manifest';
import type { FigureRow } from '../rows';
import { blocksOf, groupBy } from './blocks';
import { ranksOf } from './ranks';

export interface Catalogue {
  readonly waves: readonly (Wave & { readonly survey: string })[];
  readonly areas: Areas;
  readonly sources: readonly Source[];
  readonly corrections: readonly (Correction & { survey: string; measure: string })[];
}

/** Paths below `public/`, with their content. */
export type Outputs = Map<string, string>;

/** Every data file and the index, as text. A pure function of its input, down to the byte. */
export function dataFiles(rows: readonly FigureRow[], catalogue: Catalogue): Outputs {
  const outputs: Outputs = new Map();
  const figures = groupBy(chosen(rows, catalogue.sources), (row) => `${row.survey} ${row.measure}`);
  const surveys = [surveyOf(HIS), surveyOf(GPPS)];
  const index: Omit<IndexFile, 'version'> = {
    updated: latest(catalogue.waves),
    surveys,
    geographies: catalogue.areas.geographies,
    regions: catalogue.areas.regions,
    sources: catalogue.sources,
    lineage: 'geo/lineage.json',
    find: 'geo/find.json',
  };
  const version = sha256(JSON.stringify(index)).slice(0, 8);
  outputs.set('data/index.json', JSON.stringify({ version, ...index }));
  return outputs;

  function surveyOf(entry: SurveyEntry<HisMeasure | GppsMeasure>): Survey {
    const { id, name, abbreviation, publisher, attribution, licence, about } = entry;
    const waves = catalogue.waves.filter((wave) => wave.survey === id);
    const measures = entry.measures.map((measure) => measureOf(id, measure, waves));
    return {
      id,
      name,
      abbreviation,
      publisher,
      attribution,
      licence,
      about,
      measures,
      waves: waves.map(plainWave),
    };
  }

  function measureOf(
    survey: string,
    entry: HisMeasure | GppsMeasure,
    waves: readonly Wave[],
  ): Measure {
    const own = figures.get(`${survey} ${entry.id}`) ?? [];
    const blocks = blocksOf(own, {
      waves: waves.map((wave) => wave.id),
      sources: catalogue.sources.map((source) => source.id),
      answers: entry.answers.map((answer) => answer.id),
    });
    const corrections = catalogue.corrections
      .filter((item) => item.survey === survey && item.measure === entry.id)
      .map(({ date, wave, what, why, changes }) => ({ date, wave, what, why, changes }));
    const file: MeasureFile = { survey, measure: entry.id, blocks, corrections };
    const ranks = ranksOf(survey, entry.id, blocks);
    const { id, label, question, askedOf, headline, pair, note } = entry;
    return {
      id,
      label,
      question,
      askedOf,
      answers: entry.answers.map(({ id: answer, label: name, polarity, said }) => ({
        id: answer,
        label: name,
        polarity,
        said,
        breaks: niceBreaks(boardValues(blocks, answer)),
      })),
      headline,
      coverage: waves.flatMap((wave) => coverageOf(blocks, wave)),
      file: hashed(`data/${survey}/${id}`, file),
      ranks: ranks && hashed(`data/${survey}/${id}.ranks`, ranks),
      pair,
      note,
    };
  }

  function coverageOf(blocks: readonly Block[], wave: Wave): { wave: string; level: Coverage }[] {
    const own = blocks.filter((block) => block.wave === wave.id);
    if (own.length === 0) return [];
    const boards = new Set(own.flatMap(filledBoards)).size;
    const areas = catalogue.areas.geographies.find((item) => item.id === wave.geography)?.areas;
    const level =
      boards === 0 ? 'england' : boards >= (areas?.length ?? 0) * 0.9 ? 'areas' : 'some';
    return [{ wave: wave.id, level }];
  }

  function hashed(stem: string, content: unknown): string {
    const text = JSON.stringify(content);
    const path = `${stem}.${sha256(text).slice(0, 8)}.json`;
    outputs.set(path, text);
    return path;
  }
}

/** The first source to hold a figure gives it; regions have no place in these files. */
function chosen(rows: readonly FigureRow[], sources: readonly Source[]): FigureRow[] {
  const rank = new Map(sources.map((source, i) => [source.id, i]));
  const best = new Map<string, FigureRow>();
  for (const row of rows) {
    if (row.area.startsWith('E40')) continue;
    const key = [row.survey, row.measure, row.wave, row.area, row.answer].join(' ');
    const known = best.get(key);
    if (!known || (rank.get(row.source) ?? 0) < (rank.get(known.source) ?? 0)) best.set(key, row);
  }
  return [...best.values()];
}

function filledBoards(block: Block): string[] {
  return block.areas.filter(
    (area, i) =>
      area.startsWith('E54') &&
      Object.values(block.answers).some((column) => column.value[i] != null),
  );
}

function boardValues(blocks: readonly Block[], answer: string): number[] {
  return blocks.flatMap((block) =>
    (block.answers[answer]?.value ?? []).flatMap((value, i) =>
      value !== null && block.areas[i]?.startsWith('E54') ? [value] : [],
    ),
  );
}

function plainWave({ id, label, from, to, geography, breaks, note }: Wave): Wave {
  return { id, label, from, to, geography, breaks, note };
}

function latest(waves: readonly Wave[]): string {
  return waves.reduce((day, wave) => (wave.to > day ? wave.to : day), '');
}
