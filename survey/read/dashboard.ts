import { readFileSync } from 'node:fs';
import { findMeasure } from '../catalogue';
import { HIS } from '../catalogue/his';
import { Refusal, type Note, type Place, type Reading } from '../rows';
import type { ReadContext } from './context';
import type { RecordField } from './headers';
import { shortened } from './number';
import type { RecordText } from './record-figure';
import { readingOf, waveId } from './records';

/** One block of JSON in a page of the dashboard: a question by one breakdown, all its waves. */
interface Block {
  /** Its id in the page: "q68icbSW", "q68region", "q68sex". */
  readonly id: string;
  readonly json: string;
}

const TITLE = /^\ufeff?\s*<(?:!|html|\?xml)[^]*<title>\s*Health Insight Survey dashboard\b/i;
const OPENING = /<script\b[^>]*\btype\s*=\s*["']application\/json["'][^>]*>/gi;
const ID = /\bid\s*=\s*["']([^"']*)["']/i;
/** Question and breakdown in the id of a block of figures: by area, and by anything. */
const BY_AREA = /^q(\d+[a-z]?)(icb[a-z]*|region)$/i;
const BY_ANY = /^q(\d+)([a-z]+)$/i;

/** True for a page of the ONS dashboard, by its title: any other web page is none of ours. */
export function isDashboard(head: string): boolean {
  return TITLE.test(head);
}

/** The fields of a figure as the page's records name them. */
const KEYS: Partial<Record<RecordField, string>> = {
  wave: 'wave',
  area: 'demographic_breakdown',
  answer: 'response_option',
  value: 'percent',
  base: 'number_of_responses',
  lower: 'lcl',
  upper: 'ucl',
};

/**
 * A page of the ONS dashboard of the Health Insight Survey, saved as HTML: its figures stand in the
 * page as JSON, a block for each question and breakdown. Only those by board and by NHS region are
 * taken. @throws Refusal
 */
export async function readDashboard(path: string, context: ReadContext): Promise<Reading> {
  const blocks = blocksIn(readFileSync(path, 'utf8'), context.file);
  const notes: Note[] = [];
  const texts = blocks.flatMap((block) => textsIn(block, context, notes));
  const own = texts.filter(({ wave }) => context.wave === null || wave === context.wave);
  if (own.length === 0) throw nothingFor(texts, context);
  return Promise.resolve(readingOf(own, notes, context));
}

/** @throws Refusal for a page that is not whole */
function blocksIn(html: string, file: string): Block[] {
  const blocks: Block[] = [];
  const cut = (sheet?: string): Refusal => {
    const why = 'the page is cut off: save it again as “web page, HTML only”, when it has loaded';
    return new Refusal(why, sheet === undefined ? { file } : { file, sheet });
  };
  for (const opening of html.matchAll(OPENING)) {
    const id = ID.exec(opening[0])?.[1] ?? '';
    const from = opening.index + opening[0].length;
    const to = html.indexOf('</script', from);
    if (to < 0) throw cut(id);
    if (BY_AREA.test(id) || BY_ANY.test(id)) blocks.push({ id, json: html.slice(from, to) });
  }
  if (!/<\/html>\s*$/i.test(html.slice(-200))) throw cut();
  return blocks;
}

function textsIn({ id, json }: Block, context: ReadContext, notes: Note[]): RecordText[] {
  const [, number = '', breakdown = ''] = BY_AREA.exec(id) ?? BY_ANY.exec(id) ?? [];
  const place = { file: context.file, sheet: id };
  const question = `Q${number.toUpperCase()}`;
  const measure = findMeasure(HIS.id, question);
  const asked = context.question === null ? null : findMeasure(HIS.id, context.question);
  if (!measure) notes.push({ kind: 'unknown', text: `${question} is not in the catalogue`, place });
  if (!measure || (asked !== null && asked !== measure)) return [];
  if (!BY_AREA.test(id)) {
    notes.push({ kind: 'skipped', text: `breakdown by “${breakdown.toLowerCase()}”`, place });
    return [];
  }
  return recordsIn(json, place).map((record, at) => textOf(record, question, place, at + 1));
}

/** @throws Refusal for what is no list of records */
function recordsIn(json: string, place: Place): Record<string, unknown>[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new Refusal('not well-formed JSON: the page was changed; save it again', place);
  }
  const data: unknown = (value as { data?: unknown } | null)?.data;
  if (!Array.isArray(data)) throw new Refusal('no list “data” of figures', place);
  const isRecord = (item: unknown): item is Record<string, unknown> =>
    typeof item === 'object' && item !== null && !Array.isArray(item);
  const odd = data.findIndex((item) => !isRecord(item));
  if (odd >= 0) throw new Refusal('this is no record', { ...place, row: odd + 1 });
  return data as Record<string, unknown>[];
}

/** @param row number of the record in its block, from 1 @throws Refusal for a record without a field */
function textOf(
  record: Record<string, unknown>,
  question: string,
  block: Place,
  row: number,
): RecordText {
  const place = (field: RecordField): Place => ({ ...block, row, column: KEYS[field] ?? field });
  for (const [field, key] of Object.entries(KEYS)) {
    const known = ['string', 'number'].includes(typeof record[key]) || record[key] === null;
    if (!known) {
      throw new Refusal(
        `the record has no “${key}”: the page’s layout changed`,
        place(field as RecordField),
      );
    }
  }
  const cell = (field: RecordField): string => cellText(record[KEYS[field] ?? '']);
  const withheld = (['value', 'lower', 'upper'] as const).every((field) => cell(field) === '');
  const own: Partial<Record<RecordField, string>> = {
    measure: question,
    // The page says of such a figure only that there is none.
    ...(withheld ? { missing: 'not-published' } : {}),
  };
  return {
    get: (field) => own[field] ?? cell(field),
    place,
    survey: HIS.id,
    wave: waveId(HIS.id, cell('wave')),
  };
}

/** R writes "NA" where there is no number. */
function cellText(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== 'NA' ? value.trim() : '';
}

function nothingFor(texts: readonly RecordText[], { file, wave, question }: ReadContext): Refusal {
  const [first, last] = [texts[0]?.wave, texts.at(-1)?.wave];
  if (wave !== null && first !== undefined && last !== undefined) {
    return new Refusal(`no figures of ${wave} in it, only ${first} to ${last}`, { file });
  }
  const of = question === null ? '' : ` of ${shortened(question)}`;
  const why = `the Health Insight Survey dashboard, but no figures by board${of} in it`;
  const hint = 'save the page of a question, such as gp.html, as “web page, HTML only”';
  return new Refusal(`${why}: ${hint}`, { file });
}
