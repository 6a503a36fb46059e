/**
 * The border: nothing enters the model that does not look like what `model/files` promises. The
 * checks are shallow where the committed data are tested in depth, and exact where a wrong shape
 * would draw a wrong figure.
 */
import { COUNT_UNITS, MISSING_REASONS, RULES, WITHHELD } from '../model/estimate';
import type { IndexFile, LineageFile, MeasureFile, MoreFile } from '../model/files';
import type { Answer, Measure } from '../model/survey';
import {
  anything,
  atLeastOne,
  decoder,
  list,
  nullable,
  number,
  object,
  oneOf,
  optional,
  record,
  text,
  type Check,
} from './check';

const numbers = list(nullable(number));
const column = object({
  value: numbers,
  lower: optional(numbers),
  upper: optional(numbers),
  missing: optional(record(oneOf(MISSING_REASONS))),
  calculated: optional(oneOf(RULES)),
  withheld: optional(oneOf(WITHHELD)),
  unit: optional(oneOf(COUNT_UNITS)),
  rough: optional(list(text)),
});

export const block: Check = (value) => {
  const shape = object({
    wave: text,
    source: text,
    areas: list(text),
    base: numbers,
    response: optional(object({ sent: numbers, received: numbers })),
    answers: record(column),
    calculated: optional(oneOf(RULES)),
  });
  return shape(value) ?? parallel(value as BlockLike);
};

interface BlockLike {
  areas: unknown[];
  base: unknown[];
  response?: Record<string, unknown[]>;
  answers: Record<string, Record<string, unknown>>;
}

/** A list that is too short would give an area its neighbour's figure. */
function parallel(value: BlockLike): string | null {
  const length = value.areas.length;
  if (value.base.length !== length) return `.base does not match its areas`;
  if (Object.values(value.response ?? {}).some((numbers) => numbers.length !== length)) {
    return `.response does not match its areas`;
  }
  for (const [answer, figures] of Object.entries(value.answers)) {
    for (const field of ['value', 'lower', 'upper']) {
      const figure = figures[field];
      if (Array.isArray(figure) && figure.length !== length) {
        return `.answers.${answer}.${field} does not match its areas`;
      }
    }
  }
  return null;
}

const area = object({ code: text, name: text, short: text, region: text });
const wave = object({
  id: text,
  together: optional(list(text)),
  label: text,
  from: text,
  to: text,
  geography: text,
  breaks: list(object({ kind: text, note: text, measures: nullable(list(text)) })),
  note: nullable(text),
});
const coverage = list(object({ wave: text, level: text }));
const answerTexts = object({
  id: text,
  label: text,
  said: text,
  did: optional(text),
  topic: optional(text),
  unit: optional(oneOf(COUNT_UNITS)),
});

/** Older files call the bounds of classes `breaks`. */
type OlderAnswer = Omit<Answer, 'bounds'> & Partial<Record<'bounds' | 'breaks', readonly number[]>>;

const answer: Check = (value) => {
  const wrong = answerTexts(value);
  if (wrong !== null) return wrong;
  const { bounds, breaks } = value as OlderAnswer;
  const wrongBounds = list(number)(bounds ?? breaks);
  return wrongBounds === null ? null : `.bounds${wrongBounds}`;
};

function withBounds(measure: Measure): Measure {
  const answers = measure.answers.map(({ breaks = [], bounds = breaks, ...rest }: OlderAnswer) => ({
    ...rest,
    bounds,
  }));
  return { ...measure, answers };
}

const measure = object({
  id: text,
  label: text,
  group: optional(text),
  question: text,
  askedOf: text,
  people: optional(text),
  answers: atLeastOne(answer),
  headline: text,
  coverage,
  together: optional(coverage),
  file: text,
  first: optional(object({ file: text, waves: list(text) })),
  ranks: nullable(text),
  caution: optional(text),
});

const survey = object({
  id: text,
  kind: optional(oneOf(['count'])),
  name: text,
  measures: list(measure),
  waves: list(wave),
  periods: optional(list(wave)),
  intervals: optional(oneOf(['symmetric', 'wilson'])),
  regions: optional(text),
  more: optional(text),
});

/** All of a survey may be in a file of its own, but not of the first. */
const surveys: Check = (value) =>
  atLeastOne(survey)(value) ?? filled((value as readonly SurveyLike[])[0]);

interface SurveyLike {
  measures: unknown[];
  waves: unknown[];
}

function filled(value: SurveyLike | undefined): string | null {
  const empty = (['measures', 'waves'] as const).find((each) => value?.[each].length === 0);
  return empty === undefined ? null : `[0].${empty} is empty`;
}

const source = object({ id: text, title: text, licence: text, address: nullable(text) });

const index = object({
  version: text,
  updated: text,
  surveys,
  geographies: list(object({ id: text, title: text, file: text, areas: list(area) })),
  regions: list(object({ code: text, name: text })),
  sources: list(source),
  lineage: text,
  find: text,
  counts: optional(text),
});

const figures = object({
  survey: text,
  measure: text,
  blocks: list(block),
  corrections: list(
    object({ date: text, wave: text, what: text, why: text, changes: list(anything) }),
  ),
});

const lineage = object({
  from: text,
  to: text,
  entries: list(
    object({
      code: text,
      fate: text,
      successors: list(
        object({ code: text, share: number, shareOfSuccessor: number, districts: list(text) }),
      ),
    }),
  ),
  unions: list(object({ code: text, of: list(text) })),
});

/** Each gives the typed value, or a sentence that says which field is wrong. */
export const decoders = {
  index: decoder<IndexFile>(index, (file) => ({
    ...file,
    surveys: file.surveys.map((survey) => ({
      ...survey,
      measures: survey.measures.map(withBounds),
    })),
  })),
  measure: decoder<MeasureFile>(figures),
  lineage: decoder<LineageFile>(lineage),
  more: decoder<MoreFile>(
    object({
      survey: text,
      measures: list(measure),
      waves: optional(list(wave)),
      sources: optional(list(source)),
    }),
    (file) => ({ ...file, measures: file.measures.map(withBounds) }),
  ),
};
