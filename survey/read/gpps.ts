import { GPPS } from '../catalogue/gpps';
import type { GppsAnswer, GppsMeasure } from '../catalogue/types';
import { Refusal, type FigureRow, type Note, type Reading, type WaveSeen } from '../rows';
import type { ReadContext } from './context';
import { openCsv, type CsvLine } from './csv';
import { checkArithmetic, checkLargest } from './gpps-arithmetic';
import { refuseOther, refuseYear, unweighted, yearIn } from './gpps-other';
import { orderNotes } from './gpps-order';
import { areaOf } from './gpps-area';
import { blocksIn, type Question } from './gpps-columns';
import { responseOf } from './gpps-response';
import { readBase, readCell, shortened } from './number';
import { decodedNote } from './text';

/** What the official files write for a withheld figure. */
const SUPPRESSED = -98;

/** The measures we show, from one official file of weighted results (national, region or system). @throws Refusal */
export async function readGpps(path: string, context: ReadContext): Promise<Reading> {
  const { file } = context;
  const { header, lines, encoding } = await openCsv(path, file);
  refuseOther(header, file);
  const questions = blocksIn(header, file);
  const wave = waveOf(context);
  const rows: FigureRow[] = [];
  const seen = new Set<string>();
  const read: CsvLine[] = [];
  const notes = [...decodedNote(encoding, file), ...unknownQuestions(questions, file)];
  for await (const line of lines) {
    const area = areaOf(line, wave.geography, context);
    if (seen.has(area)) throw twice(area, line);
    seen.add(area);
    read.push(line);
    refuseUnweighted(line, questions);
    for (const question of questions) notes.push(...checked(line, question));
    for (const measure of GPPS.measures) rows.push(...figures(line, measure, area, wave, context));
  }
  if (rows.length === 0) throw new Refusal('no figures in it', { file, row: 1 });
  return { rows, sources: [], waves: [wave], notes: [...notes, ...orderNotes(read)] };
}

/** Weights leave no base a whole number: weighted bases that are those of people are no weighted ones. @throws Refusal */
function refuseUnweighted(line: CsvLine, questions: readonly Question[]): void {
  const pairs = questions.flatMap(({ stem }) => {
    const columns = [`${stem}.basefullw`, `${stem}.basefulluw`];
    if (!columns.every((column) => line.has(column))) return [];
    return [columns.map((column) => Number(line.text(column)))];
  });
  const known = pairs.filter(([weighted]) => weighted !== SUPPRESSED);
  if (known.length === 0 || known.some(([weighted, people]) => weighted !== people)) return;
  throw unweighted('as their weighted and unweighted bases are the same', line.place());
}

/** The refusal of a second line for an area, as a file of a smaller level has. */
function twice(area: string, line: CsvLine): Refusal {
  const hint =
    'delete one of the lines; if these are results by practice or network, use the ICS file';
  return new Refusal(`${area} occurs twice: ${hint}`, line.place());
}

/** What does not add up in a question we do not show is told; only a count above its base is refused. @throws Refusal */
function checked(line: CsvLine, question: Question): Note[] {
  try {
    checkArithmetic(line, question);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal) || question.shown) throw error;
    checkLargest(line, question);
    const { why, place } = error;
    return [{ kind: 'arithmetic', text: `question ${question.stem}, not shown: ${why}`, place }];
  }
}

/** The year, from the options or from the file's name. */
function waveOf({ wave, file, waves, names, from, to }: ReadContext): WaveSeen {
  const year = yearIn(file);
  const id = wave ?? (year === null ? null : `gpps-${year}`);
  if (id === null) {
    throw new Refusal('neither the file’s name (GPPS_2026_...) nor --wave says the year', { file });
  }
  if (year !== null && id !== `gpps-${year}`) {
    throw new Refusal(`the file’s name says ${year}, not ${id}`, { file });
  }
  if (!/^gpps-\d{4}$/.test(id)) {
    throw new Refusal(`“${id}” is no year of the GP Patient Survey: write --wave gpps-2027`, {
      file,
    });
  }
  refuseYear(id, { file });
  const known = waves.find((item) => item.id === id);
  const next = waves.find((item) => item.survey === GPPS.id && item.id > id);
  const limit = names.areas.geographies.find((item) => item.id === next?.geography)?.since;
  // An earlier year has no newer boundaries than the year after it.
  const newest = names.areas.geographies
    .filter(({ since }) => limit === undefined || since <= limit)
    .sort((a, b) => (a.since < b.since ? 1 : -1))[0];
  const geography = known?.geography ?? newest?.id ?? '';
  return { id, survey: GPPS.id, from, to, geography };
}

