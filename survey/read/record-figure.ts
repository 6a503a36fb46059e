import { MISSING_REASONS, type MissingReason } from '../../src/model/estimate';
import { findAnswer, findMeasure, type MeasureEntry } from '../catalogue';
import { Refusal, type FigureRow, type Note, type Place, type WaveSeen } from '../rows';
import type { ReadContext } from './context';
import type { RecordField } from './headers';
import { unknownAreas } from './wave-geography';
import { readBase, readPercent, shortened, type Cell } from './number';

/** One line of a list of figures, still as text. */
export interface RecordText {
  /** The cell of a field, '' where the file has no such column. */
  readonly get: (field: RecordField) => string;
  readonly place: (field: RecordField) => Place;
  readonly survey: string;
  readonly wave: string;
}

/** @throws Refusal for anything in the line that is not understood */
export function recordFigure(
  text: RecordText,
  wave: WaveSeen,
  source: { readonly id: string; readonly reliability: 'official' | 'reported' },
  context: ReadContext,
  notes: Note[],
): FigureRow {
  const measure = measureOf(text);
  const cells = {
    value: readPercent(text.get('value'), text.place('value')),
    lower: readPercent(text.get('lower'), text.place('lower')),
    upper: readPercent(text.get('upper'), text.place('upper')),
    base: readBase(text.get('base'), text.place('base')),
  };
  for (const [field, cell] of Object.entries(cells)) noteMark(cell, text, field, notes);
  const held = cells.value.value !== null;
  const withheld = cells.lower.missing !== null && cells.upper.missing !== null;
  if (!held && (cells.lower.value !== null || cells.upper.value !== null)) {
    throw new Refusal('limits, but no figure', text.place('value'));
  }
  if (held && source.reliability === 'official') refuseBare(text, cells, withheld);
  return {
    survey: text.survey,
    wave: wave.id,
    measure: measure.id,
    answer: answerOf(measure, text),
    area: areaOf(text, wave, context),
    value: cells.value.value,
    missing: held ? null : missingOf(cells.value, text),
    lower: held ? cells.lower.value : null,
    upper: held ? cells.upper.value : null,
    base: cells.base.value,
    ...responseIn(text),
    source: source.id,
    origin: text.place('value'),
  };
}

/** Questionnaires sent out and come back, where the list has both. @throws Refusal if more came back */
function responseIn(text: RecordText): Pick<FigureRow, 'response'> {
  const sent = readBase(text.get('sent'), text.place('sent')).value;
  const received = readBase(text.get('received'), text.place('received')).value;
  if (sent === null || received === null || sent === 0) return {};
  if (received > sent) {
    throw new Refusal('more came back than were sent out', text.place('received'));
  }
  return { response: { sent, received } };
}

/**
 * Official figures come with their base, those of the Health Insight Survey also with limits. (In
 * the GP Patient Survey only the summary has limits.) Limits that are said to be withheld may lack.
 */
function refuseBare(
  text: RecordText,
  cells: Record<'lower' | 'upper' | 'base', Cell>,
  withheld: boolean,
): void {
  const limits = text.survey === 'his' && !withheld;
  const needed = limits ? (['base', 'lower', 'upper'] as const) : (['base'] as const);
  const bare = needed.find((field) => cells[field].value === null);
  if (bare === undefined) return;
  const words = { base: 'number of responses', lower: 'lower limit', upper: 'upper limit' }[bare];
  throw new Refusal(
    `an official figure without its ${words} (one from elsewhere must name its source)`,
    text.place(bare),
  );
}

/** Measures by survey and words: all lines of a file have the same few. */
const FOUND = new Map<string, MeasureEntry>();

function measureOf(text: RecordText): MeasureEntry {
  const words = `${text.survey} ${text.get('measure')}`;
  const measure = FOUND.get(words) ?? findMeasure(text.survey, text.get('measure'));
  if (measure) {
    FOUND.set(words, measure);
    return measure;
  }
  const why = `unknown question “${shortened(text.get('measure'))}”`;
  const hint = text.survey === 'his' ? 'its number (Q68)' : 'its stem (overallexp)';
  throw new Refusal(`${why}: write ${hint}, id or wording`, text.place('measure'));
}

function answerOf(measure: MeasureEntry, text: RecordText): string {
  const answer = findAnswer(measure, text.get('answer'));
  if (answer !== null) return answer;
  const known = measure.answers.map(({ label }) => `“${label}”`).join(', ');
  const why = `unknown answer “${shortened(text.get('answer'))}” to ${measure.id}; known are ${known}`;
  throw new Refusal(why, text.place('answer'));
}

/** By code and by name, which must agree. */
function areaOf(text: RecordText, wave: WaveSeen, context: ReadContext): string {
  const found = (['areaCode', 'area', 'printed'] as const).flatMap((field) => {
    const words = text.get(field);
    if (words === '') return [];
    const code = context.names.find(words, wave.geography);
    if (code === null)
      throw unknownAreas([words], { ...wave, names: context.names }, text.place(field));
    return [code];
  });
  const [first] = found;
  if (first === undefined) throw new Refusal('no area is named', text.place('area'));
  if (found.some((code) => code !== first)) {
    throw new Refusal(
      `name and code are of different areas (${found.join(', ')})`,
      text.place('areaCode'),
    );
  }
  return first;
}

function missingOf(cell: Cell, text: RecordText): MissingReason {
  if (cell.missing) return cell.missing;
  const words = text.get('missing');
  const reason = MISSING_REASONS.find((known) => known === words);
  if (reason) return reason;
  const why =
    'no figure and no reason why: write [c] (suppressed), [x] (not published) or [z] (not asked)';
  throw new Refusal(why, text.place('value'));
}

const MARKS: Readonly<Record<string, string>> = {
  '[b]': 'break in series',
  '[u]': 'less reliable',
  '[r]': 'revised',
  '[p]': 'provisional',
  '[e]': 'estimated',
};

function noteMark(cell: Cell, text: RecordText, field: string, notes: Note[]): void {
  if (cell.mark === null) return;
  const words = MARKS[cell.mark] ?? 'see its notes';
  notes.push({
    kind: 'marked',
    text: `${text.wave}: the publisher marks figures ${cell.mark}, ${words}`,
    place: text.place(field as RecordField),
  });
}
