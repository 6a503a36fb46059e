import type { Source } from '../../src/model/survey';
import { plain, SURVEYS } from '../catalogue';
import { Refusal, type FigureRow, type Note, type Reading, type WaveSeen } from '../rows';
import type { ReadContext } from './context';
import { openCsv, type CsvLine } from './csv';
import { decodedNote } from './text';
import { recordHeader, type RecordField, type RecordHeader } from './headers';
import { recordFigure, type RecordText } from './record-figure';
import { reportOf } from './record-source';
import { waveGeographies } from './wave-geography';

/**
 * A list of figures, one in each line: records of the Health Insight Survey as the ONS dashboard
 * holds them, and our own tidy form (`survey/README.md`). @throws Refusal
 */
export async function readRecords(path: string, context: ReadContext): Promise<Reading> {
  const { file } = context;
  const { header, lines, encoding } = await openCsv(path, file);
  const columns = recordHeader(header, context);
  const texts: RecordText[] = [];
  const notes = decodedNote(encoding, file);
  for await (const line of lines) {
    refuseHeader(line, columns);
    const text = recordText(line, columns, context);
    if (otherCategory(text)) notes.push(skipped(text));
    else texts.push(text);
  }
  if (texts.length === 0) throw noFigures(notes, file);
  return readingOf(texts, notes, context);
}

/** Lists that were put together often hold the names of their columns again. @throws Refusal */
function refuseHeader(line: CsvLine, { wave, value }: RecordHeader): void {
  const again = (column: string | undefined): boolean =>
    column !== undefined && line.text(column) === column;
  if (!again(wave) || !again(value)) return;
  throw new Refusal('the names of the columns stand here again: delete this line', line.place());
}

/** Why nothing is left: no line at all, or lines that are of no area. */
function noFigures(notes: readonly Note[], file: string): Refusal {
  const skipped = new Set(notes.filter(({ kind }) => kind === 'skipped').map(({ text }) => text));
  if (skipped.size === 0) return new Refusal('no figures in it', { file, row: 1 });
  const listed = [...skipped].slice(0, 10).join(', ');
  const why = `no figures by board, region or for England in it, only others: ${listed}`;
  return new Refusal(why, { file, row: 2 });
}

/** The figures of lines, each once, with their waves. @throws Refusal */
export function readingOf(
  texts: readonly RecordText[],
  notes: Note[],
  context: ReadContext,
): Reading {
  const waves = waveGeographies(texts, context);
  const sources = new Map<string, Source>();
  const own = { id: context.source, reliability: 'official' } as const;
  const rows: FigureRow[] = [];
  for (const text of texts) {
    const report = reportOf(text);
    if (report) sources.set(report.id, report);
    rows.push(recordFigure(text, waveOf(waves, text), report ?? own, context, notes));
  }
  return {
    rows: onceEach(rows),
    sources: [...sources.values()],
    waves: [...waves.values()],
    notes: merged(notes),
  };
}

/** The dashboard repeats England in each block; only lines that differ are left to be refused. */
function onceEach(rows: readonly FigureRow[]): FigureRow[] {
  const same = ({ origin: _, ...row }: FigureRow): string => JSON.stringify(row);
  return [...new Map([...rows].reverse().map((row) => [same(row), row])).values()].reverse();
}

function waveOf(waves: ReadonlyMap<string, WaveSeen>, text: RecordText): WaveSeen {
  const wave = waves.get(text.wave);
  if (!wave) throw new Refusal(`unknown wave “${text.wave}”`, text.place('wave'));
  return wave;
}

function recordText(line: CsvLine, columns: RecordHeader, context: ReadContext): RecordText {
  const get = (field: RecordField): string => {
    const column = columns[field];
    if (column === undefined) return field === 'measure' ? (context.question ?? '') : '';
    return line.text(column);
  };
  const place = (field: RecordField): ReturnType<CsvLine['place']> => line.place(columns[field]);
  const survey = get('survey') === '' ? 'his' : get('survey').toLowerCase();
  if (!SURVEYS.some((known) => known.id === survey)) {
    throw new Refusal(`unknown survey “${survey}”`, place('survey'));
  }
  const wave = waveId(survey, get('wave'));
  if (context.wave !== null && context.wave !== wave) {
    throw new Refusal(`the line is of ${wave}, not of ${context.wave}`, place('wave'));
  }
  return { get, place, survey, wave };
}

/** "9", "9.0", "Wave 9", "9 - responses from ... to ..." and "his-9" are all `his-9`; "2026" is `gpps-2026`. */
export function waveId(survey: string, words: string): string {
  const bare = plain(words).replace(`${survey}-`, '');
  const number = /^(?:wave )?(\d+)(?:\.0)?(?:\s*[-:,;(|][^a-z]*[a-z].*)?$/.exec(bare)?.[1];
  return `${survey}-${number ?? bare}`;
}

/** Figures by age, sex and the like are no business of a map. */
function otherCategory(text: RecordText): boolean {
  const category = plain(text.get('category'));
  if (/\bsub\b/.test(category)) return true;
  return category !== '' && !/integrated care board|\bicb\b|region|^all\b|england/.test(category);
}

function skipped(text: RecordText): Note {
  return {
    kind: 'skipped',
    text: `breakdown by “${text.get('category')}”`,
    place: text.place('category'),
  };
}

/** One note for each text, at the first place it was met. */
function merged(notes: readonly Note[]): Note[] {
  const first = new Map<string, Note>();
  for (const note of notes) if (!first.has(note.text)) first.set(note.text, note);
  return [...first.values()];
}