function figures(
  line: CsvLine,
  measure: GppsMeasure,
  area: string,
  wave: WaveSeen,
  context: ReadContext,
): FigureRow[] {
  const asked = line.has(`${measure.stem}.pcteval`);
  if (!asked && !context.cut.includes(measure.id)) return [];
  const response = responseOf(line);
  return measure.answers.map((answer) => ({
    survey: GPPS.id,
    wave: wave.id,
    measure: measure.id,
    answer: answer.id,
    area,
    source: context.source,
    ...(response ? { response } : {}),
    ...(asked ? figure(line, measure, answer) : absent('unavailable', line, measure.stem)),
  }));
}

type Numbers = Pick<FigureRow, 'value' | 'missing' | 'lower' | 'upper' | 'base' | 'origin'>;

function figure(line: CsvLine, measure: GppsMeasure, answer: GppsAnswer): Numbers {
  const { stem } = measure;
  const summary = answer.id === measure.summary;
  const rest = !summary && measure.several === true;
  const options = optionColumns(measure, answer);
  const columns = summary || rest ? [`${stem}.pcteval`] : options;
  const [first = stem] = columns;
  // A copy cut down to summaries has none of the shares; a file with some must have all.
  const all = measure.answers.flatMap((each) => optionColumns(measure, each));
  if (all.some((column) => line.has(column))) refuseLacking(line, options, answer);
  else if (columns === options) return absent('unavailable', line, first);
  const shares = columns.map((column) => share(line, column));
  const base = count(line, `${stem}.baseevaluw`);
  if (base === null || shares.includes(null)) return absent('suppressed', line, first);
  const sum = shares.reduce<number>((total, one) => total + (one ?? 0), 0);
  return {
    value: percent(rest ? 1 - sum : sum),
    missing: null,
    lower: summary ? limit(line, `${stem}.lowileval`) : null,
    upper: summary ? limit(line, `${stem}.hiwileval`) : null,
    base,
    origin: line.place(first),
  };
}

function optionColumns({ stem }: GppsMeasure, { options }: GppsAnswer): string[] {
  return options.map((option) => `${stem}_${String(option)}.pct`);
}

/** @throws Refusal for an option that the catalogue counts to an answer, and the file does not have */
function refuseLacking(line: CsvLine, options: readonly string[], { id }: GppsAnswer): void {
  const lacking = options.find((column) => !line.has(column));
  if (lacking === undefined) return;
  const why = `this column is missing, and the catalogue counts the option to “${id}”`;
  throw new Refusal(why, line.place(lacking));
}

function absent(missing: 'suppressed' | 'unavailable', line: CsvLine, column: string): Numbers {
  return { value: null, missing, lower: null, upper: null, base: null, origin: line.place(column) };
}

/** A fraction from 0 to 1; null where it is withheld. @throws Refusal for anything else */
function share(line: CsvLine, column: string): number | null {
  const text = line.text(column);
  if (/\d\s*%$/.test(text)) {
    const why = `“${shortened(text)}” is a percentage, where the official file has a fraction (0.504)`;
    throw new Refusal(`${why}: use the file as published`, line.place(column));
  }
  const { value, missing } = readCell(text, line.place(column));
  if (value === SUPPRESSED || missing !== null) return null;
  if (value === null || value < 0 || value > 1) {
    const why = `“${shortened(text)}” is not a fraction from 0 to 1, nor -98`;
    throw new Refusal(why, line.place(column));
  }
  return value;
}

function limit(line: CsvLine, column: string): number | null {
  const value = share(line, column);
  return value === null ? null : percent(value);
}

function count(line: CsvLine, column: string): number | null {
  if (Number(line.text(column)) === SUPPRESSED) return null;
  const { value, missing } = readBase(line.text(column), line.place(column));
  if (missing !== null) return null;
  if (value === null) throw new Refusal('the base is empty', line.place(column));
  return value;
}

/** Those with a summary first: they are the ones that can be added. */
function unknownQuestions(questions: readonly Question[], file: string): Note[] {
  const unknown = questions.filter(({ shown }) => !shown);
  return unknown
    .toSorted((a, b) => Math.min(b.summaries.length, 1) - Math.min(a.summaries.length, 1))
    .map(({ stem, summaries, columns }) => {
      const [letter] = summaries;
      const has = letter === undefined ? 'no summary' : 'a summary';
      const column = letter === undefined ? ([...columns][0] ?? stem) : `${stem}.pcteval${letter}`;
      const text = `question ${stem} has ${has} and is not in the catalogue`;
      return { kind: 'unknown', text, place: { file, row: 1, column } };
    });
}

/**
 * A fraction as a percentage with eight decimals, so that the page rounds once: 4.8499985% is shown
 * as 4.8%, and would be as 4.9% after a rounding to 4.85%.
 */
export function percent(fraction: number): number {
  return Math.round(fraction * 1e10 + 1e-5) / 1e8;
}
