/** Every sentence that the committed data allow, against rules of print and a second reckoning. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENGLAND } from '../../model/area';
import { datasetOf, type Dataset } from '../../model/dataset';
import type { IndexFile, MeasureFile, RanksFile } from '../../model/files';
import type { Measure, Survey, WaveId } from '../../model/survey';
import { nearestWave, sameAnswer } from '../pair';
import { sentenceInput, type SentenceContext, type Topic } from './input';
import { sentences } from './sentences';
import type { SentenceInput } from './types';

function published(path: string): unknown {
  return JSON.parse(readFileSync(`${process.cwd()}/public/${path}`, 'utf8'));
}

const index = published('data/index.json') as IndexFile;
const files = new Map<string, MeasureFile>();
const datasets = new Map<string, Dataset>();
for (const { file } of index.surveys.flatMap(({ measures }) => measures)) {
  const figures = published(file) as MeasureFile;
  files.set(file, figures);
  datasets.set(file, datasetOf(figures));
}

type Row = readonly [value: number, lower: number | null, upper: number | null];

/** Wave, area and answer to figure, read straight from the file; the first block with a figure wins. */
function tableOf(file: MeasureFile): Map<string, Row> {
  const table = new Map<string, Row>();
  for (const block of file.blocks) {
    for (const [answer, column] of Object.entries(block.answers)) {
      for (let i = 0; i < block.areas.length; i += 1) {
        const key = `${block.wave}|${String(block.areas[i])}|${answer}`;
        const value = column.value[i];
        if (table.has(key) || value === null || value === undefined) continue;
        table.set(key, [value, column.lower?.[i] ?? null, column.upper?.[i] ?? null]);
      }
    }
  }
  return table;
}

/** Variance on the side that faces `other`, written without looking at the product's own. */
function variance([value, lower, upper]: Row, other: number): number | null {
  if (lower === null || upper === null || lower >= upper) return null;
  const middle = (lower + upper) / 2;
  let reach = upper - middle;
  if (lower <= 0 || upper >= 100) reach = Math.max(upper - value, value - lower);
  else if (Math.abs(middle - value) > 0.1 * (upper - lower) + 1e-6) {
    reach = other > value ? upper - value : value - lower;
  }
  return (reach / 1.96) ** 2;
}

/** +1, −1, 0, or null where there is no interval to judge by. */
function sign(a: Row, b: Row): number | null {
  const [varA, varB] = [variance(a, b[0]), variance(b, a[0])];
  if (varA === null || varB === null) return null;
  const gap = a[0] - b[0];
  return gap * gap > 1.96 * 1.96 * (varA + varB) ? Math.sign(gap) : 0;
}

function* topics(): Generator<Topic> {
  for (const survey of index.surveys) {
    for (const measure of survey.measures) {
      const dataset = datasets.get(measure.file);
      if (!dataset) throw new Error(`no file for ${measure.id}`);
      for (const { wave: id } of measure.coverage) {
        const wave = survey.waves.find((each) => each.id === id);
        if (!wave) throw new Error(`unknown wave ${id}`);
        for (const answer of measure.answers) yield { survey, measure, answer, wave, dataset };
      }
    }
  }
}

function areasOf({ wave }: Topic): string[] {
  const geography = index.geographies.find(({ id }) => id === wave.geography);
  return [...(geography?.areas.map(({ code }) => code) ?? []), ENGLAND];
}

function pairOf({ measure, wave, answer }: Topic): Topic | null {
  const survey = index.surveys.find(({ id }) => id === measure.pair?.survey);
  const other = survey?.measures.find(({ id }) => id === measure.pair?.measure);
  const dataset = other && datasets.get(other.file);
  if (!survey || !other || !dataset) return null;
  const [found, same] = [nearestWave(survey, other, wave), sameAnswer(answer, other)];
  return found && same && { survey, measure: other, answer: same, wave: found, dataset };
}

function ranksOf(measure: Measure): RanksFile | null {
  return measure.ranks === null ? null : (published(measure.ranks) as RanksFile);
}

function rankIn(ranks: RanksFile | null, topic: Topic, area: string): SentenceInput['rank'] {
  const block = ranks?.waves.find(({ wave }) => wave === topic.wave.id);
  const at = block?.areas.indexOf(area) ?? -1;
  const found = block?.answers[topic.answer.id];
  const [low, high] = [found?.low[at], found?.high[at]];
  return block && low && high ? { low, high, of: block.areas.length } : null;
}

const FORBIDDEN =
  /improve|worse|better|significan|undefined|null|NaN|Infinity|\[object|the the|\bin in\b|\(\)|\( | \)|\.\.|,,|;;|[,;:]\.| [,.;:)]| {2}|\ba [aeiou]/i;

const ANSWERED = /their GP practice’s service had got (?:neither better nor worse|better|worse)/g;

/** What is wrong with a text as print; empty if nothing. */
function faults(text: string): string[] {
  const wrong: string[] = [];
  // What people answered is theirs to say; the words are forbidden to us.
  const found = FORBIDDEN.exec(text.replaceAll(ANSWERED, 'said so'));
  if (found) wrong.push(`holds "${found[0]}"`);
  for (const sentence of text.split(/(?<=\.) /)) {
    if (!/^[A-Z“][^]*[^.]\.$/.test(sentence)) wrong.push(`no sentence: ${sentence}`);
    for (const [open, close] of ['()', '“”']) {
      if (sentence.split(open ?? '').length !== sentence.split(close ?? '').length) {
        wrong.push(`unbalanced ${String(open)}: ${sentence}`);
      }
    }
  }
  for (const [number] of text.replaceAll('95% interval', '').matchAll(/[\d.,]+%/g)) {
    if (!/^\d{1,3}\.\d%$/.test(number)) wrong.push(`no percentage to one decimal: ${number}`);
  }
  return wrong;
}

