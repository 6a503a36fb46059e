/**
 * The border: nothing enters the model that does not look like what `model/files` promises. The
 * checks are shallow where the committed data are tested in depth, and exact where a wrong shape
 * would draw a wrong figure.
 */
import type { FindFile, IndexFile, LineageFile, MeasureFile, RanksFile } from '../model/files';

/** Says what is wrong and where; null when nothing is. */
type Check = (value: unknown, at: string) => string | null;
type Fields = Readonly<Record<string, Check>>;

const text: Check = (value, at) => (typeof value === 'string' ? null : `${at} is not text`);
const number: Check = (value, at) =>
  typeof value === 'number' && Number.isFinite(value) ? null : `${at} is not a number`;
const anything: Check = () => null;

function nullable(check: Check): Check {
  return (value, at) => (value === null ? null : check(value, at));
}

function optional(check: Check): Check {
  return (value, at) => (value === undefined ? null : check(value, at));
}

function list(check: Check): Check {
  return (value, at) => {
    if (!Array.isArray(value)) return `${at} is not a list`;
    for (const [i, item] of value.entries()) {
      const wrong = check(item, `${at}[${String(i)}]`);
      if (wrong !== null) return wrong;
    }
    return null;
  };
}

function record(check: Check): Check {
  return (value, at) => {
    if (!isRecord(value)) return `${at} is not an object`;
    for (const [key, item] of Object.entries(value)) {
      const wrong = check(item, `${at}.${key}`);
      if (wrong !== null) return wrong;
    }
    return null;
  };
}

function object(fields: Fields): Check {
  return (value, at) => {
    if (!isRecord(value)) return `${at} is not an object`;
    for (const [key, check] of Object.entries(fields)) {
      const wrong = check(value[key], `${at}.${key}`);
      if (wrong !== null) return wrong;
    }
    return null;
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const numbers = list(nullable(number));
const column = object({
  value: numbers,
  lower: optional(numbers),
  upper: optional(numbers),
  missing: optional(record(text)),
});

const block: Check = (value, at) => {
  const shape = object({
    wave: text,
    source: text,
    areas: list(text),
    base: numbers,
    answers: record(column),
  });
  return shape(value, at) ?? parallel(value as BlockLike, at);
};

interface BlockLike {
  areas: unknown[];
  base: unknown[];
  answers: Record<string, Record<string, unknown>>;
}

/** A list that is too short would give an area its neighbour's figure. */
function parallel(value: BlockLike, at: string): string | null {
  const length = value.areas.length;
  if (value.base.length !== length) return `${at}.base does not match its areas`;
  for (const [answer, figures] of Object.entries(value.answers)) {
    for (const field of ['value', 'lower', 'upper']) {
      const figure = figures[field];
      if (Array.isArray(figure) && figure.length !== length) {
        return `${at}.answers.${answer}.${field} does not match its areas`;
      }
    }
  }
  return null;
}

const area = object({ code: text, name: text, short: text, region: text });
const wave = object({
  id: text,
  label: text,
  from: text,
  to: text,
  geography: text,
  breaks: list(object({ kind: text, note: text, measures: nullable(list(text)) })),
  note: nullable(text),
});
const measure = object({
  id: text,
  label: text,
  question: text,
  askedOf: text,
  answers: list(object({ id: text, label: text, said: text, breaks: list(number) })),
  headline: text,
  coverage: list(object({ wave: text, level: text })),
  file: text,
  ranks: nullable(text),
});

const index = object({
  version: text,
  updated: text,
  surveys: list(object({ id: text, name: text, measures: list(measure), waves: list(wave) })),
  geographies: list(object({ id: text, title: text, file: text, areas: list(area) })),
  regions: list(object({ code: text, name: text })),
  sources: list(object({ id: text, title: text, licence: text, address: nullable(text) })),
  lineage: text,
  find: text,
});

const figures = object({
  survey: text,
  measure: text,
  blocks: list(block),
  corrections: list(
    object({ date: text, wave: text, what: text, why: text, changes: list(anything) }),
  ),
});

const ranks = object({
  waves: list(object({ wave: text, areas: list(text), answers: record(anything) })),
  draws: number,
});

const lineage = object({
  from: text,
  to: text,
  entries: list(
    object({ code: text, fate: text, successors: list(object({ code: text, share: number })) }),
  ),
  unions: list(object({ code: text, of: list(text) })),
});

const find = object({
  areas: record(list(text)),
  councils: list(anything),
  towns: list(anything),
  outcodes: record(anything),
});

/** Each gives the typed value, or a sentence that says which field is wrong. */
export const decoders = {
  index: decoder<IndexFile>(index),
  measure: decoder<MeasureFile>(figures),
  ranks: decoder<RanksFile>(ranks),
  lineage: decoder<LineageFile>(lineage),
  find: decoder<FindFile>(find),
};

export type Decoder<T> = (value: unknown) => { value: T } | { wrong: string };

function decoder<T>(check: Check): Decoder<T> {
  return (value) => {
    const wrong = check(value, 'file');
    return wrong === null ? { value: value as T } : { wrong };
  };
}
