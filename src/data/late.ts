/** Kinds of files that are only read when a reader asks: their checks need not come before. */
import type { CountsFile } from '../model/counts';
import type { FindFile, RanksFile, RegionsFile } from '../model/files';
import { decoder, list, nullable, number, object, oneOf, record, text, type Check } from './check';
import { block } from './decode';
import { contents, type Decoders } from './read';

const source = object({ title: text, publisher: text, address: nullable(text), licence: text });

const period: Check = (value) => {
  const shape = object({
    id: text,
    label: text,
    from: text,
    to: text,
    geography: text,
    source,
    areas: list(text),
    value: list(number),
    rough: list(text),
    calculated: list(text),
  });
  return shape(value) ?? parallel(value as { areas: unknown[]; value: unknown[] });
};

/** A list that is too short would give an area its neighbour's count. */
function parallel(file: { areas: unknown[]; value: unknown[] }): string | null {
  return file.value.length === file.areas.length ? null : `.value does not match its areas`;
}

const counts = object({
  counts: list(
    object({
      id: text,
      label: text,
      counted: text,
      outOf: text,
      unit: oneOf(['percent', 'per-1000', 'per-10000']),
      note: text,
      caution: nullable(text),
      periods: list(period),
    }),
  ),
});

const regions = object({
  survey: text,
  measures: list(object({ measure: text, blocks: list(block) })),
});

const places: Check = (value) => {
  const shape = object({
    wave: text,
    areas: list(text),
    answers: record(object({ low: list(number), high: list(number) })),
  });
  return shape(value) ?? ranked(value as Ranked);
};

interface Ranked {
  areas: unknown[];
  answers: Record<string, Record<'low' | 'high', unknown[]>>;
}

function ranked({ areas, answers }: Ranked): string | null {
  const fits = Object.values(answers).every(
    ({ low, high }) => low.length === areas.length && high.length === areas.length,
  );
  return fits ? null : `.answers do not match its areas`;
}

const ranks = object({ waves: list(places), draws: number });

/** A list of exactly these. */
function tuple(...checks: readonly Check[]): Check {
  return (value) => {
    if (!Array.isArray(value)) return ' is not a list';
    if (value.length !== checks.length) return ` has not ${String(checks.length)} fields`;
    for (const [i, check] of checks.entries()) {
      const wrong = check(value[i]);
      if (wrong !== null) return `[${String(i)}]${wrong}`;
    }
    return null;
  };
}

const parts = list(number);
const place = list(tuple(text, parts, parts));
const find = object({
  geographies: tuple(text, text),
  areas: record(list(text)),
  councils: place,
  counties: place,
  towns: list(tuple(text, number, number, number)),
  outcodes: record(tuple(parts, parts)),
  outside: object({ postcodes: list(text), names: list(text) }),
});

/** Every kind of file. */
export const late: Decoders = {
  ...contents,
  counts: decoder<CountsFile>(counts),
  find: decoder<FindFile>(find),
  ranks: decoder<RanksFile>(ranks),
  regions: decoder<RegionsFile>(regions),
};
