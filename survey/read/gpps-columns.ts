import { GPPS } from '../catalogue/gpps';
import { Refusal } from '../rows';

/** The columns of one question in an official GP Patient Survey file. */
export interface Question {
  readonly stem: string;
  /** Option numbers with a count column, ascending. */
  readonly counts: readonly number[];
  /** Option numbers with a share column, ascending. */
  readonly shares: readonly number[];
  /** "" for the main summary, "b", "c" for further ones. */
  readonly summaries: readonly string[];
  readonly columns: ReadonlySet<string>;
  /** Options that do not count in the base of the percentages; null for a question not in the catalogue. */
  readonly outside: readonly number[] | null;
  /** Several options could be ticked, so that their counts add up to more than the base. */
  readonly several: boolean;
  /** Options that the main summary stands for; none for a question not in the catalogue, or with several answers. */
  readonly summed: readonly number[];
  /** Whether the page shows it; of all others nothing is needed, only what is there is checked. */
  readonly shown: boolean;
}

const OPTION = /^([a-z]\w*)_(\d{1,3})\.(count|pct)$/i;
const SUMMARY =
  /^([a-z]\w*)\.(counteval|pcteval|lowileval|hiwileval|basefulluw|baseevaluw|basefullw|baseevalw)([a-z]?)$/i;
/** What a summary cannot be read without. */
const NEEDED = ['pcteval', 'baseevaluw', 'lowileval', 'hiwileval'] as const;
/** A question with one of these has a summary, so the rest of it must be there too. */
const TELLING = ['pcteval', 'counteval', 'lowileval', 'hiwileval'] as const;

interface Growing {
  stem: string;
  counts: number[];
  shares: number[];
  summaries: string[];
  columns: Set<string>;
}

/**
 * The questions of a file, from its column names alone: `stem_1.count ... stem.counteval ...
 * stem_1.pct ... stem.pcteval, stem.lowileval, stem.hiwileval`. @throws Refusal if a summary lacks
 * its base or limits, or if there is no summary at all
 */
export function blocksIn(header: readonly string[], file: string): Question[] {
  const questions = new Map<string, Growing>();
  for (const column of header) take(column, questions);
  const found = [...questions.values()].map((question): Question => {
    const measure = GPPS.measures.find(({ stem }) => stem === question.stem);
    const summary = measure?.answers.find(({ id }) => id === measure.summary);
    return {
      ...question,
      outside: measure?.outside ?? null,
      several: measure?.several === true,
      summed: measure?.several ? [] : (summary?.options ?? []),
      shown: measure !== undefined,
    };
  });
  for (const question of found) {
    if (question.shown) checkComplete(question, file);
    else refuseOtherCase(question, file);
  }
  if (!found.some((question) => question.summaries.length > 0)) {
    const capitals = header.some((name) => /\.PCTEVAL[A-Z]?$/.test(name));
    const hint = capitals ? ': its names are in capitals, use the file as it is published' : '';
    throw new Refusal(`no question with a summary (columns “….pcteval”)${hint}`, { file, row: 1 });
  }
  return found;
}

/** Under another case of letters a question of ours would pass for one that nobody knows. @throws Refusal */
function refuseOtherCase({ stem, columns }: Question, file: string): void {
  const known = GPPS.measures.find((measure) => measure.stem === stem.toLowerCase());
  const shouted = [...columns].every((column) => /\.[A-Z]+$/.test(column));
  // Names that are in capitals altogether are told as that.
  if (!known || shouted) return;
  const why = `the publisher writes ${known.stem}: use the file as it is published`;
  throw new Refusal(why, { file, row: 1, column: [...columns][0] ?? stem });
}

function take(column: string, questions: Map<string, Growing>): void {
  const option = OPTION.exec(column);
  const summary = SUMMARY.exec(column);
  const stem = option?.[1] ?? summary?.[1];
  if (stem === undefined) return;
  const question = questions.get(stem) ?? {
    stem,
    counts: [],
    shares: [],
    summaries: [],
    columns: new Set(),
  };
  questions.set(stem, question);
  question.columns.add(column);
  if (option) (option[3] === 'count' ? question.counts : question.shares).push(Number(option[2]));
  else if (summary?.[2] === 'pcteval') question.summaries.push(summary[3] ?? '');
}

function checkComplete({ stem, columns }: Question, file: string): void {
  if (!TELLING.some((part) => columns.has(`${stem}.${part}`))) return;
  for (const part of NEEDED) {
    const column = `${stem}.${part}`;
    if (!columns.has(column)) throw new Refusal('this column is missing', { file, row: 1, column });
  }
}
