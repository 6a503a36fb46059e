import { BOUND_COUNT } from '../../src/model/bins';
import { COUNT_UNITS, MISSING_REASONS, RULES, WITHHELD } from '../../src/model/estimate';

/**
 * JSON Schemas of the files under `data/`, equal in meaning to `src/model/files.ts`. They are
 * written to `data/schema/` for whoever reads our data, and tests hold every committed file to them.
 */
const DRAFT = 'http://json-schema.org/draft-07/schema#';
const text = { type: 'string', minLength: 1 } as const;
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const;
const code = { type: 'string', pattern: '^E(54|92|40)\\d{6}$' } as const;
const id = { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' } as const;
const path = { type: 'string', pattern: '^(data|geo)/[a-z0-9./-]+\\.json$' } as const;
const percent = { type: ['number', 'null'], minimum: 0, maximum: 100 } as const;
const figure = { type: ['number', 'null'], minimum: 0 } as const;
const base = { type: ['integer', 'null'], minimum: 0 } as const;
const orNull = (type: string): object => ({ type: [type, 'null'] });
const list = (items: object): object => ({ type: 'array', items });

/** An object with exactly these fields; those after `?` may be absent. */
function record(required: Record<string, object>, optional: Record<string, object> = {}): object {
  return {
    type: 'object',
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false,
  };
}

const unit = { enum: COUNT_UNITS } as const;

/** Only a column with a unit may go beyond 100. */
const column = {
  if: { required: ['unit'] },
  else: { properties: { value: list(percent) } },
  ...record(
    { value: list(figure) },
    {
      lower: list(percent),
      upper: list(percent),
      missing: {
        type: 'object',
        propertyNames: code,
        additionalProperties: { enum: MISSING_REASONS },
      },
      calculated: { enum: RULES },
      withheld: { enum: WITHHELD },
      unit,
      rough: list(code),
    },
  ),
};

const block = record(
  {
    wave: id,
    source: id,
    areas: { ...list(code), uniqueItems: true },
    base: list(base),
    answers: { type: 'object', propertyNames: id, additionalProperties: column },
  },
  { calculated: { enum: RULES }, response: record({ sent: list(base), received: list(base) }) },
);

const correction = record({
  date: day,
  wave: id,
  what: text,
  why: text,
  changes: list(
    record({
      area: code,
      answer: id,
      field: { enum: ['value', 'lower', 'upper', 'base'] },
      old: orNull('number'),
      new: orNull('number'),
    }),
  ),
});

const measure = {
  $schema: DRAFT,
  title: 'Every wave of one measure: percentages, 95% limits and bases by area',
  ...record({ survey: id, measure: id, blocks: list(block), corrections: list(correction) }),
};

const regions = {
  $schema: DRAFT,
  title: 'Every wave of every measure that is published for NHS regions',
  ...record({
    survey: id,
    measures: { ...list(record({ measure: id, blocks: list(block) })), minItems: 1 },
  }),
};

const ranks = {
  $schema: DRAFT,
  title: '95% intervals of each area’s rank, 1 = largest share, from simulation',
  ...record({
    survey: id,
    measure: id,
    draws: { type: 'integer', minimum: 1 },
    seed: { type: 'integer' },
    waves: list(
      record({
        wave: id,
        areas: { ...list(code), uniqueItems: true },
        answers: {
          type: 'object',
          propertyNames: id,
          additionalProperties: record({
            low: list({ type: 'integer', minimum: 1 }),
            high: list({ type: 'integer', minimum: 1 }),
          }),
        },
      }),
    ),
  }),
};

const answer = record(
  {
    id,
    label: text,
    polarity: { enum: ['positive', 'neutral', 'negative'] },
    said: text,
    bounds: { ...list({ type: 'number' }), maxItems: BOUND_COUNT },
  },
  { did: text, topic: text, unit },
);

const coverage = list(record({ wave: id, level: { enum: ['areas', 'some', 'england'] } }));

const indexMeasure = record(
  {
    id,
    label: text,
    question: text,
    askedOf: text,
    answers: { ...list(answer), minItems: 1 },
    headline: id,
    coverage,
    file: path,
    ranks: { anyOf: [path, { type: 'null' }] },
    pair: { anyOf: [record({ survey: id, measure: id }), { type: 'null' }] },
    note: orNull('string'),
  },
  {
    people: text,
    group: text,
    together: coverage,
    first: record({ file: path, waves: list(id) }),
    caution: text,
  },
);

const wave = record(
  {
    id,
    label: text,
    from: day,
    to: day,
    geography: id,
    breaks: list(
      record({
        kind: { enum: ['panel', 'questionnaire', 'boundaries', 'series'] },
        note: text,
        measures: { anyOf: [list(id), { type: 'null' }] },
      }),
    ),
    note: orNull('string'),
  },
  { together: { ...list(id), minItems: 2 } },
);

const source = record({
  id,
  title: text,
  publisher: text,
  address: orNull('string'),
  licence: text,
  reliability: { enum: ['official', 'reported'] },
  note: orNull('string'),
});

const more = {
  $schema: DRAFT,
  title: 'Measures that are listed after those of the index',
  ...record(
    { survey: id, measures: { ...list(indexMeasure), minItems: 1 } },
    { waves: list(wave), sources: list(source) },
  ),
};

const survey = record(
  {
    id,
    name: text,
    abbreviation: text,
    publisher: text,
    attribution: text,
    licence: text,
    about: text,
    measures: list(indexMeasure),
    waves: list(wave),
  },
  {
    kind: { enum: ['count'] },
    periods: list(wave),
    regions: path,
    more: path,
    intervals: { enum: ['symmetric', 'wilson'] },
  },
);

const index = {
  $schema: DRAFT,
  title: 'Surveys, measures, waves, geographies and the files that hold them',
  ...record(
    {
      version: { type: 'string', pattern: '^[0-9a-f]{8}$' },
      updated: day,
      surveys: { ...list(survey), minItems: 1 },
      geographies: list(
        record({
          id,
          title: text,
          since: day,
          areas: list(record({ code, name: text, short: text, region: code })),
          file: path,
        }),
      ),
      regions: list(record({ code, name: text })),
      sources: list(source),
      lineage: path,
      find: path,
    },
    { counts: path },
  ),
};

const counts = {
  $schema: DRAFT,
  title: 'Counts of whole populations by area, without intervals',
  ...record({
    counts: list(
      record({
        id,
        label: text,
        counted: text,
        outOf: text,
        unit,
        note: text,
        caution: orNull('string'),
        periods: list(
          record({
            id,
            label: text,
            from: day,
            to: day,
            geography: id,
            source,
            areas: { ...list(code), uniqueItems: true },
            value: list({ type: 'number', minimum: 0 }),
            rough: list(code),
            calculated: list(code),
          }),
        ),
      }),
    ),
  }),
};

export const SCHEMAS = { index, measure, ranks, regions, more, counts } as const;
