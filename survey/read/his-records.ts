import { basename } from 'node:path';
import { HIS } from '../catalogue/his';
import type { HisMeasure } from '../catalogue/types';
import { Refusal, type FigureRow } from '../rows';
import { Line } from './cell';
import { csvLines } from './csv';

/** Figures of the Health Insight Survey as records of wave, area, answer, percent, base and limits. */
export async function readHisRecords(path: string, source: string): Promise<FigureRow[]> {
  const rows: FigureRow[] = [];
  for await (const line of csvLines(path)) {
    rows.push(figure(new Line(basename(path), line), source));
  }
  return rows;
}

function figure(line: Line, source: string): FigureRow {
  const measure = hisMeasure(line.text('measure'), line);
  return {
    survey: HIS.id,
    wave: `his-${line.text('wave')}`,
    measure: measure.id,
    answer: hisAnswer(measure, line.text('option'), line),
    area: line.text('area_code'),
    value: line.number('percent'),
    missing: null,
    lower: line.number('lcl'),
    upper: line.number('ucl'),
    base: line.number('n'),
    source,
    origin: line.place('percent'),
  };
}

/** @throws Refusal for a measure the catalogue does not hold. */
export function hisMeasure(id: string, line: Line): HisMeasure {
  const measure = HIS.measures.find((known) => known.id === id);
  if (!measure) throw new Refusal(`unknown measure “${id}”`, line.place('measure'));
  return measure;
}

/** @throws Refusal for an answer the catalogue does not hold. */
export function hisAnswer(measure: HisMeasure, words: string, line: Line): string {
  const wanted = words.toLowerCase();
  const answer = measure.answers.find((known) =>
    known.words.some((word) => word.toLowerCase() === wanted),
  );
  if (!answer) {
    throw new Refusal(`unknown answer “${words}” to ${measure.id}`, line.place('option'));
  }
  return answer.id;
}
