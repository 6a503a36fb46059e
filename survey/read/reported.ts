import { basename } from 'node:path';
import { HIS } from '../catalogue/his';
import type { Source } from '../../src/model/survey';
import type { Reading } from '../rows';
import { Line } from './cell';
import { csvLines } from './csv';
import { hisAnswer, hisMeasure } from './his-records';

/** Figures that news reports printed: no interval, each from a source of its own. */
export async function readReported(path: string): Promise<Reading> {
  const rows: Reading['rows'][number][] = [];
  const sources = new Map<string, Source>();
  for await (const item of csvLines(path)) {
    const line = new Line(basename(path), item);
    const source = reportOf(line);
    sources.set(source.id, source);
    const measure = hisMeasure(line.text('measure'), line);
    rows.push({
      survey: HIS.id,
      wave: `his-${line.text('wave')}`,
      measure: measure.id,
      answer: hisAnswer(measure, line.text('answer'), line),
      area: line.text('area_code'),
      value: line.number('percent'),
      missing: null,
      lower: null,
      upper: null,
      base: line.optional('n'),
      source: source.id,
      origin: line.place('percent'),
    });
  }
  return { rows, sources: [...sources.values()] };
}

function reportOf(line: Line): Source {
  const name = line.text('source');
  const address = line.text('source_url');
  return {
    id: `reported-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
    title: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    publisher: name.charAt(0).toUpperCase() + name.slice(1),
    address: address === '' ? null : address,
    licence: 'Figures: Open Government Licence v3.0',
    reliability: 'reported',
    note: 'Figures of the Office for National Statistics as a news report printed them, without intervals.',
  };
}
