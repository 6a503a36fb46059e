import { plain } from '../catalogue';
import { Refusal } from '../rows';
import type { ReadContext } from './context';

/**
 * What publishers call the columns of a list of figures, best first. When the layout shifts, add
 * the new words here; nothing is found by position.
 */
export const RECORD_COLUMNS = {
  survey: ['survey'],
  wave: ['wave', 'wave number'],
  from: ['from', 'start date', 'wave start', 'wave start date'],
  to: ['to', 'end date', 'wave end', 'wave end date'],
  category: ['category', 'demographic category', 'breakdown category'],
  measure: ['measure', 'question', 'question number'],
  answer: ['answer', 'option', 'response', 'response option'],
  areaCode: ['area code', 'code', 'ons code', 'icb code'],
  area: ['area', 'area name', 'breakdown', 'demographic breakdown', 'integrated care board'],
  printed: ['area as printed'],
  value: ['percent', 'percentage', '%', 'value', 'estimate'],
  base: ['n', 'base', 'number of responses', 'responses', 'number of respondents'],
  lower: [
    'lcl',
    'lower',
    'lower limit',
    'lower confidence limit',
    'lower 95% confidence limit',
    'lower ci',
    'lower 95% ci',
    'lower confidence interval',
    'lower 95% confidence interval',
  ],
  upper: [
    'ucl',
    'upper',
    'upper limit',
    'upper confidence limit',
    'upper 95% confidence limit',
    'upper ci',
    'upper 95% ci',
    'upper confidence interval',
    'upper 95% confidence interval',
  ],
  sent: ['distributed'],
  received: ['received'],
  missing: ['missing'],
  source: ['source'],
  address: ['source url', 'source address'],
  reliability: ['reliability'],
  note: ['note'],
} as const;

export type RecordField = keyof typeof RECORD_COLUMNS;

/** Column name of each field that the file has. */
export type RecordHeader = Partial<Record<RecordField, string>>;

/** Fields without which a list of figures cannot be read, and words for each. */
const NEEDED: readonly (readonly [RecordField, string])[] = [
  ['wave', 'the wave'],
  ['measure', 'the question'],
  ['answer', 'the answer'],
  ['value', 'the percentage'],
];

/** Finds the columns of a list of figures by their names. @throws Refusal if one is missing */
export function recordHeader(
  header: readonly string[],
  { file, question }: Pick<ReadContext, 'file' | 'question'>,
): RecordHeader {
  const found = matchHeader(header);
  for (const [field, words] of NEEDED) {
    if (found[field] !== undefined) continue;
    if (field !== 'measure') throw noColumn(words, RECORD_COLUMNS[field], file);
    if (question === null) throw noQuestion(file);
  }
  for (const field of NUMBERS) refuseTwo(header, field, file);
  if (found.area === undefined && found.areaCode === undefined) {
    throw noColumn('the area', [...RECORD_COLUMNS.areaCode, ...RECORD_COLUMNS.area], file);
  }
  if ((found.lower === undefined) !== (found.upper === undefined)) {
    const field = found.lower === undefined ? 'lower' : 'upper';
    throw noColumn(`the ${field} limit`, RECORD_COLUMNS[field], file);
  }
  return found;
}

/** Fields of which a second column may say something else. */
const NUMBERS = ['value', 'lower', 'upper', 'base'] as const;

/** @throws Refusal if two columns may be meant for one field */
function refuseTwo(header: readonly string[], field: RecordField, file: string): void {
  const known: readonly string[] = RECORD_COLUMNS[field];
  const [one, other] = header.filter((name) => known.includes(plain(name)));
  if (one === undefined || other === undefined) return;
  const why = `“${one}” and “${other}” may both be meant: delete one of the columns, or name it otherwise`;
  throw new Refusal(why, { file, row: 1, column: other });
}

/** True if the column names are those of a list of figures. */
export function looksLikeRecords(header: readonly string[]): boolean {
  const found = matchHeader(header);
  return found.answer !== undefined && found.value !== undefined;
}

function matchHeader(header: readonly string[]): RecordHeader {
  const found: RecordHeader = {};
  const written = new Map([
    ...shortNames(header),
    ...header.map((name) => [plain(name), name] as const),
  ]);
  for (const field of Object.keys(RECORD_COLUMNS) as RecordField[]) {
    const words = RECORD_COLUMNS[field].find((word) => written.has(word));
    const name = words === undefined ? undefined : written.get(words);
    if (name !== undefined) found[field] = name;
  }
  return found;
}

/** Names without what stands in brackets behind them: "Percentage (%)", "Lower limit [note 2]". */
function shortNames(header: readonly string[]): [string, string][] {
  const short = header.map((name): [string, string] => [
    plain(name).replace(/\s*[([][^)\]]*[)\]]$/, ''),
    name,
  ]);
  // Two columns that differ only there, or a weighted base, are not to be guessed at.
  return short.filter(
    ([words, name]) =>
      !/\bweighted\b/.test(plain(name)) && short.filter(([other]) => other === words).length === 1,
  );
}

function noQuestion(file: string): Refusal {
  const { why, place } = noColumn('the question', RECORD_COLUMNS.measure, file);
  return new Refusal(`${why}; or say it with --question Q68`, place);
}

function noColumn(what: string, words: readonly string[], file: string): Refusal {
  const known = words.map((word) => `“${word}”`).join(', ');
  return new Refusal(`no column for ${what}; known names are ${known}`, { file, row: 1 });
}
