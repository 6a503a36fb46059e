import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Counted, CountedPeriod, CountsFile } from '../../src/model/counts';
import type { Source } from '../../src/model/survey';
import {
  COUNT_MEASURES,
  COUNT_PERIODS,
  COUNT_SOURCES,
  type CountMeasure,
  type CountPeriod,
} from '../catalogue/context';
import type { AreaNames } from '../geography';
import { sha256 } from '../hash';
import { Refusal } from '../rows';
import { COUNTS, countRows, countsOf } from './read';

/** All counts as the page loads them. @throws Refusal if a committed file is not in order */
export function countsFile(root: string, names: AreaNames): CountsFile {
  for (const { file, sha256: expected } of COUNT_PERIODS) {
    if (sha256(readFileSync(join(root, COUNTS, file))) !== expected) {
      throw new Refusal('its content is not what the catalogue says (sha256)', { file });
    }
  }
  return { counts: COUNT_MEASURES.map((measure) => countedOf(root, measure, names)) };
}

function countedOf(root: string, measure: CountMeasure, names: AreaNames): Counted {
  const { id, label, counted, outOf, unit, note, caution } = measure;
  const periods = COUNT_PERIODS.filter((period) => measure.periods.includes(period.id));
  return {
    id,
    label,
    counted,
    outOf,
    unit,
    note,
    caution,
    periods: periods.map((period) => periodOf(root, measure, period, names)),
  };
}

function periodOf(
  root: string,
  measure: CountMeasure,
  period: CountPeriod,
  names: AreaNames,
): CountedPeriod {
  const { id, label, from, to, geography, file } = period;
  const counts = countsOf(countRows(root, file), measure, period, names);
  const codes = (which: 'rough' | 'calculated'): string[] =>
    counts.filter((count) => count[which]).map(({ area }) => area);
  return {
    id,
    label,
    from,
    to,
    geography,
    source: sourceOf(period),
    areas: counts.map(({ area }) => area),
    value: counts.map(({ value }) => value),
    rough: codes('rough'),
    calculated: codes('calculated'),
  };
}

function sourceOf({ id, source }: CountPeriod): Source {
  const found = COUNT_SOURCES.find((each) => each.id === source);
  if (!found) throw new Error(`No source ${source} of ${id}.`);
  return found;
}
