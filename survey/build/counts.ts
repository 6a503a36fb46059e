/** Counts of whole populations as measures with maps of their own: no interval, no ranks, no tests. */
import { ENGLAND } from '../../src/model/area';
import { countIn, englandIn, type Counted, type CountedPeriod } from '../../src/model/counts';
import type { Block, Column, MeasureFile, MoreFile } from '../../src/model/files';
import type { Answer, Measure, Survey, Wave } from '../../src/model/survey';
import { niceBounds } from '../../src/stats/bounds';
import { COUNT_MEASURES, COUNTS_ENTRY, type CountMeasure } from '../catalogue/context';
import type { Inputs } from './outputs';

/** The only answer of a count. */
const COUNTED = 'counted';

/** Puts a text under a path with its hash, and gives that path. */
type Put = (stem: string, text: string) => string;

/** The entry of the index, with nothing but the path of what it holds: the first load must not grow with counts. */
export function countSurvey({ counts: { counts } }: Pick<Inputs, 'counts'>, put: Put): Survey {
  const { id } = COUNTS_ENTRY;
  const measures = COUNT_MEASURES.flatMap((entry) => {
    const counted = counts.find((each) => each.id === entry.id);
    return counted ? [countMeasure(entry, counted, put)] : [];
  });
  const periods = counts.flatMap((each) => each.periods);
  const more: MoreFile = {
    survey: id,
    measures,
    waves: distinct(periods.map(waveOf)),
    sources: distinct(periods.map(({ source }) => source)),
  };
  return {
    ...COUNTS_ENTRY,
    measures: [],
    waves: [],
    more: put(`data/${id}/more`, JSON.stringify(more)),
  };
}

function countMeasure(entry: CountMeasure, counted: Counted, put: Put): Measure {
  const { id, periods, caution } = counted;
  const file: MeasureFile = {
    survey: COUNTS_ENTRY.id,
    measure: id,
    blocks: periods.flatMap((period) => blocksOf(counted, period)),
    corrections: [],
  };
  return {
    id,
    label: counted.label,
    group: COUNTS_ENTRY.name,
    question: counted.counted,
    askedOf: counted.outOf,
    people: entry.people,
    answers: [answerOf(entry, counted)],
    headline: COUNTED,
    coverage: periods.map((period) => ({ wave: period.id, level: 'areas' as const })),
    file: put(`data/${COUNTS_ENTRY.id}/${id}`, JSON.stringify(file)),
    ranks: null,
    pair: null,
    note: counted.note,
    ...(caution === null ? {} : { caution }),
  };
}

/** Neutral: whether more is good news is not for a count to say. */
function answerOf({ did }: CountMeasure, { label, counted, unit, periods }: Counted): Answer {
  const values = periods.flatMap(({ areas, value }) =>
    value.filter((_, i) => areas[i] !== ENGLAND),
  );
  return {
    id: COUNTED,
    label,
    polarity: 'neutral',
    said: counted,
    did,
    topic: counted,
    bounds: niceBounds(values),
    unit,
  };
}

/** Areas as printed, and England by itself where we added it up. */
function blocksOf(counted: Counted, period: CountedPeriod): Block[] {
  const england = englandIn(counted, period);
  const own = countIn(period, ENGLAND) !== null && !period.calculated.includes(ENGLAND);
  const printed = period.areas.filter((area) => own || area !== ENGLAND);
  const block = (areas: readonly string[], value: readonly (number | null)[]): Block => ({
    wave: period.id,
    source: period.source.id,
    areas,
    base: areas.map(() => null),
    answers: { [COUNTED]: column(counted, roughOf(period, areas), value) },
  });
  return [
    block(
      printed,
      printed.map((area) => countIn(period, area)),
    ),
    ...(own || england === null
      ? []
      : [{ ...block([ENGLAND], [england]), calculated: 'sum' as const }]),
  ];
}

function column(
  { unit }: Counted,
  rough: readonly string[],
  value: readonly (number | null)[],
): Column {
  return { value, withheld: 'count', unit, ...(rough.length > 0 ? { rough } : {}) };
}

function roughOf({ rough }: CountedPeriod, areas: readonly string[]): string[] {
  return rough.filter((area) => areas.includes(area));
}

function waveOf({ id, label, from, to, geography }: CountedPeriod): Wave {
  return { id, label, from, to, geography, breaks: [], note: null };
}

function distinct<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