const ENGLAND_WORDS: readonly (readonly [string, number | null])[] = [
  ['was clearly higher', 1],
  ['was clearly lower', -1],
  ['was not clearly different', 0],
  ['so whether the two really differ cannot be said', null],
];
const CHANGE_WORDS: readonly (readonly [RegExp, number | null])[] = [
  [/^, a clear rise from /, 1],
  [/^, a clear fall from /, -1],
  [/^, no clear change from /, 0],
  [/^, compared with .* margin is not published/, null],
];

/** Where the text's verdicts and the second reckoning part; empty if nowhere. */
function disagreements(context: SentenceContext, input: SentenceInput, text: string): string[] {
  const table = tables.get(context.measure.file);
  const row = (wave: WaveId, area: string): Row | undefined =>
    table?.get(`${wave}|${area}|${context.answer.id}`);
  const own = row(context.wave.id, context.area);
  const wrong: string[] = [];
  const country = row(context.wave.id, ENGLAND);
  const said = ENGLAND_WORDS.filter(([words]) => text.includes(words)).map(
    ([, verdict]) => verdict,
  );
  const due = own && country && context.area !== ENGLAND ? [sign(own, country)] : [];
  if (String(said) !== String(due) || said.length !== due.length) wrong.push(`England: ${text}`);
  const told = text.split(` that ${context.answer.said}`)[1] ?? '';
  const changes = CHANGE_WORDS.filter(([words]) => words.test(told)).map(([, verdict]) => verdict);
  const before = input.earlier && row(input.earlier.wave.id, context.area);
  const expected = own && before && !crossed(context, input) ? [sign(own, before)] : [];
  if (String(changes) !== String(expected) || changes.length !== expected.length) {
    wrong.push(`change: ${text}`);
  }
  return wrong;
}

/** Whether new boundaries or a new series stand between, from the lists of areas and waves alone. */
function crossed(
  { survey, measure, wave, area }: SentenceContext,
  { earlier }: SentenceInput,
): boolean {
  if (!earlier) return false;
  const between = survey.waves.filter(({ from }) => from > earlier.wave.from && from <= wave.from);
  const newSeries = between.some(({ breaks }) =>
    breaks.some(
      ({ kind, measures }) =>
        kind === 'series' && (measures === null || measures.includes(measure.id)),
    ),
  );
  const everywhere = [wave, earlier.wave].every(({ geography }) =>
    index.geographies.some(
      ({ id, areas }) => id === geography && areas.some(({ code }) => code === area),
    ),
  );
  return newSeries || (area !== ENGLAND && !everywhere);
}

const tables = new Map([...files].map(([path, file]) => [path, tableOf(file)]));

interface Tally {
  texts: number;
  wrong: string[];
}

function check(context: SentenceContext, tally: Tally): void {
  const input = sentenceInput(context);
  const { text, withInterval, citation } = sentences(input);
  tally.texts += 1;
  const told = [input.selected, ...input.others].map(({ answer }) => answer.id);
  if (new Set(told).size !== told.length) tally.wrong.push(`told twice: ${text}`);
  tally.wrong.push(...faults(text), ...faults(withInterval));
  // Limits of an answer that one in 500 gives are rounded to the value itself: no halves to reckon with.
  if (context.answer.id !== 'dental-hospital') {
    tally.wrong.push(...disagreements(context, input, text));
  }
  if (!/^Source: [^]+\.$/.test(citation) || FORBIDDEN.test(citation)) tally.wrong.push(citation);
}

describe('every sentence of the committed data', () => {
  it('reads as print and says what the intervals allow, with the default comparison', () => {
    const tally: Tally = { texts: 0, wrong: [] };
    let [known, ranks]: [Measure | null, RanksFile | null] = [null, null];
    for (const topic of topics()) {
      if (topic.measure !== known) [known, ranks] = [topic.measure, ranksOf(topic.measure)];
      const second = pairOf(topic);
      for (const area of areasOf(topic)) {
        const rank = rankIn(ranks, topic, area);
        check({ ...topic, index, area, since: null, rank, second, confidence: '95' }, tally);
      }
    }
    expect(tally.wrong.slice(0, 5)).toEqual([]);
    expect(tally.texts).toBeGreaterThan(10_000);
  }, 60_000);

  it('says no more of a change since any earlier wave than its intervals allow', () => {
    const tally: Tally = { texts: 0, wrong: [] };
    for (const topic of topics()) {
      const { measure, answer, survey, wave } = topic;
      if (answer.id !== measure.headline || measure.id !== first(survey).id) continue;
      for (const { id: since, from } of survey.waves) {
        if (from >= wave.from) continue;
        for (const area of areasOf(topic)) {
          const rest = { rank: null, second: null, confidence: '95' } as const;
          check({ ...topic, ...rest, index, area, since }, tally);
        }
      }
    }
    expect(tally.wrong.slice(0, 5)).toEqual([]);
    expect(tally.texts).toBeGreaterThan(10_000);
  }, 60_000);
});

function first(survey: Survey): Measure {
  const [measure] = survey.measures;
  if (!measure) throw new Error(`${survey.id} has no measure`);
  return measure;
}
